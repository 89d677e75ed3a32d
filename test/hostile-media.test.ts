/**
 * Files that are broken, or made to harm whoever opens them: each is refused with a reason, or read
 * for what it is; the processes that open files read on, and nothing else is touched.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { AV_SAMPLE_FMT_FLT, AV_SAMPLE_FMT_S16 } from 'node-av/constants';
import sharp, { type Sharp } from 'sharp';
import { seededRandom } from '../src/director/random.ts';
import type { Inspected } from '../src/ingest/inspect-file.ts';
import { InspectionProcesses } from '../src/ingest/inspection-processes.ts';
import { Failure } from '../src/language/failure.ts';
import { makeMedia, numberedFrames, temporaryFolder, toneBurst } from './make-media.ts';

const folder = temporaryFolder(after);
const cacheFolder = join(folder, 'cache');
const processes = new InspectionProcesses({ timeLimitMs: 20_000 });
after(() => processes.close());

type Outcome = Inspected | Failure;

/** What comes of a file: it is read, or refused as unreadable. Anything else is a fault of ours. */
async function inspect(path: string, opener = processes): Promise<Outcome> {
  try {
    const inspected = await opener.inspect(path, { cacheFolder, withThumbnail: true });
    if (inspected.facts.kind === 'audio') await opener.listen(path);
    return inspected;
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    assert.equal(error.code, 'unreadable', `${path}: ${error.wording.en}`);
    return error;
  }
}

async function assertRefused(path: string, words: RegExp, opener?: InspectionProcesses) {
  const outcome = await inspect(path, opener);
  assert.ok(outcome instanceof Failure, `${path} was read`);
  assert.match(outcome.wording.en, words);
}

