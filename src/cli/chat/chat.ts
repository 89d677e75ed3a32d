import { homedir } from 'node:os';
import { readArguments } from '../arguments.ts';
import type { Command, Surroundings } from '../command.ts';
import { helpPage } from '../help-page.ts';
import { openProject } from '../once/open-project.ts';
import type { Chat } from './chat-context.ts';
import { chatHelp } from './chat-help.ts';
import { chatOptions } from './chat-options.ts';
import { pictureProtocol } from './pictures/picture-protocol.ts';
import { readThrough } from './read-through.ts';
import { newScreen } from './screen/screen.ts';
import { talk } from './talk.ts';
import { placesOnDisk } from './typed/places-on-disk.ts';

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
    places: placesOnDisk(homedir(), process.cwd()),
    pictures: pictureProtocol(environment, isTerminal),
    language,
    isLanguageNamed: systemLanguage !== null,
    choices: [],
    sayings: [],
    hasFilm: false,
    pictureFolder: null,
    failureCount: 0,
  };
  return chat;
}
