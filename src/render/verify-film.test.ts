import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { silenceFfmpeg } from '../media/ffmpeg-log.ts';
import { flatPicture, temporaryFolder } from '../../test/make-media.ts';
import { Failure } from '../language/failure.ts';
import { encodeAudio } from '../media/encode-audio.ts';
import { type EncodedVideo, VideoEncoder } from '../media/encode-video.ts';
import { writeMp4 } from '../media/mp4.ts';
import { defaultEncoderSettings } from './engine.ts';
import { verifyFilm } from './verify-film.ts';

const folder = temporaryFolder(after);
const format = { widthPx: 64, heightPx: 36, fps: 25 };
const ordered = { frameCount: 50, fps: 25, chunkCount: 2, soundSamples: 96_000, soundPeak: 0.5 };
let pieces: EncodedVideo[];

before(() => {
  silenceFfmpeg();
  pieces = [encode(30, 0), encode(20, 30)];
});

test('a film that is as ordered passes, and its size is told', async () => {
  const path = await write('whole', pieces, tone(96_000));
  assert.equal(await verifyFilm(path, ordered), (await stat(path)).size);
});

test('a silent film of which no sound was ordered passes', async () => {
  const path = await write('mute', pieces, null);
  await verifyFilm(path, { ...ordered, soundSamples: 0, soundPeak: 0 });
});

test('a frame too few is refused', async () => {
  const [first, second] = pieces as [EncodedVideo, EncodedVideo];
  const short = { ...second, packets: second.packets.slice(0, -1) };
  await refuses(await write('short', [first, short], tone(96_000)), /49 frames instead of 50/);
});

test('a frame that is missing in the middle is refused', async () => {
  const [first, second] = pieces as [EncodedVideo, EncodedVideo];
  const packets = first.packets
    .toSpliced(4, 1)
    .map((packet, index) => ({ ...packet, dts: first.packets[index]!.dts }));
  const holed = { ...first, packets };
  await refuses(await write('holed', [holed, second], tone(96_000)), /49 frames instead of 50/);
});

test('a frame shown at the wrong time is refused', async () => {
  const [first, second] = pieces as [EncodedVideo, EncodedVideo];
  const packets = second.packets.map((packet) =>
    packet.pts === 19 ? { ...packet, pts: 21 } : packet,
  );
  const path = await write('uneven', [first, { ...second, packets }], tone(96_000));
  await refuses(path, /not evenly timed/);
});

test('a chunk that does not begin with a key frame is refused', async () => {
  const path = await write('one-key', [encode(50, 0)], tone(96_000));
  await refuses(path, /1 key frames for 2 chunks/);
});

test('a first frame that cannot be decoded is refused', async () => {
  const [first, second] = pieces as [EncodedVideo, EncodedVideo];
  const packets = first.packets.map((packet, index) =>
    index === 0 ? { ...packet, data: wrecked(packet.data) } : packet,
  );
  const path = await write('wrecked', [{ ...first, packets }, second], tone(96_000));
  await refuses(path, /cannot be decoded/);
});

test('silence that was made as silence passes: clips may be silent', async () => {
  const path = await write('quiet', pieces, new Float32Array(96_000));
  await verifyFilm(path, { ...ordered, soundPeak: 0 });
});

test('silence where sound was ordered is refused', async () => {
  const path = await write('silent', pieces, new Float32Array(96_000));
  await refuses(path, /the sound is silent/);
});

test('a missing sound track is refused where sound was ordered', async () => {
  await refuses(await write('no-sound', pieces, null), /0 s of sound instead of 2 s/);
});

test('sound that is more than a frame too short is refused', async () => {
  const path = await write('short-sound', pieces, tone(96_000 - 1921));
  await refuses(path, /s of sound instead of 2 s/);
});

test('a film that is cut off anywhere is refused', async () => {
  const whole = await readFile(await write('cut', pieces, tone(96_000)));
  const path = join(folder, 'cut-off.mp4');
  for (const share of [0, 0.05, 0.3, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99]) {
    await writeFile(path, whole.subarray(0, Math.floor(share * whole.length)));
    await refuses(path, /cannot be decoded|frames instead of|cut off/);
  }
});

test('all that is wrong is named at once', async () => {
  const path = await write('much', pieces, new Float32Array(48_000));
  await refuses(path, /1 s of sound.*; the sound is silent/);
});

function encode(frames: number, first: number): EncodedVideo {
  const encoder = new VideoEncoder(format, defaultEncoderSettings);
  try {
    for (let index = first; index < first + frames; index++) encoder.encode(noise(index));
    return encoder.finish();
  } finally {
    encoder.close();
  }
}

function noise(seed: number): Uint8Array {
  const picture = flatPicture(64, 36, [128, 128, 110]);
  return picture.map(
    (value, at) => value + ((Math.imul(at + 7919 * seed, 2654435761) >>> 27) - 16),
  );
}

function tone(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => 0.3 * Math.sin(i / 20));
}

async function write(
  name: string,
  video: readonly EncodedVideo[],
  sound: Float32Array | null,
): Promise<string> {
  const path = join(folder, `${name}.mp4`);
  const audio = sound && encodeAudio({ left: sound, right: sound });
  await writeMp4({ path, format, pieces: video, audio, title: name, createdAt: new Date(0) });
  return path;
}

/** The same bytes with the picture's data turned over. */
function wrecked(data: Uint8Array): Uint8Array {
  return data.map((byte, index) => (index > data.length * 0.8 ? 255 - byte : byte));
}

async function refuses(path: string, words: RegExp): Promise<void> {
  await assert.rejects(verifyFilm(path, ordered), (error: unknown) => {
    assert.ok(error instanceof Failure, String(error));
    assert.equal(error.code, 'internal');
    assert.match(error.wording.en, words);
    return true;
  });
}
