import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget } from '../editing/change-clips.ts';
import { frameOf, rememberedFrame, withRemembered, type Frame } from '../editing/framings.ts';
import { reducedAspect } from '../reduced-aspect.ts';
import { aspectSchema, fitSchema, idSchema, motionSchema, placeSchema } from '../schema.ts';
import type { Aspect, VideoClip } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

const framing = z.strictObject({
  clipId: idSchema,
  fit: fitSchema.optional(),
  motion: motionSchema.nullable().optional(),
  place: placeSchema.nullable().optional(),
});
type Given = z.output<typeof framing>;

export const setFramings = defineEdit({
  kind: 'set-framings',
  purpose:
    'Sets fit, camera motion and place of many clips at once; what is not named stays. With an ' +
    'aspect: for when the film has that shape.',
  args: z.strictObject({
    framings: z.array(framing).min(1),
    aspect: aspectSchema.optional().describe('By default the shape that the film has now'),
  }),
  apply(timeline, { framings, aspect }) {
    const given = new Map(framings.map((each) => [each.clipId, each]));
    const other = aspect === reducedAspect(timeline) ? undefined : aspect;
    return changeClips(timeline, { clipIds: [...given.keys()] }, ['video'], (clip) =>
      frameAnew(clip, given.get(clip.id)!, other),
    );
  },
  describe({ before, args: { framings, aspect } }) {
    const { en, zh } = nameTarget(before, { clipIds: framings.map(({ clipId }) => clipId) });
    if (aspect === undefined) return wording(`Framed ${en} anew`, `已为${zh}重新构图`);
    return wording(`Framed ${en} for ${aspect}`, `已按 ${aspect} 为${zh}构图`);
  },
});

function frameAnew(clip: VideoClip, given: Given, aspect: Aspect | undefined): VideoClip {
  if (aspect === undefined) return { ...clip, ...merged(frameOf(clip), given) };
  const remembered = rememberedFrame(clip, aspect) ?? clip;
  return withRemembered(clip, aspect, merged(frameOf(remembered), given));
}

function merged(frame: Frame, { fit, motion, place }: Given): Frame {
  return {
    fit: fit ?? frame.fit,
    motion: motion === undefined ? frame.motion : motion,
    place: place === undefined ? frame.place : place,
  };
}
