import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { equal } from './equal.ts';
import type { Timeline } from './timeline.ts';

/**
 * The difference of two timelines as a list of changes, each with both sides, so that it can be
 * read, stored, and applied either way. Tracks and clips are found by their ids, not by index:
 *
 *   { path: '/tracks/video/clips/clip-2/durationFrames', before: 90, after: 60 }
 *   { path: '/tracks/video/clips', orderBefore: ['clip-1', 'clip-2'], orderAfter: ['clip-2', …] }
 */
export type Diff = readonly Change[];
export type Change = ValueChange | OrderChange;

/** A side that is missing: the value did not exist there. */
export interface ValueChange {
  /** JSON Pointer (RFC 6901), with ids for indexes. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Wherever tracks or clips came, went or changed places. */
export interface OrderChange {
  readonly path: string;
  readonly orderBefore: readonly string[];
  readonly orderAfter: readonly string[];
}

/** Empty when the two are equal. What they share by reference is not looked into. */
export function diffTimelines(before: Timeline, after: Timeline): Diff {
  return diffValues(before, after, '');
}

/** The same of two drafts, in the names of the wire: `/t/video/sg/clip-2/duration`. */
export function diffDrafts(before: object, after: object): Diff {
  return diffValues(before, after, '');
}

/** The timeline after the changes. Throws a `Failure` when they were not made from this timeline. */
export function applyDiff(timeline: Timeline, diff: Diff): Timeline {
  const values = diff.filter((change) => !isOrder(change));
  const orders = diff.filter(isOrder);
  // Places are meaningful only once everything is there.
  return [...values, ...orders].reduce<unknown>(
    (value, change) => changeAt(value, keysOf(change.path), change),
    timeline,
  ) as Timeline;
}

export function reverseDiff(diff: Diff): Diff {
  return diff.map((change) => {
    if (isOrder(change)) {
      return { ...change, orderBefore: change.orderAfter, orderAfter: change.orderBefore };
    }
    const { path, before, after } = change;
    return {
      path,
      ...('after' in change ? { before: after } : {}),
      ...('before' in change ? { after: before } : {}),
    };
  });
}

type Fields = Readonly<Record<string, unknown>>;
type Named = Fields & { readonly id: string };

function diffValues(before: unknown, after: unknown, path: string): Change[] {
  if (Object.is(before, after)) return [];
  if (isNamedList(before) && isNamedList(after)) return diffLists(before, after, path);
  if (isFields(before) && isFields(after)) return diffFields(before, after, path);
  return equal(before, after) ? [] : [{ path, before, after }];
}

function diffFields(before: Fields, after: Fields, path: string): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const inner = `${path}/${escaped(key)}`;
    if (!Object.hasOwn(after, key)) return [{ path: inner, before: before[key] }];
    if (!Object.hasOwn(before, key)) return [{ path: inner, after: after[key] }];
    return diffValues(before[key], after[key], inner);
  });
}

function diffLists(before: readonly Named[], after: readonly Named[], path: string): Change[] {
  const [orderBefore, orderAfter] = [before, after].map((list) => list.map(({ id }) => id));
  const changes = diffFields(byId(before), byId(after), path);
  return equal(orderBefore, orderAfter)
    ? changes
    : [...changes, { path, orderBefore: orderBefore!, orderAfter: orderAfter! }];
}

function byId(list: readonly Named[]): Fields {
  return Object.fromEntries(list.map((item) => [item.id, item]));
}

function changeAt(value: unknown, keys: readonly string[], change: Change): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return isOrder(change) ? reordered(value, change) : change.after;
  if (isNamedList(value)) return changeInList(value, keys, change);
  if (!isFields(value)) throw mismatch(change);
  const inner = value[key];
  if (rest.length > 0) return { ...value, [key]: changeAt(inner, rest, change) };
  if (isOrder(change)) return { ...value, [key]: reordered(inner, change) };
  checkBefore(Object.hasOwn(value, key), inner, change);
  if ('after' in change) return { ...value, [key]: change.after };
  const { [key]: _, ...others } = value;
  return others;
}

function changeInList(
  list: readonly Named[],
  [id, ...rest]: readonly string[],
  change: Change,
): unknown {
  const index = list.findIndex((item) => item.id === id);
  if (rest.length > 0 && index === -1) throw mismatch(change);
  if (rest.length > 0) return list.with(index, changeAt(list[index], rest, change) as Named);
  if (isOrder(change)) throw mismatch(change);
  checkBefore(index !== -1, list[index], change);
  if (!('after' in change)) return list.toSpliced(index, 1);
  return index === -1 ? [...list, change.after] : list.with(index, change.after as Named);
}

function reordered(value: unknown, change: OrderChange): unknown {
  if (!isNamedList(value)) throw mismatch(change);
  const items = byId(value);
  const known = change.orderAfter.filter((id) => Object.hasOwn(items, id));
  if (known.length !== value.length) throw mismatch(change);
  return known.map((id) => items[id]);
}

function checkBefore(exists: boolean, value: unknown, change: ValueChange): void {
  if (exists !== 'before' in change || !equal(value, change.before)) throw mismatch(change);
}

function mismatch(change: Change): Failure {
  return new Failure(
    'internal',
    wording(
      `This change belongs to another state of the film: ${change.path}`,
      `此修改属于影片的另一状态：${change.path}`,
    ),
  );
}

function isOrder(change: Change): change is OrderChange {
  return 'orderAfter' in change;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Empty lists count: of the document's lists without ids none is ever compared with one of these. */
function isNamedList(value: unknown): value is readonly Named[] {
  return (
    Array.isArray(value) && value.every((item) => isFields(item) && typeof item['id'] === 'string')
  );
}

function keysOf(path: string): string[] {
  if (path === '') return [];
  return path
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
