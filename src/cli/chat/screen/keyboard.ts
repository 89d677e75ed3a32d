import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { pastedText, pasteMarks } from './pasted-text.ts';

/**
 * The keys of a terminal, one line at a time. Between two lines nothing is echoed and nothing lost:
 * what is typed ahead waits for the next line, and Ctrl-C is heard at once. The terminal is in raw
 * mode all the while, so Ctrl-C is a key and no signal.
 */
export interface Keyboard {
  /** What readline reads; it gets the keys up to the next Enter, and then those of the next `open`. */
  readonly keys: Readable;
  /** Lets the keys of one line through. */
  readonly open: () => void;
  /** Keeps them back again, when a line was given up. */
  readonly shut: () => void;
  /** Who hears Ctrl-C while no line is read. */
  onInterrupt: (() => void) | null;
  /** Lets go of the terminal, and takes it again. */
  readonly release: () => void;
  readonly hold: () => void;
}

const ctrlC = '\x03';

export function openKeyboard(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Keyboard {
  const keys = new Readable({ read() {} });
  const decoder = new StringDecoder('utf8');
  const unpaste = pastedText();
  let waiting = '';
  let isOpen = false;

  const pass = () => {
    if (!isOpen || waiting === '') return;
    const [line] = /^[^\r\n]*(?:\r\n?|\n)?/.exec(waiting)!;
    waiting = waiting.slice(line.length);
    if (/[\r\n]$/.test(line)) isOpen = false;
    keys.push(line);
  };
  const hear = (bytes: Buffer) => {
    const typed = unpaste(decoder.write(bytes));
    if (!isOpen && typed.includes(ctrlC)) {
      // What was typed before it was meant for what is broken off.
      waiting = typed.slice(typed.lastIndexOf(ctrlC) + 1);
      keyboard.onInterrupt?.();
    } else waiting += typed;
    pass();
  };
  const release = () => {
    stdout.write(pasteMarks.off);
    stdin.off('data', hear);
    stdin.setRawMode(false);
    stdin.pause();
    process.off('exit', unmark);
  };
  const hold = () => {
    stdin.setRawMode(true);
    stdout.write(pasteMarks.on);
    stdin.on('data', hear);
    stdin.resume();
    process.on('exit', unmark);
  };
  const unmark = () => stdout.write(pasteMarks.off);
  const keyboard: Keyboard = {
    keys,
    open: () => {
      isOpen = true;
      pass();
    },
    shut: () => {
      isOpen = false;
    },
    onInterrupt: null,
    release,
    hold,
  };
  // The end of the terminal itself.
  stdin.once('end', () => keys.push(null));
  hold();
  return keyboard;
}
