import { readFile } from 'node:fs/promises';
import type { TestContext } from 'node:test';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import type { NamedBytes } from './upload.ts';

/** A picture to upload; the same number looks the same at every size. */
export async function drawnPicture(
  t: TestContext,
  picture: { readonly number: number; readonly widthPx: number; readonly heightPx: number },
): Promise<NamedBytes> {
  const { number, widthPx, heightPx } = picture;
  const folder = temporaryFolder((clean) => t.after(clean));
  const size = { widthPx, heightPx, durationFrames: 1 };
  const [drawn] = await drawPictures(folder, { count: 1, first: number, ...size });
  return { name: `picture-${number}.png`, bytes: new Uint8Array(await readFile(drawn!.path)) };
}
