import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { Refusal } from '../../../timeline/refusal.ts';
import type { ClipId } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { positionSchema, type Position } from '../../position.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome, type Question } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { holdFilmLength } from '../length/hold-film-length.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';
import { placeAmong } from './place-among.ts';

export const duplicatePictures = defineRequest({
  kind: 'duplicate-pictures',
  purpose: 'Shows pictures of the film once more (or several times), by default right behind them.',
  args: z.strictObject({
    photos: referenceSchema,
    to: positionSchema.optional(),
    copies: z.int().min(1).max(20).default(1),
  }),
  says: () => wording('show pictures once more', '让画面再出现一次'),
  plan({ photos, to, copies }, work): Outcome {
    const found = work.find(photos);
    if (!isFound(found)) return found;
    const named = namePictures(work.timeline, found);
    const all = found.length === mainTrack(work.timeline)!.clips.length && found.length > 1;
    const position = to ?? (all ? atTheEnd : undefined);
    const fresh: ClipId[] = [];
    for (let round = 0; round < copies; round += 1) {
      const refusal = copy(found, fresh, work);
      if (refusal !== null) return refusal;
    }
    const moved = position === undefined ? null : moveTo(position, fresh, work);
    if (moved !== null) return moved;
    const refusal = holdFilmLength(work);
    if (refusal !== null) return refusal;
    const film = tenth(filmSeconds(work.timeline));
    return {
      done: wording(
        `Repeated ${named.en}${copies > 1 ? ` ${copies} times` : ''}; the film is ${film} s long now`,
        `已重复${named.zh}${copies > 1 ? ` ${copies} 次` : ''}；影片现在长 ${film} 秒`,
      ),
      clips: fresh,
    };
  },
});

const atTheEnd: Position = { to: 'place', index: -1 };

/** Notes the copies in `fresh`. */
function copy(found: readonly ClipId[], fresh: ClipId[], work: Work): Refusal | null {
  for (const clipId of found) {
    const before = new Set(mainTrack(work.timeline)!.clips.map(({ id }) => id));
    const refusal = work.edit({ kind: 'duplicate-clip', clipId });
    if (refusal !== null) return refusal;
    const added = mainTrack(work.timeline)!.clips.find(({ id }) => !before.has(id));
    if (added !== undefined) fresh.push(added.id);
  }
  return null;
}

function moveTo(
  position: Position,
  moved: readonly ClipId[],
  work: Work,
): Refusal | Question | null {
  const track = mainTrack(work.timeline)!;
  const order = track.clips.map(({ id }) => id);
  const place = placeAmong(position, { order, moved, work });
  if (typeof place !== 'number') return place;
  const rest = order.filter((id) => !moved.includes(id));
  return work.edit({
    kind: 'reorder-clips',
    trackId: track.id,
    order: rest.toSpliced(place, 0, ...moved),
  });
}
