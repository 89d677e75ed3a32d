import { equal } from '../equal.ts';
import { reducedAspect } from '../reduced-aspect.ts';
import {
  mostFramings,
  type Aspect,
  type Framing,
  type Timeline,
  type VideoClip,
} from '../timeline.ts';

/** What of a clip follows the shape of the frame. */
export type Frame = Pick<VideoClip, 'fit' | 'motion' | 'place'>;

/**
 * The film in another size. In another shape every clip puts its framing aside and takes out the
 * one that it had there; one that was never there keeps what it has. There and back changes nothing.
 */
export function withCanvas(
  timeline: Timeline,
  size: { readonly widthPx: number; readonly heightPx: number },
): Timeline {
  const resized = { ...timeline, widthPx: size.widthPx, heightPx: size.heightPx };
  const [from, to] = [reducedAspect(timeline), reducedAspect(size)];
  if (from === to) return resized;
  const tracks = timeline.tracks.map((track) =>
    track.kind === 'video'
      ? { ...track, clips: track.clips.map((clip) => turn(clip, from, to)) }
      : track,
  );
  return { ...resized, tracks };
}

/** What a clip remembers for a shape; null where it was never framed for it. */
export function rememberedFrame(clip: VideoClip, aspect: Aspect): Frame | null {
  return clip.framings?.find((framing) => framing.aspect === aspect) ?? null;
}

/** The clip with a framing remembered for a shape that the film does not have. */
export function withRemembered(clip: VideoClip, aspect: Aspect, frame: Frame): VideoClip {
  const framings = clip.framings ?? [];
  const index = framings.findIndex((framing) => framing.aspect === aspect);
  const framing = { aspect, ...frameOf(frame) };
  return withFramings(
    clip,
    index === -1 ? [...framings, framing].slice(-mostFramings) : framings.with(index, framing),
  );
}

/** The clip with these framings for other shapes, and without the key where there are none. */
export function withFramings(clip: VideoClip, framings: readonly Framing[]): VideoClip {
  if (framings.length > 0) return { ...clip, framings };
  const { framings: _, ...bare } = clip;
  return bare;
}

export function frameOf({ fit, motion, place }: Frame): Frame {
  return { fit, motion, place };
}

function turn(clip: VideoClip, from: Aspect, to: Aspect): VideoClip {
  const others = (clip.framings ?? []).filter(({ aspect }) => aspect !== from);
  const index = others.findIndex(({ aspect }) => aspect === to);
  const taken = others[index];
  const own = frameOf(clip);
  if (taken === undefined) return withRemembered(withFramings(clip, others), from, own);
  // In the place of what is taken out, and only where it differs: so that back again is as before.
  const rest = equal(frameOf(taken), own)
    ? others.toSpliced(index, 1)
    : others.with(index, { aspect: from, ...own });
  return withFramings({ ...clip, ...frameOf(taken) }, rest);
}
