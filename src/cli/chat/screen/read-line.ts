import { createInterface } from 'node:readline';
import type { Keyboard } from './keyboard.ts';

/** How a line ended: as text, by Ctrl-C upon an empty line, or by Ctrl-D. */
export type ReadLine =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'end' };

/**
 * Reads a line with Node's own line editor: history, search by arrows, completion. A line with
 * something in it is emptied by Ctrl-C.
 */
export async function readLine(
  keyboard: Keyboard,
  options: {
    readonly stdout: NodeJS.WriteStream;
    readonly prompt: string;
    /** The newest first. */
    readonly history: readonly string[];
    readonly complete: (line: string) => [string[], string];
    readonly signal: AbortSignal;
  },
): Promise<ReadLine> {
  const { stdout, prompt, history, complete, signal } = options;
  signal.throwIfAborted();
  const editor = createInterface({
    input: keyboard.keys,
    output: stdout,
    terminal: true,
    prompt,
    history: [...history],
    completer: complete,
    tabSize: 4,
    // A lone Escape is told from an arrow by what follows within so long.
    escapeCodeTimeout: 100,
  });
  // A terminal that is made narrower has wrapped the line anew; the editor erases what it knows of.
  const wrapAnew = () => Object.assign(editor, { prevRows: editor.getCursorPos().rows });
  stdout.prependListener('resize', wrapAnew);
  try {
    return await new Promise<ReadLine>((resolve) => {
      editor.once('line', (text) => resolve({ kind: 'line', text }));
      editor.once('close', () => resolve({ kind: 'end' }));
      editor.on('SIGINT', () => {
        if (editor.line === '') resolve({ kind: 'interrupted' });
        else emptyLine();
      });
      editor.on('SIGTSTP', () => stopLikeAProgram(keyboard, () => editor.prompt(true)));
      signal.addEventListener('abort', () => resolve({ kind: 'end' }), { once: true });
      editor.prompt();
      keyboard.open();
    });
  } finally {
    stdout.off('resize', wrapAnew);
    keyboard.shut();
    editor.close();
  }

  function emptyLine(): void {
    editor.write(null, { ctrl: true, name: 'e' });
    editor.write(null, { ctrl: true, name: 'u' });
  }
}

/** Ctrl-Z stops the launcher as well, which is what the shell waits for. */
function stopLikeAProgram(keyboard: Keyboard, goOn: () => void): void {
  keyboard.release();
  // Without the terminal nothing else would keep the process from ending.
  const staying = setInterval(() => {}, 60_000);
  process.once('SIGCONT', () => {
    clearInterval(staying);
    keyboard.hold();
    goOn();
  });
  process.kill(0, 'SIGTSTP');
}
