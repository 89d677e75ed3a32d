import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { WishedOutput } from '../../api/render.ts';
import { wishedOutput } from './wished-output.ts';

const plain = { format: 'mp4', quality: 'high' };
const rows: Readonly<Record<string, WishedOutput>> = {
  export: plain,
  'export 1080p MP4': { ...plain, resolution: '1080p' },
  'download it in 4K': { ...plain, resolution: '4k' },
  'export 720p at 24 fps, small file': { ...plain, quality: 'low', resolution: '720p', fps: 24 },
  'export as GIF': { ...plain, format: 'gif' },
  'export 9:16 for my phone': { ...plain, aspect: '9:16' },
  导出1080p的mp4: { ...plain, resolution: '1080p' },
  '导出4K，60帧': { ...plain, resolution: '4k', fps: 60 },
  '导出9：16，低画质': { ...plain, quality: 'low', aspect: '9:16' },
};

suite('the words of an export', () => {
  for (const [text, output] of Object.entries(rows))
    test(`${text} wish ${JSON.stringify(output)}`, () => {
      assert.deepEqual(wishedOutput(text), output);
    });
});
