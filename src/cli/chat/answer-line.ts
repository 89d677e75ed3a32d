import { languageOf } from '../../agent/normal-text.ts';
import { wishedOutput } from '../../client/film/wished-output.ts';
import { wording } from '../../language/wording.ts';
import { wrongUse } from '../failure-report.ts';
import type { ChatCommandName } from './chat-commands.ts';
import { inWords, type Chat } from './chat-context.ts';
import { addFiles } from './commands/add-files.ts';
import { beginProject, chooseProject } from './commands/choose-project.ts';
import { exportFilm, readExportWish } from './commands/export-film.ts';
import { showFilm } from './commands/show-film.ts';
import { showHelp } from './commands/show-help.ts';
import { stepBack } from './commands/step-back.ts';
import { tellCredits } from './commands/tell-credits.ts';
import { tellState } from './commands/tell-state.ts';
import { takeTurn } from './take-turn.ts';
import { resolvePath } from './typed/find-paths.ts';
import { readFiles, readTyped, type Typed } from './typed/read-typed.ts';

/** Does what a line says; answers whether the chat goes on. */
export async function answerLine(chat: Chat, line: string, signal: AbortSignal): Promise<boolean> {
  const { screen, places } = chat;
  const { choices } = chat;
  const theseFiles = inWords(chat, wording('these photos', '这些照片'));
  const typed = readTyped(line, { ...places, choiceCount: choices.length, theseFiles });
  if (typed.kind === 'nothing') return true;
  chat.choices = [];
  switch (typed.kind) {
    case 'command':
      return runCommand(chat, typed, signal);
    case 'choice':
      screen.whisper(`→ ${choices[typed.index]!.label}`);
      await choices[typed.index]!.choose(signal);
      return true;
    case 'files':
      await addFiles(chat, [...typed.paths, ...typed.links], signal);
      return true;
    case 'message':
      await answerMessage(chat, typed, signal);
      return true;
    case 'missing-file':
      throw wrongUse(`There is no ${typed.path}.`, `没有 ${typed.path}。`);
    case 'unknown-command':
      throw unknownCommand(typed.word, typed.meant);
  }
}

async function answerMessage(
  chat: Chat,
  { text, paths }: Extract<Typed, { kind: 'message' }>,
  signal: AbortSignal,
): Promise<void> {
  if (!chat.isLanguageNamed) chat.language = languageOf(text);
  if (paths.length > 0 && !(await addFiles(chat, paths, signal))) return;
  switch (chat.client.route(text)) {
    case 'export':
      return exportFilm(chat, { output: wishedOutput(text), out: undefined }, signal);
    case 'credits':
      return tellCredits(chat, signal);
    case 'state':
      return tellState(chat, signal);
    case 'upload':
      return chat.screen.say(inWords(chat, dropFiles));
    case 'chat':
      return takeTurn(chat, text, signal);
  }
}

async function runCommand(
  chat: Chat,
  { name, argument }: { readonly name: ChatCommandName; readonly argument: string },
  signal: AbortSignal,
): Promise<boolean> {
  if (name === 'quit') return false;
  await commands[name](chat, argument, signal);
  return true;
}

type RunCommand = (chat: Chat, argument: string, signal: AbortSignal) => Promise<unknown> | void;

const commands: Readonly<Record<Exclude<ChatCommandName, 'quit'>, RunCommand>> = {
  add,
  export: async (chat, argument, signal) =>
    exportFilm(chat, readExportWish(argument, chat.places), signal),
  show: showFilm,
  undo: async (chat, _, signal) => stepBack(chat, 'undo', signal),
  redo: async (chat, _, signal) => stepBack(chat, 'redo', signal),
  state: async (chat, _, signal) => tellState(chat, signal),
  projects: chooseProject,
  new: beginProject,
  credits: async (chat, _, signal) => tellCredits(chat, signal),
  lang: changeLanguage,
  help: showHelp,
};

/** Behind `/add`, words are files whether they look like some or not. */
async function add(chat: Chat, argument: string, signal: AbortSignal): Promise<unknown> {
  const { places, screen } = chat;
  if (argument === '') return screen.say(inWords(chat, dropFiles));
  const files = readFiles(argument, places);
  const named =
    files?.kind === 'files' ? [...files.paths, ...files.links] : [resolvePath(argument, places)];
  return addFiles(chat, named, signal);
}

function changeLanguage(chat: Chat, argument: string): void {
  const wished = argument.toLowerCase();
  const other = chat.language === 'en' ? 'zh' : 'en';
  if (wished === '') chat.language = other;
  else if (/^(?:zh|cn|chinese|中文|汉语|普通话)/.test(wished)) chat.language = 'zh';
  else if (/^(?:en|english|英文|英语)/.test(wished)) chat.language = 'en';
  else
    throw wrongUse(
      `Kinora speaks English (/lang en) and Chinese (/lang zh), not ${argument}.`,
      `Kinora 会说英文（/lang en）和中文（/lang zh），不会 ${argument}。`,
    );
  chat.isLanguageNamed = true;
  chat.screen.succeed(inWords(chat, wording('English', '中文')));
}

function unknownCommand(word: string, meant: string | null) {
  const [en, zh] =
    meant === null ? ['', ''] : [` Did you mean /${meant}?`, `是不是想用 /${meant}？`];
  return wrongUse(
    `There is no command /${word}.${en} / lists all.`,
    `没有 /${word} 这个命令。${zh}输入 / 查看全部。`,
  );
}

const dropFiles = wording(
  'Drop photos, clips or music on this window, or type their path: ~/photos/beach.jpg, a folder, or a link.',
  '把照片、视频或音乐拖到此窗口，或输入路径：~/photos/beach.jpg、文件夹或链接。',
);
