import type { Edit } from '../timeline/edit.ts';
import { durationFrames, endFrame, type TextClip, type Timeline } from '../timeline/timeline.ts';
import type { Pace } from './brief.ts';
import { filmPace } from './film-pace.ts';
import { findMusic } from './find-music.ts';
import { readingSeconds, titleStyle } from './titles.ts';

/** More is no name. */
const longestName = 200;

/**
 * Writes the opening title or the end card of a film, changes it where there is one, or (null)
 * takes it out. A film that had the name of its title, or none, is named by the new one.
 */
export function titleFilm(request: {
  readonly timeline: Timeline;
  readonly text: string | null;
  readonly role: 'title' | 'end-card';
  readonly pace?: Pace;
}): Edit[] {
  const { timeline, text, role } = request;
  const old = textsOf(timeline).find(({ style }) => style.role === role);
  if (text === null) return old === undefined ? [] : [{ kind: 'remove-clip', clipId: old.id }];
  const written =
    old === undefined ? write(timeline, { ...request, text }) : change(timeline, old, text);
  const named = timeline.title === '' || timeline.title === old?.text;
  const name = text.replaceAll(/\s+/g, ' ').trim().slice(0, longestName);
  if (role !== 'title' || !named || name === timeline.title) return written;
  return [...written, { kind: 'set-title', title: name }];
}

function textsOf({ tracks }: Timeline): TextClip[] {
  return tracks.flatMap((track) => (track.kind === 'text' ? track.clips : []));
}

/** At most half the film, where another text opens or ends it. */
function write(
  timeline: Timeline,
  { text, role, pace }: { text: string; role: 'title' | 'end-card'; pace?: Pace },
): Edit[] {
  const length = durationFrames(timeline);
  const others = textsOf(timeline).some(({ style }) => ['title', 'end-card'].includes(style.role));
  const most = others ? Math.floor(length / 2) : length;
  const frames = Math.max(1, Math.min(most, wantedFrames(timeline, text)));
  const asset = timeline.assets[findMusic(timeline)[0]?.assetId ?? ''];
  const mood = asset?.kind === 'score' ? asset.mood : null;
  const { role: _, ...style } = titleStyle(role, { text, pace: pace ?? filmPace(timeline), mood });
  const startFrame = role === 'title' ? 0 : Math.max(0, length - frames);
  return [
    { kind: 'add-texts', texts: [{ text, role, startFrame, durationFrames: frames, style }] },
  ];
}

/** A longer text stands longer, where it is free. */
function change(timeline: Timeline, old: TextClip, text: string): Edit[] {
  const edits: Edit[] = old.text === text ? [] : [{ kind: 'set-text', clipId: old.id, text }];
  const wanted = wantedFrames(timeline, text);
  if (old.style.role !== 'title' || wanted <= old.durationFrames) return edits;
  const track = timeline.tracks.find(({ clips }) => clips.some(({ id }) => id === old.id))!;
  const next = track.clips.find(({ startFrame }) => startFrame >= endFrame(old));
  const room = (next?.startFrame ?? durationFrames(timeline)) - old.startFrame;
  const frames = Math.min(wanted, room);
  if (frames <= old.durationFrames) return edits;
  return [...edits, { kind: 'set-duration', clipId: old.id, durationFrames: frames }];
}

function wantedFrames({ fps }: Timeline, text: string): number {
  return Math.round(readingSeconds(text) * fps);
}
