import * as z from 'zod';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import { abutsPrevious } from '../../../timeline/transition-room.ts';
import type { ClipId } from '../../../timeline/timeline.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import type { Question } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';

/** Which cuts between two pictures are meant. */
export type CutsMeant =
  | { readonly at: 'all' }
  /** Counted from 1; −1 is the last. */
  | { readonly at: 'place'; readonly index: number }
  | { readonly at: 'into'; readonly photos: Reference }
  | { readonly at: 'out-of'; readonly photos: Reference }
  /** "Between the second and the third"; of a row of pictures all cuts inside it. */
  | { readonly at: 'between'; readonly photos: Reference };

export const cutsSchema: z.ZodType<CutsMeant> = z
  .union([
    z.strictObject({ at: z.literal('all') }),
    z.strictObject({ at: z.literal('place'), index: z.int().min(-1000).max(1000) }),
    z.strictObject({ at: z.enum(['into', 'out-of', 'between']), photos: referenceSchema }),
  ])
  .describe('Which cuts: all, the nth, or those into, out of or between pictures');

/** The clips of the main track that the cuts lead into; at least one. */
export function findCuts(cuts: CutsMeant, work: Work): readonly ClipId[] | Refusal | Question {
  const clips = mainTrack(work.timeline)?.clips ?? [];
  const led = clips.filter((_, index) => abutsPrevious(clips, index)).map(({ id }) => id);
  if (led.length === 0)
    return refuse(
      'no-cut',
      'The film has a single picture, so no cut',
      '影片只有一个画面，没有切换处',
    );
  if (cuts.at === 'all') return led;
  if (cuts.at === 'place') return nth(cuts.index, led);
  const found = work.find(cuts.photos);
  if (!isFound(found)) return found;
  const places = found.map((id) => clips.findIndex((clip) => clip.id === id));
  const into = {
    into: places,
    'out-of': places.map((place) => place + 1),
    between: betweenPlaces(places),
  }[cuts.at];
  const ids = into.flatMap((place) => clips[place]?.id ?? []).filter((id) => led.includes(id));
  return ids.length > 0 ? ids : noCutThere(cuts.at);
}

function nth(index: number, led: readonly ClipId[]): readonly ClipId[] | Refusal {
  const id = led.at(index > 0 ? index - 1 : index);
  if (id !== undefined && index !== 0) return [id];
  return refuse(
    'no-cut',
    `There is no cut ${Math.abs(index)}: the film has ${led.length}`,
    `没有第 ${Math.abs(index)} 个切换处：影片共有 ${led.length} 处`,
  );
}

/** From the picture behind the first to the last. */
function betweenPlaces(places: readonly number[]): number[] {
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return Array.from({ length: last - first }, (_, index) => first + 1 + index);
}

function noCutThere(at: 'into' | 'out-of' | 'between'): Refusal {
  if (at === 'into')
    return refuse(
      'no-cut',
      'Nothing comes before the first picture; it can fade in',
      '第一个画面之前没有内容；可以让它淡入',
    );
  if (at === 'out-of')
    return refuse(
      'no-cut',
      'Nothing comes after the last picture; it can fade out',
      '最后一个画面之后没有内容；可以让它淡出',
    );
  return refuse('no-cut', 'There is no cut between them', '它们之间没有切换处');
}
