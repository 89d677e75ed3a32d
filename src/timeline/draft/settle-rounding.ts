import { longestTransitionFrames } from '../transition-room.ts';
import type { AudioClip, Clip, Envelope, Track, VideoClip } from '../timeline.ts';

/**
 * What fits exactly in milliseconds may stand out by a frame once every time is rounded. That one
 * frame is given up; more than that is an error of the draft and is left to be reported.
 */
export function settleRounding<T extends Track>(track: T): T {
  const clips = track.clips.map((clip: Clip) => settleSound(clip));
  const settled = { ...track, clips } as T;
  return settled.kind === 'video' ? { ...settled, clips: settleCuts(settled.clips) } : settled;
}

function settleSound(clip: Clip): Clip {
  if (!('volume' in clip)) return clip;
  return { ...clip, fadeOutFrames: settledFadeOut(clip), volume: settledVolume(clip) };
}

function settledFadeOut(clip: VideoClip | AudioClip): number {
  const over = clip.fadeInFrames + clip.fadeOutFrames - clip.durationFrames;
  return over === 1 ? Math.max(0, clip.fadeOutFrames - 1) : clip.fadeOutFrames;
}

function settledVolume({ volume, durationFrames }: VideoClip | AudioClip): Envelope {
  const held = volume.map((point) =>
    point.frame === durationFrames + 1 ? { ...point, frame: durationFrames } : point,
  );
  return held.filter((point, index) => held[index + 1]?.frame !== point.frame);
}

function settleCuts(clips: readonly VideoClip[]): readonly VideoClip[] {
  return clips.map((clip, index) => {
    const transition = clip.transitionIn;
    if (transition === null) return clip;
    const longest = longestTransitionFrames(clips, index);
    const durationFrames = Math.max(1, transition.durationFrames);
    if (durationFrames !== longest + 1) {
      return { ...clip, transitionIn: { ...transition, durationFrames } };
    }
    return {
      ...clip,
      transitionIn: longest === 0 ? null : { ...transition, durationFrames: longest },
    };
  });
}
