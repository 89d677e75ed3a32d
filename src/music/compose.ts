import { arrange } from './arrange.ts';
import { masterInPlace } from './loudness.ts';
import { perform } from './perform.ts';
import { outlinePiece, planMusic, type MusicPlan, type MusicRequest } from './plan.ts';
import type { Sound } from './sound.ts';

export interface Music extends MusicPlan {
  readonly sound: Sound;
}

/**
 * Composes and plays a piece of exactly `durationSamples` with a beginning and an ending, at
 * −14 LUFS and a true peak of at most −2.2 dBTP (coding to AAC adds up to 1.2 dB). The
 * same request gives the same samples.
 */
export function composeMusic(request: MusicRequest): Music {
  const { durationSamples, seed } = request;
  const outline = outlinePiece(request);
  const score = arrange(outline, durationSamples, seed);
  const sound = perform(score, outline.style.room, seed);
  fadeEnds(sound, outline.samplesPerBeat * outline.bars.at(-1)!.beatCount);
  masterInPlace(sound, { targetLufs: -14, truePeakDb: -2.2 });
  return { sound, ...planMusic(request) };
}

const fadeInSamples = 96;

/** No step at the start; the last chord rings out over the last two thirds of its bar. */
function fadeEnds({ left, right }: Sound, lastBarSamples: number): void {
  const end = left.length;
  for (let at = 0; at < Math.min(end, fadeInSamples); at++) {
    left[at]! *= at / fadeInSamples;
    right[at]! *= at / fadeInSamples;
  }
  const length = Math.round(Math.min(end, lastBarSamples) * 0.66);
  for (let at = end - length; at < end; at++) {
    const gain = 0.5 + 0.5 * Math.cos((Math.PI * (at - end + length + 1)) / length);
    left[at]! *= gain;
    right[at]! *= gain;
  }
}
