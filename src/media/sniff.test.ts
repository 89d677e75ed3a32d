import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { AV_SAMPLE_FMT_FLT, AV_SAMPLE_FMT_S16 } from 'node-av/constants';
import sharp from 'sharp';
import { flatPicture, makeMedia, temporaryFolder } from '../../test/make-media.ts';
import { sniffFile } from './sniff.ts';

const folder = temporaryFolder(after);
const still = (color = '#456') =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: color } });
const clip = {
  widthPx: 32,
  heightPx: 32,
  frames: [0, 40, 80].map((ticks) => ({ ticks, picture: flatPicture(32, 32) })),
};
const sound = { codec: 'aac', sampleRate: 48000, channels: [new Float32Array(4800)] };

async function moving(format: 'gif' | 'webp', colors: readonly string[]): Promise<Buffer> {
  const frames = await Promise.all(colors.map((color) => still(color).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .toFormat(format, { delay: colors.map(() => 100), loop: 1 })
    .toBuffer();
}

// Every file bears the wrong ending, so that only its content can tell.
const cases: readonly [what: string, make: (path: string) => Promise<unknown>, expected: string][] =
  [
    ['a JPEG', (path) => still().jpeg().toFile(path), 'image jpeg'],
    ['a PNG', (path) => still().png().toFile(path), 'image png'],
    ['a TIFF', (path) => still().tiff().toFile(path), 'image tiff'],
    ['an AVIF', (path) => still().avif({ effort: 0 }).toFile(path), 'image avif'],
    ['a still webp', (path) => still().webp().toFile(path), 'image webp'],
    [
      'a still lossless webp',
      (path) => still().webp({ lossless: true }).toFile(path),
      'image webp',
    ],
    ['a still gif', (path) => still().gif().toFile(path), 'image gif'],
    [
      'a moving gif',
      async (path) => writeFile(path, await moving('gif', ['#f00', '#00f', '#0f0'])),
      'video gif',
    ],
    [
      'a moving webp',
      async (path) => writeFile(path, await moving('webp', ['#f00', '#00f'])),
      'video webp',
    ],
    ['an MP4', (path) => makeAs('mp4', path, { clip }), 'video mp4'],
    [
      'an MP4 with its index first',
      (path) => makeAs('mp4', path, { clip, sound, options: { movflags: 'faststart' } }),
      'video mp4',
    ],
    ['an MP4 of sound alone', (path) => makeAs('mp4', path, { sound }), 'audio m4a'],
    ['an M4A', (path) => makeAs('m4a', path, { sound }), 'audio m4a'],
    ['a MOV', (path) => makeAs('mov', path, { clip }), 'video mov'],
    ['an AVI', (path) => makeAs('avi', path, { clip: { ...clip, codec: 'mpeg4' } }), 'video avi'],
    [
      'a webm',
      (path) => makeAs('webm', path, { clip: { ...clip, codec: 'libvpx' } }),
      'video webm',
    ],
    ['an mkv', (path) => makeAs('mkv', path, { clip }), 'video mkv'],
    [
      'an mp3',
      (path) => makeAs('mp3', path, { sound: { ...sound, codec: 'libmp3lame' } }),
      'audio mp3',
    ],
    [
      'a wav',
      (path) =>
        makeAs('wav', path, {
          sound: { ...sound, codec: 'pcm_s16le', sampleFormat: AV_SAMPLE_FMT_S16 },
        }),
      'audio wav',
    ],
    ['raw AAC', (path) => makeAs('aac', path, { sound }), 'audio aac'],
    [
      'ogg with Opus',
      (path) =>
        makeAs('ogg', path, {
          sound: { ...sound, codec: 'libopus', sampleFormat: AV_SAMPLE_FMT_FLT },
        }),
      'audio ogg',
    ],
    [
      'flac',
      (path) =>
        makeAs('flac', path, {
          sound: { ...sound, codec: 'flac', sampleFormat: AV_SAMPLE_FMT_S16 },
        }),
      'audio flac',
    ],
  ];
for (const [index, [what, make, expected]] of cases.entries()) {
  test(`${what} is known by its content`, async () => {
    const path = join(folder, `file-${index}.xyz`);
    await make(path);
    const sniffed = await sniffFile(path);
    assert.equal(sniffed && `${sniffed.kind} ${sniffed.format}`, expected);
  });
}

/** FFmpeg chooses its muxer by the ending; the file is then renamed. */
async function makeAs(ending: string, path: string, recipe: Parameters<typeof makeMedia>[1]) {
  const { rename } = await import('node:fs/promises');
  await rename(await makeMedia(`${path}.${ending}`, recipe), path);
}

test('HEIC is told from AVIF where both claim to be an image item', async () => {
  const ftyp = (brands: string) => {
    const box = Buffer.alloc(12 + brands.length + 4);
    box.writeUInt32BE(box.length);
    box.write(`ftyp${brands.slice(0, 4)}\0\0\0\0${brands.slice(4)}`, 4, 'latin1');
    return box;
  };
  await writeFile(join(folder, 'heic'), ftyp('mif1mif1heic'));
  await writeFile(join(folder, 'avif'), ftyp('mif1mif1avif'));
  assert.equal((await sniffFile(join(folder, 'heic')))?.format, 'heif');
  assert.equal((await sniffFile(join(folder, 'avif')))?.format, 'avif');
});

test('text, programs, archives and nothing at all are nothing that Kinora opens', async () => {
  const contents = {
    text: 'Dear diary',
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    empty: '',
    zip: 'PK\u0003\u0004',
    pdf: '%PDF-1.7',
  };
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, `no-${name}.jpg`);
    await writeFile(path, content, 'latin1');
    assert.equal(await sniffFile(path), null, name);
  }
});
