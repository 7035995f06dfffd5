import { authBlocksAgents } from './auth-blocks-agents.ts';
import { bodyLimit } from './body-limit.ts';
import { bufferSize } from './buffer-size.ts';
import { clientAddress } from './client-address.ts';
import { cookieRewrite } from './cookie-rewrite.ts';
import { corsHeaders } from './cors-headers.ts';
import { deprecated } from './deprecated.ts';
import { duplicateHeaders } from './duplicate-headers.ts';
import { exposedSurface } from './exposed-surface.ts';
import { forwardedHost } from './forwarded-host.ts';
import { forwardedProto } from './forwarded-proto.ts';
import { https } from './https.ts';
import { idleTimeout } from './idle-timeout.ts';
import { ineffectiveTimeout } from './ineffective-timeout.ts';
import { inheritedHeadersLost } from './inherited-headers-lost.ts';
import { noPulseRoute } from './no-pulse-route.ts';
import { pathRewritten } from './path-rewritten.ts';
import { proxyAuthTrust } from './proxy-auth-trust.ts';
import { proxyHttpVersion } from './proxy-http-version.ts';
import { proxyMode } from './proxy-mode.ts';
import { rateLimit } from './rate-limit.ts';
import { redirectLosesPost } from './redirect-loses-post.ts';
import { refusedConfig } from './refused-config.ts';
import { responseBuffering } from './response-buffering.ts';
import { responseCached } from './response-cached.ts';
import type { Rule } from './rule.ts';
import { securityHeaders } from './security-headers.ts';
import { shadowedRoute } from './shadowed-route.ts';
import { syntax } from './syntax.ts';
import { trustedProxies } from './trusted-proxies.ts';
import { unresolved } from './unresolved.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { upstreamHealth } from './upstream-health.ts';
import { upstreamTarget } from './upstream-target.ts';
import { upstreamTls } from './upstream-tls.ts';
import { versionDisclosure } from './version-disclosure.ts';
import { websocketPath } from './websocket-path.ts';
import { websocketUpgrade } from './websocket-upgrade.ts';

/** Every rule, in the order in which rules speak: a cause before what follows from it. */
export const rules: readonly Rule[] = [
  syntax,
  refusedConfig,
  proxyMode,
  upstreamTarget,
  inheritedHeadersLost,
  shadowedRoute,
  pathRewritten,
  proxyHttpVersion,
  websocketPath,
  websocketUpgrade,
  forwardedHost,
  forwardedProto,
  clientAddress,
  ineffectiveTimeout,
  idleTimeout,
  responseBuffering,
  bufferSize,
  bodyLimit,
  upstreamTls,
  upstreamHealth,
  authBlocksAgents,
  redirectLosesPost,
  rateLimit,
  https,
  corsHeaders,
  duplicateHeaders,
  securityHeaders,
  versionDisclosure,
  trustedProxies,
  cookieRewrite,
  responseCached,
  proxyAuthTrust,
  exposedSurface,
  deprecated,
  unresolved,
  noPulseRoute,
  unusedSuppression,
];
