import { tableOf } from '../../../text/table.ts';
/**
 * The fields of Traefik's static configuration, v2.11.53 to v3.7.9 (traefik pkg/config/static and the providers' own
 * packages); `any` where a provider or tracer has no bearing on Pulse. The notation is explained in fields.ts.
 */
export const STATIC_STRUCTS: Readonly<Record<string, string>> = tableOf({
  API: 'insecure:bool dashboard:bool debug:bool disableDashboardAd:bool basePath@3.3 dashboardName@3.7',
  AccessLog: `
    filePath format filters:AccessLogFilters fields:AccessLogFields bufferingSize:int
    addInternals:bool@3.0 otlp?:OTelLog@3.3 dualOutput:bool@3.7`,
  AccessLogFields: 'defaultMode names{} headers:FieldHeaders queryParameters:FieldQueryParameters@3.6',
  AccessLogFilters: 'statusCodes[] retryAttempts:bool minDuration:duration',
  AcmeConfiguration: `
    email caServer preferredChain storage keyType eab:EAB certificatesDuration:int
    dnsChallenge?:DNSChallenge httpChallenge?:HTTPChallenge tlsChallenge?:TLSChallenge
    caCertificates[]@3.2 caSystemCertPool:bool@3.2 caServerName@3.2 profile@3.4 emailAddresses[]@3.4
    clientTimeout?:duration@3.5 clientResponseHeaderTimeout?:duration@3.5 disableCommonName:bool@3.6
    certificateTimeout?:duration@3.7`,
  CertificateResolver: 'acme:AcmeConfiguration tailscale?:any@3.0',
  ClientTLS: 'ca caOptional:bool<3.0 cert key insecureSkipVerify:bool',
  Configuration: `
    global:Global serversTransport:ServersTransport entryPoints{}:EntryPoint providers:Providers
    api?:API metrics:Metrics ping?:Handler log?:TraefikLog accessLog?:AccessLog tracing?:Tracing
    hostResolver?:HostResolverConfig certificatesResolvers{}:CertificateResolver pilot:Pilot<3.0
    experimental:Experimental tcpServersTransport:TCPServersTransport@3.0 core:Core@3.0
    spiffe:SpiffeClientConfig@3.0 ocsp?:OCSPConfig@3.5`,
  Core: 'defaultRuleSyntax',
  DNSChallenge: `
    provider delayBeforeCheck:duration resolvers[] disablePropagationCheck:bool
    propagation?:Propagation@3.3`,
  Datadog: `
    address pushInterval:duration addEntryPointsLabels:bool addRoutersLabels:bool addServicesLabels:bool
    prefix`,
  Descriptor: 'moduleName version settings:Settings@3.1 hash@3.5',
  Domain: 'main sans[]',
  EAB: 'kid hmacEncoded',
  EncodedCharacters: `
    allowEncodedSlash:bool allowEncodedBackSlash:bool allowEncodedNullCharacter:bool
    allowEncodedSemicolon:bool allowEncodedPercent:bool allowEncodedQuestionMark:bool
    allowEncodedHash:bool`,
  EntryPoint: `
    address allowACMEByPass:bool transport:EntryPointsTransport proxyProtocol?:ProxyProtocol
    forwardedHeaders:ForwardedHeaders http:HTTPConfig http2:HTTP2Config http3?:HTTP3Config udp:UDPConfig
    reusePort:bool@3.0 asDefault:bool@3.0 observability:ObservabilityConfig@3.3`,
  EntryPointsTransport: `
    lifeCycle:LifeCycle respondingTimeouts:RespondingTimeouts keepAliveMaxTime:duration
    keepAliveMaxRequests:int`,
  Experimental: `
    plugins{}:Descriptor localPlugins{}:LocalDescriptor kubernetesGateway:bool http3:bool<3.0
    fastProxy?:FastProxyConfig@3.2 abortOnPluginFailure:bool@3.3 otlplogs:bool@3.3
    kubernetesIngressNGINX:bool@3.5 knative:bool@3.6`,
  FastProxyConfig: 'debug:bool',
  FieldHeaders: 'defaultMode names{}',
  FieldQueryParameters: 'defaultMode',
  FileProvider: 'directory watch:bool filename debugLogGeneratedTemplate:bool',
  ForwardedHeaders: `insecure:bool trustedIPs[] connection[] notAppendXForwardedFor?:bool@3.7
    addXForwardedSchemeHeaders:bool@3.8`,
  ForwardingTimeouts: 'dialTimeout:duration responseHeaderTimeout:duration idleConnTimeout:duration',
  Global: 'checkNewVersion?:bool sendAnonymousUsage?:bool notAppendXForwardedFor?:bool@3.7',
  HTTP2Config: 'maxConcurrentStreams:int maxDecoderHeaderTableSize:int@3.6 maxEncoderHeaderTableSize:int@3.6',
  HTTP3Config: 'advertisedPort:int',
  HTTPChallenge: 'entryPoint delay:duration@3.5',
  HTTPConfig: `
    redirections:Redirections middlewares[] tls?:TLSConfig encodedCharacters:EncodedCharacters
    encodeQuerySemicolons:bool sanitizePath:bool maxHeaderBytes:int underscoreHeadersStrategy`,
  Handler: 'entryPoint manualRouting:bool terminatingStatusCode:int',
  HostResolverConfig: 'cnameFlattening:bool resolvConfig resolvDepth:int',
  HttpProvider: `
    endpoint pollInterval:duration pollTimeout:duration tls:ClientTLS maxResponseBodySize:int
    headers{}@3.0`,
  InfluxDB: `
    address<3.0 protocol<3.0 pushInterval:duration<3.0 database<3.0 retentionPolicy<3.0 username<3.0
    password<3.0 addEntryPointsLabels:bool<3.0 addRoutersLabels:bool<3.0 addServicesLabels:bool<3.0
    additionalLabels{}<3.0`,
  InfluxDB2: `
    address token pushInterval:duration org bucket addEntryPointsLabels:bool addRoutersLabels:bool
    addServicesLabels:bool additionalLabels{}`,
  LifeCycle: 'requestAcceptGraceTimeout:duration graceTimeOut:duration',
  LocalDescriptor: 'moduleName settings:Settings@3.1',
  Metrics: `
    prometheus?:Prometheus datadog?:Datadog statsD?:Statsd influxDB?:InfluxDB<3.0 influxDB2?:InfluxDB2
    addInternals:bool@3.0 otlp?:OTLP@3.0`,
  OCSPConfig: 'responderOverrides{}',
  OTLP: `
    grpc?:OTelGRPC http?:OTelHTTP addEntryPointsLabels:bool addRoutersLabels:bool addServicesLabels:bool
    explicitBoundaries[]:float pushInterval:duration serviceName@3.2 resourceAttributes{}@3.5`,
  OTelGRPC: 'endpoint insecure:bool tls:ClientTLS headers{}',
  OTelHTTP: 'endpoint tls:ClientTLS headers{}',
  OTelLog: 'serviceName resourceAttributes{} grpc?:OTelGRPC http?:OTelHTTP',
  OTelTracing: 'grpc?:OTelGRPC http?:OTelHTTP',
  ObservabilityConfig: 'accessLogs:bool tracing:bool metrics:bool traceVerbosity@3.5',
  OtelGRPC: 'endpoint<3.3 insecure:bool<3.3 tls:ClientTLS<3.3 headers{}<3.3',
  OtelHTTP: 'endpoint<3.3 tls:ClientTLS<3.3 headers{}<3.3',
  Pilot: 'token<3.0 dashboard:bool<3.0',
  Prometheus: `
    buckets[]:float addEntryPointsLabels:bool addRoutersLabels:bool addServicesLabels:bool entryPoint
    manualRouting:bool headerLabels{}`,
  Propagation: 'disableChecks:bool disableANSChecks:bool requireAllRNS:bool delayBeforeChecks:duration',
  Provider: `
    constraints watch:bool endpoint defaultRule tls:ClientTLS exposedByDefault:bool useBindPortIP:bool
    swarmMode:bool<3.0 network swarmModeRefreshSeconds:duration<3.0 httpClientTimeout:duration
    allowEmptyServices:bool username@3.2 password@3.2`,
  Providers: `
    providersThrottleDuration:duration docker?:Provider file:FileProvider marathon?:any<3.0
    kubernetesIngress?:any kubernetesCRD?:any kubernetesGateway?:any rest?:RestProvider rancher?:any<3.0
    consulCatalog?:any nomad?:any ecs?:any consul?:any etcd?:any zooKeeper?:any redis?:any
    http?:HttpProvider plugin{}:any swarm?:SwarmProvider@3.0 kubernetesIngressNGINX?:any@3.5
    knative?:any@3.6 precedence[]@3.7`,
  ProxyProtocol: 'insecure:bool trustedIPs[]',
  RedirectEntryPoint: 'to scheme permanent:bool priority:int',
  Redirections: 'entryPoint:RedirectEntryPoint',
  RespondingTimeouts: 'readTimeout:duration writeTimeout:duration idleTimeout:duration',
  RestProvider: 'insecure:bool',
  ServersTransport: `
    insecureSkipVerify:bool rootCAs[] maxIdleConnsPerHost:int forwardingTimeouts:ForwardingTimeouts
    spiffe?:Spiffe@3.0`,
  Settings: 'envs[] mounts[] useUnsafe:bool@3.5',
  Spiffe: 'ids[] trustDomain',
  SpiffeClientConfig: 'workloadAPIAddr',
  Statsd: `
    address pushInterval:duration addEntryPointsLabels:bool addRoutersLabels:bool addServicesLabels:bool
    prefix`,
  SwarmProvider: `
    exposedByDefault:bool constraints allowEmptyServices:bool network useBindPortIP:bool watch:bool
    defaultRule endpoint tls:ClientTLS httpClientTimeout:duration refreshSeconds:duration username@3.2
    password@3.2`,
  TCPServersTransport: `
    dialKeepAlive:duration dialTimeout:duration terminationDelay:duration tls?:TLSClientConfig`,
  TLSChallenge: 'delay:duration',
  TLSClientConfig: 'insecureSkipVerify:bool rootCAs[] spiffe?:Spiffe',
  TLSConfig: 'options certResolver domains[]:Domain',
  Tracing: `
    serviceName spanNameLimit:int<3.0 jaeger?:any<3.0 zipkin?:any<3.0 datadog?:any<3.0 instana?:any<3.0
    haystack?:any<3.0 elastic?:any<3.0 globalAttributes{}@3.0 capturedRequestHeaders[]@3.0
    capturedResponseHeaders[]@3.0 sampleRate:float@3.0 addInternals:bool@3.0 otlp?:OTelTracing@3.0
    safeQueryParams[]@3.1 resourceAttributes{}@3.3`,
  TraefikLog: `
    level filePath format noColor:bool@3.0 maxSize:int@3.0 maxAge:int@3.0 maxBackups:int@3.0
    compress:bool@3.0 otlp?:OTelLog@3.3`,
  UDPConfig: 'timeout:duration',
});
