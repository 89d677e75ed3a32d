import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VideoEncoder } from './encode-video.ts';
import { x264Assembly } from './x264-assembly.ts';

const cases: [string, string | null, string | null][] = [
  ['AVX-512 and AVX2', 'flags\t\t: fpu sse2 avx2 avx512f avx512bw\n', 'asm=avx2'],
  ['AVX2 alone', 'flags\t\t: fpu sse2 avx2\n', null],
  ['an ARM processor', 'Features\t: fp asimd\n', null],
  ['a system that does not tell', null, null],
];
for (const [name, cpuInfo, expected] of cases)
  test(`with ${name}, x264 is told ${expected ?? 'nothing'}`, () => {
    assert.equal(x264Assembly(cpuInfo), expected);
  });

test('the choice of assembly does not change a bit', () => {
  const format = { widthPx: 320, heightPx: 180, fps: 30 };
  const encodeWith = (parameters: string) => {
    const encoder = new VideoEncoder(format, { preset: 'superfast', crf: 26, parameters });
    const frame = new Uint8Array(320 * 180 * 1.5).fill(128);
    for (let index = 0; index < 12; index++) {
      for (let i = 0; i < 320 * 180; i++) frame[i] = 128 + 90 * Math.sin((i % 320) / 9 + index / 3);
      encoder.encode(frame);
    }
    const { packets } = encoder.finish();
    encoder.close();
    // The first packet tells its settings in words: only the pictures' bytes are compared.
    return packets.slice(1).map((packet) => Buffer.from(packet.data).toString('hex'));
  };
  assert.deepEqual(encodeWith('asm=0'), encodeWith(''));
});
