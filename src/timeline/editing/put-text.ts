import { firstFreeId } from './new-id.ts';
import { belongsToPicture } from '../text-style.ts';
import { endFrame, type TextClip, type TextTrack, type Timeline } from '../timeline.ts';

/**
 * The timeline with a text at its time: on the given track where that is free, else on the first
 * text track for its kind that is, else on a new one above all others. Nothing moves.
 */
export function putText(timeline: Timeline, clip: TextClip, trackId?: string): Timeline {
  const index = timeline.tracks.findIndex(
    (track) => track.kind === 'text' && track.id === trackId && isFree(track, clip),
  );
  const kindred = timeline.tracks.findIndex(
    (track) => track.kind === 'text' && isFree(track, clip) && isKindred(track, clip),
  );
  const at = index === -1 ? kindred : index;
  if (at === -1) return onNewTrack(timeline, clip);
  const track = timeline.tracks[at] as TextTrack;
  const clips = [...track.clips, clip].toSorted((a, b) => a.startFrame - b.startFrame);
  return { ...timeline, tracks: timeline.tracks.with(at, { ...track, clips }) };
}

function isFree({ clips }: TextTrack, clip: TextClip): boolean {
  return clips.every(
    (other) => other.startFrame >= endFrame(clip) || endFrame(other) <= clip.startFrame,
  );
}

/** Seen, and not for another kind of text. */
function isKindred({ clips, muted }: TextTrack, clip: TextClip): boolean {
  const isCaption = belongsToPicture(clip.style.role);
  return !muted && clips.every(({ style }) => belongsToPicture(style.role) === isCaption);
}

function onNewTrack(timeline: Timeline, clip: TextClip): Timeline {
  const id = firstFreeId(new Set(timeline.tracks.map((track) => track.id)), 'track');
  const name = belongsToPicture(clip.style.role) ? 'Captions' : 'Title';
  const track: TextTrack = { id, kind: 'text', name, muted: false, clips: [clip] };
  return { ...timeline, tracks: [...timeline.tracks, track] };
}
