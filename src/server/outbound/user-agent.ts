import packageFile from '../../../package.json' with { type: 'json' };

/** How the service names itself to servers of others. */
export const userAgent = `Kinora/${packageFile.version}`;
