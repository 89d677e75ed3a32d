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
  const clips = heardClips(timeline).map(heardOfClip);
  const { fps } = timeline;
  const content = { engineVersion, fps, frames: durationFrames(timeline), clips };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** A clip without what is only seen of it, and without names: those change no sample. */
function heardOfClip({ clip, asset }: Heard) {
  const { startFrame, durationFrames: frames, sourceStartFrame, volume } = clip;
  const { fadeInFrames, fadeOutFrames } = clip;
  const own = 'loop' in clip ? { loop: clip.loop, duck: clip.duck } : { speed: clip.speed };
  const { id: assetId, kind } = asset;
  const score = asset.kind === 'score' ? { mood: asset.mood, seed: asset.seed } : {};
  const times = { startFrame, frames, sourceStartFrame, fadeInFrames, fadeOutFrames };
  const gains = volume.map(({ frame, gain }) => ({ frame, gain }));
  return { assetId, kind, ...score, ...times, gains, ...own };
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
