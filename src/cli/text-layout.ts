import { stripVTControlCharacters } from 'node:util';

/** Columns that a text takes on a terminal: East Asian characters and emoji take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(stripVTControlCharacters(text))) {
    width += columnsOf(segment);
  }
  return width;
}

/** Filled with spaces on the right to so many columns. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** Cut to so many columns, with `…` in place of what is left out. */
export function cutToColumns(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = '';
  let width = 1;
  for (const { segment } of graphemes.segment(text)) {
    width += columnsOf(segment);
    if (width > columns) break;
    cut += segment;
  }
  return columns > 0 ? `${cut}…` : '';
}

/**
 * Lines of at most so many columns, broken at spaces and between ideographs, but never before
 * closing or after opening punctuation. A word that is longer than a line keeps its line.
 */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(text)) {
    const fits = displayWidth(line) + displayWidth(piece.trimEnd()) <= columns;
    if (!fits && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The pieces between which a line may be broken; each ends with its spaces. */
export function unbreakable(text: string): string[] {
  return text.split(breakPlaces);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const invisible = /^[\p{Mark}\p{Cf}\p{Cc}]+$/u;

function columnsOf(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return invisible.test(grapheme) ? 0 : 1;
}

const ideograph = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uff60]`;
const closing = '[、，。；：！？）」』”’》】…]';
const opening = '[（「『“‘《【]';
const breakPlaces = new RegExp(
  `(?<= )(?! )|(?<=${ideograph})(?<!${opening})(?!${closing}| )(?=.)|(?<=[^ ])(?<!${opening})(?!${closing})(?=${ideograph})`,
  'u',
);
