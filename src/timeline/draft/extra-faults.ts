import { wording } from '../../language/wording.ts';
import type { Fault } from '../problem.ts';
import type { Timeline } from '../timeline.ts';
import {
  assetParts,
  clipParts,
  metadataPart,
  trackPart,
  variantPart,
  type Fields,
  type Part,
} from './parts.ts';

/**
 * Keys in `extra` that are the wire's own: written out they would be read back as something else.
 * The one exception is `extra.m` of the timeline, which holds what is not known in `m`.
 */
export function extraFaults(timeline: Timeline): Fault[] {
  const { m: metadata, ...extra } = timeline.extra ?? {};
  return [
    ...collisions(extra, new Set(['t', 'd']), ['extra']),
    ...(metadata === undefined ? [] : metadataFaults(metadata)),
    ...(timeline.variants ?? []).flatMap((variant, index) =>
      partFaults(variantPart, fieldsOf(variant), ['variants', index]),
    ),
    ...Object.entries(timeline.assets).flatMap(([id, asset]) =>
      partFaults(assetParts[asset.kind], fieldsOf(asset), ['assets', id]),
    ),
    ...timeline.tracks.flatMap((track, index) => [
      ...partFaults(trackPart, fieldsOf(track), ['tracks', index], ['tt', 'sg']),
      ...track.clips.flatMap((clip, clipIndex) =>
        partFaults(clipParts[track.kind], fieldsOf(clip), ['tracks', index, 'clips', clipIndex]),
      ),
    ]),
  ];
}

function metadataFaults(metadata: unknown): Fault[] {
  const path = ['extra', 'm'];
  if (!isFields(metadata) || Object.keys(metadata).length === 0) {
    return [{ path, wording: wording('Expected an object with keys', '应为含有内容的对象') }];
  }
  const known = metadataPart.fields.map(({ wire }) => wire);
  return collisions(metadata, new Set([...known, 'assets']), path);
}

type Path = Fault['path'];

function partFaults(
  part: Part,
  value: Fields,
  path: Path,
  ownKeys: readonly string[] = [],
): Fault[] {
  const known = new Set([...ownKeys, ...part.fields.map(({ wire }) => wire)]);
  const extra = (value['extra'] ?? {}) as Fields;
  const inner = part.fields.flatMap(({ key, form }) => {
    const field = value[key];
    if (typeof form === 'string' || field === null || field === undefined) return [];
    if ('one' in form) return partFaults(form.one, field as Fields, [...path, key]);
    return (field as readonly Fields[]).flatMap((item, index) =>
      partFaults(form.list, item, [...path, key, index]),
    );
  });
  return [...collisions(extra, known, [...path, 'extra']), ...inner];
}

function collisions(extra: Fields, known: ReadonlySet<string>, path: Path): Fault[] {
  const taken = Object.keys(extra).filter((key) => known.has(key));
  return taken.map((key) => ({
    path: [...path, key],
    wording: wording(
      `"${key}" has a meaning of its own in the draft`,
      `“${key}”在草稿中已有自己的含义`,
    ),
  }));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: object): Fields {
  return value as Fields;
}
