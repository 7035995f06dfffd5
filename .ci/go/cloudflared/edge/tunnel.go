package main

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"net/url"

	"github.com/rs/zerolog"
	"golang.org/x/net/http2"

	"github.com/cloudflare/cloudflared/connection"
	"github.com/cloudflare/cloudflared/tracing"
	"github.com/cloudflare/cloudflared/tunnelrpc/pogs"
)

// overQUIC makes of a request what cloudflared makes of one that comes over QUIC (connection/quic_connection.go,
// buildHTTPRequest): its URL is whole.
type overQUIC struct {
	origin connection.OriginProxy
	log    *zerolog.Logger
}

func (t overQUIC) carry(answer *answer, r *http.Request, websocket bool) error {
	r.URL = &url.URL{Scheme: "https", Host: r.Host, Path: r.URL.Path, RawPath: r.URL.RawPath, RawQuery: r.URL.RawQuery}
	if !websocket && len(r.TransferEncoding) == 0 && r.ContentLength <= 0 {
		r.Body = http.NoBody
	}
	return t.origin.ProxyHTTP(answer, tracing.NewTracedHTTPRequest(r, 0, t.log), websocket)
}

// overHTTP2 speaks to cloudflared's own HTTP/2 connection, as the edge does with `protocol: http2`.
type overHTTP2 struct{ edge *http2.ClientConn }

func newOverHTTP2(origin connection.OriginProxy, log *zerolog.Logger) (carrier, error) {
	ours, theirs := net.Pipe()
	tunnel := connection.NewHTTP2Connection(theirs, orchestrator{origin}, nil, connection.NewObserver(log, log), 0, control{}, log)
	go func() { _ = tunnel.Serve(context.Background()) }()
	transport := &http2.Transport{
		AllowHTTP:          true,
		DisableCompression: true,
		DialTLSContext: func(context.Context, string, string, *tls.Config) (net.Conn, error) {
			return ours, nil
		},
	}
	edge, err := transport.NewClientConn(ours)
	return overHTTP2{edge}, err
}

func (t overHTTP2) carry(answer *answer, r *http.Request, websocket bool) error {
	r.URL.Scheme, r.URL.Host = "https", r.Host
	if websocket {
		r.Header.Set(connection.InternalUpgradeHeader, connection.WebsocketUpgrade)
		r.ContentLength = -1
	} else if len(r.TransferEncoding) == 0 && r.ContentLength <= 0 {
		r.Body = http.NoBody
	}
	response, err := t.edge.RoundTrip(r)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	header := http.Header{}
	pairs, err := connection.DeserializeHeaders(response.Header.Get(connection.ResponseUserHeaders))
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		header.Add(pair.Name, pair.Value)
	}
	status := response.StatusCode
	// HTTP/2 has no 101: cloudflared says 200 instead (connection/http2.go, WriteRespHeaders).
	if websocket && status == http.StatusOK {
		status = http.StatusSwitchingProtocols
	}
	if err := answer.WriteRespHeaders(status, header); err != nil {
		return err
	}
	_, err = io.Copy(answer, response.Body)
	return err
}

type orchestrator struct{ origin connection.OriginProxy }

func (o orchestrator) GetOriginProxy() (connection.OriginProxy, error) { return o.origin, nil }

func (o orchestrator) GetConfigJSON() ([]byte, error) { return []byte("{}"), nil }

func (o orchestrator) UpdateConfig(int32, []byte) *pogs.UpdateConfigurationResponse { return nil }

// control is the stream by which a connection is registered; nothing is registered here.
type control struct{}

func (control) ServeControlStream(context.Context, io.ReadWriteCloser, *pogs.ConnectionOptions, connection.TunnelConfigJSONGetter) error {
	return nil
}

func (control) IsStopped() bool { return true }
