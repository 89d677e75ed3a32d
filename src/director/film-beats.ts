import { endFrame, type AudioClip, type Timeline } from '../timeline/timeline.ts';
import type { BeatGrid } from './cuts.ts';
import { findMusic, musicOf } from './find-music.ts';
import type { BeatsFor } from './soundtrack.ts';

/** Where the music of a film beats when the film has a new length; null where nothing is known to. */
export function filmBeats(
  timeline: Timeline,
  { durationFrames, beatsFor }: { readonly durationFrames: number; readonly beatsFor: BeatsFor },
): BeatGrid | null {
  const clips = findMusic(timeline);
  const grids = clips.flatMap((clip, index) => {
    // The last one goes on to the end of the film, however long that is.
    const end = index === clips.length - 1 ? durationFrames : endFrame(clip);
    return beatsOfClip(timeline, clip, { end, beatsFor }) ?? [];
  });
  if (grids.length === 0) return null;
  return {
    beatFrames: grids.flatMap(({ beatFrames }) => beatFrames),
    barFrames: grids.flatMap(({ barFrames }) => barFrames),
  };
}

function beatsOfClip(
  { assets, fps }: Timeline,
  clip: AudioClip,
  { end, beatsFor }: { end: number; beatsFor: BeatsFor },
): BeatGrid | null {
  const music = musicOf(assets[clip.assetId]);
  const frames = end - clip.startFrame;
  if (music === null || frames < 1) return null;
  // A score is composed for its clip; of a song the clip may leave out the beginning.
  const skipped = music.kind === 'song' ? clip.sourceStartFrame : 0;
  const grid = beatsFor({ music, durationFrames: frames + skipped, fps });
  if (grid === null) return null;
  const onFilm = (beats: readonly number[]) =>
    beats
      .map((frame) => frame - skipped + clip.startFrame)
      .filter((frame) => frame >= clip.startFrame && frame < end);
  return { beatFrames: onFilm(grid.beatFrames), barFrames: onFilm(grid.barFrames) };
}
