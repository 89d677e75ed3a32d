import type { Case } from '../case.ts';
import type { FilmView } from '../film-view.ts';
import { all, noneLost, picture, says, type FilmCheck } from '../checks.ts';

/** Tempo, picture, sound or cuts are not what they were. */
function differs(film: FilmView, before: FilmView): boolean {
  const look = ({ pictures, cuts, music, texts, seconds }: FilmView) =>
    JSON.stringify([pictures, cuts, music, music?.gainAt(seconds / 2), texts, seconds]);
  return look(film) !== look(before);
}

function livelier(film: FilmView, before: FilmView): boolean {
  const quick = picture(film, 'dog.jpg').seconds < picture(before, 'dog.jpg').seconds;
  return (
    quick ||
    (film.music?.name !== before.music?.name &&
      ['upbeat', 'electronic', 'playful'].includes(film.music?.name ?? '')) ||
    film.pictures.some((one) => one.filters.includes('vivid'))
  );
}

function calmer(film: FilmView, before: FilmView): boolean {
  const slow = picture(film, 'dog.jpg').seconds > picture(before, 'dog.jpg').seconds;
  return (
    slow ||
    (film.music?.name !== before.music?.name &&
      ['ambient', 'acoustic', 'lo-fi'].includes(film.music?.name ?? '')) ||
    film.pictures.some((one) => one.filters.includes('warm'))
  );
}

/** A change with taste is stated, or one question asked; never silence, never a lost picture. */
function tasteful(change: FilmCheck): FilmCheck {
  return (film, before) =>
    noneLost(film, before) && (change(film, before) || !differs(film, before));
}

/** Wishes that leave the how to the agent. */
export const cases: readonly Case[] = [
  { say: 'make it better', film: noneLost },
  { say: 'more energetic', film: all(noneLost, livelier) },
  { say: 'Could it feel cozier?', film: all(noneLost, calmer) },
  { say: 'more oomph', film: tasteful(livelier) },
  { say: "it's a bit boring tbh", film: tasteful(differs) },
  { say: 'make it pop', film: tasteful(livelier) },
  {
    say: 'give it a vintage feel',
    film: all(noneLost, (film) => film.pictures.some((one) => one.filters.length > 0)),
  },
  { say: 'too hectic for my taste', film: all(noneLost, calmer) },
  { say: 'more emotional, like a wedding film', film: all(noneLost, differs) },
  { say: 'make it look professional', film: tasteful(differs) },
  { say: 'calm and dreamy', film: all(noneLost, calmer) },
  { say: 'i want it to go viral', film: tasteful(differs) },
  { say: 'jazz it up a little', film: tasteful(differs) },
  {
    on: 'shop',
    say: 'should feel more premium',
    film: tasteful((film, before) => differs(film, before)),
  },
  { say: 'surprise me', film: noneLost },
  { say: "i don't like it", film: noneLost, answer: says(/\?|what|which|undo|try|could|can/i) },
  { say: 'fun vibes only', film: all(noneLost, livelier) },
  { say: 'make it more cinematic', film: all(noneLost, differs) },
];
