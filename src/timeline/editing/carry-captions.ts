import { mainTrack } from './find.ts';
import { putText } from './put-text.ts';
import { belongsToPicture } from '../text-style.ts';
import { endFrame, type TextClip, type Timeline, type VideoClip } from '../timeline.ts';

/**
 * When the pictures of the main track change places, captions go with the picture over which they
 * begin, to another track where their own is taken there. Titles and sounds stay where they are.
 */
export function carryCaptions(before: Timeline, after: Timeline): Timeline {
  const moved = movedCaptions(before, after);
  if (moved.length === 0) return after;
  const ids = new Set(moved.map(({ caption }) => caption.id));
  return moved.reduce(
    (film, { caption, trackId }) => putText(film, caption, trackId),
    withoutTexts(after, ids),
  );
}

function movedCaptions(
  before: Timeline,
  after: Timeline,
): readonly { readonly caption: TextClip; readonly trackId: string }[] {
  const pictures = mainTrack(before)?.clips ?? [];
  const starts = new Map(mainTrack(after)?.clips.map((clip) => [clip.id, clip.startFrame]));
  return before.tracks.flatMap((track) => {
    if (track.kind !== 'text') return [];
    return track.clips.flatMap((text) => {
      const picture = pictures.find((clip) => isOver(text, clip));
      const way = picture === undefined ? 0 : starts.get(picture.id)! - picture.startFrame;
      if (way === 0) return [];
      return [{ caption: { ...text, startFrame: text.startFrame + way }, trackId: track.id }];
    });
  });
}

function isOver(text: TextClip, picture: VideoClip): boolean {
  return (
    belongsToPicture(text.style.role) &&
    text.startFrame >= picture.startFrame &&
    text.startFrame < endFrame(picture)
  );
}

function withoutTexts(timeline: Timeline, ids: ReadonlySet<string>): Timeline {
  const tracks = timeline.tracks.map((track) =>
    track.kind === 'text'
      ? { ...track, clips: track.clips.filter(({ id }) => !ids.has(id)) }
      : track,
  );
  return { ...timeline, tracks };
}
