import { defaultTextStyle } from './text-style.ts';
import type { AudioClip, TextClip, TextRole, VideoClip } from './timeline.ts';

/** What every new clip must be told; the rest has defaults. */
interface Essentials {
  readonly id: string;
  readonly startFrame: number;
  readonly durationFrames: number;
}

/** A whole picture over its own blurred fill, still, at its natural speed and loudness. */
export function newVideoClip(essentials: Essentials & { readonly assetId: string }): VideoClip {
  return {
    sourceStartFrame: 0,
    speed: 1,
    fit: 'blur',
    motion: null,
    place: null,
    opacity: 1,
    fadeInFrames: 0,
    fadeOutFrames: 0,
    filters: [],
    volume: [{ frame: 0, gain: 1 }],
    transitionIn: null,
    ...essentials,
  };
}

/** Played once, as loud as it is. */
export function newAudioClip(essentials: Essentials & { readonly assetId: string }): AudioClip {
  return {
    sourceStartFrame: 0,
    loop: false,
    volume: [{ frame: 0, gain: 1 }],
    fadeInFrames: 0,
    fadeOutFrames: 0,
    duck: false,
    ...essentials,
  };
}

export function newTextClip({
  role,
  ...essentials
}: Essentials & { readonly text: string; readonly role: TextRole }): TextClip {
  return { ...essentials, style: defaultTextStyle(role) };
}
