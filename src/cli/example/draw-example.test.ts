import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { drawExample } from './draw-example.ts';

const cacheFolder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
after(() => rmSync(cacheFolder, { recursive: true, force: true }));

test('the example is eight pictures full of detail, drawn once', async () => {
  const signal = new AbortController().signal;
  const drawn: number[] = [];
  const onProgress = (done: number) => drawn.push(done);
  const paths = await drawExample({ cacheFolder, signal, onProgress });
  assert.equal(paths.length, 8);
  assert.deepEqual(drawn, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  for (const path of paths) {
    const { width, height } = await sharp(path).metadata();
    assert.deepEqual([width, height], [2400, 1500]);
    const { entropy } = await sharp(path).stats();
    assert.ok(entropy > 5, `${path}: ${entropy} bits`);
  }
  const times = paths.map((path) => statSync(path).mtimeMs);
  await drawExample({ cacheFolder, signal, onProgress: () => assert.fail('drawn again') });
  assert.deepEqual(
    paths.map((path) => statSync(path).mtimeMs),
    times,
  );
});
