import { degreeFactors, type Degree } from './grammar/phrases/common.ts';
import type { Reference } from './reference.ts';
import type { Request } from './request.ts';

/** More of it, less of it, the other way, another of the kind; or in words of size, whichever way it went before. */
export type Way = 'same' | 'less' | 'opposite' | 'another' | 'up' | 'down' | 'louder' | 'quieter';

/** The same request about other pictures; null where it is about none. */
export function elsewhere(request: Request, photos: Reference): Request | null {
  if ('photos' in request) return { ...request, photos: { ...photos } };
  const isOfTexts = request.kind === 'restyle-texts' || request.kind === 'time-texts';
  return isOfTexts ? { ...request, texts: { of: 'on', photos: { ...photos } } } : null;
}

/** With another time; null where it has none. */
export function withSeconds(request: Request, seconds: number): Request | null {
  if (!(seconds > 0)) return null;
  if (typeof request['seconds'] === 'number') return { ...request, seconds };
  const { factor: _, bySeconds: __, ...rest } = request;
  const isTimed = timedKinds.includes(request.kind);
  return isTimed && ('factor' in request || 'bySeconds' in request) ? { ...rest, seconds } : null;
}

/** Whose `factor` is one of time. */
const timedKinds: readonly string[] = ['set-length', 'set-photo-length', 'set-transitions'];

/** With other words; null where it writes none. */
export function withText(request: Request, text: string): Request | null {
  if (typeof request['text'] === 'string') return { ...request, text };
  const content = request['content'] as { readonly of?: unknown } | undefined;
  return content?.of === 'text' ? { ...request, content: { of: 'text', text } } : null;
}

/** The same request once more, further or back; null where it knows no more and no less. */
export function again(
  request: Request,
  { way, degree }: { readonly way: Way; readonly degree: Degree | null },
): Request | null {
  if (way === 'louder' || way === 'quieter') {
    if (request.kind !== 'set-volume') return null;
    return again(request, { way: way === 'louder' ? 'up' : 'down', degree });
  }
  if (way === 'opposite') return oppositeOf(request);
  if (way === 'another') return anotherFor(request);
  if ((way === 'up' || way === 'down') && saysNoSize(request))
    return {
      kind: request.kind,
      texts: request['texts']!,
      look: { sizeFactor: power(aLittleMore, way === 'up' ? 1 : -1) },
    };
  const sign =
    way === 'same' ? 1 : way === 'less' ? -1 : way === 'up' ? upOf(request) : -upOf(request);
  // Who finds something too much wants some of it.
  const size = degree === null ? (way === 'less' ? 0.5 : 1) : degreeFactors[degree];
  return scaled(request, sign * size);
}

/** "Make it red", "and bigger". */
function saysNoSize({ kind, look }: Request): boolean {
  return (
    kind === 'restyle-texts' && !('size' in (look as object)) && !('sizeFactor' in (look as object))
  );
}

/** 1 where the request makes something larger, longer or louder, −1 where smaller. */
function upOf(request: Request): 1 | -1 {
  const { factor, by, bySeconds, kind, pace, look } = request;
  const sizeFactor = (look as { readonly sizeFactor?: number } | undefined)?.sizeFactor;
  if (kind === 'set-pace') return pace === 'slow' ? 1 : -1;
  if (kind === 'strengthen-filters') return Number(by) > 0 ? 1 : -1;
  const growth = Number(factor ?? sizeFactor ?? by ?? 1);
  return growth < 1 || Number(bySeconds ?? 0) < 0 ? -1 : 1;
}

/** So many times what it did; a negative size goes back. */
function scaled(request: Request, size: number): Request | null {
  return scalings[request.kind]?.(request, size) ?? null;
}

const aLittleMore = 1.3;
const power = (factor: unknown, size: number) => Number((Number(factor) ** size).toFixed(4));

type Scaling = (request: Request, size: number) => Request | null;

const time: Scaling = (request, size) => {
  const { factor, bySeconds } = request;
  if (factor !== undefined) return { ...request, factor: power(factor, size) };
  return bySeconds === undefined ? null : { ...request, bySeconds: Number(bySeconds) * size };
};

