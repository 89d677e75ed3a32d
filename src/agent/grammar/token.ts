import type { NormalText } from '../normal-text.ts';
import { editDistance } from './edit-distance.ts';

/**
 * A piece of a message that is never divided: a word in Latin letters (with the digits and
 * underscores inside it), a run of digits, one ideograph, a punctuation mark, a line break, a quotation, or the
 * name of a file. Blanks, apostrophes and the hyphens inside words are no tokens: "don't" is
 * `dont`, "black-and-white" is three words.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'ideograph' | 'mark' | 'quoted' | 'name';
  /** In normal form, mended where it was mistyped; of a quotation what stands between the quotes. */
  readonly text: string;
  /** Where it stands in the message, quotes included. */
  readonly start: number;
  readonly end: number;
  /** As the person typed it; of a quotation without the quotes. */
  readonly original: string;
  /** The same with the quotes. */
  readonly typed: string;
  /** What stands between it and the token before it, as typed: blanks, hyphens. */
  readonly gap: string;
  /** The pictures that a name means, or a word of it; of other tokens none. */
  readonly assetIds: readonly string[];
  /** The songs that a name means, or a word of it; of other tokens none. */
  readonly songIds: readonly string[];
  /** Whether some topic knows the word; unknown before it was looked up. */
  readonly isKnown?: boolean;
  /** Whether `text` is what a mistyped word must have meant. */
  readonly isMended?: true;
}

/** A file as people may call it, in normal form: "img_2041.jpg" or "img_2041". */
export interface NamedFile {
  readonly name: string;
  /** Of pictures. */
  readonly assetIds: readonly string[];
  readonly songIds?: readonly string[];
  /** A text of the film, as it is written there: who says it in a message quotes it. */
  readonly isText?: true;
}

/** The tokens of a message, in order, none over another. */
export function tokenize(text: NormalText, files: readonly NamedFile[] = []): Token[] {
  const tokens: Token[] = [];
  const names = namesByFirst(files);
  let at = 0;
  let lastEnd = 0;
  while (at < text.normal.length) {
    const token =
      nameAt(text, at, names) ??
      fileNameAt(text, at, files) ??
      quotationAt(text, at) ??
      writtenAt(text, at, files) ??
      plainAt(text, at);
    if (token === null) at += 1;
    else {
      tokens.push({ ...token, gap: text.original.slice(lastEnd, token.start) });
      at = lastEnd = token.end;
    }
  }
  return tokens;
}

/** Who types Chinese without punctuation leaves a blank where a comma would stand. */
export function isAfterPause(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before?.kind !== 'ideograph' || token?.kind !== 'ideograph') return false;
  return token.gap.trim() === '' && token.gap !== '';
}

function namesByFirst(files: readonly NamedFile[]): Map<string, NamedFile[]> {
  const byFirst = new Map<string, NamedFile[]>();
  for (const file of files.toSorted((a, b) => b.name.length - a.name.length)) {
    if (file.isText === true) continue;
    const first = file.name[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), file]);
  }
  return byFirst;
}

/** The longest name that begins here and ends where a word ends. */
function nameAt(
  text: NormalText,
  start: number,
  names: ReadonlyMap<string, readonly NamedFile[]>,
): Token | null {
  const { normal } = text;
  if (isWordUnit(normal[start - 1]) && isWordUnit(normal[start])) return null;
  const found = names
    .get(normal[start]!)
    ?.find(
      ({ name }) =>
        normal.startsWith(name, start) &&
        !(isWordUnit(name.at(-1)) && isWordUnit(normal[start + name.length])),
    );
  if (found === undefined) return null;
  const end = start + found.name.length;
  const kind = isPlainWord(found.name) ? 'word' : 'name';
  return {
    ...tokenOf(text, kind, start, end),
    assetIds: found.assetIds,
    songIds: found.songIds ?? [],
  };
}

const fileName =
  /[\p{L}\p{N}_][\p{L}\p{N}_-]{0,60}\.(?:jpe?g|png|heic|webp|gif|bmp|mp4|mov|m4v|webm|mp3|wav|m4a|flac|aac|ogg)(?![a-z0-9])/uy;
const longestMistypedName = 40;

/** A name with an ending, that of a file but for two letters, or of none. */
function fileNameAt(text: NormalText, start: number, files: readonly NamedFile[]): Token | null {
  if (isWordUnit(text.normal[start - 1])) return null;
  fileName.lastIndex = start;
  const found = fileName.exec(text.normal)?.[0];
  if (found === undefined || files.some(({ name }) => isGlued(found, name))) return null;
  const token = tokenOf(text, 'name', start, start + found.length);
  if (found.length > longestMistypedName) return token;
  const near = files.filter(
    ({ name }) => name[0] === found[0] && editDistance(found, name, 2) <= 2,
  );
  const [meant] = near.toSorted(
    (a, b) => editDistance(found, a.name, 2) - editDistance(found, b.name, 2),
  );
  if (meant === undefined) return token;
  return { ...token, assetIds: meant.assetIds, songIds: meant.songIds ?? [], isMended: true };
}

