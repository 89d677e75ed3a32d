import { planFrame } from '../src/compositor/plan-frame.ts';
import { Compositor } from '../src/compositor/compositor.ts';
import { pictureBytes } from '../src/compositor/picture.ts';
import type { FilmFiles } from '../src/render/film-files.ts';
import { PictureStore } from '../src/render/picture-store.ts';
import { durationFrames, type Timeline } from '../src/timeline/timeline.ts';
import { loadKernel } from '../kernel/load-kernel.ts';

/** Composes a film's frames in order; the bytes are valid during the call. Times in milliseconds. */
export async function composeFrames(
  film: { readonly timeline: Timeline; readonly files: FilmFiles },
  see: (i420: Uint8Array, index: number) => void,
): Promise<{ composeMs: number[] }> {
  const { timeline, files } = film;
  const { kernel, memory } = loadKernel();
  const source = new PictureStore({ kernel, memory, timeline, files });
  const { widthPx, heightPx } = timeline;
  const compositor = new Compositor({ kernel, memory, widthPx, heightPx, source });
  const composeMs: number[] = [];
  for (let index = 0; index < durationFrames(timeline); index++) {
    const plan = planFrame(timeline, index);
    await source.prepare(plan);
    const started = performance.now();
    const { at } = compositor.compose(plan);
    composeMs.push(performance.now() - started);
    see(memory.bytes().subarray(at, at + pictureBytes(widthPx, heightPx)), index);
  }
  await source.close();
  return { composeMs };
}
