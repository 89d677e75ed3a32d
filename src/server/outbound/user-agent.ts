import { version } from '../version.ts';

/** How the service names itself to servers of others. */
export const userAgent = `Kinora/${version}`;
