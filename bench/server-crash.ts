// npm run bench:server -- crash [--kills 50] [--seed 1]: kills a server at random moments of uploads, messages, exports and their
// settlement, and says what was lost and how soon the next one answers. A line for each kill on stderr, JSON on stdout.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashTrial, type Kill } from '../test/service/crash-trial.ts';

const answersLimitMs = 5000;

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const dataFolder = await mkdtemp(join(tmpdir(), 'kinora-bench-crash-'));
const ends: (() => unknown)[] = [async () => rm(dataFolder, { recursive: true })];
try {
  const report = await crashTrial(
    { after: (end: () => unknown) => void ends.push(end) },
    { dataFolder, killCount: Number(values.kills), seed: Number(values.seed), onKill: tell },
  );
  const broken = report.kills.flatMap((kill) => kill.broken);
  const slowestMs = Math.max(...report.kills.map(({ answersAfterMs }) => answersAfterMs));
  process.stderr.write(
    `${report.kills.length} kills, ${broken.length} promises or laws broken; answers again after ${slowestMs} ms at most (limit ${answersLimitMs})\n`,
  );
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = broken.length === 0 && slowestMs <= answersLimitMs ? 0 : 1;
} finally {
  for (const end of ends.toReversed()) await end();
}

function tell({ moment, delayMs, answersAfterMs, broken }: Kill): void {
  const verdict = broken.length === 0 ? 'nothing lost' : broken.join('; ');
  process.stderr.write(
    `killed ${delayMs} ms into ${moment}, answers after ${answersAfterMs} ms: ${verdict}\n`,
  );
}
