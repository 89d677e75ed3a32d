import type { Edit } from '../timeline/edit.ts';
import { rememberedFrame } from '../timeline/editing/framings.ts';
import { reducedAspect } from '../timeline/reduced-aspect.ts';
import type { Fit, Place, Timeline } from '../timeline/timeline.ts';
import type { Brief } from './brief.ts';
import type { Canvas } from './canvas.ts';
import { filmPace } from './film-pace.ts';
import { chooseFit } from './fit.ts';
import { frameAnew } from './frame-anew.ts';
import type { PictureFacts } from './picture.ts';
import { shownPictures, type ShownPicture } from './shown-pictures.ts';

/**
 * Frames every picture that was never framed for the shape of `canvas`, with the taste of a fresh
 * film, to be remembered for it: make these edits before the film is given that shape, or to get a
 * variant of that shape right. A fit that was asked for stays. What stands over the film keeps its
 * corner and its size.
 */
export function reframe(request: {
  readonly timeline: Timeline;
  readonly pictures: readonly PictureFacts[];
  readonly canvas: Canvas;
  readonly brief?: Partial<Pick<Brief, 'fit' | 'motion'>>;
}): Edit[] {
  const { timeline, pictures, canvas, brief = {} } = request;
  const aspect = reducedAspect(canvas);
  if (aspect === reducedAspect(timeline)) return [];
  const pace = filmPace(timeline);
  const shown = timeline.tracks
    .flatMap((track) => (track.kind === 'video' ? shownPictures(timeline, pictures, track) : []))
    .filter(({ clip }) => rememberedFrame(clip, aspect) === null);
  const framings = shown.map((one) => {
    const { clip } = one;
    if (clip.place !== null) {
      return { clipId: clip.id, place: samePlace(one, clip.place, timeline, canvas) };
    }
    const options = { from: timeline, to: canvas, motion: brief.motion ?? 'auto', pace } as const;
    const framed = frameAnew(one, { ...options, fit: wishedFit(one, timeline, brief.fit) });
    return { clipId: clip.id, ...framed };
  });
  return framings.length === 0 ? [] : [{ kind: 'set-framings', aspect, framings }];
}

/** What the director would not have chosen by itself was asked for. */
function wishedFit(
  { clip, picture }: ShownPicture,
  canvas: Canvas,
  wish: Fit | 'auto' = 'auto',
): Fit | 'auto' {
  if (wish !== 'auto') return wish;
  return clip.fit === chooseFit(picture, canvas, 'auto') ? 'auto' : clip.fit;
}

/** This close to the middle of the frame, as a fraction of it, it stands in the middle. */
const middle = 0.06;

/** The same size and the same distances from the nearest edges, against the frame's shorter side. */
function samePlace({ picture }: ShownPicture, place: Place, from: Canvas, to: Canvas): Place {
  const shape = picture.heightPx / picture.widthPx;
  const ratio = shorterPx(to) / shorterPx(from);
  const widthPx = place.scale * from.widthPx * ratio;
  const shrink = Math.min(1, to.widthPx / widthPx, to.heightPx / (widthPx * shape));
  const scale = Math.max(0.01, (widthPx * shrink) / to.widthPx);
  const along = (centre: number, sidePx: number, ownPx: number, newPx: number, share: number) => {
    if (Math.abs(centre - 0.5) < middle) return centre;
    const nearest = centre < 0.5 ? centre : 1 - centre;
    const marginPx = (nearest * sidePx - ownPx / 2) * ratio;
    const placed = (marginPx + (ownPx * ratio * share) / 2) / newPx;
    return centre < 0.5 ? placed : 1 - placed;
  };
  const ownWidthPx = place.scale * from.widthPx;
  return {
    ...place,
    scale,
    x: along(place.x, from.widthPx, ownWidthPx, to.widthPx, shrink),
    y: along(place.y, from.heightPx, ownWidthPx * shape, to.heightPx, shrink),
  };
}

function shorterPx({ widthPx, heightPx }: Canvas): number {
  return Math.min(widthPx, heightPx);
}
