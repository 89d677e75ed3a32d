import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from '../../../../test/until.ts';

/** Why tests in a terminal have to be skipped here; false where they can run. */
export const skipWithoutTmux = hasTmux() ? false : 'needs tmux, which is a terminal for programs';

/** A program in a terminal of its own, as a person sees and uses it. */
export interface Terminal {
  /** A fresh folder in which the program runs, with its settings in it. */
  readonly folder: string;
  /** Types a text, without Enter. */
  type(text: string): void;
  /** Presses keys by tmux's names: `Enter`, `C-c`, `Tab`, `Up`. */
  press(...keys: string[]): void;
  /** Types a line and Enter. */
  say(line: string): void;
  /** Drops a text on the terminal as a paste. */
  drop(text: string): void;
  /** All that is or was to be seen, wrapped lines as they are. */
  screen(): string;
  /** Waits until something is seen; answers the whole screen. */
  sees(pattern: RegExp): Promise<string>;
  /** Where the cursor stands, and whether it is shown. */
  cursor(): { x: number; isShown: boolean };
  /** What the shell said when the program had ended; waits for it. */
  exitCode(): Promise<number>;
  resize(columns: number): void;
}

const program = fileURLToPath(new URL('../../../../kinora', import.meta.url));

/** Starts `kinora` in a terminal. Its settings, its history and its identity are the test's own. */
export async function startTerminal(
  test: Pick<TestContext, 'after'>,
  options: {
    readonly args: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
    readonly columns?: number;
    /** One that another terminal had; a new one by default. */
    readonly folder?: string;
  },
): Promise<Terminal> {
  const { args, environment = {}, columns = 80 } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'kinora-chat-')));
  const socket = `kinora-test-${process.pid}-${Math.random().toString(36).slice(2)}`;
  const tmux = (...words: string[]) =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], {
      encoding: 'utf8',
      env: { ...process.env, TMUX: '', LC_ALL: 'C.UTF-8' },
    });
  test.after(async () => {
    try {
      tmux('kill-server');
    } catch {
      // It has ended with its program.
    }
    // The program hears of the end a moment later than tmux.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  const variables = {
    HOME: folder,
    TMPDIR: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_STATE_HOME: join(folder, 'state'),
    KINORA_DATA: join(folder, 'data'),
    KINORA_AUTOSTART: 'false',
    KINORA_LANG: 'en',
    COLORTERM: '',
    NO_COLOR: '',
    CI: '',
    ...environment,
  };
  const set = Object.entries(variables).map(([name, value]) => `${name}=${quoted(value)}`);
  const command = [...set, quoted(program), ...args.map(quoted)].join(' ');
  const size = ['-x', String(columns), '-y', '50'];
  const shell = `cd ${quoted(folder)}; ${command}; echo "ended with $?."; exec cat`;
  tmux('new-session', '-d', '-s', 'it', ...size, shell);
  const screen = () => tmux('capture-pane', '-p', '-S', '-', '-t', 'it').trimEnd();
  const press = (...keys: string[]) => void tmux('send-keys', '-t', 'it', ...keys);
  const type = (text: string) => void tmux('send-keys', '-l', '-t', 'it', text);
  const sees = async (pattern: RegExp) => {
    try {
      await until(() => pattern.test(screen()));
    } catch (error) {
      throw new Error(`${String(pattern)} is not seen:\n${screen()}`, { cause: error });
    }
    return screen();
  };
  return {
    folder,
    type,
    press,
    say: (line) => {
      type(line);
      press('Enter');
    },
    drop: (text) => {
      tmux('set-buffer', '--', text);
      tmux('paste-buffer', '-p', '-t', 'it');
    },
    screen,
    sees,
    cursor: () => {
      const facts = tmux('display-message', '-p', '-t', 'it', '#{cursor_x} #{cursor_flag}');
      const [x, flag] = facts.trim().split(' ').map(Number);
      return { x: x!, isShown: flag === 1 };
    },
    exitCode: async () => {
      const ended = /ended with (\d+)\./.exec(await sees(/ended with \d+\./));
      return Number(ended![1]);
    },
    resize: (to) => void tmux('resize-window', '-t', 'it', '-x', String(to)),
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function hasTmux(): boolean {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
