// A server in a process of its own, to be killed by a test: its settings as JSON in the argument.
import { pino } from 'pino';
import { settingsSchema } from '../settings.ts';
import { startServer } from '../start-server.ts';

const settings = settingsSchema.parse(JSON.parse(process.argv[2]!));
const { url } = await startServer(
  settings,
  pino({ level: settings.logLevel }, pino.destination(2)),
);
process.send?.(url);
