import type { FastifyInstance } from 'fastify';

/**
 * Headers on every answer, errors included, unless its route says otherwise: nothing of it is run,
 * framed, guessed at or kept by a browser, and no address of ours is told elsewhere.
 */
export function setSafeHeaders(
  app: FastifyInstance,
  { publicUrl }: { readonly publicUrl: string | null },
): void {
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}
