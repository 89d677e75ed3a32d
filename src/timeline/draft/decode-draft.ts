import { wording } from '../../language/wording.ts';
import { faultsFromIssues, problemFromFault, type Fault, type Problem } from '../problem.ts';
import type { Asset, AssetId, Timeline, Track } from '../timeline.ts';
import { findFaults } from '../validate.ts';
import { collectAssets } from './collect-assets.ts';
import { decodeSegment } from './decode-segment.ts';
import { draftSchema } from './draft-schema.ts';
import { trackKindOf } from './draft-tracks.ts';
import {
  assetParts,
  clipParts,
  decodePart,
  metadataPart,
  trackPart,
  wirePath,
  type Fields,
} from './parts.ts';
import { settleRounding } from './settle-rounding.ts';

export type DecodedDraft =
  | { readonly ok: true; readonly timeline: Timeline }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a draft of any client. What it leaves open has defaults, what Kinora does not know is
 * kept in `extra`, and nonsense is refused with its place in the draft (`t[0].sg[2].speed`).
 * `knownAssets` are the media to which segments may refer without `m.assets`.
 */
export function decodeDraft(
  json: unknown,
  knownAssets: Readonly<Record<AssetId, Asset>> = {},
): DecodedDraft {
  const shape = draftSchema.safeParse(json, { reportInput: true });
  if (!shape.success) return refused(faultsFromIssues(shape.error.issues));
  const draft = shape.data as WireDraft;
  const unnamed = segmentsWithoutMedia(draft);
  if (unnamed.length > 0) return refused(unnamed);
  const tracks = readTracks(draft);
  const timeline = joinTimeline(draft, tracks, knownAssets);
  const faults = findFaults(timeline);
  if (faults.length === 0) return { ok: true, timeline };
  return refused(faults.map((fault) => onTheWire(fault, timeline, tracks)));
}

/** What the schema has passed, seen as the plain objects that it is made of. */
interface WireDraft extends Fields {
  readonly t: readonly WireTrack[];
  readonly m?: Fields & { readonly assets?: Readonly<Record<AssetId, Fields>> };
}
interface WireTrack extends Fields {
  readonly tt: 0 | 1 | 7;
  readonly sg: readonly Fields[];
}

/** A track whose clips are in order, and where in `sg` each of them stood. */
interface ReadTrack {
  readonly track: Track;
  readonly segmentIndexes: readonly number[];
}

const defaultCanvas = { widthPx: 1920, heightPx: 1080, fps: 30 };

function refused(faults: readonly Fault[]): DecodedDraft {
  return { ok: false, problems: faults.map(problemFromFault) };
}

function segmentsWithoutMedia(draft: WireDraft): Fault[] {
  return draft.t.flatMap(({ tt, sg }, index) =>
    sg.flatMap((segment, at): Fault[] => {
      if (trackKindOf(tt) === 'text' || 'asset' in segment || 'url' in segment) return [];
      const path = ['t', index, 'sg', at, 'asset'];
      return [
        { path, wording: wording('Expected asset or url, got neither', '缺少 asset 或 url') },
      ];
    }),
  );
}

function readTracks(draft: WireDraft): ReadTrack[] {
  const fps = fpsOf(draft);
  const trackIds = nameAll(draft.t, 'track');
  const segmentIds = nameAll(
    draft.t.flatMap(({ sg }) => sg),
    'clip',
  ).values();
  return draft.t.map((wire, index) => {
    const kind = trackKindOf(wire.tt);
    const started = withStarts(wire.sg);
    const clips = started
      .map((segment, at) => ({
        clip: decodeSegment(kind, { ...segment, id: segmentIds.next().value! }, fps),
        at,
      }))
      .toSorted((a, b) => a.clip.startFrame - b.clip.startFrame);
    const { tt: _, sg: __, ...head } = wire;
    const track = {
      name: defaultNames[kind],
      muted: false,
      ...decodePart(trackPart, head, fps),
      id: trackIds[index]!,
      kind,
      clips: clips.map(({ clip }) => clip),
    };
    return {
      track: settleRounding(track as unknown as Track),
      segmentIndexes: clips.map(({ at }) => at),
    };
  });
}

const defaultNames: Readonly<Record<Track['kind'], string>> = {
  video: 'Video',
  audio: 'Music',
  text: 'Title',
};

function fpsOf(draft: WireDraft): number {
  return (draft.m?.['fps'] as number | undefined) ?? defaultCanvas.fps;
}

/** The ids of all these, in order; who has none gets the first free one. */
function nameAll(items: readonly Fields[], prefix: string): string[] {
  const taken = new Set(items.map((item) => item['id']));
  let number = 0;
  const nextFree = (): string => {
    do number += 1;
    while (taken.has(`${prefix}-${number}`));
    return `${prefix}-${number}`;
  };
  return items.map((item) => (item['id'] as string | undefined) ?? nextFree());
}

/** A segment that does not say when it starts follows on the one before it. */
function withStarts(segments: readonly Fields[]): Fields[] {
  let end = 0;
  return segments.map((segment) => {
    const start = (segment['start'] as number | undefined) ?? end;
    end = start + (segment['duration'] as number);
    return { ...segment, start };
  });
}

function joinTimeline(
  draft: WireDraft,
  tracks: readonly ReadTrack[],
  knownAssets: Readonly<Record<AssetId, Asset>>,
): Timeline {
  const { t: _, d: __, m: metadata = {}, ...unknown } = draft;
  const { assets = {}, ...described } = metadata;
  const metadataFields = decodePart(metadataPart, described, fpsOf(draft));
  const { extra: unknownMetadata, variants = [], ...known } = metadataFields;
  const extra = { ...unknown, ...(unknownMetadata === undefined ? {} : { m: unknownMetadata }) };
  const bare = {
    title: '',
    ...defaultCanvas,
    background: '#000000',
    ...known,
    ...((variants as readonly unknown[]).length === 0 ? {} : { variants }),
    tracks: tracks.map(({ track }) => track),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  } as Omit<Timeline, 'assets'>;
  return { ...bare, assets: collectAssets(bare, assets, knownAssets) };
}

function onTheWire(fault: Fault, timeline: Timeline, tracks: readonly ReadTrack[]): Fault {
  return { ...fault, path: wireParts(fault.path, timeline, tracks) };
}

function wireParts(
  path: Fault['path'],
  timeline: Timeline,
  tracks: readonly ReadTrack[],
): PropertyKey[] {
  const [top, index, inner, clipIndex, ...rest] = path;
  if (top === 'assets') {
    const kind = timeline.assets[String(index)]?.kind ?? 'image';
    return ['m', 'assets', index!, ...wirePath(assetParts[kind], path.slice(2))];
  }
  if (top !== 'tracks') return ['m', ...wirePath(metadataPart, path)];
  const { track, segmentIndexes } = tracks[Number(index)]!;
  if (inner !== 'clips') return ['t', index!, ...wirePath(trackPart, path.slice(2))];
  const segment = segmentIndexes[Number(clipIndex)]!;
  return ['t', index!, 'sg', segment, ...wirePath(clipParts[track.kind], rest)];
}
