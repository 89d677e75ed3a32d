import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { wording } from '../../language/wording.ts';
import { readArguments } from '../arguments.ts';
import { safeText } from '../client/safe-text.ts';
import type { Command, Surroundings } from '../command.ts';
import { asFailure } from '../failure-report.ts';
import { helpPage } from '../help-page.ts';
import { openProject } from '../once/open-project.ts';
import { answerLine } from './answer-line.ts';
import { interruption, inWords, type Chat } from './chat-context.ts';
import { chatHelp } from './chat-help.ts';
import { historyPath, openHistory } from './chat-history.ts';
import { chatOptions } from './chat-options.ts';
import { addFirstFiles } from './commands/add-first-files.ts';
import { greet } from './greet.ts';
import { pictureProtocol } from './pictures/picture-protocol.ts';
import { openKeyboard, type Keyboard } from './screen/keyboard.ts';
import { readLine } from './screen/read-line.ts';
import { newScreen } from './screen/screen.ts';
import { completeTyped } from './typed/complete-typed.ts';
import type { Places } from './typed/find-paths.ts';

/** `kinora chat`: a film by talking about it. */
export const chatCommand: Command = { run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, systemLanguage } = surroundings;
  const given = readArguments(args, chatOptions);
  if (given.switches.has('help')) {
    stdout.write(helpPage(chatHelp, systemLanguage ?? 'en', stdout));
    return 0;
  }
  const chat = await beginChat(surroundings, {
    address: given.values.get('server') ?? null,
    mayStart: !given.switches.has('no-start'),
    project: given.values.get('project') ?? null,
  });
  return chat.screen.isTerminal ? talk(chat, given.inputs) : readThrough(chat, given.inputs);
}

async function beginChat(
  surroundings: Surroundings,
  service: {
    readonly address: string | null;
    readonly mayStart: boolean;
    readonly project: string | null;
  },
): Promise<Chat> {
  const { stdin, stdout, stderr, environment, systemLanguage } = surroundings;
  const isTerminal = stdin.isTTY && stdout.isTTY && environment['TERM'] !== 'dumb';
  const screen = newScreen({ stdout, stderr, environment, isTerminal });
  const language = systemLanguage ?? 'en';
  let chat: Chat | null = null;
  const { client } = await openProject({
    ...service,
    surroundings,
    language,
    notify: (wording) => screen.whisper(wording[chat?.language ?? language]),
  });
  chat = {
    client,
    surroundings,
    screen,
    places,
    pictures: pictureProtocol(environment, isTerminal),
    language,
    isLanguageNamed: systemLanguage !== null,
    choices: [],
    sayings: [],
    hasFilm: false,
    failureCount: 0,
  };
  return chat;
}

const places: Places = {
  home: homedir(),
  workingFolder: process.cwd(),
  kindAt: (path) => {
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts?.isFile() ? 'file' : facts?.isDirectory() ? 'folder' : null;
  },
};

/** With a person at a terminal, until they leave. */
async function talk(chat: Chat, inputs: readonly string[]): Promise<number> {
  const { screen, surroundings } = chat;
  const { stdin, stdout, environment, signal } = surroundings;
  const history = await openHistory(historyPath(environment));
  const keyboard = openKeyboard(stdin, stdout);
  try {
    await act(chat, keyboard, async (signal) => {
      await greet(chat, signal);
      if (inputs.length > 0) await addFirstFiles(chat, inputs, signal);
    });
    for (let leavingAtMs = 0; !signal.aborted;) {
      stdout.write('\n');
      const read = await readLine(keyboard, {
        stdout,
        prompt: `${styleText(['cyan', 'bold'], '›', { stream: stdout })} `,
        history: history.lines,
        complete: (line) =>
          completeTyped(line, { ...places, list: listFolder, sayings: chat.sayings }),
        signal,
      });
      if (read.kind === 'end') {
        stdout.write('\n');
        break;
      }
      if (read.kind === 'interrupted') {
        if (performance.now() - leavingAtMs < leaveWithinMs) break;
        leavingAtMs = performance.now();
        stdout.write('\n');
        screen.whisper(inWords(chat, onceMore));
        continue;
      }
      const line = read.text.trim();
      if (line === '') continue;
      await history.add(line);
      let goesOn = true;
      await act(chat, keyboard, async (signal) => {
        goesOn = await answerLine(chat, line, signal);
      });
      if (!goesOn) break;
    }
    if (!signal.aborted) screen.whisper(inWords(chat, kept));
    return 0;
  } finally {
    keyboard.release();
  }
}

/** Something that Ctrl-C breaks off; what goes wrong is told, and the chat goes on. */
async function act(
  chat: Chat,
  keyboard: Keyboard,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { signal } = chat.surroundings;
  const stopping = new AbortController();
  keyboard.onInterrupt = () => stopping.abort(interruption);
  try {
    await work(AbortSignal.any([signal, stopping.signal]));
  } catch (error) {
    if (!stopping.signal.aborted && !signal.aborted) tellFailure(chat, error);
    else if (!signal.aborted) chat.screen.whisper(inWords(chat, stopped));
  } finally {
    keyboard.onInterrupt = null;
  }
}

/** Of lines that no person types: each is a message, and the next one follows whatever becomes of it. */
async function readThrough(chat: Chat, inputs: readonly string[]): Promise<number> {
  const { screen, surroundings } = chat;
  const { stdin, signal } = surroundings;
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      signal.throwIfAborted();
      tellFailure(chat, error);
    }
  };
  if (inputs.length > 0) await attempt(async () => addFirstFiles(chat, inputs, signal));
  for await (const text of createInterface({ input: stdin, signal })) {
    const line = text.trim();
    if (line === '') continue;
    screen.say(`\n› ${line}`);
    let goesOn = true;
    await attempt(async () => {
      goesOn = await answerLine(chat, line, signal);
    });
    if (!goesOn) break;
  }
  signal.throwIfAborted();
  return chat.failureCount > 0 ? 1 : 0;
}

function tellFailure(chat: Chat, error: unknown): void {
  const failure = asFailure(error);
  chat.failureCount++;
  chat.screen.fail(safeText(inWords(chat, failure.wording)));
}

/** By name, folders with a slash behind. */
function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() || places.kindAt(join(folder, entry.name)) === 'folder'
        ? `${entry.name}/`
        : entry.name,
    );
  } catch {
    return [];
  }
}

const leaveWithinMs = 3000;
const onceMore = wording(
  'Ctrl-C once more leaves, and so does Ctrl-D.',
  '再按一次 Ctrl-C 退出，也可以按 Ctrl-D。',
);
const stopped = wording('Stopped.', '已停止。');
const kept = wording(
  'All is kept: ./kinora chat goes on here.',
  '内容已全部保留：再次运行 ./kinora chat 即可继续。',
);
