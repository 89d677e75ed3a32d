import * as z from 'zod';
import { recamera } from '../../../director/recamera.ts';
import { singleMoves } from '../../../director/single-move.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { corners, type Corner } from '../../../timeline/corner-place.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { areWholeFilm, meansWholeFilm } from '../whole-film.ts';
import { isFound } from '../../work.ts';

const manners = ['auto', 'none', 'gentle', 'strong'] as const;
export const cameraMotions = [...manners, ...singleMoves] as const;
export type CameraMotion = (typeof cameraMotions)[number];

export const moveCamera = defineRequest({
  kind: 'move-camera',
  purpose:
    'Moves the camera over pictures: one move by name, or "auto" (varied, as in a fresh film), "gentle", "strong", "none" (all stand still).',
  args: z.strictObject({
    photos: referenceSchema,
    motion: z.enum(cameraMotions),
    towards: z
      .enum([...corners, 'focus'])
      .optional()
      .describe('Of a zoom: where it goes to or comes from; focus is what stands out most'),
    strength: z.enum(['gentle', 'auto', 'strong']).optional().describe('Of a move by name'),
  }),
  says: ({ motion, towards }) => {
    const to = towards === undefined ? wording('', '') : towardsWording(towards);
    return wording(says[motion].en + to.en, says[motion].zh + to.zh);
  },
  brief: ({ photos, motion }) => {
    if (!meansWholeFilm(photos)) return null;
    if (motion === 'still') return { motion: 'none' };
    return isManner(motion) ? { motion } : null;
  },
  plan({ photos, motion, towards, strength }, work): Outcome {
    const clipIds = work.find(photos);
    if (!isFound(clipIds)) return clipIds;
    const { timeline: before, project } = work;
    const refusal = work.edits(
      recamera({
        timeline: before,
        pictures: project.pictures,
        motion,
        clipIds,
        ...(towards !== undefined && { towards }),
        ...(strength !== undefined && { strength }),
        ...(work.brief.pace !== undefined && work.brief.pace !== 'auto'
          ? { pace: work.brief.pace }
          : {}),
      }),
    );
    if (refusal !== null) return refusal;
    const named = namePictures(work.timeline, clipIds);
    const brief = areWholeFilm(clipIds, work) ? briefOf(motion) : {};
    if (work.timeline === before) {
      const done = wording(
        `The camera over ${named.en} was like that already`,
        `${named.zh}的镜头本来就是这样`,
      );
      return { done, clips: clipIds, brief };
    }
    return { done: doneWording(named, motion, towards), clips: clipIds, brief };
  },
});

function isManner(motion: CameraMotion): motion is (typeof manners)[number] {
  return (manners as readonly string[]).includes(motion);
}

function briefOf(motion: CameraMotion): { readonly motion?: (typeof manners)[number] } {
  if (motion === 'still') return { motion: 'none' };
  return isManner(motion) ? { motion } : {};
}

const says: Readonly<Record<CameraMotion, Wording>> = {
  auto: wording('camera motion', '加运镜'),
  none: wording('pictures stand still', '画面静止'),
  gentle: wording('gentle camera motion', '轻微运镜'),
  strong: wording('strong camera motion', '明显运镜'),
  'zoom-in': wording('zoom in', '镜头拉近'),
  'zoom-out': wording('zoom out', '镜头拉远'),
  'pan-left': wording('pan left', '镜头左移'),
  'pan-right': wording('pan right', '镜头右移'),
  'pan-up': wording('pan up', '镜头上移'),
  'pan-down': wording('pan down', '镜头下移'),
  still: wording('stand still', '画面静止'),
};

function doneWording(
  photos: Wording,
  motion: CameraMotion,
  towards: Corner | 'focus' | undefined,
): Wording {
  const to = towards === undefined ? wording('', '') : towardsWording(towards);
  const { en, zh } = photos;
  switch (motion) {
    case 'none':
    case 'still':
      return wording(`The camera stands still on ${en} now`, `${zh}的镜头现在静止不动`);
    case 'auto':
      return wording(`The camera moves over ${en} now`, `${zh}现在有运镜效果`);
    case 'gentle':
      return wording(`The camera moves gently over ${en} now`, `${zh}现在是轻微运镜`);
    case 'strong':
      return wording(`The camera moves boldly over ${en} now`, `${zh}现在是明显运镜`);
    case 'zoom-in':
      return wording(`The camera zooms in on ${en} now${to.en}`, `${zh}的镜头现在${to.zh}拉近`);
    case 'zoom-out':
      return wording(`The camera zooms out of ${en} now${to.en}`, `${zh}的镜头现在${to.zh}拉远`);
    default:
      return wording(
        `The camera pans ${motion.slice('pan-'.length)} over ${en} now`,
        `${zh}现在是${says[motion].zh}`,
      );
  }
}

const places: Readonly<Record<Corner | 'focus', Wording>> = {
  'top-left': wording('the top left', '左上角'),
  top: wording('the top', '上方'),
  'top-right': wording('the top right', '右上角'),
  left: wording('the left', '左侧'),
  center: wording('the centre', '中央'),
  right: wording('the right', '右侧'),
  'bottom-left': wording('the bottom left', '左下角'),
  bottom: wording('the bottom', '下方'),
  'bottom-right': wording('the bottom right', '右下角'),
  focus: wording('what stands out most', '画面中最突出的地方'),
};

function towardsWording(towards: Corner | 'focus'): Wording {
  const { en, zh } = places[towards];
  return wording(`, at ${en}`, `对准${zh}`);
}
