import type { ClipId } from '../../../timeline/timeline.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { Position } from '../../position.ts';
import type { Reference } from '../../reference.ts';
import type { Question } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';

/**
 * Where a position is among the pictures of the film that stay: an index into `order` without
 * `moved`.
 */
export function placeAmong(
  position: Position,
  { order, moved, work }: { order: readonly ClipId[]; moved: readonly ClipId[]; work: Work },
): number | Refusal | Question {
  const rest = order.filter((id) => !moved.includes(id));
  const placeOf = (reference: Reference, which: 'first' | 'last') => {
    const found = work.find(reference);
    if (!isFound(found)) return found;
    const places = found.map((id) => rest.indexOf(id)).filter((place) => place >= 0);
    if (places.length === 0) return besideItself();
    return which === 'first' ? Math.min(...places) : Math.max(...places);
  };
  switch (position.to) {
    case 'place':
      return position.index > 0
        ? Math.min(position.index - 1, rest.length)
        : Math.max(0, rest.length + 1 + position.index);
    case 'before':
      return placeOf(position.photos, 'first');
    case 'after':
      return behind(placeOf(position.photos, 'last'));
    case 'between': {
      const [first, second] = [placeOf(position.first, 'last'), placeOf(position.second, 'last')];
      if (typeof first !== 'number') return first;
      return typeof second === 'number' ? Math.min(first, second) + 1 : second;
    }
    case 'by': {
      const first = order.indexOf(moved[0] ?? '');
      return Math.min(Math.max(0, first + position.places), rest.length);
    }
  }
}

function behind(place: number | Refusal | Question): number | Refusal | Question {
  return typeof place === 'number' ? place + 1 : place;
}

function besideItself(): Refusal {
  return refuse(
    'bad-arguments',
    'A picture cannot stand before or after itself',
    '画面不能放在自己的前面或后面',
  );
}
