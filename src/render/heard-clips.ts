import { createHash } from 'node:crypto';
import {
  type Asset,
  type AudioClip,
  durationFrames,
  type Timeline,
  type VideoClip,
} from '../timeline/timeline.ts';
import { engineVersion } from './engine.ts';

/** A clip that is heard, with its asset. */
export interface Heard {
  readonly clip: AudioClip | VideoClip;
  readonly asset: Asset;
}

/** Whether anything in the film makes a sound. */
export function hasSound(timeline: Timeline): boolean {
  return heardClips(timeline).length > 0;
}

/** The name of a film's sound: all that its samples depend on. SHA-256 in hex. */
export function soundKey(timeline: Timeline): string {
  const clips = heardClips(timeline);
  const { fps } = timeline;
  const content = { engineVersion, fps, frames: durationFrames(timeline), clips };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** All clips that make a sound, in the order of their tracks. */
export function heardClips(timeline: Timeline): Heard[] {
  return timeline.tracks.flatMap((track): Heard[] => {
    if (track.muted || track.kind === 'text') return [];
    return track.clips
      .map((clip) => ({ clip, asset: timeline.assets[clip.assetId]! }))
      .filter(({ clip, asset }) => {
        const isSilent = clip.volume.every((point) => point.gain === 0);
        return !isSilent && (asset.kind !== 'video' || asset.hasSound) && canBeHeard(asset);
      });
  });
}

function canBeHeard(asset: Asset): boolean {
  return asset.kind === 'audio' || asset.kind === 'score' || asset.kind === 'video';
}
