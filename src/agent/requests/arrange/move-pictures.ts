import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { ClipId, Timeline } from '../../../timeline/timeline.ts';
import { positionSchema, type Position } from '../../position.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound } from '../../work.ts';
import { addPictures } from './add-pictures.ts';
import { findFiles } from './find-files.ts';
import { placeAmong } from './place-among.ts';
import { tellNames, tellOrder } from './tell-order.ts';

export const movePictures = defineRequest({
  kind: 'move-pictures',
  purpose:
    'Moves pictures of the film elsewhere among the others, in their order; without `to` they come ' +
    'together where the first of them is.',
  args: z.strictObject({ photos: referenceSchema, to: positionSchema.optional() }),
  says: ({ to }) => wording(`move pictures ${places(to).en}`, `移动画面${places(to).zh}`),
  plan({ photos, to }, work): Outcome | Promise<Outcome> {
    const moved = work.find(photos);
    // What is not in the film comes into it there.
    if (!isFound(moved) && to !== undefined && Array.isArray(findFiles(photos, work)))
      return addPictures.plan({ files: photos, to }, work);
    if (!isFound(moved)) return moved;
    const track = mainTrack(work.timeline)!;
    const order = track.clips.map(({ id }) => id);
    const place =
      to === undefined ? order.indexOf(moved[0]!) : placeAmong(to, { order, moved, work });
    if (typeof place !== 'number') return place;
    const rest = order.filter((id) => !moved.includes(id));
    const refusal = work.edit({
      kind: 'reorder-clips',
      trackId: track.id,
      order: rest.toSpliced(place, 0, ...moved),
    });
    return refusal ?? { done: tell(order, work.timeline, moved), clips: moved };
  },
});

function places(to: Position | undefined): Wording {
  switch (to?.to) {
    case undefined:
      return wording('together', '到一起');
    case 'before':
      return wording('before others', '到其他画面之前');
    case 'after':
      return wording('after others', '到其他画面之后');
    case 'between':
      return wording('between two others', '到两个画面之间');
    case 'by':
      return to.places > 0
        ? wording(`${to.places} later`, `往后 ${to.places} 位`)
        : wording(`${-to.places} earlier`, `往前 ${-to.places} 位`);
    case 'place':
      if (to.index === 1) return wording('to the front', '到最前面');
      if (to.index === -1) return wording('to the end', '到最后');
      return wording(`to place ${to.index}`, `到第 ${to.index} 位`);
  }
}

function tell(before: readonly ClipId[], after: Timeline, moved: readonly ClipId[]): Wording {
  const order = mainTrack(after)!.clips.map(({ id }) => id);
  const names = tellNames(after, moved);
  const at = moved.map((id) => order.indexOf(id) + 1);
  const [first, last] = [Math.min(...at), Math.max(...at)];
  if (order.every((id, index) => id === before[index]))
    return wording(
      `${names.en} ${moved.length > 1 ? 'are' : 'is'} there already`,
      `${names.zh}本来就在那里`,
    );
  const where =
    moved.length > 1
      ? wording(`are pictures ${first} to ${last} now`, `现在是第 ${first} 到 ${last} 个画面`)
      : placeWording(first, order.length);
  const all = tellOrder(after);
  return wording(`${names.en} ${where.en}: ${all.en}`, `${names.zh}${where.zh}：${all.zh}`);
}

function placeWording(place: number, pictureCount: number): Wording {
  if (place === 1) return wording('comes first now', '现在排在最前面');
  if (place === pictureCount) return wording('comes last now', '现在排在最后');
  return wording(`is picture ${place} now`, `现在是第 ${place} 个画面`);
}
