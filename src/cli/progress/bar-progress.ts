import { styleText } from 'node:util';
import type { Language } from '../../language/wording.ts';
import { cutToColumns, displayWidth } from '../text-layout.ts';
import { PaceMeter } from './pace.ts';
import type { ProgressView, Step } from './progress.ts';
import { countText, paceText, timeLeftText } from './progress-words.ts';

/** Smooth to the eye and next to nothing in work. */
const redrawMs = 80;
const hideCursor = '\x1b[?25l';
const showCursor = '\x1b[?25h';
const eraseDown = '\r\x1b[J';
const widestBar = 40;
const narrowestBar = 8;

/** Progress as one line that is drawn again and again in place. */
export function barProgress(stream: NodeJS.WriteStream, language: Language): ProgressView {
  const meter = new PaceMeter();
  let step: Step | null = null;
  let drawnColumns = 0;
  let timer: NodeJS.Timeout | null = null;

  const erase = () => {
    if (drawnColumns === 0) return;
    // A terminal made narrower has wrapped the line onto several rows.
    const rowsAbove = Math.ceil(drawnColumns / columnsOf(stream)) - 1;
    stream.write((rowsAbove > 0 ? `\x1b[${rowsAbove}A` : '') + eraseDown);
    drawnColumns = 0;
  };
  const draw = () => {
    if (!step) return;
    // Three columns stay free: some terminals wrap early, and Ctrl-C is echoed as ^C.
    const line = drawLine({ step, meter, language, stream, columns: columnsOf(stream) - 3 });
    erase();
    stream.write(line);
    drawnColumns = displayWidth(line);
  };
  const begin = () => {
    stream.write(hideCursor);
    process.once('exit', restore);
    stream.on('resize', draw);
    timer = setInterval(draw, redrawMs);
    timer.unref();
  };
  const restore = () => stream.write(showCursor);

  return {
    show: (next) => {
      if (!timer) begin();
      const isNew = step?.label.en !== next.label.en;
      step = next;
      meter.measure(next, performance.now());
      if (isNew) draw();
    },
    say: (line) => {
      erase();
      stream.write(`${line}\n`);
      draw();
    },
    end: () => {
      erase();
      step = null;
      if (!timer) return;
      clearInterval(timer);
      timer = null;
      stream.off('resize', draw);
      process.off('exit', restore);
      restore();
    },
  };
}

function columnsOf(stream: NodeJS.WriteStream): number {
  return Math.max(20, stream.columns || 80);
}

/** Label, bar and facts; where the terminal is narrow the last facts go first, then the bar. */
function drawLine(options: {
  readonly step: Step;
  readonly meter: PaceMeter;
  readonly language: Language;
  readonly stream: NodeJS.WriteStream;
  readonly columns: number;
}): string {
  const { step, meter, language, stream, columns } = options;
  const pace = meter.measure(step, performance.now());
  const share = step.total > 0 ? Math.min(1, step.done / step.total) : 0;
  const label = step.label[language];
  const percent = `${String(Math.floor(share * 100)).padStart(3)} %`;
  const facts = [
    countText(step, language),
    ...(pace ? [timeLeftText(pace, language), paceText(step, pace, language)] : []),
  ];
  for (let kept = facts.length; kept >= 0; kept--) {
    const shown = orderFacts(facts.slice(0, kept)).filter((fact) => fact !== '');
    const behind = [percent, ...shown].join('  ');
    const room = columns - displayWidth(label) - displayWidth(behind) - 4;
    if (room < narrowestBar) continue;
    const bar = drawBar(share, Math.min(widestBar, room), stream);
    return `${styleText('bold', label, { stream })}  ${bar}  ${behind}`;
  }
  return cutToColumns(`${label} ${percent.trim()}`, columns);
}

/** Count, pace, time left; the pace is the first to go. */
function orderFacts(facts: readonly string[]): string[] {
  const [count, left, pace] = facts;
  return [count, pace, left].filter((fact) => fact !== undefined);
}

/** In half columns: `━━━━━━╸─────`. */
function drawBar(share: number, columns: number, stream: NodeJS.WriteStream): string {
  const halves = Math.floor(share * columns * 2);
  const full = Math.floor(halves / 2);
  const half = halves % 2;
  const done = '━'.repeat(full) + (half ? '╸' : '');
  const rest = '─'.repeat(columns - full - half);
  return styleText('cyan', done, { stream }) + styleText('gray', rest, { stream });
}
