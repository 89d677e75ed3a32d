import type { AnswerView } from './case.ts';
import type { CutView, FilmView, MusicView, PictureView, TextView } from './film-view.ts';

/** What must be true of a film, against the film before. A throw says what is missing from it. */
export type FilmCheck = (film: FilmView, before: FilmView) => boolean;

export function all(...checks: readonly FilmCheck[]): FilmCheck {
  return (film, before) => checks.every((check) => check(film, before));
}

export function either(...checks: readonly FilmCheck[]): FilmCheck {
  return (film, before) => checks.some((check) => check(film, before));
}

export function near(value: number, wanted: number, within = 0.1): boolean {
  return Math.abs(value - wanted) <= within;
}

export function lasts(seconds: number, within = 0.1): FilmCheck {
  return (film) => near(film.seconds, seconds, within);
}

export const shorter: FilmCheck = (film, before) => film.seconds < before.seconds;
export const longer: FilmCheck = (film, before) => film.seconds > before.seconds;
export const sameLength: FilmCheck = (film, before) => near(film.seconds, before.seconds);

export function shaped(aspect: string): FilmCheck {
  return (film) => film.aspect === aspect;
}

/** The same pictures in the same order. */
export const samePictures: FilmCheck = (film, before) => same(film.names, before.names);

/** The same pictures, whatever their order. */
export const noneLost: FilmCheck = (film, before) => same(sorted(film.names), sorted(before.names));

/** Just these pictures in this order. */
export function shows(...names: readonly string[]): FilmCheck {
  return (film) => same(film.names, names);
}

/** These pictures are gone and all others are as they were. */
export function drops(...names: readonly string[]): FilmCheck {
  return (film, before) =>
    same(
      film.names,
      before.names.filter((name) => !names.includes(name)),
    );
}

/** Nothing but this picture moved: it is the `place`-th now, counted from 1, or from −1 at the end. */
export function moves(name: string, place: number): FilmCheck {
  return (film, before) => {
    const rest = before.names.filter((other) => other !== name);
    const at = place > 0 ? place - 1 : rest.length + 1 + place;
    return same(film.names, rest.toSpliced(at, 0, name));
  };
}

/** A picture by its file name. */
export function picture(film: FilmView, name: string): PictureView {
  const found = film.pictures.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no picture ${name}: ${film.names.join(', ')}`);
  return found;
}

/** It holds for these pictures and for no other. */
export function only(
  holds: (picture: PictureView) => boolean,
  ...names: readonly string[]
): FilmCheck {
  return (film) =>
    names.every((name) => film.names.includes(name)) &&
    film.pictures.every((one) => holds(one) === names.includes(one.name));
}

export function every(holds: (picture: PictureView) => boolean): FilmCheck {
  return (film) => film.pictures.length > 0 && film.pictures.every(holds);
}

/** It holds for one picture, against the same picture before. */
export function of(
  name: string,
  holds: (now: PictureView, before: PictureView) => boolean,
): FilmCheck {
  return (film, before) => holds(picture(film, name), picture(before, name));
}

/** It holds for all pictures but these, each against itself before. */
export function others(
  names: readonly string[],
  holds: (now: PictureView, before: PictureView) => boolean,
): FilmCheck {
  return (film, before) =>
    film.pictures
      .filter((one) => !names.includes(one.name))
      .every((one) => holds(one, picture(before, one.name)));
}

/** Every cut is of such a kind, and there are cuts. */
export function everyCut(holds: (cut: CutView | null) => boolean): FilmCheck {
  return (film) => film.cuts.length > 0 && film.cuts.every(holds);
}

/** The cut behind the `index`-th picture (from 1) is such, and all other cuts are as they were. */
export function onlyCut(index: number, holds: (cut: CutView | null) => boolean): FilmCheck {
  return (film, before) =>
    film.cuts.every((cut, at) =>
      at === index - 1 ? holds(cut) : (cut?.name ?? null) === (before.cuts[at]?.name ?? null),
    );
}

/** The music there must be. */
export function music(film: FilmView): MusicView {
  if (film.music === null) throw new Error('no music');
  return film.music;
}

export function plays(name: string): FilmCheck {
  return (film) => music(film).name === name;
}

export const silent: FilmCheck = (film) =>
  film.music === null || music(film).gainAt(film.seconds / 2) === 0;

/** Loudness of the music in the middle of the film; 0 without music. */
export function loudness(film: FilmView): number {
  return film.music?.gainAt(film.seconds / 2) ?? 0;
}

/** The text that reads like this, letter for letter. */
export function written(film: FilmView, text: string): TextView {
  const found = film.texts.find((one) => one.text === text);
  if (found === undefined) {
    throw new Error(`no text “${text}”: ${film.texts.map((one) => one.text).join(' | ')}`);
  }
  return found;
}

export function writes(
  text: string,
  holds: (text: TextView, film: FilmView) => boolean = () => true,
): FilmCheck {
  return (film) => holds(written(film, text), film);
}

/** It is written on this picture and on no other. */
export function captions(name: string, text: string): FilmCheck {
  return only((one) => one.captions.includes(text), name);
}

export const asked = (answer: AnswerView): boolean => answer.kind === 'asked';
export const told = (answer: AnswerView): boolean => answer.kind === 'told';
/** Nothing was made up: a question came back, or a word of what was not understood or cannot be. */
export const askedOrTold = (answer: AnswerView): boolean => asked(answer) || told(answer);

export function says(pattern: RegExp): (answer: AnswerView) => boolean {
  return (answer) => pattern.test(answer.text);
}

/** Part of the message was passed over, and the answer quotes it. */
export function quotes(words: string): (answer: AnswerView) => boolean {
  return (answer) =>
    answer.notUnderstood.some((quote) => quote.toLowerCase().includes(words.toLowerCase()));
}

export function routes(route: AnswerView['route']): (answer: AnswerView) => boolean {
  return (answer) => answer.route === route;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function sorted(names: readonly string[]): readonly string[] {
  return names.toSorted();
}
