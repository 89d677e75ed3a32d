import { splitMotion, withDuration, withLaterStart } from './clip-parts.ts';
import { withFramings } from './framings.ts';
import type { Clip, Motion, Timeline, VideoClip } from '../timeline.ts';

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
  return 'motion' in faded ? partOfCamera(faded, frames / whole.durationFrames, 0) : faded;
}

function withoutFadeIn(second: Clip, whole: Clip, frames: number): Clip {
  if (!('fadeInFrames' in second)) return second;
  const unfaded = { ...second, fadeInFrames: 0 };
  if (!('motion' in unfaded)) return unfaded;
  return partOfCamera({ ...unfaded, transitionIn: null }, frames / whole.durationFrames, 1);
}

/** The clip with one part of its camera's way, in this shape and in those that it remembers. */
function partOfCamera(clip: VideoClip, progress: number, part: 0 | 1): VideoClip {
  const partOf = (motion: Motion | null) =>
    motion === null ? null : splitMotion(motion, progress)[part];
  const framings = (clip.framings ?? []).map((framing) => ({
    ...framing,
    motion: partOf(framing.motion),
  }));
  return withFramings({ ...clip, motion: partOf(clip.motion) }, framings);
}
