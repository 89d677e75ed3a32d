import { durationFrames, msFromFrames, type Clip, type Timeline, type Track } from '../timeline.ts';
import type { Draft } from './draft-schema.ts';
import { trackTypes } from './draft-tracks.ts';
import {
  assetParts,
  clipParts,
  encodePart,
  metadataPart,
  trackPart,
  type Fields,
} from './parts.ts';

/** A valid timeline on the wire; `decodeDraft` gives back exactly the same timeline. */
export function encodeDraft(timeline: Timeline): Draft {
  const { m: extraMetadata, ...extra } = timeline.extra ?? {};
  return {
    ...extra,
    t: timeline.tracks.map((track) => encodeTrack(track, timeline.fps)),
    d: msFromFrames(durationFrames(timeline), timeline.fps),
    m: {
      ...(extraMetadata as Fields | undefined),
      ...encodePart(metadataPart, fieldsOf({ ...timeline, extra: undefined }), timeline.fps),
      assets: encodeAssets(timeline),
    },
  } as Draft;
}

function encodeTrack(track: Track, fps: number): Fields {
  return {
    ...encodePart(trackPart, fieldsOf(track), fps),
    tt: trackTypes[track.kind],
    sg: track.clips.map((clip: Clip) => encodeClip(track.kind, clip, fps)),
  };
}

function encodeClip(kind: Track['kind'], clip: Clip, fps: number): Fields {
  const segment = encodePart(clipParts[kind], fieldsOf(clip), fps);
  return 'volume' in clip ? { ...segment, volume: plainVolume(segment['volume']) } : segment;
}

/** The same loudness throughout is written as one number. */
function plainVolume(volume: unknown): unknown {
  const [first, ...others] = volume as readonly Fields[];
  const isFlat = others.length === 0 && first?.['at'] === 0 && Object.keys(first).length === 2;
  return isFlat ? first['gain'] : volume;
}

function encodeAssets(timeline: Timeline): Fields {
  const entries = Object.values(timeline.assets).map((asset) => [
    asset.id,
    encodePart(assetParts[asset.kind], fieldsOf(asset), timeline.fps),
  ]);
  return Object.fromEntries(entries) as Fields;
}

function fieldsOf(value: object): Fields {
  return value as Fields;
}