/** Makes a file of noise or tone and returns its path. */
const samples: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'photo.jpg': async (path) => noise().jpeg().toFile(path),
  'progressive.jpg': async (path) => noise().jpeg({ progressive: true }).toFile(path),
  'exif.jpg': async (path) =>
    noise()
      .withExif({ IFD0: { Make: 'Kinora' }, IFD2: { DateTimeOriginal: '2024:05:01 12:30:00' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toFile(path),
  'photo.png': async (path) => noise().png().toFile(path),
  'photo.webp': async (path) => noise().webp().toFile(path),
  'photo.avif': async (path) => noise().avif({ effort: 0 }).toFile(path),
  'photo.tiff': async (path) => noise().tiff({ compression: 'lzw' }).toFile(path),
  'moving.gif': async (path) => moving().gif().toFile(path),
  'moving.webp': async (path) => moving().webp().toFile(path),
  'clip.mp4': async (path) => makeMedia(path, { clip, sound: { codec: 'aac', ...tone } }),
  'clip.mov': async (path) => makeMedia(path, { clip }),
  'clip.mkv': async (path) => makeMedia(path, { clip, sound: { codec: 'aac', ...tone } }),
  'hevc.mp4': async (path) =>
    makeMedia(path, {
      clip: { ...clip, codec: 'libx265', codecOptions: { 'x265-params': 'log-level=none' } },
    }),
  'clip.webm': async (path) =>
    makeMedia(path, {
      clip: { ...clip, codec: 'libvpx' },
      sound: { codec: 'libopus', sampleFormat: AV_SAMPLE_FMT_FLT, ...tone },
    }),
  'song.mp3': async (path) => makeMedia(path, { sound: { codec: 'libmp3lame', ...tone } }),
  'song.m4a': async (path) => makeMedia(path, { sound: { codec: 'aac', ...tone } }),
  'song.ogg': async (path) => makeMedia(path, { sound: { codec: 'libvorbis', ...tone } }),
  'song.flac': async (path) =>
    makeMedia(path, { sound: { codec: 'flac', sampleFormat: AV_SAMPLE_FMT_S16, ...tone } }),
  'song.wav': async (path) =>
    makeMedia(path, { sound: { codec: 'pcm_s16le', sampleFormat: AV_SAMPLE_FMT_S16, ...tone } }),
};

const ticks = Array.from({ length: 24 }, (_, index) => 40 * index);
const clip = { widthPx: 96, heightPx: 64, frames: numberedFrames(96, 64, ticks) };
const tone = {
  sampleRate: 48000,
  channels: [toneBurst(48000, { totalMs: 900, fromMs: 300, toMs: 600 })],
};

function noise(widthPx = 120, heightPx = 80, seed = 1): Sharp {
  const random = seededRandom(seed, 'noise');
  const data = Uint8Array.from({ length: widthPx * heightPx * 3 }, () => random.next() * 256);
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}

function moving(): Sharp {
  const width = 40;
  const height = 90;
  const data = new Uint8Array(width * height * 3).map((_, index) => (index * 7) % 251);
  return sharp(data, { raw: { width, height, channels: 3, pageHeight: 30 } });
}

suite('samples that were cut off or have wrong bits', () => {
  const cuts = 8;
  const flips = 12;

  for (const [name, make] of Object.entries(samples)) {
    test(`${name} is read or refused, whatever happened to it`, async () => {
      const path = join(folder, name);
      await make(path);
      assert.ok(!((await inspect(path)) instanceof Failure), `${name} itself is refused`);
      const bytes = await readFile(path);
      const random = seededRandom(7, name);
      const mutants = [
        ...Array.from({ length: cuts }, () => bytes.subarray(0, random.next() * bytes.length)),
        ...Array.from({ length: flips }, (_, index) => withWrongBits(bytes, 1 << index, random)),
      ];
      await Promise.all(
        mutants.map(async (mutant, index) => {
          const place = join(folder, `${index}-${name}`);
          await writeFile(place, mutant);
          await inspect(place);
        }),
      );
      assert.ok(!((await inspect(path)) instanceof Failure), `${name} is refused afterwards`);
    });
  }

  test('a photo of which the second half is missing is refused', async () => {
    for (const name of ['photo.jpg', 'photo.png', 'photo.webp', 'photo.avif', 'photo.tiff']) {
      const bytes = await readFile(join(folder, name));
      const path = join(folder, `half-${name}`);
      await writeFile(path, bytes.subarray(0, bytes.length / 2));
      // Of a TIFF the directory is missing, without which it is no picture.
      await assertRefused(path, /cut off|damaged|not a photo/);
    }
  });
});

/** Half of the wrong bits fall into the first kilobyte, where the structure is. */
function withWrongBits(bytes: Buffer, count: number, random: { next(): number }): Buffer {
  const mutant = Buffer.from(bytes);
  for (let flip = 0; flip < count; flip++) {
    const reach = flip % 2 === 0 ? mutant.length : Math.min(mutant.length, 1024);
    mutant[Math.floor(random.next() * reach)]! ^= 1 << Math.floor(random.next() * 8);
  }
  return mutant;
}

suite('texts and scripts dressed as media', () => {
  const connections: string[] = [];
  const listener = createServer((socket) => {
    connections.push('connected');
    socket.destroy();
  });
  const secret = join(folder, 'secret.mp4');
  const trace = join(folder, 'trace-of-a-script');

  before(async () => {
    await makeMedia(secret, { clip });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  });
  after(() => listener.close());

  const dressed = (web: string): Readonly<Record<string, string | Buffer>> => ({
    'playlist.mp4': `#EXTM3U\n#EXTINF:1,\n${web}/a.ts\n#EXTINF:1,\nfile://${secret}\n#EXT-X-ENDLIST\n`,
    'playlist.mp3': `ID3\x03\0\0\0\0\0\0#EXTM3U\n#EXTINF:1,\n${web}/a.ts\n#EXT-X-ENDLIST\n`,
    'concat.mp4': `ffconcat version 1.0\nfile '${secret}'\nfile '${web}/b.mp4'\n`,
    'concat-behind-brand.mp4': `\0\0\0\x18ftypisom\0\0\0\0isommp42ffconcat version 1.0\nfile '${secret}'\n`,
    'session.mov': `v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n`,
    'manifest.mp4': `<?xml version="1.0"?><MPD><Period><AdaptationSet><Representation><BaseURL>${web}/c.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>`,
    'drawing.png': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${web}/d.png"/><image href="file://${secret}"/></svg>`,
    'drawing.svg': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "${web}/e">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&x;</text></svg>`,
    'magick.jpg': `push graphic-context\nviewbox 0 0 9 9\nfill 'url(${web}/f.jpg)'\npop graphic-context\n`,
    'script.mp4': `#!/bin/sh\ntouch '${trace}'\n`,
    'page.jpg': `<html><body><img src="${web}/g.jpg"><script>fetch("${web}")</script></body></html>`,
    'print.jpg': `%!PS\n(${trace}) (w) file closefile\n`,
    'document.jpg': `%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI(${web})>>>>endobj\n`,
    'archive.mp4': Buffer.from('504b03040a0000000000', 'hex'),
    'zeros.mp4': Buffer.alloc(100_000),
    'empty.jpg': '',
  });

  test('are refused, and nothing is fetched or run for them', async () => {
    for (const path of await dress()) await assertRefused(path, refusals);
    assert.deepEqual(connections, []);
    assert.ok(!existsSync(trace));
  });

  const skip = canTrace() ? false : 'needs strace';
  test('make the process open nothing but themselves', { skip }, async () => {
    const opener = new InspectionProcesses({ processCount: 1 });
    try {
      // What is loaded when it is first needed is loaded now.
      await inspect(secret, opener);
      const paths = await dress();
      const calls = await traceCalls(newestChild(), async () => {
        for (const path of paths) await assertRefused(path, refusals, opener);
      });
      const others = calls.filter((call) => !paths.some((path) => call.includes(`"${path}"`)));
      assert.ok(calls.length - others.length >= paths.length, calls.join('\n'));
      assert.deepEqual(others, []);
    } finally {
      opener.close();
    }
  });

  async function dress(): Promise<string[]> {
    const web = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    return Promise.all(
      Object.entries(dressed(web)).map(async ([name, content]) => {
        const path = join(folder, `dressed-${name}`);
        await writeFile(path, content);
        await chmod(path, 0o755);
        return path;
      }),
    );
  }
});

const refusals = /not a photo, clip or sound|damaged|cut off|empty|no (picture|sound)/;

/** Whether this machine lets one process watch another. */
function canTrace(): boolean {
  return spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
}

function newestChild(): number {
  const text = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8');
  return Math.max(...text.split(' ').map(Number));
}

/** The calls by which a process opens, connects or starts something while `work` is done. */
async function traceCalls(pid: number, work: () => Promise<void>): Promise<string[]> {
  const log = join(folder, 'calls.txt');
  const watched = 'trace=open,openat,openat2,connect,execve,execveat';
  const watcher = spawn('strace', ['-f', '-e', watched, '-o', log, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(watcher, 'exit');
  await once(watcher.stderr, 'data');
  await work();
  watcher.kill('SIGINT');
  await ended;
  const lines = (await readFile(log, 'utf8')).split('\n');
  return lines.filter((line) => line.includes('(') && !line.includes('resumed>'));
}

suite('pictures that claim or take too much', () => {
  test('a PNG of 112 kB that unfolds to 30000×30000 pixels is refused undecoded', async () => {
    const path = join(folder, 'bomb.png');
    await writeFile(path, flatPng(30_000, 30_000));
    const narrow = new InspectionProcesses({ memoryLimitBytes: 200 * 2 ** 20 });
    try {
      await assertRefused(path, /claims 30000×30000 pixels/, narrow);
    } finally {
      narrow.close();
    }
  });

  const skip = existsSync('/proc/self/status') ? false : 'needs /proc to see memory';
  test('a picture that takes more memory than it may is given up', { skip }, async () => {
    const path = join(folder, 'interlaced.png');
    // Interlaced, so all of it is held at once: 144 MB.
    await sharp({ create: { width: 6000, height: 6000, channels: 4, background: '#c84c' } })
      .png({ progressive: true, compressionLevel: 1 })
      .toFile(path);
    const narrow = new InspectionProcesses({ memoryLimitBytes: 200 * 2 ** 20 });
    try {
      await assertRefused(path, /too much memory/, narrow);
      assert.ok(!((await inspect(join(folder, 'photo.jpg'), narrow)) instanceof Failure));
    } finally {
      narrow.close();
    }
    assert.ok(!((await inspect(path)) instanceof Failure));
  });
});

/** One bit a pixel, all black. */
function flatPng(widthPx: number, heightPx: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(widthPx / 8)) * heightPx));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const realFolder = join(import.meta.dirname, '../../shared/media');
const realNames = existsSync(realFolder)
  ? readdirSync(realFolder).filter((name) => /^(photo|clip|animation|music|broken)-/.test(name))
  : [];

suite('files from real cameras', { skip: realNames.length === 0 }, () => {
  test('that are broken already are refused', async () => {
    for (const name of realNames.filter((name) => name.startsWith('broken-')))
      await assertRefused(join(realFolder, name), /cut off|damaged|claims/);
  });

  test('are read or refused when they are cut off or have wrong bits', async () => {
    await Promise.all(
      realNames.map(async (name) => {
        const bytes = await readFile(join(realFolder, name));
        const random = seededRandom(11, name);
        const path = join(folder, `real-${name}`);
        const wrong = [4, 64].map((count) => withWrongBits(bytes, count, random));
        for (const mutant of [bytes.subarray(0, random.next() * bytes.length), ...wrong]) {
          await writeFile(path, mutant);
          await inspect(path);
        }
      }),
    );
  });
});
