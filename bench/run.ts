// npm run bench: every figure of speed and memory, measured side by side on this machine. A table for
// people on stderr, JSON on stdout. `--runs N` (3): each comparison is made N times, in turn, and the
// median ratio counts. The yardstick needs ffmpeg and bc; where they are absent its row says so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { probeFile } from '../src/media/probe.ts';
import type { FilmFiles } from '../src/render/film-files.ts';
import { FigureTable } from './figure-table.ts';
import { type Measurement, measureCommand, median } from './measure.ts';
import { benchPhotos, manyPhotos } from './photos.ts';
import { swapPhoto } from './swap-photo.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const kinora = join(project, 'kinora');
const yardstick = join(project, '../shared/bench/peer-ffmpeg.sh');
const say =
  'combine these photos into a 30-second video with transitions and background music, keep every photo';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    many: { type: 'string', default: '200' },
    keep: { type: 'string' },
  },
});
const runCount = Number(values.runs);

const figures = new FigureTable();

const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'kinora-bench-')));
await mkdir(folder, { recursive: true });
try {
  await measureAll();
} finally {
  if (!values.keep) await rm(folder, { recursive: true });
}
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
console.log(JSON.stringify({ machine, runs: runCount, rows: figures.rows }, null, 2));

async function measureAll(): Promise<void> {
  const { paths, source } = await benchPhotos(join(folder, 'photos'));
  process.stderr.write(`${source}, ${cpus().length} cores, ${runCount} runs\n`);
  const film = join(folder, 'film.mp4');
  const draftPath = join(folder, 'film.json');
  const cache = join(folder, 'cache');
  const make = (photos: readonly string[], more: readonly string[] = [], sampleMemory = false) =>
    measureCommand([kinora, 'make', ...photos, '-o', film, '--json', ...more], {
      environment: { KINORA_CACHE: cache },
      sampleMemory,
    });
  const cold = async (sampleMemory = false) => {
    await rm(cache, { recursive: true, force: true });
    return make(paths, ['--say', say, '--timeline-out', draftPath], sampleMemory);
  };
  await cold();

  const alone = await compareWithEncoder(cold, { paths, film, draftPath });
  await compareWithYardstick(cold, paths);
  const last = await compareWithChanges(cold, make, { paths, draftPath });
  figures.note('whole film, cold: wall', last.wallSeconds, {
    unit: 's',
    note: `${last.cpuSeconds?.toFixed(1) ?? '?'} s of processor time`,
  });
  const { size } = await stat(film);
  figures.atMost('size of the film', size / 1e6, { most: 20, unit: 'MB' });
  figures.row('SSIM against the composited frames', alone.ssim, {
    unit: '',
    limit: '≥ 0.98',
    holds: alone.ssim >= 0.98,
    note: 'every 10th frame',
  });
  figures.atMost('composing a 1080p frame of a moving photo, mean', alone.composeMsMean, {
    most: 3,
    unit: 'ms',
    note: `median ${alone.composeMsMedian.toFixed(2)}`,
  });
  atMemory('memory of all processes, ten photos', await cold(true), 800);
  const many = await manyPhotos(join(folder, 'many'), Number(values.many));
  await rm(cache, { recursive: true, force: true });
  const short = ['--duration', '60'];
  const manyRun = await measureCommand([kinora, 'make', ...many, '-o', film, '--json', ...short], {
    environment: { KINORA_CACHE: cache },
    sampleMemory: true,
  });
  atMemory(`memory of all processes, ${values.many} photos of 12 MP`, manyRun, 1000);
}

function atMemory(figure: string, run: Measurement, most: number): void {
  if (run.peakBytes !== null)
    return figures.atMost(figure, run.peakBytes / 1e6, { most, unit: 'MB' });
  figures.row(figure, null, {
    unit: 'MB',
    limit: `≤ ${most}`,
    holds: null,
    note: 'needs Linux’s /proc',
  });
}

