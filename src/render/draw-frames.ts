import { loadKernel } from '../../kernel/load-kernel.ts';
import { Compositor } from '../compositor/compositor.ts';
import { pictureBytes } from '../compositor/picture.ts';
import { planFrame } from '../compositor/plan-frame.ts';
import { encodeJpeg } from '../media/encode-jpeg.ts';
import { fromI420 } from '../media/i420.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { FilmFiles } from './film-files.ts';
import { PictureStore } from './picture-store.ts';

/** What is to be drawn, as plain data. */
export interface FramesOrder {
  /** Of the size in which it is drawn. */
  readonly timeline: Timeline;
  readonly files: FilmFiles;
  readonly frames: readonly number[];
  /** Of each file; it is coarser where that is needed. */
  readonly mostBytes?: number;
}

/** Frames of a film as JPEG files, the same pixels that a render encodes. Throws `unreadable`. */
export async function drawFrames(order: FramesOrder): Promise<Uint8Array[]> {
  const { timeline, files, frames, mostBytes } = order;
  const { widthPx, heightPx } = timeline;
  const { kernel, memory } = loadKernel();
  const source = new PictureStore({ kernel, memory, timeline, files });
  const compositor = new Compositor({ kernel, memory, widthPx, heightPx, source });
  try {
    const drawn: Uint8Array[] = [];
    for (const frame of frames) {
      const plan = planFrame(timeline, frame);
      await source.prepare(plan);
      const { at } = compositor.compose(plan);
      const data = memory.bytes().subarray(at, at + pictureBytes(widthPx, heightPx));
      drawn.push(await encodeJpeg(fromI420({ widthPx, heightPx, data, alpha: null }), mostBytes));
    }
    return drawn;
  } finally {
    await source.close();
  }
}
