import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitWords, type Word } from './split-words.ts';

/** What of the disk decides whether words are a path. */
export interface Places {
  readonly home: string;
  readonly workingFolder: string;
  /** What is there; null for nothing. */
  readonly kindAt: (path: string) => 'file' | 'folder' | null;
}

/** A file or folder that a line names. */
export interface FoundPath {
  /** Absolute. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** Where it stands in the line. */
  readonly start: number;
  readonly end: number;
  /** Whether it can only be meant as a path: with a slash, a tilde, in quotes, as `file://`. */
  readonly isPlain: boolean;
}

/** A path of more words than these is none. */
const mostWords = 12;
/** After so many words in which there is none, what follows is a text: each is looked for on the disk. */
const mostWordsWithout = 1000;

/**
 * The files and folders of a line, however they came there: typed, pasted, dropped; in quotes, with
 * escaped or bare spaces, `file://`, `~`. Of bare spaces, the longest path that exists counts.
 */
export function findPaths(line: string, places: Places): FoundPath[] {
  const words = splitWords(line);
  const found: FoundPath[] = [];
  let wordsWithout = 0;
  for (let first = 0; first < words.length && wordsWithout < mostWordsWithout;) {
    const path = pathFrom(line, words.slice(first, first + mostWords), places);
    if (path === null) {
      first++;
      wordsWithout++;
    } else {
      wordsWithout = 0;
      found.push(path);
      while (first < words.length && words[first]!.start < path.end) first++;
    }
  }
  return found;
}

/** The absolute path that a word may mean. */
export function resolvePath(word: string, { home, workingFolder }: Places): string {
  if (/^file:\/\//i.test(word)) {
    try {
      return fileURLToPath(word.replace(/^file:\/\/localhost(?=\/)/i, 'file://'));
    } catch {
      return word;
    }
  }
  if (word === '~' || word.startsWith('~/')) return join(home, word.slice(1));
  return isAbsolute(word) ? word : resolve(workingFolder, word);
}

/** Whether a word says by its form that it is a path. */
export function looksLikePath({ text, isQuoted }: Pick<Word, 'text' | 'isQuoted'>): boolean {
  return /^(?:~?\/|\.\.?\/|file:\/\/)/i.test(text) || (text.includes('/') && !isLink(text))
    ? true
    : isQuoted && /\.\w{2,5}$/.test(text);
}

function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function pathFrom(line: string, words: readonly Word[], places: Places): FoundPath | null {
  const [first] = words;
  if (first === undefined || isLink(first.text)) return null;
  for (let count = first.isQuoted ? 1 : words.length; count > 0; count--) {
    const last = words[count - 1]!;
    const text = count === 1 ? first.text : textBetween(line, first, last);
    const path = resolvePath(text, places);
    const kind = isTooMuch(text) ? null : places.kindAt(path);
    if (kind === null) continue;
    const isPlain = looksLikePath({ text, isQuoted: first.isQuoted });
    return { path, kind, start: first.start, end: last.end, isPlain };
  }
  return null;
}

/** Words that are folders, but not meant as such: the disk, home, here. */
function isTooMuch(text: string): boolean {
  return /^(?:~|\/|\.|\.\.|file:\/\/\/?)$/i.test(text);
}

/** With the spaces as they are and the escapes resolved. */
function textBetween(line: string, first: Word, last: Word): string {
  return line.slice(first.start, last.end).replaceAll(/\\([^\p{L}\p{N}])/gu, '$1');
}
