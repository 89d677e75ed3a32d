import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { reducedAspect } from '../../../timeline/reduced-aspect.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { Aspect, Timeline, Variant } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { kindOfShape } from '../talk/kind-of-shape.ts';
import { platformNames } from './platforms.ts';
import { aspectOf, shapeFilm, type ShapeArgs } from './shape-film.ts';

export const dropShape = defineRequest({
  kind: 'drop-shape',
  purpose:
    'Wants the film not in a shape: drops the version that has it; a film that has it itself becomes wide, or upright. ' +
    'Without a shape: drops all other versions. With "only": the film has that shape and no version beside it.',
  args: z.strictObject({
    aspect: shapeFilm.args.shape.aspect,
    platform: z.enum(platformNames).optional().describe('Instead of the aspect'),
    only: z.boolean().optional().describe('The shape is the one that stays'),
  }),
  says: (args) => {
    const aspect = aspectOf(args);
    if (args.only && aspect !== null) return wording(`only ${aspect}`, `只要 ${aspect}`);
    return aspect === null
      ? wording('no other versions', '不要其他版本')
      : wording(`not in ${aspect}`, `不要 ${aspect}`);
  },
  brief: (args) => {
    const aspect = aspectOf(args);
    if (aspect === null) return {};
    return { aspect: args.only ? aspect : otherShape(aspect) };
  },
  plan(args, work): Outcome | Promise<Outcome> {
    if (args.only) return keepOnly(args, work);
    const { variants = [] } = work.timeline;
    const aspect = aspectOf(args);
    const dropped = variants.filter(
      (variant) => aspect === null || reducedAspect(variant) === aspect,
    );
    if (dropped.length === 0) {
      if (aspect !== reducedAspect(work.timeline)) return isNotSo(aspect, work.timeline);
      const [variant] = variants;
      const other = variant === undefined ? otherShape(aspect) : reducedAspect(variant);
      return shapeFilm.plan({ aspect: other }, work);
    }
    return dropVariants(dropped, work) ?? { done: droppedWording(dropped) };
  },
});

/** The film takes the shape where it has another; no version stays beside it. */
function keepOnly(args: ShapeArgs, work: Work): Outcome | Promise<Outcome> {
  const aspect = aspectOf(args);
  const others = (work.timeline.variants ?? []).filter(
    (variant) => reducedAspect(variant) !== aspect,
  );
  const shape = { aspect: args.aspect, platform: args.platform };
  if (aspect !== reducedAspect(work.timeline)) {
    const refusal = dropVariants(others, work);
    return refusal ?? shapeFilm.plan(shape, work);
  }
  if (others.length === 0) return shapeFilm.plan(shape, work);
  return dropVariants(others, work) ?? { done: droppedWording(others) };
}

function dropVariants(dropped: readonly Variant[], work: Work): Refusal | null {
  return work.edits(dropped.map(({ name }) => ({ kind: 'remove-variant', name }) as const));
}

function droppedWording(dropped: readonly Variant[]): Wording {
  const names = dropped.map(({ name }) => name);
  return wording(`Dropped the version ${names.join(', ')}`, `已删除版本：${names.join('、')}`);
}

/** What "not vertical" leaves. */
function otherShape(aspect: Aspect): Aspect {
  const [across = 1, down = 1] = aspect.split(':').map(Number);
  return across <= down ? '16:9' : '9:16';
}

/** "Don't make it vertical": a film that is not so stays as it is. */
function isNotSo(aspect: Aspect | null, timeline: Timeline): Outcome {
  const { widthPx, heightPx, variants = [] } = timeline;
  const isNone = aspect === null || variants.length > 0;
  if (isNone) return noSuchVersion(timeline, aspect);
  const own = kindOfShape(widthPx, heightPx);
  const ratio = reducedAspect(timeline);
  return {
    told: wording(
      `It is not ${aspect}: the film is ${own.en} (${ratio}), and stays so.`,
      `影片不是 ${aspect}，而是${own.zh}（${ratio}），保持不变。`,
    ),
  };
}

function noSuchVersion(timeline: Timeline, aspect: string | null): Refusal {
  const own = reducedAspect(timeline);
  const names = (timeline.variants ?? []).map(({ name }) => name);
  if (names.length === 0) {
    return refuse(
      'unknown-variant',
      `The film has only the one shape that it has, ${own}; say which shape you want instead`,
      `影片只有 ${own} 这一个版本；请说出想换成什么画幅`,
    );
  }
  return refuse(
    'unknown-variant',
    `There is no ${aspect} version beside the film (${own}); there is ${names.join(', ')}`,
    `除影片本身（${own}）外没有 ${aspect} 版本；现有：${names.join('、')}`,
  );
}
