import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { AV_SAMPLE_FMT_FLT, AV_SAMPLE_FMT_S16 } from 'node-av/constants';
import {
  flatPicture,
  makeMedia,
  temporaryFolder,
  toneBurst,
  type SoundRecipe,
} from '../../test/make-media.ts';
import { Failure } from '../language/failure.ts';
import { decodeSound, type Sound } from './sound.ts';

const folder = temporaryFolder(after);
const burst = { totalMs: 2000, fromMs: 500, toMs: 1500 };

/** When the tone is first and last heard, in milliseconds. */
function heard(samples: Float32Array): readonly [fromMs: number, toMs: number] {
  const loud = (value: number) => Math.abs(value) > 0.1;
  return [samples.findIndex(loud) / 48, samples.findLastIndex(loud) / 48];
}

function level(samples: Float32Array, fromMs: number, toMs: number): number {
  const part = samples.subarray(fromMs * 48, toMs * 48);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
}

function assertNear(value: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(value - expected) <= tolerance, `${what}: ${value}, not ${expected}`);
}

async function soundOf(
  name: string,
  recipe: Omit<SoundRecipe, 'channels'> & { channels?: SoundRecipe['channels'] },
): Promise<Sound> {
  const tone = toneBurst(recipe.sampleRate, burst);
  const path = await makeMedia(join(folder, name), {
    sound: { channels: [tone, tone], ...recipe },
  });
  return decodeSound(path);
}

const codecs: readonly [name: string, recipe: Omit<SoundRecipe, 'channels'>][] = [
  ['tone.wav', { codec: 'pcm_s16le', sampleRate: 44100, sampleFormat: AV_SAMPLE_FMT_S16 }],
  ['tone-float.wav', { codec: 'pcm_f32le', sampleRate: 96000, sampleFormat: AV_SAMPLE_FMT_FLT }],
  ['tone.mp3', { codec: 'libmp3lame', sampleRate: 44100 }],
  ['tone.m4a', { codec: 'aac', sampleRate: 44100 }],
  ['tone-48k.m4a', { codec: 'aac', sampleRate: 48000 }],
  ['tone.flac', { codec: 'flac', sampleRate: 32000, sampleFormat: AV_SAMPLE_FMT_S16 }],
  ['tone-vorbis.ogg', { codec: 'libvorbis', sampleRate: 44100 }],
  ['tone-opus.ogg', { codec: 'libopus', sampleRate: 48000, sampleFormat: AV_SAMPLE_FMT_FLT }],
];
for (const [name, recipe] of codecs) {
  test(`${name} sounds when it should, as loud as it should, to its last sample`, async () => {
    const { sampleRate, left, right } = await soundOf(name, recipe);
    assert.equal(sampleRate, 48000);
    assert.equal(left.length, right.length);
    assertNear(left.length / 48, 2000, 1, 'length in ms');
    for (const channel of [left, right]) {
      const [fromMs, toMs] = heard(channel);
      assertNear(fromMs, 500, 2, 'beginning');
      assertNear(toMs, 1500, 2, 'end');
      assertNear(level(channel, 600, 1400), 0.5 / Math.SQRT2, 0.015, 'level');
    }
  });
}

test('raw AAC keeps the padding that it cannot speak of, and no more', async () => {
  const { left } = await soundOf('tone.aac', { codec: 'aac', sampleRate: 48000 });
  const [fromMs] = heard(left);
  assertNear(fromMs, 500 + 1024 / 48, 3, 'beginning');
});

test('mono is heard on both sides at full level', async () => {
  const { left, right } = await soundOf('mono.flac', {
    codec: 'flac',
    sampleRate: 44100,
    sampleFormat: AV_SAMPLE_FMT_S16,
    channels: [toneBurst(44100, burst)],
  });
  for (const side of [left, right])
    assertNear(level(side, 600, 1400), 0.5 / Math.SQRT2, 0.005, 'level');
});

test('of six channels the middle is heard on both sides, the left on the left', async () => {
  const silent = new Float32Array(2 * 48000);
  const tone = toneBurst(48000, burst);
  const mix = (place: number) =>
    soundOf(`surround-${place}.m4a`, {
      codec: 'aac',
      sampleRate: 48000,
      channels: Array.from({ length: 6 }, (_, channel) => (channel === place ? tone : silent)),
    });
  const levels = async (place: number) => {
    const { left, right } = await mix(place);
    return [level(left, 600, 1400), level(right, 600, 1400)] as const;
  };
  const [frontLeft, frontRight] = await levels(0);
  assert.ok(frontLeft > 0.1 && frontRight < 0.01, `${frontLeft}, ${frontRight}`);
  const [middleLeft, middleRight] = await levels(2);
  assert.ok(middleLeft > 0.1);
  assertNear(middleLeft, middleRight, 0.01, 'the middle');
});

const frames = Array.from({ length: 40 }, (_, index) => ({
  ticks: 50 * index,
  picture: flatPicture(64, 64),
}));
const tone = toneBurst(48000, burst);
const sound = { codec: 'aac', sampleRate: 48000, channels: [tone, tone] };

for (const ending of ['mp4', 'mov', 'mkv']) {
  test(`the sound of an ${ending} clip is heard in step with its pictures`, async () => {
    const path = await makeMedia(join(folder, `clip.${ending}`), {
      clip: { widthPx: 64, heightPx: 64, frames },
      sound,
    });
    assertNear(heard((await decodeSound(path)).left)[0], 500, 2, 'together');
  });

  test(`sound of an ${ending} that begins after the pictures has silence before it`, async () => {
    const path = await makeMedia(join(folder, `late-sound.${ending}`), {
      clip: { widthPx: 64, heightPx: 64, frames },
      sound: { ...sound, startMs: 300 },
    });
    assertNear(heard((await decodeSound(path)).left)[0], 800, 2, 'late sound');
  });

  test(`sound of an ${ending} that begins before the pictures is cut to them`, async () => {
    const path = await makeMedia(join(folder, `late-pictures.${ending}`), {
      clip: {
        widthPx: 64,
        heightPx: 64,
        frames: frames.map(({ ticks, picture }) => ({ ticks: ticks + 300, picture })),
      },
      sound,
    });
    assertNear(heard((await decodeSound(path)).left)[0], 200, 2, 'late pictures');
  });
}

test('a part of a sound is the same as that part of the whole', async () => {
  for (const name of ['tone.mp3', 'tone-48k.m4a', 'tone.wav', 'tone-vorbis.ogg', 'clip.mp4']) {
    const part = await decodeSound(join(folder, name), { startMs: 450, maxDurationMs: 300 });
    assert.equal(part.left.length, 300 * 48, name);
    assertNear(heard(part.left)[0], 50, 2, name);
  }
});

test('sound is read up to a length and no further', async () => {
  const { left } = await decodeSound(join(folder, 'tone.wav'), { maxDurationMs: 700 });
  assert.equal(left.length, 700 * 48);
});

test('a clip without sound says so', async () => {
  const path = await makeMedia(join(folder, 'mute.mp4'), {
    clip: { widthPx: 64, heightPx: 64, frames },
  });
  await assert.rejects(decodeSound(path), /mute\.mp4: there is no sound in it/);
});

test('reading stops when asked to', async () => {
  await assert.rejects(
    decodeSound(join(folder, 'tone.mp3'), { signal: AbortSignal.abort() }),
    (error) => error instanceof Failure && error.code === 'cancelled',
  );
});
