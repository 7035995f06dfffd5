// Reads a JSON object of container labels from stdin and prints what Traefik's own parser makes of them: the dynamic
// configuration and the labels that Traefik would write for it (only these hold a server's port and scheme), or the
// error for which Traefik drops the container.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/traefik/traefik/v3/pkg/config/label"
)

func main() {
	var labels map[string]string
	if err := json.NewDecoder(os.Stdin).Decode(&labels); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if err := json.NewEncoder(os.Stdout).Encode(read(labels)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func read(labels map[string]string) map[string]any {
	configuration, err := label.DecodeConfiguration(labels)
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	canonical, err := label.EncodeConfiguration(configuration)
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	return map[string]any{"configuration": configuration, "labels": canonical}
}