const scalings: Readonly<Record<string, Scaling>> = {
  'set-length': time,
  'set-photo-length': (request, size) =>
    time(request, size) ?? {
      kind: request.kind,
      photos: request['photos'],
      factor: power(1.25, size),
    },
  'set-transitions': (request, size) =>
    time(request, size) ?? {
      kind: request.kind,
      cuts: request['cuts'],
      kinds: ['any'],
      factor: power(1.5, size),
    },
  'write-title': ({ role }, size) => ({
    kind: 'restyle-texts',
    texts: { of: 'role', role: role! },
    look: { sizeFactor: power(aLittleMore, size) },
  }),
  'strengthen-motion': time,
  'set-speed': time,
  'set-pace': (request, size) => {
    const { pace } = request;
    if (pace === 'normal') return null;
    const isFast = (pace === 'fast') === size > 0;
    return {
      kind: 'set-pace',
      pace: isFast ? 'fast' : 'slow',
      factor: power(isFast ? 0.75 : 4 / 3, Math.abs(size)),
    };
  },
  'strengthen-filters': (request, size) => ({
    ...request,
    by: Math.max(-1, Math.min(1, Number(request['by']) * size)),
  }),
  'set-filters': ({ photos, filters }, size) => {
    const on = (filters as readonly { readonly name: string; readonly strength: number }[]).filter(
      ({ strength }) => strength > 0,
    );
    if (on.length === 0) return null;
    const by = Math.max(-1, Math.min(1, 0.5 * size));
    return { kind: 'strengthen-filters', photos: photos!, names: on.map(({ name }) => name), by };
  },
  'move-camera': ({ photos, motion }, size) =>
    motion === 'still' || motion === 'none'
      ? null
      : { kind: 'strengthen-motion', photos: photos!, factor: power(1.6, size) },
  'set-volume': (request, size) =>
    request['by'] === undefined ? null : { ...request, by: power(request['by'], size) },
  'change-transition-count': (request, size) => {
    const isMore = (request['change'] === 'more') === size > 0;
    return { ...request, change: isMore ? 'more' : 'fewer' };
  },
  'restyle-texts': (request, size) => {
    const look = request['look'] as { readonly sizeFactor?: number; readonly size?: string };
    const grows =
      look.size === undefined
        ? null
        : ['tiny', 'small'].includes(look.size)
          ? 1 / aLittleMore
          : aLittleMore;
    const factor = look.sizeFactor ?? grows;
    return factor === null ? null : { ...request, look: { sizeFactor: power(factor, size) } };
  },
  'set-overlay': (request, size) => {
    const { factor, nudge } = request;
    if (nudge !== undefined) {
      const { x, y } = nudge as { readonly x: number; readonly y: number };
      return { ...request, nudge: { x: x * size, y: y * size } };
    }
    return {
      kind: 'set-overlay',
      file: request['file']!,
      use: request['use']!,
      factor: power(factor ?? aLittleMore, size),
    };
  },
  'move-pictures': (request, size) => {
    const to = request['to'] as { readonly to: string; readonly places?: number };
    if (to.to !== 'by') return null;
    return { ...request, to: { to: 'by', places: Number(to.places) * Math.sign(size) } };
  },
  'order-pictures': (request, size) =>
    request['order'] === 'shuffled' && size > 0 ? request : null,
  'set-music': (request, size) =>
    size > 0 && ['another', 'variation'].includes(word(request['play'])) ? request : null,
  'set-feel': (request, size) => (size > 0 ? request : null),
};

/** The other way: a zoom out for a zoom in, upright for wide; null where there is none. */
export function oppositeOf(request: Request): Request | null {
  const motion = oppositeMotions[word(request['motion'])];
  if (request.kind === 'move-camera' && motion !== undefined) return { ...request, motion };
  const at = mirrored[word(request['at'])];
  if (request.kind === 'set-overlay' && at !== undefined) return { ...request, at };
  const aspect = turned[word(request['aspect'])];
  if (request.kind === 'shape-film' && aspect !== undefined) return { kind: 'shape-film', aspect };
  if (request.kind === 'order-pictures')
    return { ...request, reversed: request['reversed'] !== true };
  return scaled(request, -2) ?? null;
}

function word(value: Request[string]): string {
  return typeof value === 'string' ? value : '';
}

/** Something else of the same kind; null where there is but one. */
function anotherFor(request: Request): Request | null {
  const { kind, photos } = request;
  if (kind === 'set-music') return { kind, play: 'another' };
  if (kind === 'set-filters') return { kind: 'offer-looks', photos, insteadOf: 'any' };
  if (kind === 'order-pictures') return { kind, order: 'shuffled' };
  if (kind !== 'set-transitions') return null;
  const [now] = request['kinds'] as readonly string[];
  const next = kindsInTurn[(kindsInTurn.indexOf(now ?? '') + 1) % kindsInTurn.length]!;
  return { ...request, kinds: [next] };
}

const kindsInTurn: readonly string[] = ['fade', 'slide', 'wipe', 'zoom', 'dissolve', 'circle'];

const oppositeMotions: Readonly<Record<string, string>> = {
  'zoom-in': 'zoom-out',
  'zoom-out': 'zoom-in',
  'pan-left': 'pan-right',
  'pan-right': 'pan-left',
  'pan-up': 'pan-down',
  'pan-down': 'pan-up',
};
const mirrored: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  'top-left': 'top-right',
  'top-right': 'top-left',
  'bottom-left': 'bottom-right',
  'bottom-right': 'bottom-left',
  top: 'bottom',
  bottom: 'top',
};
const turned: Readonly<Record<string, string>> = {
  '16:9': '9:16',
  '9:16': '16:9',
  '4:3': '3:4',
  '3:4': '4:3',
  '3:2': '2:3',
  '2:3': '3:2',
};
