/**
 * Kinora's eyes and ears on files from real cameras and phones, which are too large and not ours
 * to carry: skipped where the folder is absent.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openClip } from '../src/media/clip.ts';
import { decodePhoto } from '../src/media/photo.ts';
import { probeFile, type MediaFacts } from '../src/media/probe.ts';
import { decodeSound } from '../src/media/sound.ts';

const folder = join(import.meta.dirname, '../../shared/media');
const present = existsSync(folder);
const skip = present ? false : `no real media in ${folder}`;
const rows: string[] = [];
after(() => {
  for (const row of rows) console.log(row);
});

// Name → kind, format, upright size; or the words of the refusal.
const expected: Readonly<Record<string, string | RegExp>> = {
  'README.md': /not a photo, clip or sound/,
  'animation-01.gif': 'video gif 200x150',
  'broken-01-truncated.jpg': /cut off/,
  'broken-02-claims-64250x64250.jpg': /64250×64250 pixels/,
  'broken-03-corrupted.jpg': /damaged/,
  'clip-01-portrait-4k60.mp4': 'video mp4 2160x3840',
  'clip-02-rotated270.mp4': 'video mp4 720x1280',
  'clip-03-vp8-60fps.webm': 'video webm 1920x1080',
  'clip-04-hevc-metadata-track.mp4': 'video mp4 1080x1920',
  'clip-05-variable-frame-rate.mp4': 'video mp4 3026x1386',
  'music-01-vibe-ace.mp3': 'audio mp3 0x0',
  'music-02-sweet-waltz.m4a': 'audio m4a 0x0',
  'music-03-drum-and-bass-12s.wav': 'audio wav 0x0',
  'photo-01-wide-4608x1976.jpg': 'image jpeg 4608x1976',
  'photo-02-iphone-3264x2448.jpg': 'image jpeg 3264x2448',
  'photo-03-iphone-near-duplicate-of-02.jpg': 'image jpeg 3264x2448',
  'photo-04-3264x2448.jpg': 'image jpeg 3264x2448',
  'photo-05-2725x2225.jpg': 'image jpeg 2725x2225',
  'photo-06-gain-map-hdr-3840x2160.jpg': 'image jpeg 3840x2160',
  'photo-07-orientation6-icc-4032x3024.jpg': 'image jpeg 3024x4032',
  'photo-08-4032x3024.jpg': 'image jpeg 4032x3024',
  'photo-09-orientation6-shown-landscape.jpg': 'image jpeg 1800x1200',
  'photo-10-orientation8-shown-portrait.jpg': 'image jpeg 1200x1800',
  'photo-11-iphone13.HEIC': 'image heif 3024x4032',
  'photo-12.HEIC': 'image heif 2566x3313',
  'photo-13-cmyk.jpg': 'image jpeg 500x333',
  'photo-14.webp': 'image webp 1024x772',
  'photo-15-alpha.png': 'image png 2048x1536',
};

for (const [name, outcome] of Object.entries(expected)) {
  test(`${name} is read, or refused with its reason`, { skip }, async () => {
    const path = join(folder, name);
    const started = performance.now();
    if (outcome instanceof RegExp) {
      await assert.rejects(probeFile(path), (error: Error) => {
        rows.push(error.message);
        return outcome.test(error.message);
      });
      return;
    }
    const facts = await probeFile(path);
    assert.equal(`${facts.kind} ${facts.format} ${facts.widthPx}x${facts.heightPx}`, outcome);
    const probedMs = performance.now() - started;
    const read = await readers[facts.kind](path, facts);
    const totalMs = performance.now() - started;
    rows.push(
      `${name.padEnd(42)} ${outcome.padEnd(24)} probe ${probedMs.toFixed(0)} ms, ` +
        `${read} ${(totalMs - probedMs).toFixed(0)} ms`,
    );
  });
}

test('the list of real media is complete', { skip }, () => {
  assert.deepEqual(readdirSync(folder).toSorted(), Object.keys(expected).toSorted());
});

const readers: Readonly<
  Record<MediaFacts['kind'], (path: string, facts: MediaFacts) => Promise<string>>
> = {
  async image(path, { format, widthPx, heightPx }) {
    const picture = await decodePhoto(path, format, { maxWidthPx: 2200, maxHeightPx: 2200 });
    const shown = picture.widthPx / picture.heightPx;
    assert.ok(Math.abs(shown / (widthPx / heightPx) - 1) < 0.01, 'aspect');
    assert.ok(standardDeviation(picture.data) > 5, 'a picture is to be seen');
    return `decode to ${picture.widthPx}x${picture.heightPx}`;
  },
  async video(path, { widthPx, heightPx, durationMs, hasSound }) {
    const scale = 960 / Math.max(widthPx, heightPx);
    const even = (value: number) => 2 * Math.round((value * scale) / 2);
    const clip = await openClip(path, {
      widthPx: even(widthPx),
      heightPx: even(heightPx),
      fps: 30,
    });
    const frames = Math.ceil((durationMs * 30) / 1000);
    for (let frame = 0; frame < frames; frame++) {
      const picture = await clip.frameAt((frame * 1000) / 30);
      assert.ok(standardDeviation(picture.data) > 2, 'a picture is to be seen');
    }
    await clip.close();
    if (hasSound) {
      const { left } = await decodeSound(path);
      assert.ok(Math.abs(left.length / 48 - durationMs) < 60, 'sound as long as the pictures');
      assert.ok(standardDeviation(left) > 0, 'sound is to be heard');
    }
    return `${frames} frames${hasSound ? ' and sound' : ''}`;
  },
  async audio(path, { durationMs }) {
    const { left, right } = await decodeSound(path);
    assert.ok(Math.abs(left.length / 48 - durationMs) < 60, 'as long as it says');
    for (const side of [left, right]) assert.ok(standardDeviation(side) > 0.01, 'music is heard');
    return `decode ${(left.length / 48000).toFixed(1)} s`;
  },
};

function standardDeviation(values: Uint8Array | Float32Array): number {
  let [sum, squares, count] = [0, 0, 0];
  for (let index = 0; index < values.length; index += 37) {
    sum += values[index]!;
    squares += values[index]! ** 2;
    count += 1;
  }
  return Math.sqrt(squares / count - (sum / count) ** 2);
}
