import { basename, dirname } from 'node:path';
import { chatCommands } from '../chat-commands.ts';
import { looksLikePath, resolvePath, type Places } from './find-paths.ts';
import { splitWords } from './split-words.ts';

export interface CompletionContext extends Places {
  /** What lies in a folder by name; folders with a slash behind. Nothing where it cannot be read. */
  readonly list: (folder: string) => readonly string[];
  /** What could be said next, for an empty line. */
  readonly sayings: readonly string[];
}

/** What Tab offers, as Node's readline asks for it: whole replacements, and what they replace. */
export function completeTyped(line: string, context: CompletionContext): [string[], string] {
  if (line.trim() === '') return [[...context.sayings], line];
  const command = /^\/(\p{L}*)$/u.exec(line)?.[1];
  const names = chatCommands.map(({ name, argument }) => `/${name}${argument ? ' ' : ''}`);
  const commands = names.filter((name) => name.startsWith(line));
  if (command !== undefined && commands.length > 0) return [commands, line];
  const [start, words] = lastWords(line);
  const isArgument = /^\/(?:add|upload|export|save)\s/.test(line);
  const word = splitWords(words)[0] ?? { text: '', isQuoted: false };
  if (!isArgument && !looksLikePath(word) && start > 0) return [[], line];
  return [completePath(words, context), words];
}

/** The unfinished word at the end of a line, as it is written there. */
function lastWords(line: string): [start: number, written: string] {
  const all = splitWords(line);
  const openQuote = all.find(({ start, isQuoted }) => !isQuoted && /['"]/.test(line[start]!));
  const last = openQuote ?? all.at(-1);
  const isBehind = last === undefined || (last.end < line.length && last !== openQuote);
  const start = isBehind ? line.length : last.start;
  return [start, line.slice(start)];
}

function completePath(written: string, context: CompletionContext): string[] {
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const text = quote ? written.slice(1) : written.replaceAll(/\\([^\p{L}\p{N}])/gu, '$1');
  const isWhole = text === '' || text.endsWith('/');
  const folder = isWhole ? text : text.slice(0, text.length - basename(text).length);
  const begin = isWhole ? '' : basename(text);
  const place = resolvePath(folder === '' ? '.' : folder, context);
  return context
    .list(isWhole || folder !== '' ? place : dirname(resolvePath(text, context)))
    .filter((name) => name.startsWith(begin) && (begin !== '' || !name.startsWith('.')))
    .map((name) => quote + (quote ? folder + name : escaped(folder + name)));
}

function escaped(path: string): string {
  return path.replaceAll(/[\s'"\\()&;|<>$`*?[\]!#]/g, '\\$&');
}
