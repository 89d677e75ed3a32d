import type { Edit } from '../timeline/edit.ts';
import { isStill, longestDurationFrames } from '../timeline/source.ts';
import { abutsPrevious } from '../timeline/transition-room.ts';
import { durationFrames, type Timeline, type VideoClip } from '../timeline/timeline.ts';
import { layCuts } from './cuts.ts';
import { filmBeats } from './film-beats.ts';
import { shortestFrames, type ShotLength } from './length.ts';
import { shortenTransitions } from './shorten-transitions.ts';
import type { BeatsFor } from './soundtrack.ts';

/**
 * New lengths for all clips of the main track, `totalFrames` together, as one edit or none. The
 * cuts are laid on the beats of the film's music where `beatsFor` knows them.
 */
export function setLengths(
  timeline: Timeline,
  clips: readonly VideoClip[],
  options: {
    readonly shots: readonly ShotLength[];
    readonly totalFrames: number;
    readonly beatsFor?: BeatsFor | undefined;
  },
): readonly Edit[] {
  const { shots, totalFrames, beatsFor } = options;
  const runs =
    clips[0]?.startFrame === 0 && clips.slice(1).every((_, at) => abutsPrevious(clips, at + 1));
  const newLength = durationFrames(timeline) - framesOf(clips) + totalFrames;
  const grid =
    beatsFor && runs ? filmBeats(timeline, { durationFrames: newLength, beatsFor }) : null;
  const cuts = layCuts({ shots, durationFrames: totalFrames, grid });
  return lengthEdits(
    timeline,
    clips,
    clips.map((_, index) => cuts[index + 1]! - cuts[index]!),
  );
}

/** The clips with these lengths and transitions that suit them, in few edits or none. */
export function lengthEdits(
  timeline: Timeline,
  clips: readonly VideoClip[],
  lengths: readonly number[],
): readonly Edit[] {
  const durations = clips.flatMap((clip, index) =>
    clip.durationFrames === lengths[index]
      ? []
      : [{ clipId: clip.id, durationFrames: lengths[index]! }],
  );
  if (durations.length === 0) return [];
  return [
    ...shortenTransitions(clips, lengths, timeline.fps),
    { kind: 'set-durations', durations },
  ];
}

/** Frames of clips together, without the gaps between them. */
export function framesOf(clips: readonly VideoClip[]): number {
  return clips.reduce((sum, clip) => sum + clip.durationFrames, 0);
}

/** A picture that gives no way. */
export function fixedLength({ durationFrames: frames }: VideoClip): ShotLength {
  return { wishedFrames: frames, minFrames: frames, maxFrames: frames };
}

/**
 * A picture that gives way within its material, against what it has. What is shorter or longer
 * than it should be already may stay so.
 */
export function flexibleLength(timeline: Timeline, clip: VideoClip, factor: number): ShotLength {
  return {
    wishedFrames: clip.durationFrames * factor,
    minFrames: Math.min(shortestFrames(timeline.fps), clip.durationFrames),
    maxFrames: Math.max(longestDurationFrames(timeline, clip), clip.durationFrames),
  };
}

export function isPhoto({ assets }: Timeline, { assetId }: VideoClip): boolean {
  const asset = assets[assetId];
  return asset !== undefined && isStill(asset);
}
