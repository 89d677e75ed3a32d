import type { BeatsFor } from '../director/soundtrack.ts';
import { planMusic } from '../music/plan.ts';
import { momentsOver, type Song } from '../music/song.ts';
import { sampleRate } from '../music/sound.ts';
import type { AssetId, AudioAsset } from '../timeline/timeline.ts';
import type { InspectionProcesses, InspectionTurn } from './inspection-processes.ts';
import { NoteCache } from './note-cache.ts';

/** Less sure than this, and cuts had better not follow the beats. */
const leastConfidence = 0.3;
/** Changes with what `listenToSong` finds. */
const beatsKind = 'beats-2';

/** The beats of a song and where it repeats, found once per content. Throws `unreadable` and `cancelled`. */
export async function findSongBeats(
  song: AudioAsset,
  options: InspectionTurn & {
    readonly path: string;
    readonly cacheFolder: string;
    readonly processes: InspectionProcesses;
  },
): Promise<Song> {
  const { path, cacheFolder, processes, owner, signal } = options;
  const cache = new NoteCache(cacheFolder, beatsKind);
  return cache.get(song.id, async () => processes.listen(path, { owner, signal }));
}

/** The director's view of beats, in frames: of a score as it will be composed, of songs as found. */
export function beatGrids(listened: ReadonlyMap<AssetId, Song>): BeatsFor {
  return ({ music, durationFrames, fps }) => {
    const frames = (samples: readonly number[]) =>
      samples.map((sample) => Math.round((sample * fps) / sampleRate));
    const durationSamples = Math.round((durationFrames * sampleRate) / fps);
    if (music.kind === 'score') {
      const { mood, seed } = music;
      const plan = planMusic({ mood, seed, durationSamples });
      return { beatFrames: frames(plan.beatSamples), barFrames: frames(plan.barSamples) };
    }
    const song = listened.get(music.song.id);
    if (!song || song.confidence < leastConfidence) return null;
    const over = (moments: readonly number[]) =>
      frames(momentsOver(song, moments, durationSamples));
    return { beatFrames: over(song.beatSamples), barFrames: over(song.downbeatSamples ?? []) };
  };
}
