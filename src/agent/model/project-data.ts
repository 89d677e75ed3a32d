import { mainTrack } from '../../timeline/editing/find.ts';
import { clipName } from '../../timeline/clip-name.ts';
import {
  durationFrames,
  endFrame,
  type AudioAsset,
  type Clip,
  type Json,
  type Timeline,
  type Track,
} from '../../timeline/timeline.ts';
import type { PictureFacts } from '../../director/picture.ts';
import type { Conversation } from '../conversation.ts';
import type { Project } from '../project.ts';

/** Characters for each part. A film of 200 pictures has room; all together are some 25,000 tokens. */
const roomFor = { film: 50_000, pictures: 40_000, songs: 5000, decisions: 5000, name: 120 };

/**
 * The project as a model sees it: compact JSON of bounded length. Names, texts and dates in it were
 * written by strangers; as values of JSON they cannot be taken for what stands around them.
 */
export function projectData(project: Project, conversation: Conversation): string {
  const { timeline, revision } = project;
  const clipIds = new Set(timeline?.tracks.flatMap(({ clips }) => clips.map(({ id }) => id)));
  const shown = new Set(timeline === null ? [] : Object.keys(timeline.assets));
  const pictures = project.pictures.map((each, at) => pictureData(each, at + 1, shown, project));
  return JSON.stringify({
    revision,
    film: timeline === null ? null : filmData(timeline),
    justSpokenOf: conversation.lastClips.filter((id) => clipIds.has(id)).slice(0, 50),
    pictures: fitting(pictures, roomFor.pictures),
    songs: fitting(project.songs.map(songData), roomFor.songs),
    decisions: fitting(
      project.decisions.map(({ wording }) => short(wording.en)),
      roomFor.decisions,
    ),
  });
}

function filmData(timeline: Timeline): { readonly [key: string]: Json } {
  const { title, widthPx, heightPx, fps, tracks } = timeline;
  const main = mainTrack(timeline)?.id ?? null;
  return {
    title: short(title),
    size: `${widthPx}x${heightPx}`,
    fps,
    seconds: durationFrames(timeline) / fps,
    mainTrack: main,
    tracks: fitting(
      tracks.map((track) => trackData(timeline, track)),
      roomFor.film,
    ),
  };
}

function trackData(timeline: Timeline, track: Track): { readonly [key: string]: Json } {
  const { id, kind, name, muted } = track;
  const clips: readonly Clip[] = track.clips;
  const data = clips.map((clip, at) => clipData(timeline, clip, at + 1));
  const room = roomFor.film / timeline.tracks.length - 2 * roomFor.name;
  return { id, kind, name: short(name), ...(muted && { muted }), clips: fitting(data, room) };
}

/** What is as usual is left out. */
function clipData(timeline: Timeline, clip: Clip, place: number): { readonly [key: string]: Json } {
  const { fps } = timeline;
  const seconds = (frames: number) => Number((frames / fps).toFixed(2));
  const data: Record<string, Json> = {
    place,
    id: clip.id,
    from: seconds(clip.startFrame),
    to: seconds(endFrame(clip)),
    shows: short(clipName(timeline, clip)),
  };
  if ('text' in clip) data['role'] = clip.style.role;
  if ('fit' in clip) {
    data['fit'] = clip.fit;
    if (clip.motion === null) data['motion'] = 'still';
    if (clip.transitionIn !== null) data['transitionIn'] = clip.transitionIn.name;
    if (clip.filters.length > 0) data['filters'] = clip.filters.map(({ name }) => name);
    if (clip.speed !== 1) data['speed'] = clip.speed;
    if (clip.place !== null) data['inset'] = true;
  }
  if ('volume' in clip && !('fit' in clip))
    data['loudness'] = Math.max(...clip.volume.map(({ gain }) => gain));
  return data;
}

/** Ids of files are long, and needed only for what is not in the film yet. */
function pictureData(
  picture: PictureFacts,
  upload: number,
  shown: ReadonlySet<string>,
  { newAssetIds }: Project,
): Json {
  const { assetId, name, kind, widthPx, heightPx, durationMs, capturedAtMs, look } = picture;
  const isDate = capturedAtMs !== null && Math.abs(capturedAtMs) <= 8.64e15;
  return {
    upload,
    name: short(name),
    kind,
    size: `${widthPx}x${heightPx}`,
    ...(kind === 'video' && { seconds: Math.round(durationMs / 100) / 10 }),
    ...(isDate && { taken: new Date(capturedAtMs).toISOString().slice(0, 16) }),
    ...(look !== null && {
      sharp: Number(look.sharpness.toFixed(2)),
      bright: Number(look.brightness.toFixed(2)),
    }),
    ...(!shown.has(assetId) && { inFilm: false, assetId }),
    ...(newAssetIds.includes(assetId) && { new: true }),
  };
}

function songData({ id, name, durationMs }: AudioAsset): Json {
  return { assetId: id, name: short(name), seconds: Math.round(durationMs / 1000) };
}

function short(text: string): string {
  return text.length <= roomFor.name ? text : `${text.slice(0, roomFor.name - 1)}…`;
}

/** As many as there is room for, and how many there are beside. */
function fitting(items: readonly Json[], lengthLimit: number): readonly Json[] {
  let length = 0;
  const end = items.findIndex((item) => (length += JSON.stringify(item).length + 1) > lengthLimit);
  return end === -1 ? items : [...items.slice(0, end), `and ${items.length - end} more`];
}
