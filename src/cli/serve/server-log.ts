import { styleText } from 'node:util';
import { pino } from 'pino';
import type { Settings } from '../../server/settings.ts';
import type { BoundedLog } from './bounded-log.ts';

/** The server's log: JSON lines, or lines for people where the stream is a terminal. */
export function serverLog(
  stream: NodeJS.WriteStream | BoundedLog,
  level: Settings['logLevel'],
): pino.Logger {
  if (!('isTTY' in stream && stream.isTTY)) return pino({ level }, stream);
  return pino({ level }, { write: (line) => stream.write(logLineForPeople(line, stream)) });
}

interface LogLine {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly method?: string;
  readonly route?: string | null;
  readonly status?: number;
  readonly durationMs?: number;
  readonly err?: { readonly stack?: string };
}

/** `12:03:04 GET /health 200 1 ms` */
export function logLineForPeople(json: string, stream: NodeJS.WriteStream): string {
  const { level, time, msg = '', err, ...rest } = JSON.parse(json) as LogLine;
  const color = level >= 50 ? 'red' : level >= 40 ? 'yellow' : null;
  const clock = styleText('gray', new Date(time).toTimeString().slice(0, 8), { stream });
  const text = msg === 'request' ? requestText(rest) : `${msg}${remarks(rest)}`;
  const shown = color ? styleText(color, text, { stream }) : text;
  return `${clock} ${shown}\n${err?.stack ? `${err.stack}\n` : ''}`;
}

function requestText(line: Omit<LogLine, 'level' | 'time'>): string {
  return `${line.method} ${line.route ?? '(no route)'} ${line.status} ${line.durationMs} ms`;
}

/** What else the line holds, but for what is the same in every line. */
function remarks(fields: object): string {
  return Object.entries(fields)
    .filter(([key]) => !['pid', 'hostname', 'reqId'].includes(key))
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
}
