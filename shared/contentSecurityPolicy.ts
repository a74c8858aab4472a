/** The one Trusted Types policy the page may create: it makes worker addresses of the page's own origin. */
export const workerPolicyName = 'wherefore-worker';

/**
 * The one content security policy of the product, as a header value. `connect` is where the page may send requests:
 * its own origin through the loopback host, nowhere on the desktop (there it speaks by IPC alone).
 */
export function contentSecurityPolicy({ connect }: { readonly connect: 'self' | 'none' }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src '${connect}'`,
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${workerPolicyName}`,
  ].join('; ');
}