/** 把dog.jpg: Chinese stands right before the name of a file. */
function isGlued(found: string, name: string): boolean {
  return found.endsWith(name) && /\p{Script=Han}$/u.test(found.slice(0, -name.length));
}

/** "Dog" stays a word that may mean what words mean, for a file may be called "music" or "last". */
function isPlainWord(name: string): boolean {
  return /^[a-z]+$/.test(name);
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[a-z0-9_\u00c0-\u024f]/.test(unit);
}

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '「': '」',
  '『': '』',
  '《': '》',
  '【': '】',
  '«': '»',
  "'": "'",
};
const longestQuotation = 600;

/** Single quotes count only around words, never as apostrophes. */
function quotationAt(text: NormalText, start: number): Token | null {
  const open = text.normal[start]!;
  const close = closing[open];
  if (close === undefined) return null;
  if (open === "'" && isWordUnit(text.normal[start - 1])) return null;
  const end = closingAt(text.normal, close, start + 1);
  if (end === null) return null;
  const inner = tokenOf(text, 'quoted', start + 1, end);
  return { ...inner, start, end: end + 1, typed: text.original.slice(start, end + 1) };
}

const rewording =
  /\b(?:change|replace|swap|turn|rename|switch|fix|correct|the (?:word|words|text))\s+$/i;
const longestLead = 20;
const anew = /^\s+(?:to|with|for|into|by)\s/i;

/** A text of the film in the very same letters where other words are to take its place: "change Summer to Winter". */
function writtenAt(text: NormalText, start: number, files: readonly NamedFile[]): Token | null {
  const { normal, original } = text;
  if (start === 0 || isWordUnit(normal[start - 1])) return null;
  if (!rewording.test(original.slice(Math.max(0, start - longestLead), start))) return null;
  const found = files.find(
    ({ name, isText }) =>
      isText === true &&
      original.startsWith(name, start) &&
      anew.test(original.slice(start + name.length)),
  );
  return found === undefined ? null : tokenOf(text, 'quoted', start, start + found.name.length);
}

function closingAt(normal: string, close: string, from: number): number | null {
  for (let at = from; at < Math.min(normal.length, from + longestQuotation); at++) {
    if (normal[at] !== close) continue;
    if (close === "'" && isWordUnit(normal[at + 1])) continue;
    return normal.slice(from, at).trim() === '' ? null : at;
  }
  return null;
}

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  // A comma divides decimals only before a unit: "photos 2,3 and 5".
  ['number', /\d+(?:\.\d+|,\d{3}(?![\d,])|,\d{1,2}(?= ?(?:s(?:ec|$|\s)|秒|min|分)))?/y],
  // "1m20s" is four tokens.
  ['word', /(?<=\d)(?:h|m|min)(?=\d)/y],
  ['word', /[a-z_\u00c0-\u024f](?:[a-z0-9_\u00c0-\u024f]|'(?=[a-z]))*/y],
  ['ideograph', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/uy],
  ['word', /[\p{L}\p{M}]+/uy],
  ['mark', /[^\s'-]|\n/uy],
];

/** Null for what is no token. */
function plainAt(text: NormalText, start: number): Token | null {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = start;
    const found = shape.exec(text.normal);
    if (found !== null) return tokenOf(text, kind, start, start + found[0].length);
  }
  if (isDash(text.normal, start)) return { ...tokenOf(text, 'mark', start, start + 1), text: '–' };
  return isMinus(text.normal, start) ? tokenOf(text, 'mark', start, start + 1) : null;
}

/** A hyphen between blanks divides clauses as a dash does. */
function isDash(normal: string, at: number): boolean {
  return / - (?!\d)/.test(normal.slice(Math.max(0, at - 1), at + 3)) && normal[at] === '-';
}

/** A hyphen joins the words around it; between numbers, and before one, it says something. */
function isMinus(normal: string, at: number): boolean {
  if (normal[at] !== '-') return false;
  return /^-\s*\d/.test(normal.slice(at)) && !/[a-z_]$/.test(normal.slice(0, at));
}

function tokenOf(
  { normal, original }: NormalText,
  kind: Token['kind'],
  start: number,
  end: number,
): Token {
  const raw = normal.slice(start, end);
  const text = kind === 'word' ? raw.replaceAll("'", '') : raw;
  return {
    kind,
    text,
    start,
    end,
    original: original.slice(start, end),
    typed: original.slice(start, end),
    gap: '',
    assetIds: [],
    songIds: [],
  };
}
