import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { filmOfPictures } from '../../../test/film-of-pictures.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import { Failure } from '../../language/failure.ts';
import type { FramesOrder } from '../../render/draw-frames.ts';
import { FrameProcesses } from './frame-processes.ts';

async function place(t: TestContext) {
  const folder = temporaryFolder((clean) => t.after(clean));
  const size = { widthPx: 320, heightPx: 180, durationFrames: 30 };
  const drawn = await drawPictures(folder, { count: 2, ...size });
  const pictures = drawn.map((picture) => ({ ...picture, format: 'png' as const }));
  const { timeline, files } = await filmOfPictures({ ...size, fps: 30 }, pictures);
  const processes = new FrameProcesses();
  t.after(() => processes.close());
  const order: FramesOrder = { timeline, files, frames: [10, 40] };
  const draw = async (signal = new AbortController().signal, wish = order) =>
    processes.draw(wish, { owner: 'somebody', signal });
  return { folder, drawn, processes, order, draw };
}

test('frames come in their order, as coarse as they have to be', async (t) => {
  const { draw, order, processes } = await place(t);
  assert.equal(processes.isWarm, false);
  const [first, second] = await draw();
  assert.equal(processes.isWarm, true);
  assert.notDeepEqual(first, second);
  assert.deepEqual(await draw(), [first, second], 'the same frames are the same files');
  const [small] = await draw(undefined, { ...order, frames: [10], mostBytes: 1 });
  assert.ok(small!.length < first!.length / 1.5);
});

test('a file that cannot be decoded costs its frame, and the next one is drawn', async (t) => {
  const { draw, drawn, order } = await place(t);
  await writeFile(drawn[0]!.path, 'no picture');
  await assert.rejects(draw(), (error) => error instanceof Failure && error.code === 'unreadable');
  const [second] = await draw(undefined, { ...order, frames: [40] });
  assert.ok(second!.length > 0);
});

test('who does not wait any more stops the work, and others are served', async (t) => {
  const { draw } = await place(t);
  const leaving = new AbortController();
  const given = assert.rejects(draw(leaving.signal), /gone/);
  const others = [draw(), draw()];
  setTimeout(() => leaving.abort(new Error('gone')), 20);
  await given;
  for (const frames of await Promise.all(others)) assert.equal(frames.length, 2);
});

test('a closed one draws no more, and ends what it draws', async (t) => {
  const { draw, processes } = await place(t);
  const running = assert.rejects(
    draw(),
    (error) => error instanceof Failure && error.code === 'cancelled',
  );
  processes.close();
  await running;
  await assert.rejects(draw());
});
