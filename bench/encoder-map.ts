// npm run bench:encoder: the front of x264 settings around the default, on the frames of the bench's
// film, cut into its chunks. Prints the table of docs/encoder.md. One thread, processor time.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type EncodedVideo,
  type EncoderSettings,
  VideoEncoder,
} from '../src/media/encode-video.ts';
import { writeMp4 } from '../src/media/mp4.ts';
import { probeFile } from '../src/media/probe.ts';
import { defaultEncoderSettings } from '../src/render/engine.ts';
import type { FilmFiles } from '../src/render/film-files.ts';
import { planChunks } from '../src/render/plan-chunks.ts';
import { decodeDraft } from '../src/timeline/draft/decode-draft.ts';
import type { Timeline } from '../src/timeline/timeline.ts';
import { readFrames } from '../test/read-film.ts';
import { composeFrames } from './frames.ts';
import { measureCommand } from './measure.ts';
import { benchPhotos } from './photos.ts';
import { ssimOfPictures } from './ssim.ts';

/** x264's own rate control, which remembers what came before. */
const withHistory = { qcomp: '0.6', ipratio: '1.4', pbratio: '1.3', zones: '' };

/** The default, the point around which it was chosen, and changes to that point. */
const variants: readonly { name: string; settings: EncoderSettings }[] = [
  { name: '**default**', settings: defaultEncoderSettings },
  vary('base: 8×8 transform, partitions, 5 B-frames', {}),
  vary('crf 24', { crf: 24 }),
  vary('crf 28', { crf: 28 }),
  vary('AVX-512 left to x264', { parameters: { asm: 'auto' } }),
  vary('with history: qcomp 0.6, ipratio 1.8, pbratio 1.5, crf 22.5', {
    crf: 22.5,
    parameters: { qcomp: '0.6', ipratio: '1.8', pbratio: '1.5', zones: '' },
  }),
  vary('the same with mbtree, 10 frames ahead, crf 20.5', {
    crf: 20.5,
    parameters: { ...withHistory, mbtree: '1', 'rc-lookahead': '10' },
  }),
  vary('ipratio 1.4', { parameters: { ipratio: '1.4', zones: '0,0,b=1.4' } }),
  vary('aq-mode 2', { parameters: { 'aq-mode': '2' } }),
  vary('aq-mode 1', { parameters: { 'aq-mode': '1' } }),
  vary('aq-mode 0', { parameters: { 'aq-mode': '0' } }),
  vary('dct-decimate', { parameters: { 'no-dct-decimate': '0' } }),
  vary('bframes 3', { parameters: { bframes: '3' } }),
  vary('bframes 7', { parameters: { bframes: '7' } }),
  vary('no pyramid', { parameters: { 'b-pyramid': 'none' } }),
  vary('no pyramid, bframes 3', { parameters: { 'b-pyramid': 'none', bframes: '3' } }),
  vary('subme 0', { parameters: { subme: '0' } }),
  vary('subme 2', { parameters: { subme: '2' } }),
  vary('hex, subme 4', { parameters: { me: 'hex', subme: '4' } }),
  vary('no deblocking', { parameters: { 'no-deblock': '1' } }),
  vary('CAVLC', { parameters: { 'no-cabac': '1' } }),
  { name: 'preset ultrafast, crf 20', settings: { preset: 'ultrafast', crf: 20, parameters: '' } },
  { name: 'preset superfast, crf 20', settings: { preset: 'superfast', crf: 20, parameters: '' } },
  { name: 'preset veryfast, crf 20', settings: { preset: 'veryfast', crf: 20, parameters: '' } },
];

function vary(
  name: string,
  change: { crf?: number; parameters?: Record<string, string> },
): { name: string; settings: EncoderSettings } {
  const known = new Map(
    defaultEncoderSettings.parameters.split(':').map((pair): [string, string] => {
      const border = pair.indexOf('=');
      return [pair.slice(0, border), pair.slice(border + 1)];
    }),
  );
  for (const key of ['8x8dct', 'analyse']) known.delete(key);
  known.set('bframes', '5');
  for (const [key, value] of Object.entries(change.parameters ?? {})) known.set(key, value);
  const parameters = [...known]
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join(':');
  const { preset, crf } = defaultEncoderSettings;
  return { name, settings: { preset, crf: change.crf ?? crf, parameters } };
}

const folder = await mkdtemp(join(tmpdir(), 'kinora-encoder-'));
try {
  const { timeline, files, source } = await benchFilm();
  const frames: Uint8Array[] = [];
  await composeFrames({ timeline, files }, (i420) => frames.push(new Uint8Array(i420)));
  console.log(`${source}, ${frames.length} frames of ${timeline.widthPx}×${timeline.heightPx}\n`);
  console.log('| settings | processor time, s | MB | SSIM |\n|---|---|---|---|');
  for (const { name, settings } of variants) {
    const { seconds, pieces } = encodeChunks(timeline, frames, settings);
    const bytes = pieces
      .flatMap((piece) => piece.packets)
      .reduce((sum, p) => sum + p.data.length, 0);
    const ssim = await compare(timeline, frames, pieces);
    console.log(
      `| ${name} | ${seconds.toFixed(1)} | ${(bytes / 1e6).toFixed(1)} | ${ssim.toFixed(4)} |`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}

async function benchFilm(): Promise<{ timeline: Timeline; files: FilmFiles; source: string }> {
  const { paths, source } = await benchPhotos(join(folder, 'photos'));
  const draftPath = join(folder, 'film.json');
  const say =
    'combine these photos into a 30-second video with transitions and background music, keep every photo';
  const kinora = fileURLToPath(new URL('../kinora', import.meta.url));
  await measureCommand(
    [
      kinora,
      'make',
      ...paths,
      '--say',
      say,
      '--timeline-out',
      draftPath,
      '-o',
      join(folder, 'film.mp4'),
    ],
    { environment: { KINORA_CACHE: join(folder, 'cache') } },
  );
  const files: Record<string, FilmFiles[string]> = {};
  for (const path of paths) {
    const { sha256, format } = await probeFile(path);
    files[sha256] = { path, format };
  }
  const draft = decodeDraft(JSON.parse(await readFile(draftPath, 'utf8')));
  if (!draft.ok) throw new Error('the film has no valid draft');
  return { timeline: draft.timeline, files, source };
}

function encodeChunks(
  timeline: Timeline,
  frames: readonly Uint8Array[],
  settings: EncoderSettings,
): { seconds: number; pieces: EncodedVideo[] } {
  const before = process.cpuUsage();
  const pieces = planChunks(timeline, settings).map((chunk) => {
    const encoder = new VideoEncoder(timeline, settings);
    for (let i = 0; i < chunk.frameCount; i++) encoder.encode(frames[chunk.firstFrame + i]!);
    const piece = encoder.finish();
    encoder.close();
    return piece;
  });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, pieces };
}

async function compare(
  timeline: Timeline,
  frames: readonly Uint8Array[],
  pieces: EncodedVideo[],
): Promise<number> {
  const path = join(folder, 'variant.mp4');
  await writeMp4({ path, format: timeline, pieces, audio: null, title: '', createdAt: new Date() });
  const similarities: number[] = [];
  await readFrames(path, (i420, index) => {
    if (index % 10 === 0) similarities.push(ssimOfPictures(i420, frames[index]!, timeline));
  });
  return similarities.reduce((sum, value) => sum + value, 0) / similarities.length;
}
