import { withRippledClips, withTrackClips } from './change-clips.ts';
import type { FoundClip } from './find.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { replaceAndClose, ripples } from './ripple-arg.ts';
import { longestDurationFrames } from '../source.ts';
import { endFrame, type Clip, type Timeline } from '../timeline.ts';

/**
 * Puts a clip of another length in the place of an old one. With ripple what comes later moves;
 * without it the clip may not grow into its neighbour.
 */
export function putResized(
  timeline: Timeline,
  { track, clipIndex }: FoundClip,
  { clip, ripple }: { readonly clip: Clip; readonly ripple: boolean | undefined },
): Timeline | Refusal {
  if (ripples(track, ripple)) {
    return withRippledClips(timeline, track.id, replaceAndClose(track.clips, clipIndex, clip));
  }
  const clips: readonly Clip[] = track.clips;
  const next = clips[clipIndex + 1];
  if (next === undefined || endFrame(clip) <= next.startFrame) {
    return withTrackClips(timeline, track.id, clips.with(clipIndex, clip));
  }
  const room = next.startFrame - clip.startFrame;
  return refuse(
    'no-room',
    `The next clip begins after ${room} frames; that is the longest, or let what follows move`,
    `下一片段在 ${room} 帧后开始；最长为此，或让后面的内容一起移动`,
    'durationFrames',
  );
}

/** Refused when a clip with that length would run past the end of its source. */
export function checkSource(
  timeline: Timeline,
  clip: Clip,
  durationFrames: number,
): Refusal | null {
  const longest = longestDurationFrames(timeline, clip);
  if (durationFrames <= longest || durationFrames <= clip.durationFrames) return null;
  return refuse(
    'no-room',
    `The source lasts for ${longest} frames from where the clip begins`,
    `从片段起点算，素材只够 ${longest} 帧`,
    'durationFrames',
  );
}
