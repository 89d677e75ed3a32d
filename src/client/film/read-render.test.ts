import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readRender } from './read-render.ts';

const fields = {
  id: 'render_1',
  status: 'completed',
  progress: 100,
  output: { url: 'https://cdn.example/film.mp4', duration: 30_000, size: 1234 },
};
const read = {
  id: 'render_1',
  status: 'completed',
  progress: 100,
  queuePosition: null,
  url: 'https://cdn.example/film.mp4',
  durationMs: 30_000,
  sizeBytes: 1234,
  sha256: null,
  error: null,
  errorCode: null,
};

suite('an export is read', () => {
  test('from the top, from data, or from both', () => {
    const { id, ...rest } = fields;
    const answers = [
      { success: true, ...fields },
      { code: 0, data: fields },
      { code: 0, success: true, ...fields, data: fields },
      {
        code: 0,
        taskId: id,
        data: { ...rest, output: undefined, outputUrl: fields.output.url },
        output: fields.output,
      },
      {
        task_id: id,
        status: 'done',
        progress: '100',
        output_url: fields.output.url,
        output: { ...fields.output, url: null },
      },
    ];
    for (const answer of answers)
      assert.deepEqual(readRender(answer), read, JSON.stringify(answer));
  });

  test('by the names that services give its statuses', () => {
    const names = {
      queued: 'pending',
      RUNNING: 'processing',
      canceled: 'cancelled',
      error: 'failed',
    };
    for (const [name, status] of Object.entries(names))
      assert.equal(readRender({ data: { status: name } })?.status, status);
  });

  test('with the reason why it failed, as a text or an object', () => {
    for (const error of ['out of memory', { message: 'out of memory' }])
      assert.equal(readRender({ status: 'failed', error })?.error, 'out of memory');
  });

  test('not at all from something else', () => {
    for (const answer of [null, 'ok', [], {}, { status: 'fine' }, { code: 0, data: null }])
      assert.equal(readRender(answer), null);
  });
});
