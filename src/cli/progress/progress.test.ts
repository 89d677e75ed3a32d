import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { wording } from '../../language/wording.ts';
import { barProgress } from './bar-progress.ts';
import { PaceMeter } from './pace.ts';
import { plainProgress } from './plain-progress.ts';
import type { Step } from './progress.ts';

const label = wording('Making the film', '正在生成影片');
const step = (done: number, reused = 0): Step => ({
  label,
  done,
  total: 100,
  unit: 'frames',
  reused,
});

class Screen extends EventEmitter {
  text = '';
  columns = 80;
  isTTY = true;
  write(text: string): boolean {
    this.text += text;
    return true;
  }
}
const asStream = (screen: Screen) => screen as unknown as NodeJS.WriteStream;

test('the pace counts what was made, not what was there already', () => {
  const meter = new PaceMeter();
  assert.equal(meter.measure(step(60, 60), 0), null);
  assert.equal(meter.measure(step(61, 60), 100), null);
  const pace = meter.measure(step(80, 60), 2000);
  assert.deepEqual(pace, { perSecond: 10, secondsLeft: 2 });
});

test('plain lines come at a new step and then every two seconds', () => {
  const screen = new Screen();
  let nowMs = 0;
  const view = plainProgress(asStream(screen), 'en', () => nowMs);
  for (; nowMs <= 4500; nowMs += 500) view.show(step(nowMs / 50));
  view.end();
  assert.deepEqual(screen.text.split('\n'), [
    'Making the film: 0 of 100 frames (0 %)',
    'Making the film: 40 of 100 frames (40 %), 20 frames/s, 3 s left',
    'Making the film: 80 of 100 frames (80 %), 20 frames/s, 1 s left',
    '',
  ]);
});

test('what is counted in bytes is told in megabytes, and a percentage alone by itself', () => {
  const screen = new Screen();
  const bytes = { label, done: 3_100_000, total: 48_000_000, unit: 'bytes' } as const;
  plainProgress(asStream(screen), 'en').show(bytes);
  plainProgress(asStream(screen), 'zh').show(bytes);
  plainProgress(asStream(screen), 'en').show({ label, done: 40, total: 100, unit: 'percent' });
  assert.deepEqual(screen.text.split('\n'), [
    'Making the film: 3.1 of 48.0 MB (6 %)',
    '正在生成影片：3.1/48.0 MB (6 %)',
    'Making the film: 40 %',
    '',
  ]);
});

test('the bar fits any terminal, and at the end the cursor is back and the line gone', () => {
  for (const columns of [20, 40, 60, 80, 200]) {
    const screen = new Screen();
    screen.columns = columns;
    const view = barProgress(asStream(screen), 'en');
    view.show(step(50));
    const drawn = stripVTControlCharacters(screen.text);
    assert.ok(drawn.length < columns, `${drawn.length} of ${columns} columns`);
    assert.match(drawn, columns > 20 ? /50 %/ : /Making/);
    view.end();
    assert.ok(screen.text.startsWith('\x1b[?25l'));
    assert.ok(screen.text.endsWith('\r\x1b[J\x1b[?25h'));
  }
});

test('a line that was wrapped by a narrower terminal is erased whole', () => {
  const screen = new Screen();
  const view = barProgress(asStream(screen), 'en');
  view.show(step(50));
  screen.text = '';
  screen.columns = 30;
  screen.emit('resize');
  assert.ok(screen.text.startsWith('\x1b[2A\r\x1b[J'));
  view.end();
});
