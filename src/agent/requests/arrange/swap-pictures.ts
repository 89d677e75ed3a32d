import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { ClipId } from '../../../timeline/timeline.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { replacePicture } from './replace-picture.ts';
import { tellNames, tellOrder } from './tell-order.ts';

export const swapPictures = defineRequest({
  kind: 'swap-pictures',
  purpose: 'Two pictures of the film change places. Give both in photos, or the second in with.',
  args: z.strictObject({ photos: referenceSchema, with: referenceSchema.optional() }),
  says: () => wording('swap two pictures', '交换两个画面的位置'),
  plan(given, work): Outcome | Promise<Outcome> {
    const second = given.with === undefined ? [] : work.find(given.with);
    // "Swap the second with cat.jpg", which is not in the film: it is put in its place.
    if (given.with !== undefined && isRefusal(second) && second.code === 'unknown-clip')
      return replacePicture.plan({ photo: given.photos, by: given.with }, work);
    const first = work.find(given.photos);
    if (!isFound(first)) return first;
    if (!isFound(second)) return second;
    return swap([...first, ...second], work);
  },
});

function swap(ids: readonly ClipId[], work: Work): Outcome {
  const [one, other, ...more] = new Set(ids);
  if (one === undefined || other === undefined || more.length > 0) return notTwo(ids.length);
  const track = mainTrack(work.timeline)!;
  const order = track.clips.map(({ id }) => (id === one ? other : id === other ? one : id));
  const refusal = work.edit({ kind: 'reorder-clips', trackId: track.id, order });
  if (refusal !== null) return refusal;
  const [names, all] = [tellNames(work.timeline, [one, other]), tellOrder(work.timeline)];
  return {
    done: wording(`${names.en} changed places: ${all.en}`, `${names.zh}已互换位置：${all.zh}`),
    clips: [one, other],
  };
}

function notTwo(pictureCount: number): Refusal {
  return refuse(
    'bad-arguments',
    `Two pictures can change places, not ${pictureCount}`,
    `只能让两个画面互换位置，而不是 ${pictureCount} 个`,
  );
}
