/** One of Pulse's own response headers; a null value differs from response to response. */
export interface PulseHeader {
  readonly name: string;
  readonly value: string | null;
}

export interface HeaderCircumstances {
  readonly pulse: 4 | 5 | 6;
  /** The request is https, and Pulse believes the proxy that says so (PULSE_TRUSTED_PROXY_CIDRS). */
  readonly trustedHttps: boolean;
}

/**
 * What Pulse sends with its HTML unless ALLOW_EMBEDDING is on: internal/api/security.go, SecurityHeadersWithConfig, of
 * 4.20 and 5.0 (no Strict-Transport-Security at all) and of 6.3 (for https that it believes).
 */
export function pulseHeaders({ pulse, trustedHttps }: HeaderCircumstances): readonly PulseHeader[] {
  return [
    { name: 'x-frame-options', value: 'DENY' },
    { name: 'x-content-type-options', value: 'nosniff' },
    { name: 'x-xss-protection', value: pulse === 6 ? '0' : '1; mode=block' },
    { name: 'content-security-policy', value: null },
    { name: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
    { name: 'permissions-policy', value: null },
    ...(pulse === 6 && trustedHttps
      ? [{ name: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains; preload' }]
      : []),
  ];
}
