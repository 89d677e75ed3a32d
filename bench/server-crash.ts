import { crashTrial, type Kill } from '../test/service/crash-trial.ts';
import type { ServerBench } from './server-bench.ts';

/** What is lost when the server is killed at random moments of uploads, messages, exports and their settlement. */
export async function measureCrashes({ figures, folder, after, options }: ServerBench) {
  const trial = { dataFolder: folder, killCount: options.kills, seed: options.seed, onKill: tell };
  const { kills, acknowledged } = await crashTrial({ after }, trial);
  const broken = kills.flatMap((kill) => kill.broken);
  const slowestMs = Math.max(...kills.map(({ answersAfterMs }) => answersAfterMs));
  const counts = Object.entries(acknowledged).map(([kind, count]) => `${count} ${kind}`);
  figures.atMost(`promises and laws broken by ${kills.length} kills`, broken.length, {
    most: 0,
    unit: '',
    note: counts.join(', '),
  });
  figures.atMost('a killed server answers again, slowest', slowestMs / 1000, {
    most: 5,
    unit: 's',
    note: 'from the start of its process',
  });
}

function tell({ moment, delayMs, answersAfterMs, broken }: Kill): void {
  const verdict = broken.length === 0 ? 'nothing lost' : broken.join('; ');
  process.stderr.write(
    `  killed ${delayMs} ms into ${moment}, answers after ${answersAfterMs} ms: ${verdict}\n`,
  );
}
