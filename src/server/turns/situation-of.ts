import type { PresentFilm, Situation } from '../../agent/situation.ts';
import type { Brief } from '../../director/brief.ts';
import { durationFrames, type AudioAsset, type Timeline } from '../../timeline/timeline.ts';

/** What a message in this session can refer to. `brief` is all that was wished so far. */
export function situationOf(
  timeline: Timeline | null,
  brief: Partial<Brief>,
  songs: readonly AudioAsset[],
): Situation {
  if (timeline === null) return { film: null, songs };
  const durationSeconds = durationFrames(timeline) / timeline.fps;
  return { film: { durationSeconds, brief, music: musicOf(timeline) }, songs };
}

/** What plays first under the film. */
export function musicOf({ tracks, assets }: Timeline): PresentFilm['music'] {
  const track = tracks.find(({ kind, clips }) => kind === 'audio' && clips.length > 0);
  const clip = track?.kind === 'audio' ? track.clips[0] : undefined;
  const asset = clip && assets[clip.assetId];
  if (asset === undefined) return null;
  return asset.kind === 'score' ? { mood: asset.mood } : { assetId: asset.id };
}
