// npm run bench:server [-- crash load uploads streams export]: the figures of the server, all or those
// that are named. A table for people on stderr, JSON on stdout. `--kills N` and `--seed N` are for
// crash, `--listeners N` for streams.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FigureTable } from './figure-table.ts';
import type { ServerBench } from './server-bench.ts';
import { measureCrashes } from './server-crash.ts';
import { measureExports } from './server-export.ts';
import { measureLoad } from './server-load.ts';
import { measureStreams } from './server-streams.ts';
import { measureUploads } from './server-uploads.ts';

const parts: Readonly<Record<string, (bench: ServerBench) => Promise<void>>> = {
  load: measureLoad,
  uploads: measureUploads,
  streams: measureStreams,
  export: measureExports,
  crash: measureCrashes,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    listeners: { type: 'string', default: '1000' },
  },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = wanted.find((name) => parts[name] === undefined);
if (unknown !== undefined)
  throw new Error(`there is no ${unknown}; there are ${Object.keys(parts).join(', ')}`);

const figures = new FigureTable();
// What else runs takes its share of every figure.
const loadBefore = loadavg()[0]!;
process.stderr.write(`${cpus().length} cores, load average ${loadBefore.toFixed(1)} before\n`);
for (const name of wanted) await measurePart(parts[name]!);
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
console.log(JSON.stringify({ machine, loadBefore, rows: figures.rows }, null, 2));
process.exitCode = figures.rows.some(({ holds }) => holds === false) ? 1 : 0;

async function measurePart(measure: (bench: ServerBench) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-bench-'));
  const ends: (() => Promise<void> | void)[] = [async () => rm(folder, { recursive: true })];
  const { kills, seed, listeners } = values;
  const options = { kills: Number(kills), seed: Number(seed), listeners: Number(listeners) };
  try {
    await measure({ figures, folder, options, after: (end) => void ends.push(end) });
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}
