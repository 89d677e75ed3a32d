import { framesFromMs, msFromFrames } from '../timeline.ts';

/**
 * How each part of the document is written on the wire: one table for both directions, for the
 * keys that are known, and for finding the wire's name of a place in the document.
 */
export interface Part {
  readonly fields: readonly Field[];
}

export interface Field {
  /** Key in the document. */
  readonly key: string;
  /** Key on the wire. */
  readonly wire: string;
  readonly form: Form;
}

/** Plain values are the same on both sides; times are frames here and milliseconds there. */
export type Form = 'plain' | 'time' | { readonly one: Part } | { readonly list: Part };

export type Fields = Readonly<Record<string, unknown>>;

const plain = (key: string, wire = key): Field => ({ key, wire, form: 'plain' });
const time = (key: string, wire: string): Field => ({ key, wire, form: 'time' });
const one = (part: Part, key: string, wire = key): Field => ({ key, wire, form: { one: part } });
const list = (part: Part, key: string, wire = key): Field => ({ key, wire, form: { list: part } });
const part = (...fields: readonly Field[]): Part => ({ fields });

const rectPart = part(plain('x'), plain('y'), plain('width'), plain('height'));
const motionPart = part(one(rectPart, 'from'), one(rectPart, 'to'), plain('easing'));
const placePart = part(plain('x'), plain('y'), plain('scale'), plain('rotationDeg', 'rotation'));
const framingPart = part(
  plain('aspect'),
  plain('fit'),
  one(motionPart, 'motion'),
  one(placePart, 'place'),
);
const filterPart = part(plain('name'), plain('strength'));
const pointPart = part(time('frame', 'at'), plain('gain'));
const transitionPart = part(plain('name'), time('durationFrames', 'duration'), plain('easing'));
const stylePart = part(
  ...['role', 'font', 'size', 'color', 'align', 'place', 'plate', 'animation'].map((key) =>
    plain(key),
  ),
);

const timing = [plain('id'), time('startFrame', 'start'), time('durationFrames', 'duration')];
const reference = [plain('assetId', 'asset'), time('sourceStartFrame', 'source_start')];
const sound = [
  list(pointPart, 'volume'),
  time('fadeInFrames', 'fade_in'),
  time('fadeOutFrames', 'fade_out'),
];

const videoPart = part(
  ...timing,
  ...reference,
  plain('speed'),
  plain('fit'),
  one(motionPart, 'motion'),
  one(placePart, 'place'),
  list(framingPart, 'framings'),
  plain('opacity'),
  list(filterPart, 'filters'),
  one(transitionPart, 'transitionIn', 'transition'),
  ...sound,
);
const audioPart = part(...timing, ...reference, plain('loop'), plain('duck'), ...sound);
const textPart = part(...timing, plain('text'), one(stylePart, 'style'));

export const clipParts = { video: videoPart, audio: audioPart, text: textPart } as const;

/** `tt` and `sg` are written by hand. */
export const trackPart = part(plain('id'), plain('name'), plain('muted'));

const naming = [plain('kind'), plain('name')];
const size = [plain('widthPx', 'width'), plain('heightPx', 'height')];
const length = plain('durationMs', 'duration');

export const assetParts = {
  image: part(...naming, ...size),
  video: part(...naming, ...size, length, plain('hasSound', 'has_sound')),
  audio: part(...naming, length),
  color: part(...naming, plain('color')),
  score: part(...naming, plain('mood'), plain('seed')),
} as const;

export const variantPart = part(plain('name'), ...size);

export const metadataPart = part(
  plain('title'),
  plain('widthPx', 'width'),
  plain('heightPx', 'height'),
  plain('fps'),
  plain('background'),
  list(variantPart, 'variants'),
);

/** Nulls are left out: on the wire nothing is said by saying nothing. */
export function encodePart(source: Part, value: Fields, fps: number): Fields {
  const known = source.fields.flatMap(({ key, wire, form }) => {
    const inner = value[key];
    return inner === null || inner === undefined ? [] : [[wire, encodeForm(form, inner, fps)]];
  });
  return { ...(value['extra'] as Fields | undefined), ...Object.fromEntries(known) };
}

/** What the wire does not say is missing here too; what is not known stands in `extra`. */
export function decodePart(source: Part, written: Fields, fps: number): Fields {
  const known: [string, unknown][] = [];
  const extra: [string, unknown][] = [];
  for (const [wire, inner] of Object.entries(written)) {
    const field = source.fields.find((candidate) => candidate.wire === wire);
    if (field === undefined) extra.push([wire, inner]);
    else if (inner !== null) known.push([field.key, decodeForm(field.form, inner, fps)]);
  }
  if (extra.length > 0) known.push(['extra', Object.fromEntries(extra)]);
  return Object.fromEntries(known);
}

function encodeForm(form: Form, value: unknown, fps: number): unknown {
  if (form === 'plain') return value;
  if (form === 'time') return msFromFrames(value as number, fps);
  if ('one' in form) return encodePart(form.one, value as Fields, fps);
  return (value as Fields[]).map((item) => encodePart(form.list, item, fps));
}

function decodeForm(form: Form, value: unknown, fps: number): unknown {
  if (form === 'plain') return value;
  if (form === 'time') return framesFromMs(value as number, fps);
  if ('one' in form) return decodePart(form.one, value as Fields, fps);
  return (value as Fields[]).map((item) => decodePart(form.list, item, fps));
}

/** The wire's name of a place inside a part; a place that the wire does not have stays as it is. */
export function wirePath(source: Part, path: readonly PropertyKey[]): PropertyKey[] {
  const [key, ...rest] = path;
  const field = source.fields.find((candidate) => candidate.key === key);
  if (field === undefined) return [...path];
  const { wire, form } = field;
  if (typeof form === 'string') return [wire, ...rest];
  if ('one' in form) return [wire, ...wirePath(form.one, rest)];
  const [index, ...inner] = rest;
  return index === undefined ? [wire] : [wire, index, ...wirePath(form.list, inner)];
}
