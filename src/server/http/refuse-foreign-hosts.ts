import type { FastifyInstance } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { ApiError } from './api-error.ts';
import { isLoopback } from './loopback.ts';

/**
 * On loopback only requests that name this machine, or the public address, are answered: a page
 * from elsewhere can make its own name lead to 127.0.0.1 (DNS rebinding) and would then be taken by
 * the browser for a page of this server.
 */
export function refuseForeignHosts(
  app: FastifyInstance,
  { host, publicUrl }: { readonly host: string; readonly publicUrl: string | null },
): void {
  if (!isLoopback(host)) return;
  const publicName = publicUrl === null ? null : new URL(publicUrl).hostname;
  app.addHook('onRequest', async ({ headers }) => {
    const name = hostName(headers.host ?? '');
    if (name === null || !(isLoopback(name) || name === publicName))
      throw new ApiError(apiErrors.wrongHost);
  });
}

/** Of `films.example:8787` or `[::1]:8787`, in the form in which URLs have it. */
function hostName(header: string): string | null {
  return /^[\w.:[\]-]+$/.test(header) && URL.canParse(`http://${header}`)
    ? new URL(`http://${header}`).hostname
    : null;
}
