import type { Edit } from '../timeline/edit.ts';
import { belongsToPicture } from '../timeline/text-style.ts';
import {
  endFrame,
  type ClipId,
  type TextStyle,
  type Timeline,
  type VideoClip,
} from '../timeline/timeline.ts';

/** Writes on pictures, each text for as long as its picture stands, in the place of what was written there. */
export function captionClips(request: {
  readonly timeline: Timeline;
  readonly captions: readonly { readonly clipId: ClipId; readonly text: string }[];
  readonly role?: 'caption' | 'lower-third';
  readonly style?: Partial<Omit<TextStyle, 'role' | 'extra'>>;
}): Edit[] {
  const { timeline, captions, role = 'caption', style = {} } = request;
  const clips = new Map(
    timeline.tracks.flatMap((track) =>
      track.kind === 'video' ? track.clips.map((clip) => [clip.id, clip] as const) : [],
    ),
  );
  const written = captions.flatMap(({ clipId, text }) => {
    const clip = clips.get(clipId);
    return clip === undefined ? [] : [{ clip, text }];
  });
  if (written.length === 0) return [];
  const clipIds = written.flatMap(({ clip }) => captionsOn(timeline, clip));
  const removed: Edit[] =
    clipIds.length === 0 ? [] : [{ kind: 'remove-clip', clipIds, ripple: false }];
  const texts = written.map(({ clip: { startFrame, durationFrames }, text }) => ({
    text,
    role,
    startFrame,
    durationFrames,
    style: { ...style },
  }));
  return [...removed, { kind: 'add-texts', texts }];
}

/** The captions that begin while a picture stands. */
export function captionsOn(timeline: Timeline, clip: VideoClip): ClipId[] {
  return timeline.tracks
    .flatMap((track) => (track.kind === 'text' ? track.clips : []))
    .filter(
      ({ style, startFrame }) =>
        belongsToPicture(style.role) &&
        startFrame >= clip.startFrame &&
        startFrame < endFrame(clip),
    )
    .map(({ id }) => id);
}
