import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { drawPictures } from '../../test/draw-pictures.ts';
import { temporaryFolder } from '../../test/make-media.ts';
import { drawContactSheet, picturesPerSheet } from './draw-contact-sheet.ts';
import { decodePhoto } from './photo.ts';

test('a contact sheet shows each picture in its place, with its number', async (t) => {
  const folder = temporaryFolder((clean) => t.after(clean));
  const size = { widthPx: 320, heightPx: 240, durationFrames: 1 };
  const [drawn] = await drawPictures(folder, { count: 1, ...size });
  for (const [count, rows] of [
    [1, 1],
    [6, 2],
    [picturesPerSheet, 4],
  ] as const) {
    const paths = Array.from({ length: count }, (_, at) => (at === 4 ? null : drawn!.path));
    const path = join(folder, `sheet-${count}.jpg`);
    const jpeg = await drawContactSheet(paths);
    assert.ok(jpeg.length < 200_000, `${jpeg.length} bytes`);
    await writeFile(path, jpeg);
    const sheet = await decodePhoto(path, 'jpeg', { maxWidthPx: 4000, maxHeightPx: 4000 });
    assert.deepEqual([sheet.widthPx, sheet.heightPx], [800, rows * 150]);
    for (let place = 0; place < rows * 5; place++) {
      const at = { x: (place % 5) * 160, y: Math.floor(place / 5) * 150 };
      const [number, picture] = [
        { x: at.x + 2, y: at.y + 2, width: 15, height: 21 },
        { x: at.x + 60, y: at.y + 60, width: 60, height: 40 },
      ].map((area) => spreadOf(sheet, area));
      assert.equal(number! > 200, place < count, `number ${place + 1} of ${count}`);
      assert.equal(picture! > 20, place < count && place !== 4, `picture ${place + 1} of ${count}`);
    }
  }
});

/** From the darkest to the lightest red in an area. */
function spreadOf(
  { data, widthPx }: { readonly data: Uint8Array; readonly widthPx: number },
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): number {
  let [least, most] = [255, 0];
  for (let y = area.y; y < area.y + area.height; y++)
    for (let x = area.x; x < area.x + area.width; x++) {
      const red = data[3 * (y * widthPx + x)]!;
      least = Math.min(least, red);
      most = Math.max(most, red);
    }
  return most - least;
}
