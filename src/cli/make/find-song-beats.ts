import type { BeatsFor } from '../../director/soundtrack.ts';
import type { Beats } from '../../music/beats.ts';
import { planMusic } from '../../music/plan.ts';
import { sampleRate } from '../../music/sound.ts';
import type { AssetId, AudioAsset } from '../../timeline/timeline.ts';
import type { DecodeProcesses } from './decode-processes.ts';
import { NoteCache } from './note-cache.ts';

/** Less sure than this, and cuts had better not follow the beats. */
const leastConfidence = 0.3;
/** Changes with what `findBeats` finds. */
const beatsKind = 'beats-1';

/** The beats of a song, found once per content. Throws `unreadable` and `cancelled`. */
export async function findSongBeats(
  song: AudioAsset,
  options: {
    readonly path: string;
    readonly cacheFolder: string;
    readonly processes: DecodeProcesses;
  },
): Promise<Beats> {
  const { path, cacheFolder, processes } = options;
  const cache = new NoteCache(cacheFolder, beatsKind);
  return cache.get(song.id, async () => processes.findBeats(path));
}

/** The director's view of beats, in frames: of a score as it will be composed, of songs as found. */
export function beatGrids(songBeats: ReadonlyMap<AssetId, Beats>): BeatsFor {
  return ({ music, durationFrames, fps }) => {
    const frames = (samples: readonly number[]) =>
      samples.map((sample) => Math.round((sample * fps) / sampleRate));
    if (music.kind === 'score') {
      const { mood, seed } = music;
      const durationSamples = Math.round((durationFrames * sampleRate) / fps);
      const plan = planMusic({ mood, seed, durationSamples });
      return { beatFrames: frames(plan.beatSamples), barFrames: frames(plan.barSamples) };
    }
    const beats = songBeats.get(music.song.id);
    if (!beats || beats.confidence < leastConfidence) return null;
    return {
      beatFrames: frames(beats.beatSamples),
      barFrames: frames(beats.downbeatSamples ?? []),
    };
  };
}
