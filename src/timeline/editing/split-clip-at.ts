import { splitMotion, withDuration, withLaterStart } from './clip-parts.ts';
import type { Clip, Timeline } from '../timeline.ts';

/**
 * The two parts of a clip, cut `frames` after its start (above 0, below its duration). Together
 * they look and sound like the whole: fades and the transition stay at the outer edges.
 */
export function splitClipAt(
  timeline: Timeline,
  clip: Clip,
  { frames, secondId }: { readonly frames: number; readonly secondId: string },
): readonly [Clip, Clip] {
  const first = withDuration(clip, frames);
  const second = { ...withLaterStart(timeline, clip, frames), id: secondId };
  return [withoutFadeOut(first, clip, frames), withoutFadeIn(second, clip, frames)];
}

function withoutFadeOut(first: Clip, whole: Clip, frames: number): Clip {
  if (!('fadeOutFrames' in first)) return first;
  const faded = { ...first, fadeOutFrames: 0 };
  if (!('motion' in faded) || faded.motion === null) return faded;
  return { ...faded, motion: splitMotion(faded.motion, frames / whole.durationFrames)[0] };
}

function withoutFadeIn(second: Clip, whole: Clip, frames: number): Clip {
  if (!('fadeInFrames' in second)) return second;
  const unfaded = { ...second, fadeInFrames: 0 };
  if (!('motion' in unfaded)) return unfaded;
  const [, motion] =
    unfaded.motion === null
      ? [null, null]
      : splitMotion(unfaded.motion, frames / whole.durationFrames);
  return { ...unfaded, transitionIn: null, motion };
}