interface Alone {
  readonly encodeSeconds: number;
  readonly composeMsMedian: number;
  readonly composeMsMean: number;
  readonly ssim: number;
}

async function compareWithEncoder(
  cold: () => Promise<Measurement>,
  film: { paths: readonly string[]; film: string; draftPath: string },
): Promise<Alone> {
  const files: Record<string, FilmFiles[string]> = {};
  for (const path of film.paths) {
    const { sha256, format } = await probeFile(path);
    files[sha256] = { path, format };
  }
  const request = JSON.stringify({ draftPath: film.draftPath, files, filmPath: film.film });
  const ratios: number[] = [];
  let alone: Alone | null = null;
  for (let run = 0; run < runCount; run++) {
    const { stdout } = await measureCommand([
      process.execPath,
      join(project, 'bench/encode-alone.ts'),
      request,
    ]);
    alone = JSON.parse(stdout) as Alone;
    ratios.push((await cold()).wallSeconds / alone.encodeSeconds);
  }
  figures.atMost('whole film ÷ x264 alone', median(ratios), {
    most: 1.15,
    unit: '×',
    note: `x264 ${alone!.encodeSeconds.toFixed(1)} s; ${listed(ratios)}`,
  });
  return alone!;
}

async function compareWithYardstick(
  cold: () => Promise<Measurement>,
  paths: readonly string[],
): Promise<void> {
  const figure = 'whole film ÷ zoompan + xfade recipe';
  const tools = ['ffmpeg', 'bc'].filter(
    (name) => spawnSync(name, ['--version']).error !== undefined,
  );
  if (tools.length > 0 || !existsSync(yardstick)) {
    const note = tools.length > 0 ? `needs ${tools.join(' and ')}` : 'the recipe is not here';
    figures.row(figure, null, { unit: '×', limit: '≤ 0.35', holds: null, note });
    return;
  }
  const ratios: number[] = [];
  let peerSeconds = 0;
  for (let run = 0; run < runCount; run++) {
    const peer = await measureCommand(['bash', yardstick, join(folder, 'peer.mp4'), ...paths]);
    peerSeconds = peer.wallSeconds;
    ratios.push((await cold()).wallSeconds / peer.wallSeconds);
  }
  figures.atMost(figure, median(ratios), {
    most: 0.35,
    unit: '×',
    note: `recipe ${peerSeconds.toFixed(1)} s; ${listed(ratios)}`,
  });
}

async function compareWithChanges(
  cold: () => Promise<Measurement>,
  make: (photos: readonly string[], more?: readonly string[]) => Promise<Measurement>,
  { paths, draftPath }: { paths: readonly string[]; draftPath: string },
): Promise<Measurement> {
  const swapRatios: number[] = [];
  const sameSeconds: number[] = [];
  let whole: Measurement | null = null;
  for (let run = 0; run < runCount; run++) {
    whole = await cold();
    sameSeconds.push((await make(paths, ['--say', say])).wallSeconds);
    // Photos of another place in the film each time.
    const oldPath = paths[(2 + 3 * run) % paths.length]!;
    const photoPath = join(folder, `swapped-${run}.jpg`);
    const newDraftPath = join(folder, `swapped-${run}.json`);
    await swapPhoto({ draftPath, oldPath, photoPath, newDraftPath });
    const swap = await make([...paths, photoPath], ['--timeline', newDraftPath]);
    swapRatios.push(swap.wallSeconds / whole.wallSeconds);
  }
  figures.atMost('one photo swapped ÷ whole film', median(swapRatios), {
    most: 0.15,
    unit: '×',
    note: listed(swapRatios),
  });
  figures.atMost('nothing changed', median(sameSeconds), {
    most: 1.5,
    unit: 's',
    note: listed(sameSeconds),
  });
  return whole!;
}

function listed(values: readonly number[]): string {
  return values.map((value) => value.toFixed(3)).join(' ');
}
