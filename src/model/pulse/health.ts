/**
 * The status Pulse gives to a health check without credentials, or undefined where it cannot be told.
 * internal/api/router.go: every OPTIONS is answered 200 before any handler; /api/health takes GET and HEAD; other /api/
 * paths ask for a login; what is not /api/ is the page, which is public.
 */
export function checkStatus(method: string, path: string): number | undefined {
  const verb = method.toUpperCase();
  const bare = path.replace(/[?#].*$/, '').replace(/\/+$/, '');
  if (verb === 'OPTIONS') return 200;
  if (bare === '/api/health') return verb === 'GET' || verb === 'HEAD' ? 200 : 405;
  if (PUBLIC.includes(bare)) return verb === 'GET' ? 200 : undefined;
  if (bare === '/ws') return 401;
  if (bare === '/api' || bare.startsWith('/api/')) return 401;
  return bare === '' && (verb === 'GET' || verb === 'HEAD') ? 200 : undefined;
}

const PUBLIC: readonly string[] = [
  '/api/version',
  '/api/security/status',
  '/api/server/info',
  '/api/agent/version',
];
