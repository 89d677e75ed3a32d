import type { App } from './app.ts';

/**
 * A line for every request. It names the route and not the address: paths hold ids and signed
 * links, and queries whatever a client puts there.
 */
export function logRequests(app: App): void {
  app.answers.whenAnswered(({ request, status, durationMs, whole }) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status,
        durationMs: Math.round(durationMs),
        ...(whole ? {} : { brokenOff: true }),
      },
      'request',
    );
  });
}
