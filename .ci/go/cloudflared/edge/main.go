// Stands in for Cloudflare's edge on loopback: takes HTTP/1.1, as browsers and agents send it, and hands every request to
// cloudflared's own packages, in process, as the edge does over a tunnel. What reaches the origin, and what comes back, is
// cloudflared's doing; only the headers that the edge adds are played here, by Cloudflare's documentation.
//
// edge CONFIG ADDRESS CERTIFICATE KEY
package main

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"

	"github.com/rs/zerolog"
	"github.com/urfave/cli/v2"

	"github.com/cloudflare/cloudflared/cmd/cloudflared/cliutil"
	"github.com/cloudflare/cloudflared/cmd/cloudflared/tunnel"
	"github.com/cloudflare/cloudflared/config"
	"github.com/cloudflare/cloudflared/connection"
	"github.com/cloudflare/cloudflared/flow"
	"github.com/cloudflare/cloudflared/ingress"
	"github.com/cloudflare/cloudflared/proxy"
)

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: edge CONFIG ADDRESS CERTIFICATE KEY")
		os.Exit(2)
	}
	app := &cli.App{
		Flags: tunnel.Flags(),
		// The flags of a tunnel are also keys of its config: `url`, `protocol` and their kin.
		Action: cliutil.ConfiguredAction(serve),
	}
	if err := app.Run([]string{"cloudflared", "--config", os.Args[1], "--loglevel", "error"}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(c *cli.Context) error {
	log := zerolog.New(os.Stderr).Level(zerolog.ErrorLevel)
	rules, err := ingress.ParseIngressFromConfigAndCLI(config.GetConfiguration(), c, &log)
	if err != nil {
		return err
	}
	if err := rules.StartOrigins(&log, make(chan struct{})); err != nil {
		return err
	}
	origin := proxy.NewOriginProxy(rules, nil, nil, flow.NewLimiter(0), &log)
	certificate, err := tls.LoadX509KeyPair(os.Args[3], os.Args[4])
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", os.Args[2])
	if err != nil {
		return err
	}
	var carry carrier = overQUIC{origin, &log}
	// h2mux is run as http2 (connection/protocol.go, NewProtocolSelector).
	if protocol := c.String("protocol"); protocol == "http2" || protocol == "h2mux" {
		if carry, err = newOverHTTP2(origin, &log); err != nil {
			return err
		}
	}
	server := &http.Server{
		Handler:   edge{carry},
		TLSConfig: &tls.Config{Certificates: []tls.Certificate{certificate}, NextProtos: []string{"http/1.1"}},
	}
	return server.ServeTLS(listener, "", "")
}

// A carrier brings one request through the tunnel; nothing is left to be written when it returns.
type carrier interface {
	carry(answer *answer, request *http.Request, websocket bool) error
}

type edge struct{ carrier carrier }

func (e edge) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	websocket := strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
	request := r.Clone(r.Context())
	request.RequestURI = ""
	addEdgeHeaders(request)
	answer := &answer{header: http.Header{}, w: w, body: r.Body}
	if websocket {
		conn, buffered, err := w.(http.Hijacker).Hijack()
		if err != nil {
			return
		}
		defer conn.Close()
		answer.conn, answer.body = conn, io.NopCloser(buffered)
	}
	request.Body = answer.body
	if err := e.carrier.carry(answer, request, websocket); err != nil {
		fmt.Fprintln(os.Stderr, err)
		if !answer.begun {
			_ = answer.WriteRespHeaders(http.StatusBadGateway, http.Header{})
		}
	}
}

// Cloudflare's documentation, fundamentals/reference/http-headers.
func addEdgeHeaders(r *http.Request) {
	client, _, _ := net.SplitHostPort(r.RemoteAddr)
	r.Header.Del("Connection")
	r.Header.Del("Upgrade")
	if before := r.Header.Get("X-Forwarded-For"); before != "" {
		client = before + "," + client
	}
	r.Header.Set("X-Forwarded-For", client)
	r.Header.Set("X-Forwarded-Proto", "https")
	r.Header.Set("Cf-Visitor", `{"scheme":"https"}`)
	r.Header.Set("Cf-Ray", "0000000000000000-RIG")
}

// answer writes back to the client what comes out of the tunnel.
type answer struct {
	w      http.ResponseWriter
	conn   net.Conn
	body   io.ReadCloser
	header http.Header
	begun  bool
}

var _ connection.ResponseWriter = &answer{}

func (a *answer) WriteRespHeaders(status int, header http.Header) error {
	a.begun = true
	if a.conn == nil {
		for name, values := range header {
			a.w.Header()[name] = values
		}
		a.w.WriteHeader(status)
		a.Flush()
		return nil
	}
	out := bufio.NewWriter(a.conn)
	fmt.Fprintf(out, "HTTP/1.1 %d %s\r\n", status, http.StatusText(status))
	if status != http.StatusSwitchingProtocols {
		fmt.Fprint(out, "Connection: close\r\n")
	}
	_ = header.WriteSubset(out, map[string]bool{"Connection": status != http.StatusSwitchingProtocols, "Transfer-Encoding": true})
	fmt.Fprint(out, "\r\n")
	return out.Flush()
}

func (a *answer) Header() http.Header { return a.header }

func (a *answer) WriteHeader(status int) { _ = a.WriteRespHeaders(status, a.header) }

func (a *answer) Write(data []byte) (int, error) {
	if !a.begun {
		a.WriteHeader(http.StatusOK)
	}
	if a.conn != nil {
		return a.conn.Write(data)
	}
	written, err := a.w.Write(data)
	a.Flush()
	return written, err
}

func (a *answer) Read(data []byte) (int, error) { return a.body.Read(data) }

func (a *answer) Close() error { return nil }

func (a *answer) Flush() {
	if flusher, ok := a.w.(http.Flusher); ok && a.conn == nil {
		flusher.Flush()
	}
}

func (a *answer) AddTrailer(string, string) {}

func (a *answer) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	return nil, nil, http.ErrNotSupported
}
