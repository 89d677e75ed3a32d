// What x264 alone needs for a film's frames, and how good the film is: run by run.ts in a process of
// its own. Arguments: JSON with the draft, the files and the film.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { FramePlan } from '../src/compositor/frame-plan.ts';
import { planFrame } from '../src/compositor/plan-frame.ts';
import { VideoEncoder } from '../src/media/encode-video.ts';
import { defaultEncoderSettings } from '../src/render/engine.ts';
import type { FilmFiles } from '../src/render/film-files.ts';
import { decodeDraft } from '../src/timeline/draft/decode-draft.ts';
import { readFrames } from '../test/read-film.ts';
import { composeFrames } from './frames.ts';
import { median } from './measure.ts';
import { ssimOfPictures } from './ssim.ts';

const framesPerSsim = 10;

const request = JSON.parse(process.argv[2]!) as {
  draftPath: string;
  files: FilmFiles;
  filmPath: string;
};
const draft = decodeDraft(JSON.parse(readFileSync(request.draftPath, 'utf8')));
if (!draft.ok) throw new Error('the film has no valid draft');
const { timeline } = draft;

// All frames in memory first: reading them is not x264's time.
const frames: Uint8Array[] = [];
const { composeMs: allMs } = await composeFrames({ timeline, files: request.files }, (i420) => {
  frames.push(new Uint8Array(i420));
});

const composeMs = allMs.filter((_, index) => showsOnePhoto(planFrame(timeline, index)));

const encoder = new VideoEncoder(timeline, defaultEncoderSettings, availableParallelism());
const started = performance.now();
for (const frame of frames) encoder.encode(frame);
encoder.finish();
const encodeSeconds = (performance.now() - started) / 1000;
encoder.close();

const similarities: number[] = [];
await readFrames(request.filmPath, (i420, index) => {
  if (index % framesPerSsim === 0)
    similarities.push(ssimOfPictures(i420, frames[index]!, timeline));
});
console.log(
  JSON.stringify({
    encodeSeconds,
    composeMsMedian: median(composeMs),
    composeMsMean: composeMs.reduce((sum, ms) => sum + ms, 0) / composeMs.length,
    ssim: similarities.reduce((sum, value) => sum + value, 0) / similarities.length,
  }),
);

function showsOnePhoto({ layers: [first, ...others] }: FramePlan): boolean {
  return first?.kind === 'shot' && others.length === 0;
}
