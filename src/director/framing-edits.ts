import type { Edit } from '../timeline/edit.ts';
import { equal } from '../timeline/equal.ts';
import type { Fit, Motion, VideoClip } from '../timeline/timeline.ts';

/** Framings of clips as one edit, or none where all of them have theirs already. */
export function framingEdits(
  wanted: readonly {
    readonly clip: VideoClip;
    readonly fit?: Fit;
    readonly motion: Motion | null;
  }[],
): Edit[] {
  const framings = wanted.flatMap(({ clip, fit = clip.fit, motion }) =>
    fit === clip.fit && equal(motion, clip.motion) ? [] : [{ clipId: clip.id, fit, motion }],
  );
  return framings.length === 0 ? [] : [{ kind: 'set-framings', framings }];
}
