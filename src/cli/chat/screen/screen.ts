import { styleText } from 'node:util';
import type { Language, Wording } from '../../../language/wording.ts';
import { chooseProgress } from '../../progress/choose-progress.ts';
import type { ProgressView } from '../../progress/progress.ts';
import { wrapText } from '../../text-layout.ts';
import { flowingText, type FlowingText } from './flowing-text.ts';
import { liveLine, type LiveLine } from './live-line.ts';

/** Where a conversation is shown. Texts of a server must be made safe before. */
export interface Screen {
  readonly stdout: NodeJS.WriteStream;
  /** Whether lines can be drawn in place and keys be heard; else all is plain text, line by line. */
  readonly isTerminal: boolean;
  /** In which texts are laid out. */
  readonly columns: () => number;
  readonly say: (text: string) => void;
  /** Beside the matter. */
  readonly whisper: (text: string) => void;
  readonly succeed: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly fail: (text: string) => void;
  readonly flow: () => FlowingText;
  readonly wait: (label: Wording, language: Language) => LiveLine;
  readonly progress: (language: Language) => ProgressView;
}

/** Wider lines are hard to read. */
const widestColumns = 100;

export function newScreen(options: {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
  readonly isTerminal: boolean;
}): Screen {
  const { stdout, stderr, environment, isTerminal } = options;
  // The last column stays free: some terminals break the line there.
  const columns = () => Math.min(widestColumns, Math.max(20, stdout.columns || 80) - 1);
  const gray = (text: string) => styleText('gray', text, { stream: stdout });
  const print = (text: string) => stdout.write(text);
  const rowsOf = (text: string, width: number) =>
    text.split('\n').flatMap((line) => wrapText(line, width));
  const marked = (mark: string, text: string) =>
    print(`${mark} ${rowsOf(text, columns() - 2).join('\n  ')}\n`);
  const flow = () => flowingText({ print, columns, quietBeginnings, quiet: gray });
  return {
    stdout,
    isTerminal,
    columns,
    flow,
    say: (text) => {
      const flowing = flow();
      flowing.write(text);
      flowing.end();
    },
    whisper: (text) => print(`${rowsOf(text, columns()).map(gray).join('\n')}\n`),
    succeed: (text) => marked(styleText('green', '✓', { stream: stdout }), text),
    warn: (text) => marked(styleText('yellow', '!', { stream: stdout }), text),
    fail: (text) => marked(styleText('red', '✗', { stream: stdout }), text),
    wait: (label, language) =>
      isTerminal
        ? liveLine(stdout, {
            label: label[language],
            seconds: (count) => (language === 'en' ? `${count} s` : `${count} 秒`),
          })
        : silentLine,
    progress: (language) =>
      chooseProgress({
        stream: isTerminal ? stdout : stderr,
        environment,
        language,
        quiet: false,
      }),
  };
}

/** How lines of an answer begin that are there to be looked up, and not to be read each time. */
const quietBeginnings = ['Timeline (', '时间线（', 'You could say next:', '接下来可以说：'];

const silentLine: LiveLine = {
  relabel: () => {},
  pause: () => {},
  resume: () => {},
  end: () => {},
};
