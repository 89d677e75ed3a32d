import { diffDrafts } from '../../src/timeline/diff.ts';
import type { FilmView } from './film-view.ts';

/** More than these are counted. */
const mostTold = 6;

/** What of a film is another than before, in one line for whoever looks for the fault. */
export function tellDifference(film: FilmView, before: FilmView): string {
  const changes = diffDrafts(plain(before), plain(film)).flatMap((change) =>
    'orderAfter' in change ? [] : [change],
  );
  if (changes.length === 0) return 'nothing changed';
  const told = changes
    .slice(0, mostTold)
    .map((change) => `${change.path} ${inShort(change.before)} → ${inShort(change.after)}`);
  const rest = changes.length - told.length;
  return [...told, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** By names for numbers, and no moments that only follow from lengths. */
function plain(film: FilmView): object {
  const { pictures, cuts, music, names, ...rest } = film;
  return {
    ...rest,
    names: names.join(' '),
    pictures: Object.fromEntries(
      pictures.map((picture) => [picture.name, { ...picture, startSeconds: null, towards: null }]),
    ),
    cuts: Object.fromEntries(cuts.map((cut, index) => [index + 1, cut])),
    music: music && {
      ...music,
      onBeat: null,
      gainAt: null,
      loudness: music.gainAt(film.seconds / 2),
    },
  };
}

function inShort(value: unknown): string {
  const text = typeof value === 'number' ? String(Number(value.toFixed(3))) : JSON.stringify(value);
  const shown = text ?? '–';
  return shown.length > 100 ? `${shown.slice(0, 100)}…` : shown;
}
