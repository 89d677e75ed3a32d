import { type Beats, findBeats } from './beats.ts';
import { findLoopPoints, type LoopPoints } from './loop.ts';
import type { Sound } from './sound.ts';

/** What one has to know of a song to cut pictures by it, at any length of the film. */
export interface Song extends Beats {
  readonly durationSamples: number;
  /** Where `fitLength` goes back when the film is longer than the song. */
  readonly loop: LoopPoints;
}

/** Listens to a whole song: its beats, and where it would be repeated. */
export function listenToSong(sound: Sound): Song {
  const beats = findBeats(sound);
  const durationSamples = sound.left.length;
  return { ...beats, durationSamples, loop: findLoopPoints(sound, beats) };
}

/** Moments of the song, its beats say, as they fall when `fitLength` has made it `durationSamples` long. */
export function momentsOver(
  song: Song,
  moments: readonly number[],
  durationSamples: number,
): number[] {
  if (durationSamples <= song.durationSamples)
    return moments.filter((moment) => moment < durationSamples);
  const { entrySample, exitSample } = song.loop;
  const lasting = exitSample - entrySample;
  const repeated = moments.filter((moment) => moment >= entrySample && moment < exitSample);
  const fallen = moments.filter((moment) => moment < exitSample);
  for (let shift = lasting; shift + entrySample < durationSamples; shift += lasting)
    fallen.push(...repeated.map((moment) => moment + shift));
  return fallen.filter((moment) => moment < durationSamples);
}
