import { tableOf } from '../../../text/table.ts';
/**
 * The fields of Traefik's dynamic configuration, v2.11.53 to v3.7.9 (traefik pkg/config/dynamic, pkg/tls, pkg/types).
 * The notation is explained in fields.ts.
 */
export const DYNAMIC_STRUCTS: Readonly<Record<string, string>> = tableOf({
  AddPrefix: 'prefix',
  AppRoot: 'path',
  Auth: 'address method snippet authResponseHeaders[] authSigninURL',
  AuthTLSPassCertificateToUpstream: 'clientAuthType caFiles[]',
  BasicAuth: 'users[] usersFile realm removeHeader:bool headerField',
  Buffering: `
    maxRequestBodyBytes:int memRequestBodyBytes:int maxResponseBodyBytes:int memResponseBodyBytes:int
    retryExpression disableRequestBuffer:bool!file!label@3.7 disableResponseBuffer:bool!file!label@3.7`,
  CertAndStores: 'certFile keyFile stores[]',
  Certificate: 'certFile keyFile',
  Chain: 'middlewares[]',
  CircuitBreaker: `
    expression checkPeriod:duration fallbackDuration:duration recoveryDuration:duration
    responseCode:int@3.0`,
  ClientAuth: 'caFiles[] clientAuthType',
  ClientTLS: 'ca cert key insecureSkipVerify:bool caOptional:bool',
  Compress: `
    excludedContentTypes[] minResponseBodyBytes:int includedContentTypes[]@3.0 defaultEncoding@3.0
    encodings[]@3.2`,
  Configuration: 'http:HTTPConfiguration tcp:TCPConfiguration udp:UDPConfiguration tls:TLSConfiguration',
  ContentType: 'autoDetect:bool',
  Cookie: `
    name secure:bool httpOnly:bool sameSite maxAge:int@3.0 path@3.3 domain@3.4
    expires:int!file!label@3.7`,
  DigestAuth: 'users[] usersFile removeHeader:bool realm headerField',
  Domain: 'main sans[]',
  EncodedCharacters: `
    allowEncodedSlash:bool allowEncodedBackSlash:bool allowEncodedNullCharacter:bool
    allowEncodedSemicolon:bool allowEncodedPercent:bool allowEncodedQuestionMark:bool
    allowEncodedHash:bool`,
  ErrorPage: `
    status[] service query errorRequestHeaders[] statusRewrites{}:int@3.4
    nginxHeaders:any!file!label@3.7`,
  Failover: 'service fallback healthCheck?:any errors:FailoverError@3.7',
  FailoverError: 'maxRequestBodyBytes:int status[]',
  ForwardAuth: `
    address tls:ClientTLS trustForwardHeader:bool authResponseHeaders[] authResponseHeadersRegex
    authRequestHeaders[] maxResponseBodySize:int addAuthCookiesToResponse[]@3.0 headerField@3.2
    forwardBody:bool@3.3 maxBodySize:int@3.3 preserveLocationHeader:bool@3.3
    preserveRequestMethod:bool@3.4 authSigninURL@3.7`,
  ForwardingTimeouts: `
    dialTimeout:duration responseHeaderTimeout:duration idleConnTimeout:duration
    readIdleTimeout:duration pingTimeout:duration readTimeout:duration@3.7 writeTimeout:duration@3.7`,
  GRPCStatus: 'code msg',
  GeneratedCert: 'resolver domain:Domain',
  GrpcWeb: 'allowOrigins[]',
  HRWService: 'name weight:int',
  HTTPConfiguration: `
    routers{}:Router services{}:Service middlewares{}:Middleware models{}:Model
    serversTransports{}:ServersTransport!label`,
  HeaderModifier: 'set{} add{} remove[]',
  Headers: `
    customRequestHeaders{} customResponseHeaders{} accessControlAllowCredentials:bool
    accessControlAllowHeaders[] accessControlAllowMethods[] accessControlAllowOriginList[]
    accessControlAllowOriginListRegex[] accessControlExposeHeaders[] accessControlMaxAge:int
    addVaryHeader:bool allowedHosts[] hostsProxyHeaders[] sslRedirect:bool sslTemporaryRedirect:bool
    sslHost sslProxyHeaders{} sslForceHost:bool stsSeconds:int stsIncludeSubdomains:bool stsPreload:bool
    forceSTSHeader:bool frameDeny:bool customFrameOptionsValue contentTypeNosniff:bool
    browserXssFilter:bool customBrowserXSSValue contentSecurityPolicy publicKey referrerPolicy
    featurePolicy permissionsPolicy isDevelopment:bool contentSecurityPolicyReportOnly@3.1`,
  HighestRandomWeight: 'services[]:HRWService healthCheck?:any',
  IPAllowList: 'sourceRange[] ipStrategy?:IPStrategy rejectStatusCode?:int@3.0',
  IPStrategy: 'depth:int excludedIPs[] ipv6Subnet:int@3.2',
  IPWhiteList: 'sourceRange[] ipStrategy?:IPStrategy',
  InFlightReq: 'amount:int sourceCriterion:SourceCriterion',
  KubernetesIngressMetadata: 'namespace ingressName serviceName servicePort',
  Middleware: `
    addPrefix:AddPrefix stripPrefix:StripPrefix stripPrefixRegex:StripPrefixRegex
    replacePath:ReplacePath replacePathRegex:ReplacePathRegex chain:Chain ipWhiteList:IPWhiteList
    ipAllowList:IPAllowList headers:Headers errors:ErrorPage rateLimit:RateLimit
    redirectRegex:RedirectRegex redirectScheme:RedirectScheme basicAuth:BasicAuth digestAuth:DigestAuth
    forwardAuth:ForwardAuth inFlightReq:InFlightReq buffering:Buffering circuitBreaker:CircuitBreaker
    compress?:Compress passTLSClientCert:PassTLSClientCert retry:Retry contentType?:ContentType
    plugin{}:any grpcWeb:GrpcWeb@3.0 requestHeaderModifier:HeaderModifier!file!label@3.0
    requestRedirect:RequestRedirect!file!label@3.1 URLRewrite:URLRewrite!file!label@3.1
    responseHeaderModifier:HeaderModifier!file!label@3.2 encodedCharacters:EncodedCharacters@3.7
    authTLSPassCertificateToUpstream:AuthTLSPassCertificateToUpstream!file!label@3.7
    snippet:Snippet!file!label@3.7 rewriteTarget:RewriteTarget!file!label@3.7
    upstreamVHost:UpstreamVHost!file!label@3.7 appRoot:AppRoot!file!label@3.7`,
  MirrorService: 'name percent:int',
  Mirroring: 'service maxBodySize:int mirrors[]:MirrorService healthCheck?:any mirrorBody:bool@3.2',
  Model: `
    middlewares[] tls?:RouterTLSConfig
    deniedEncodedPathCharacters:RouterDeniedEncodedPathCharacters!file!label
    defaultRuleSyntax!file!label@3.0 observability:RouterObservabilityConfig@3.3`,
  ObservabilityMetadata: 'ingress:KubernetesIngressMetadata!file!label',
  Options: `
    minVersion maxVersion cipherSuites[] curvePreferences[] clientAuth:ClientAuth sniStrict:bool
    preferServerCipherSuites:bool alpnProtocols[] disableSessionTickets:bool@3.4`,
  PassTLSClientCert: 'pem:bool info:TLSClientCertificateInfo',
  PassiveServerHealthCheck: 'failureWindow:duration maxFailedAttempts:int',
  ProxyProtocol: 'version:int',
  RateLimit: 'average:int period:duration burst:int sourceCriterion:SourceCriterion redis:Redis@3.4',
  RedirectRegex: 'regex replacement permanent:bool statusCode:int!file!label@3.7',
  RedirectScheme: 'scheme port permanent:bool forcePermanentRedirect:bool!file!label@3.6',
  Redis: `
    endpoints[] tls:TypesClientTLS username password db:int poolSize:int minIdleConns:int
    maxActiveConns:int readTimeout:duration writeTimeout:duration dialTimeout:duration`,
  ReplacePath: 'path',
  ReplacePathRegex: 'regex replacement',
  RequestHeaderModifier: 'set{}<3.2 add{}<3.2 remove[]<3.2',
  RequestRedirect: 'scheme hostname port path pathPrefix statusCode:int',
  ResponseForwarding: 'flushInterval:duration',
  Retry: `
    attempts:int initialInterval:duration timeout:duration@3.7 maxRequestBodyBytes:int@3.7 status[]@3.7
    disableRetryOnNetworkError:bool@3.7 retryNonIdempotentMethod:bool@3.7`,
  RewriteTarget: 'regex replacement xForwardedPrefix',
  Router: `
    entryPoints[] middlewares[] service rule priority:int tls?:RouterTLSConfig
    defaultRule:bool!file!label deniedEncodedPathCharacters:RouterDeniedEncodedPathCharacters!file!label
    ruleSyntax@3.0 observability:RouterObservabilityConfig@3.3 parentRefs[]!label@3.6`,
  RouterDeniedEncodedPathCharacters: `
    allowEncodedSlash:bool allowEncodedBackSlash:bool allowEncodedNullCharacter:bool
    allowEncodedSemicolon:bool allowEncodedPercent:bool allowEncodedQuestionMark:bool
    allowEncodedHash:bool`,
  RouterObservabilityConfig: `
    accessLogs:bool tracing:bool metrics:bool traceVerbosity@3.5
    metadata:ObservabilityMetadata!file!label@3.7`,
  RouterTCPTLSConfig: 'passthrough:bool options certResolver domains[]:Domain',
  RouterTLSConfig: 'options resolvedOptions!file!label certResolver domains[]:Domain',
  Server:
    'url!label3.4 scheme!file port!file weight:int@3.0 preservePath:bool!label3.4@3.2 fenced:bool!file!label@3.3',
  ServerHealthCheck: `
    scheme path method port:int interval:duration timeout:duration hostname followRedirects:bool
    headers{} mode@3.0 status:int@3.0 unhealthyInterval:duration@3.5`,
  ServersLoadBalancer: `
    sticky?:Sticky servers[]:Server=server healthCheck:ServerHealthCheck passHostHeader:bool
    responseForwarding:ResponseForwarding serversTransport strategy@3.4
    passiveHealthCheck:PassiveServerHealthCheck@3.6 nginxUpstreamHashBy!file!label@3.7`,
  ServersTransport: `
    serverName insecureSkipVerify:bool rootCAs[] certificates[]:Certificate maxIdleConnsPerHost:int
    forwardingTimeouts:ForwardingTimeouts disableHTTP2:bool peerCertURI spiffe?:Spiffe@3.0
    cipherSuites[]@3.7 minVersion@3.7 maxVersion@3.7`,
  Service: `
    loadBalancer:ServersLoadBalancer weighted:WeightedRoundRobin!label mirroring:Mirroring!label
    failover:Failover!label highestRandomWeight:HighestRandomWeight!label@3.6 middlewares[]@3.7`,
  Snippet: 'serverSnippet configurationSnippet auth:Auth',
  SourceCriterion: 'ipStrategy:IPStrategy requestHeaderName requestHost:bool',
  Spiffe: 'ids[] trustDomain',
  Sticky: 'cookie?:Cookie',
  Store: 'defaultCertificate:Certificate!label defaultGeneratedCert:GeneratedCert',
  StripPrefix: 'prefixes[] forceSlash:bool',
  StripPrefixRegex: 'regex[]',
  TCPConfiguration: `
    routers{}:TCPRouter services{}:TCPService middlewares{}:TCPMiddleware
    models{}:TCPModel!file!label@3.0 serversTransports{}:TCPServersTransport!label@3.0`,
  TCPIPAllowList: 'sourceRange[]',
  TCPIPWhiteList: 'sourceRange[]',
  TCPInFlightConn: 'amount:int',
  TCPMiddleware: 'inFlightConn:TCPInFlightConn ipWhiteList:TCPIPWhiteList ipAllowList:TCPIPAllowList',
  TCPModel: 'defaultRuleSyntax!file!label',
  TCPRouter: 'entryPoints[] middlewares[] service rule priority:int tls?:RouterTCPTLSConfig ruleSyntax@3.0',
  TCPServer: 'address!label port tls:bool@3.0',
  TCPServerHealthCheck: 'port:int send expect interval:duration unhealthyInterval:duration timeout:duration',
  TCPServersLoadBalancer: `
    terminationDelay:int proxyProtocol?:ProxyProtocol servers[]:TCPServer=server serversTransport@3.0
    healthCheck?:TCPServerHealthCheck@3.6`,
  TCPServersTransport: `
    dialKeepAlive:duration dialTimeout:duration terminationDelay:duration tls?:TLSClientConfig
    proxyProtocol?:ProxyProtocol@3.5`,
  TCPService: 'loadBalancer:TCPServersLoadBalancer weighted:TCPWeightedRoundRobin!label',
  TCPWRRService: 'name weight:int',
  TCPWeightedRoundRobin: 'services[]:TCPWRRService healthCheck?:any@3.6',
  TLSClientCertificateInfo: `
    notAfter:bool notBefore:bool sans:bool serialNumber:bool subject:TLSClientCertificateSubjectDNInfo
    issuer:TLSClientCertificateIssuerDNInfo`,
  TLSClientCertificateIssuerDNInfo: `
    country:bool province:bool locality:bool organization:bool commonName:bool serialNumber:bool
    domainComponent:bool`,
  TLSClientCertificateSubjectDNInfo: `
    country:bool province:bool locality:bool organization:bool organizationalUnit:bool commonName:bool
    serialNumber:bool domainComponent:bool`,
  TLSClientConfig: `
    serverName insecureSkipVerify:bool rootCAs[] certificates[]:Certificate peerCertURI spiffe?:Spiffe`,
  TLSConfiguration: 'certificates[]:CertAndStores!label options{}:Options!label stores{}:Store',
  TypesClientTLS: 'ca caOptional:bool<3.0 cert key insecureSkipVerify:bool',
  UDPConfiguration: 'routers{}:UDPRouter services{}:UDPService',
  UDPRouter: 'entryPoints[] service',
  UDPServer: 'address!label port!file',
  UDPServersLoadBalancer: 'servers[]:UDPServer=server',
  UDPService: 'loadBalancer:UDPServersLoadBalancer weighted:UDPWeightedRoundRobin!label',
  UDPWRRService: 'name weight:int',
  UDPWeightedRoundRobin: 'services[]:UDPWRRService',
  URLRewrite: 'hostname path pathPrefix',
  UpstreamVHost: 'vHost vars{}',
  WRRService: `
    name weight:int status:int!file!label@3.1 gRPCStatus:GRPCStatus!file!label@3.2
    headers{}!file!label@3.6`,
  WeightedRoundRobin: 'services[]:WRRService sticky:Sticky healthCheck?:any',
});
