import { styleText } from 'node:util';
import { cutToColumns } from '../../text-layout.ts';

/** A line that says what goes on while one waits, and is gone afterwards. */
export interface LiveLine {
  readonly relabel: (label: string) => void;
  /** Takes it away until the next `resume`. */
  readonly pause: () => void;
  /** `column` is where the cursor stands in a row that is begun; the line stands below it. */
  readonly resume: (column: number) => void;
  readonly end: () => void;
}

/** What is done sooner needs no word. */
const silentMs = 400;
const redrawMs = 100;
const turns = Array.from('⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏');
const [hideCursor, showCursor] = ['\x1b[?25l', '\x1b[?25h'];

/** `⠹ Working… 12 s`; the time counts from the beginning. */
export function liveLine(
  stdout: NodeJS.WriteStream,
  options: { readonly label: string; readonly seconds: (count: number) => string },
): LiveLine {
  let { label } = options;
  const beganMs = performance.now();
  let shownAfterMs = silentMs;
  /** Of the row above; null while the line is paused. */
  let column: number | null = 0;
  let isDrawn = false;

  const draw = () => {
    const elapsedMs = performance.now() - beganMs;
    if (column === null || elapsedMs < shownAfterMs) return;
    const turn = turns[Math.floor(elapsedMs / redrawMs) % turns.length]!;
    const seconds = elapsedMs < 1000 ? '' : ` ${options.seconds(Math.floor(elapsedMs / 1000))}`;
    const text = cutToColumns(`${label}${seconds}`, Math.max(10, stdout.columns || 80) - 5);
    if (!isDrawn && column > 0) stdout.write('\n');
    stdout.write(
      `\r\x1b[K${styleText('cyan', turn, { stream: stdout })} ${styleText('gray', text, { stream: stdout })}`,
    );
    isDrawn = true;
  };
  const erase = () => {
    if (isDrawn) stdout.write('\r\x1b[J');
    if (isDrawn && column !== null && column > 0) stdout.write(`\x1b[A\x1b[${column + 1}G`);
    isDrawn = false;
  };
  const restore = () => stdout.write(showCursor);
  const timer = setInterval(draw, redrawMs).unref();
  stdout.write(hideCursor);
  process.once('exit', restore);
  return {
    relabel: (next) => {
      label = next;
      shownAfterMs = 0;
      draw();
    },
    pause: () => {
      erase();
      column = null;
    },
    resume: (at) => {
      column = at;
      shownAfterMs = performance.now() - beganMs + silentMs;
    },
    end: () => {
      clearInterval(timer);
      erase();
      process.off('exit', restore);
      restore();
    },
  };
}
