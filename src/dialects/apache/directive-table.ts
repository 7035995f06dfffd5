/**
 * Every directive of the modules that come with httpd 2.4, gathered from the command tables of the sources (`AP_INIT_*`
 * and the contexts their functions check). A row is a module, how its arguments are taken, where they may stand, and
 * the names, sections with their `<`; `directives.ts` says what the words of the second and third column mean.
 */
export const DIRECTIVE_TABLE = `
access_compat 2+ directory allow deny
access_compat 1 directory Satisfy order
actions 2 anywhere Script
actions 2-3 anywhere Action
alias flag anywhere AliasPreservePath RedirectRelative
alias 1-2 anywhere Alias ScriptAlias
alias 1-3 anywhere Redirect
alias 2 anywhere RedirectPermanent RedirectTemp
alias 2 server AliasMatch ScriptAliasMatch
alias 2-3 anywhere RedirectMatch
allowmethods any directory AllowMethods
auth_basic flag directory AuthBasicAuthoritative
auth_basic 1+ directory AuthBasicProvider
auth_basic 1 directory AuthBasicUseDigestAlgorithm
auth_basic 1-2 directory AuthBasicFake
auth_digest flag directory AuthDigestNcCheck
auth_digest 1+ directory AuthDigestDomain AuthDigestProvider AuthDigestQop
auth_digest 1 directory AuthDigestAlgorithm AuthDigestNonceFormat AuthDigestNonceLifetime AuthName
auth_digest 1 server AuthDigestShmemSize
auth_form flag directory AuthFormAuthoritative AuthFormDisableNoStore AuthFormFakeBasicAuth
auth_form 1+ directory AuthFormProvider
auth_form 1 directory AuthFormBody AuthFormLocation AuthFormLoginRequiredLocation AuthFormLoginSuccessLocation
auth_form 1 directory AuthFormLogoutLocation AuthFormMethod AuthFormMimetype AuthFormPassword
auth_form 1 directory AuthFormSitePassphrase AuthFormSize AuthFormUsername
authn_anon flag directory Anonymous_LogEmail Anonymous_MustGiveEmail Anonymous_NoUserId Anonymous_VerifyEmail
authn_anon 1+ directory Anonymous
authn_core raw global <AuthnProviderAlias
authn_core 1 directory AuthName AuthType
authn_dbd 1 directory AuthDBDUserPWQuery AuthDBDUserRealmQuery
authn_dbm 1 directory AuthDBMType AuthDBMUserFile
authn_file 1 directory AuthUserFile
authn_socache 1+ directory AuthnCacheProvideFor
authn_socache 0 global AuthnCacheEnable
authn_socache 1 directory AuthnCacheContext AuthnCacheTimeout
authn_socache 1 global AuthnCacheSOCache
authnz_fcgi any anywhere AuthnzFcgiCheckAuthnProvider
authnz_fcgi any global AuthnzFcgiDefineProvider
authnz_ldap flag directory AuthLDAPBindAuthoritative AuthLDAPCompareAsUser AuthLDAPCompareDNOnServer
authnz_ldap flag directory AuthLDAPGroupAttributeIsDN AuthLDAPInitialBindAsUser AuthLDAPRemoteUserIsDN
authnz_ldap flag directory AuthLDAPSearchAsUser
authnz_ldap 1+ directory AuthLDAPGroupAttribute AuthLDAPSubGroupAttribute AuthLDAPSubGroupClass
authnz_ldap 1 directory AuthLDAPAuthorizePrefix AuthLDAPBindDN AuthLDAPBindPassword AuthLDAPDereferenceAliases
authnz_ldap 1 directory AuthLDAPMaxSubGroupDepth AuthLDAPRemoteUserAttribute
authnz_ldap 1 server AuthLDAPCharsetConfig
authnz_ldap 1-2 directory AuthLDAPURL
authnz_ldap 2 directory AuthLDAPInitialBindPattern
authz_core flag directory AuthzSendForbiddenOnFailure
authz_core raw directory <RequireAll <RequireAny <RequireNone <RequireNotAll Require
authz_core raw global <AuthzProviderAlias
authz_core 1 directory AuthMerging
authz_dbd flag directory AuthzDBDLoginToReferer
authz_dbd 1 directory AuthzDBDQuery AuthzDBDRedirectQuery
authz_dbm 1 directory AuthDBMGroupFile AuthzDBMType
authz_groupfile 1 directory AuthGroupFile
autoindex flag anywhere IndexIgnoreReset
autoindex 1+ anywhere IndexIgnore
autoindex 2+ anywhere AddAlt AddAltByEncoding AddAltByType AddDescription AddIcon AddIconByEncoding
autoindex 2+ anywhere AddIconByType
autoindex raw anywhere FancyIndexing
autoindex 1 anywhere DefaultIcon HeaderName IndexHeadInsert IndexStyleSheet ReadmeName
autoindex 2 anywhere IndexOrderDefault
autoindex any anywhere IndexOptions
brotli 1 server BrotliAlterETag BrotliCompressionMaxInputBlock BrotliCompressionQuality BrotliCompressionWindow
brotli 1-2 server BrotliFilterNote
buffer 1 directory BufferSize
cache flag anywhere CacheDetailHeader CacheHeader CacheIgnoreNoLastMod CacheStaleOnError CacheStoreExpired
cache flag anywhere CacheStoreNoStore CacheStorePrivate
cache flag server CacheIgnoreCacheControl CacheIgnoreQueryString CacheLock CacheQuickHandler
cache 1+ server CacheIgnoreHeaders CacheIgnoreURLSessionIdentifiers
cache 1 anywhere CacheDefaultExpire CacheDisable CacheLastModifiedFactor CacheMaxExpire CacheMinExpire
cache 1 server CacheKeyBaseURL CacheLockMaxAge CacheLockPath
cache 1-2 anywhere CacheEnable
cache_disk 1 anywhere CacheMaxFileSize CacheMinFileSize CacheReadSize CacheReadTime
cache_disk 1 server CacheDirLength CacheDirLevels CacheRoot
cache_socache 1 anywhere CacheSocacheMaxSize CacheSocacheMaxTime CacheSocacheMinTime CacheSocacheReadSize
cache_socache 1 anywhere CacheSocacheReadTime
cache_socache 1 server CacheSocache
cern_meta flag anywhere MetaFiles
cern_meta 1 anywhere MetaDir MetaSuffix
cgi 1 anywhere CGIScriptTimeout
cgi 1 server ScriptLog ScriptLogBuffer ScriptLogLength
cgid 1 anywhere CGIDScriptTimeout
cgid 1 global ScriptSock
cgid 1 server ScriptLog ScriptLogBuffer ScriptLogLength
charset_lite 1+ anywhere CharsetOptions
charset_lite 1 anywhere CharsetDefault CharsetSourceEnc
core flag anywhere ContentDigest QualifyRedirectURL
core flag directory CGIPassAuth
core flag server ExtendedStatus MergeSlashes MergeTrailers SeeRequestTail StrictHostCheck
core 1+ anywhere LogLevel
core 1+ global RegisterHttpMethod
core 1+ server HttpProtocolOptions Protocols
core raw anywhere <Else <ElseIf <Files <FilesMatch <If <IfDefine <IfDirective <IfFile <IfModule <IfSection Error
core raw anywhere FileETag Options
core raw directory <Limit <LimitExcept AllowOverride
core raw global <VirtualHost RegexDefaultOptions
core raw server <Directory <DirectoryMatch <Location <LocationMatch AccessFileName Mutex ServerAlias
core 1 anywhere AcceptPathInfo AddDefaultCharset DefaultType EnableMMAP EnableSendfile ForceType HostnameLookups
core 1 anywhere Include IncludeOptional LimitRequestBody LimitXMLRequestBody MaxRangeOverlaps MaxRangeReversals
core 1 anywhere MaxRanges ReadBufferSize ServerSignature SetHandler SetInputFilter SetOutputFilter UnDefine
core 1 anywhere UseCanonicalName UseCanonicalPhysicalPort
core 1 global DefaultRuntimeDir ServerRoot ServerTokens
core 1 global ListenBacklog ReceiveBufferSize SendBufferSize
core 1 server AllowEncodedSlashes CoreDumpDirectory DocumentRoot EnableExceptionHook ErrorLog FlushMaxPipelined
core 1 server FlushMaxThreshold GprofDir LimitRequestFields LimitRequestFieldsize LimitRequestLine
core 1 server MaxConnectionsPerChild MaxMemFree MaxRequestsPerChild NameVirtualHost PidFile Port Protocol
core 1 server ProtocolsHonorOrder ScoreBoardFile ServerAdmin ServerName ServerPath ThreadStackSize Timeout
core 1 server TraceEnable
core 1-2 anywhere Define RLimitCPU RLimitMEM RLimitNPROC
core 1-2 server ErrorLogFormat LimitInternalRecursion
core 2 anywhere CGIVar ErrorDocument
core 2 global AcceptFilter
core any directory AllowOverrideList
core any global Listen ListenCoresBucketsRatio
core any global UNCList
dav flag anywhere DAVDepthInfinity DAVLockDiscovery
dav 1 anywhere DAVMinTimeout
dav 1 directory DAV DAVBasePath
dav_fs 1 server DAVLockDB
dav_lock 1 directory DAVGenericLockDB
dbd flag server DBDPersist
dbd 1 server DBDExptime DBDInitSQL DBDKeep DBDMax DBDMin DBDParams DBDriver
dbd 1-2 server DBDPrepareSQL
deflate 1 anywhere DeflateInflateLimitRequestBody DeflateInflateRatioBurst DeflateInflateRatioLimit
deflate 1 server DeflateAlterEtag DeflateBufferSize DeflateCompressionLevel DeflateMemLevel DeflateWindowSize
deflate 1-2 server DeflateFilterNote
dir flag anywhere DirectoryCheckHandler DirectorySlash
dir raw anywhere DirectoryIndex
dir 1 anywhere DirectoryIndexRedirect FallbackResource
dumpio flag server DumpIOInput DumpIOOutput
env 1+ anywhere PassEnv UnsetEnv
env 1-2 anywhere SetEnv
expires flag anywhere ExpiresActive
expires 1 anywhere ExpiresDefault
expires 2 anywhere ExpiresByType
ext_filter 1+ directory ExtFilterOptions
ext_filter raw server ExtFilterDefine
file_cache 1+ server cachefile mmapfile
filter 1+ anywhere FilterChain
filter 1-2 anywhere FilterDeclare
filter 2 anywhere FilterTrace
filter 2-3 anywhere FilterProtocol
filter 3 anywhere FilterProvider
filter any anywhere AddOutputFilterByType
headers raw anywhere Header RequestHeader
heartbeat 1 global HeartbeatAddress
heartmonitor 1 global HeartbeatListen HeartbeatMaxServers HeartbeatStorage
http flag server KeepAlive
http 1 server KeepAliveTimeout MaxKeepAliveRequests
http2 1 anywhere H2CopyFiles H2ProxyRequests H2Push H2Upgrade
http2 1 server H2Direct H2EarlyHints H2MaxDataFrameLen H2MaxSessionStreams H2MaxWorkerIdleSeconds H2MaxWorkers
http2 1 server H2MinWorkers H2ModernTLSOnly H2OutputBuffering H2Padding H2PushDiarySize H2SerializeHeaders
http2 1 server H2SessionExtraFiles H2StreamMaxMemSize H2StreamTimeout H2TLSCoolDownSecs H2TLSWarmUpSize
http2 1 server H2WebSockets H2WindowSize
http2 1-3 anywhere H2PushResource
http2 2 anywhere H2EarlyHint
http2 2-3 server H2PushPriority
ident flag anywhere IdentityCheck
ident 1 anywhere IdentityCheckTimeout
imagemap 1 anywhere ImapBase ImapDefault ImapMenu
include flag directory SSIEtag SSILastModified SSILegacyExprParser
include 1 anywhere SSIErrorMsg SSITimeFormat SSIUndefinedEcho XBitHack
include 1 server SSIEndTag SSIStartTag
info 2 server AddModuleInfo
lbmethod_heartbeat 1 global HeartbeatStorage
ldap flag global LDAPVerifyServerCert
ldap 1 directory LDAPReferralHopLimit LDAPReferrals
ldap 1 global LDAPCacheEntries LDAPCacheTTL LDAPConnectionTimeout LDAPLibraryDebug LDAPOpCacheEntries
ldap 1 global LDAPOpCacheTTL LDAPRetries LDAPRetryDelay LDAPSharedCacheFile LDAPSharedCacheSize LDAPTimeout
ldap 1 server LDAPConnectionPoolTTL LDAPTrustedMode
ldap 2-3 directory LDAPTrustedClientCert
ldap 2-3 global LDAPTrustedGlobalCert
log_config flag server BufferedLogs
log_config 1 server TransferLog
log_config 1-2 server LogFormat
log_config 2-3 global GlobalLog
log_config 2-3 server CustomLog
log_debug 1-3 anywhere LogMessage
log_forensic 1 server ForensicLog
lua raw anywhere <LuaHookAccessChecker <LuaHookAuthChecker <LuaHookCheckUserID <LuaHookFixups
lua raw anywhere <LuaHookMapToStorage <LuaHookPreTranslateName <LuaHookTranslateName <LuaHookTypeChecker
lua raw anywhere <LuaQuickHandler Lua_____ByteCodeHack
lua 1 anywhere LuaCodeCache LuaInherit LuaPackageCPath LuaPackagePath LuaRoot
lua 1-3 anywhere LuaScope
lua 2 anywhere LuaHookFixups LuaHookInsertFilter LuaHookLog LuaHookMapToStorage LuaHookPreTranslateName
lua 2 anywhere LuaHookTypeChecker LuaQuickHandler
lua 2-3 anywhere LuaHookAccessChecker LuaHookAuthChecker LuaHookCheckUserID LuaHookTranslateName LuaMapHandler
lua 3 anywhere LuaInputFilter LuaOutputFilter
lua 3 global LuaAuthzProvider
macro raw anywhere <Macro Use
macro 1 anywhere UndefMacro
md raw global <MDomain
md raw server MDChallengeDns01 MDMessageCmd MDNotifyCmd
md 1 anywhere MDRequireHttps
md 1 server MDActivationDelay MDBaseServer MDCACertificateFile MDCertificateAgreement MDCertificateFile
md 1 server MDCertificateKeyFile MDCertificateProtocol MDCertificateStatus MDChallengeDns01Version
md 1 server MDCheckInterval MDContactEmail MDDriveMode MDHttpProxy MDMatchNames MDMustStaple MDRenewMode
md 1 server MDRenewWindow MDRetryDelay MDRetryFailover MDServerStatus MDStapleOthers MDStapling
md 1 server MDStaplingKeepResponse MDStaplingRenewWindow MDStoreDir MDStoreLocks MDWarnWindow
md 1-2 server MDExternalAccountBinding MDPortMap
md 2 server MDCertificateCheck
md any server MDCAChallenges MDCertificateAuthority MDMember MDMembers MDPrivateKeys MDomain
mime flag directory ModMimeUsePathInfo
mime 1+ anywhere MultiviewsMatch RemoveCharset RemoveEncoding RemoveHandler RemoveInputFilter RemoveLanguage
mime 1+ anywhere RemoveOutputFilter RemoveType
mime 2+ anywhere AddCharset AddEncoding AddHandler AddInputFilter AddLanguage AddOutputFilter AddType
mime 1 anywhere DefaultLanguage
mime 1 server TypesConfig
mime_magic 1 server MimeMagicFile
mpm_event 1 global AsyncRequestWorkerFactor MaxClients MaxRequestWorkers MaxSpareThreads MinSpareThreads
mpm_event 1 global ServerLimit StartServers ThreadLimit ThreadsPerChild
mpm_prefork 1 global MaxClients MaxRequestWorkers MaxSpareServers MinSpareServers ServerLimit StartServers
mpm_worker 1 global MaxClients MaxRequestWorkers MaxSpareThreads MinSpareThreads ServerLimit StartServers
mpm_worker 1 global ThreadLimit ThreadsPerChild
negotiation flag server CacheNegotiatedDocs
negotiation 1+ anywhere ForceLanguagePriority LanguagePriority
proxy flag anywhere Proxy100Continue ProxyAddHeaders ProxyPassInterpolateEnv ProxyPreserveHost
proxy flag server BalancerInherit BalancerPersist ProxyPassInherit ProxyRequests
proxy 1+ anywhere ProxyErrorOverride
proxy 1+ server NoProxy ProxyBlock
proxy raw anywhere BalancerMember ProxyPass ProxyPassMatch ProxySet
proxy raw server <Proxy <ProxyMatch
proxy 1 server BalancerGrowth ProxyBadHeader ProxyDomain ProxyIOBufferSize ProxyMaxForwards
proxy 1 server ProxyReceiveBufferSize ProxySourceAddress ProxyStatus ProxyTimeout ProxyVia
proxy 1-3 anywhere ProxyPassReverse
proxy 2-3 anywhere ProxyPassReverseCookieDomain ProxyPassReverseCookiePath
proxy 2-3 server ProxyRemote ProxyRemoteMatch
proxy_connect 1+ server AllowCONNECT
proxy_express flag anywhere ProxyExpressEnable
proxy_express 1 anywhere ProxyExpressDBMFile ProxyExpressDBMType
proxy_fcgi 1 anywhere ProxyFCGIBackendType
proxy_fcgi 2-3 anywhere ProxyFCGISetEnvIf
proxy_ftp flag anywhere ProxyFtpEscapeWildcards ProxyFtpListOnWildcard
proxy_ftp 1 anywhere ProxyFtpDirCharset
proxy_hcheck raw anywhere ProxyHCExpr ProxyHCTemplate
proxy_hcheck 1 global ProxyHCTPsize
proxy_html flag anywhere ProxyHTMLEnable ProxyHTMLExtended ProxyHTMLInterp ProxyHTMLMeta ProxyHTMLStripComments
proxy_html 1+ anywhere ProxyHTMLEvents ProxyHTMLFixups
proxy_html 2+ anywhere ProxyHTMLLinks
proxy_html raw anywhere ProxyHTMLURLMap
proxy_html 1 anywhere ProxyHTMLBufSize ProxyHTMLCharsetOut
proxy_html 1-2 anywhere ProxyHTMLDoctype
proxy_scgi 1 anywhere ProxySCGIInternalRedirect ProxySCGISendfile
proxy_wstunnel flag anywhere ProxyWebsocketFallbackToProxyHttp
reflector 1-2 anywhere ReflectorHeader
remoteip flag server RemoteIPProxyProtocol
remoteip 1+ server RemoteIPInternalProxy RemoteIPTrustedProxy
remoteip 1 server RemoteIPHeader RemoteIPInternalProxyList RemoteIPProxiesHeader RemoteIPTrustedProxyList
remoteip any server RemoteIPProxyProtocolExceptions
reqtimeout raw server RequestReadTimeout
request 1 directory KeptBodySize
rewrite flag anywhere RewriteEngine
rewrite 1+ anywhere RewriteOptions
rewrite raw anywhere RewriteCond RewriteRule
rewrite 1 anywhere RewriteBase
rewrite 2-3 server RewriteMap
sed 1 directory InputSed OutputSed
session flag anywhere Session SessionEnv
session 1 anywhere SessionExclude SessionExpiryUpdateInterval SessionHeader SessionInclude SessionMaxAge
session_cookie flag anywhere SessionCookieRemove
session_cookie raw anywhere SessionCookieName SessionCookieName2
session_crypto 1+ anywhere SessionCryptoPassphrase
session_crypto raw global SessionCryptoDriver
session_crypto 1 anywhere SessionCryptoCipher SessionCryptoPassphraseFile
session_dbd flag anywhere SessionDBDCookieRemove SessionDBDPerUser
session_dbd raw anywhere SessionDBDCookieName SessionDBDCookieName2
session_dbd 1 anywhere SessionDBDDeleteLabel SessionDBDInsertLabel SessionDBDSelectLabel SessionDBDUpdateLabel
setenvif raw anywhere BrowserMatch BrowserMatchNoCase SetEnvIf SetEnvIfExpr SetEnvIfNoCase
so 1+ server LoadFile
so 2 server LoadModule
socache_memcache 1 server MemcacheConnTTL
socache_redis 1 server RedisConnPoolTTL RedisTimeout
speling flag anywhere CheckBasenameMatch CheckCaseOnly CheckSpelling
ssl flag server SSLCompression SSLFIPS SSLHonorCipherOrder SSLInsecureRenegotiation SSLOCSPNoVerify
ssl flag server SSLOCSPOverrideResponder SSLOCSPUseRequestNonce SSLProxyCheckPeerCN SSLProxyCheckPeerExpire
ssl flag server SSLProxyCheckPeerName SSLProxyEngine SSLSessionTickets SSLStaplingFakeTryLater
ssl flag server SSLStaplingReturnResponderErrors SSLStrictSNIVHostCheck SSLUseStapling
ssl 0 directory SSLRequireSSL
ssl raw anywhere SSLOptions
ssl raw directory SSLRequire
ssl raw server SSLCARevocationCheck SSLOCSPEnable SSLProtocol SSLProxyCARevocationCheck SSLProxyProtocol
ssl 1 anywhere SSLCACertificateFile SSLCACertificatePath SSLUserName SSLVerifyClient SSLVerifyDepth
ssl 1 directory SSLRenegBufferSize
ssl 1 server SSLCADNRequestFile SSLCADNRequestPath SSLCARevocationFile SSLCARevocationPath
ssl 1 server SSLCertificateChainFile SSLCertificateFile SSLCertificateKeyFile SSLCryptoDevice SSLEngine
ssl 1 server SSLOCSPDefaultResponder SSLOCSPProxyURL SSLOCSPResponderCertificateFile SSLOCSPResponderTimeout
ssl 1 server SSLOCSPResponseMaxAge SSLOCSPResponseTimeSkew SSLPassPhraseDialog SSLProxyCACertificateFile
ssl 1 server SSLProxyCACertificatePath SSLProxyCARevocationFile SSLProxyCARevocationPath
ssl 1 server SSLProxyMachineCertificateChainFile SSLProxyMachineCertificateFile SSLProxyMachineCertificatePath
ssl 1 server SSLProxyVerify SSLProxyVerifyDepth SSLSRPUnknownUserSeed SSLSRPVerifierFile SSLSessionCache
ssl 1 server SSLSessionCacheTimeout SSLSessionTicketKeyFile SSLStaplingCache SSLStaplingErrorCacheTimeout
ssl 1 server SSLStaplingForceURL SSLStaplingResponderTimeout SSLStaplingResponseMaxAge
ssl 1 server SSLStaplingResponseTimeSkew SSLStaplingStandardCacheTimeout
ssl 1-2 anywhere SSLCipherSuite
ssl 1-2 server SSLProxyCipherSuite
ssl 2 server SSLOpenSSLConfCmd
ssl 2-3 server SSLRandomSeed
substitute flag anywhere SubstituteInheritBefore
substitute 1 anywhere Substitute SubstituteMaxLineLength
suexec 2 server SuexecUserGroup
unixd flag global Suexec
unixd 1 global ChrootDir Group User
userdir raw server UserDir
usertrack flag anywhere CookieHttpOnly CookieSecure CookieTracking
usertrack 1 anywhere CookieDomain CookieExpires CookieName CookieSameSite CookieStyle
version 1-3 anywhere <IfVersion
vhost_alias 1 server VirtualDocumentRoot VirtualDocumentRootIP VirtualScriptAlias VirtualScriptAliasIP
watchdog 1 global WatchdogInterval
xml2enc 1+ anywhere xml2StartParse
xml2enc 2+ global xml2EncAlias
xml2enc 1 anywhere xml2EncDefault
`;
