import { basename } from 'node:path';
import { closestWord } from '../../closest-word.ts';
import { chatCommands, type ChatCommandName } from '../chat-commands.ts';
import {
  findPaths,
  looksLikePath,
  resolvePath,
  type FoundPath,
  type Places,
} from './find-paths.ts';
import { splitWords } from './split-words.ts';

/** What a person means by a line. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'command'; readonly name: ChatCommandName; readonly argument: string }
  | { readonly kind: 'unknown-command'; readonly word: string; readonly meant: string | null }
  /** One of the choices that were offered, counted from 0. */
  | { readonly kind: 'choice'; readonly index: number }
  /** Files, folders and links, and no other word. */
  | { readonly kind: 'files'; readonly paths: readonly string[]; readonly links: readonly string[] }
  | { readonly kind: 'missing-file'; readonly path: string }
  /** For the agent; `paths` stand in it by their names and are to be there before. */
  | { readonly kind: 'message'; readonly text: string; readonly paths: readonly string[] };

export interface TypedContext extends Places {
  /** How many choices are offered. */
  readonly choiceCount: number;
  /** What a folder is called in a message. */
  readonly theseFiles: string;
}

/** Reads one line. Nothing is done yet. */
export function readTyped(line: string, context: TypedContext): Typed {
  const said = line.trim();
  if (said === '') return { kind: 'nothing' };
  const number = /^#?(\d{1,3})[.)。]?$/.exec(said)?.[1];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= context.choiceCount)
    return { kind: 'choice', index: Number(number) - 1 };
  // As in other programs that one talks to.
  if (/^(?:quit|exit|退出)[.!。！]?$/i.test(said))
    return { kind: 'command', name: 'quit', argument: '' };
  return readCommand(said, context) ?? readFiles(said, context) ?? readMessage(said, context);
}

/** What stands behind a command as files and links; null where a word is neither. */
export function readFiles(
  said: string,
  context: Places,
): Extract<Typed, { kind: 'files' | 'missing-file' }> | null {
  const paths = findPaths(said, context);
  const links: string[] = [];
  for (const { text, start, isQuoted } of splitWords(said)) {
    if (paths.some((path) => path.start <= start && start < path.end)) continue;
    if (/^https?:\/\/[^/\s]+\.[^/\s]+\/\S+$/i.test(text)) links.push(text);
    else if (isAlone(said, text) && looksLikePath({ text, isQuoted }) && /^[~./f]/i.test(text))
      return { kind: 'missing-file', path: resolvePath(text, context) };
    else return null;
  }
  return { kind: 'files', paths: paths.map(({ path }) => path), links };
}

/** A path that is the whole line, and not a fraction such as 16/9. */
function isAlone(said: string, word: string): boolean {
  return splitWords(said).length === 1 && word.length > 1;
}

function readCommand(said: string, context: TypedContext): Typed | null {
  const [, word, argument = ''] = /^\/([\p{L}?-]*)(?:\s+([^]*))?$/u.exec(said) ?? [];
  if (word === undefined) return null;
  const name = word.toLowerCase();
  if (name === '' || name === '?') return { kind: 'command', name: 'help', argument };
  const command = chatCommands.find((each) => each.name === name || each.alias === name);
  if (command) return { kind: 'command', name: command.name, argument: argument.trim() };
  if (findPaths(said, context).some(({ start }) => start === 0)) return null;
  const meant = closestWord(
    name,
    chatCommands.map((each) => each.name),
  );
  return { kind: 'unknown-command', word: name, meant };
}

function readMessage(said: string, context: TypedContext): Typed {
  // A bare name is that of a picture in the film, even where a file of that name lies here.
  const paths = findPaths(said, context).filter(({ isPlain }) => isPlain);
  return { kind: 'message', text: withNames(said, paths, context), paths: paths.map(pathOf) };
}

function pathOf({ path }: FoundPath): string {
  return path;
}

function withNames(said: string, paths: readonly FoundPath[], context: TypedContext): string {
  return paths.reduceRight((text, { path, kind, start, end }) => {
    const name = kind === 'file' ? basename(path) : context.theseFiles;
    return text.slice(0, start) + name + text.slice(end);
  }, said);
}
