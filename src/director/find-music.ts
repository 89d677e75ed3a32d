import { durationFrames, type AudioClip, type Asset, type Timeline } from '../timeline/timeline.ts';
import type { Music } from './soundtrack.ts';

/** A sound that plays for this much of the film is its music, whatever else it is. */
const mostOfFilm = 0.5;

/** The clips that play as the music of a film, in order: not its voices and noises. */
export function findMusic(timeline: Timeline): AudioClip[] {
  const length = durationFrames(timeline);
  return timeline.tracks
    .flatMap((track) => (track.kind === 'audio' ? track.clips : []))
    .filter((clip) => {
      const music = musicOf(timeline.assets[clip.assetId]);
      if (music === null) return false;
      return music.kind === 'score' || clip.loop || clip.durationFrames >= mostOfFilm * length;
    })
    .toSorted((a, b) => a.startFrame - b.startFrame);
}

/** What an asset is as music; null where it is none. */
export function musicOf(asset: Asset | undefined): Music | null {
  if (asset?.kind === 'score') return { kind: 'score', mood: asset.mood, seed: asset.seed };
  return asset?.kind === 'audio' ? { kind: 'song', song: asset } : null;
}
