import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { nameTarget, withRippledClips } from '../editing/change-clips.ts';
import { withDuration } from '../editing/clip-parts.ts';
import { mainTrack, unknownClip } from '../editing/find.ts';
import { checkSource } from '../editing/resize.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { durationSchema, idSchema } from '../schema.ts';
import type { Timeline, VideoClip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const setDurations = defineEdit({
  kind: 'set-durations',
  purpose:
    'Sets how long several pictures of the film stand, all at once; what comes later moves along, ' +
    'music and texts follow.',
  args: z.strictObject({
    durations: z
      .array(z.strictObject({ clipId: idSchema, durationFrames: durationSchema }))
      .min(1)
      .describe('Clips of the lowest video track'),
  }),
  apply(timeline, { durations }) {
    const main = mainTrack(timeline);
    if (main === null) return refuse('no-room', 'The film is still empty', '影片还是空的');
    const wanted = new Map(durations.map((each) => [each.clipId, each.durationFrames]));
    const refusal = refuseDurations(timeline, main.clips, wanted);
    return refusal ?? withRippledClips(timeline, main.id, layOut(main.clips, wanted));
  },
  describe({ before, args: { durations } }) {
    const { en, zh } = nameTarget(before, { clipIds: durations.map(({ clipId }) => clipId) });
    return wording(`Changed the length of ${en}`, `已调整${zh}的时长`);
  },
});

function refuseDurations(
  timeline: Timeline,
  clips: readonly VideoClip[],
  wanted: ReadonlyMap<string, number>,
): Refusal | null {
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  for (const [clipId, frames] of wanted) {
    const clip = byId.get(clipId);
    const refusal = clip === undefined ? unknownClip(clipId) : checkSource(timeline, clip, frames);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Gaps between clips keep their length. */
function layOut(clips: readonly VideoClip[], wanted: ReadonlyMap<string, number>): VideoClip[] {
  let shift = 0;
  return clips.map((clip) => {
    const frames = wanted.get(clip.id) ?? clip.durationFrames;
    const moved = { ...withDuration(clip, frames), startFrame: clip.startFrame + shift };
    shift += frames - clip.durationFrames;
    return moved;
  });
}
