import type { Reader, ValueOf } from './reader.ts';

export type Readers = Readonly<Record<string, Reader<unknown>>>;

/** What a frame found: what it needs, what else it may hold, and what may come several times. */
export type Found<Needs extends Readers, May extends Readers, Many extends Readers> = {
  readonly [Name in keyof Needs]: ValueOf<Needs[Name]>;
} & { readonly [Name in keyof May]?: ValueOf<May[Name]> } & {
  readonly [Name in keyof Many]: readonly ValueOf<Many[Name]>[];
};

/** What is known around the found phrases. */
export interface Around {
  /** "No music or transitions": the "no" of what was named just before reaches here. */
  readonly sharesNo: boolean;
}

/**
 * A thing that can be wished for, by the phrases that say it. They may stand in any order, with
 * polite and empty words between them; each phrase is used once, those in `many` any number of times.
 */
export interface Frame<Meant> {
  readonly name: string;
  readonly slots: readonly Slot[];
  /** What the phrases mean together; null where they mean nothing after all. */
  readonly means: (found: Readonly<Record<string, unknown>>, around: Around) => Meant | null;
  /** Whether a "no" before the frame in front of this one also belongs to this one. */
  readonly sharesNo: boolean;
  /** How unlikely it is that somebody means this; 0 for as likely as others. */
  readonly cost: number;
}

export interface Slot {
  readonly name: string;
  readonly reader: Reader<unknown>;
  readonly needed: boolean;
  readonly many: boolean;
}

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- a frame without such phrases
type NoReaders = Readonly<Record<never, never>>;

/** See `Frame`. At most 16 kinds of phrases. */
export function frame<
  Meant,
  const Needs extends Readers,
  const May extends Readers = NoReaders,
  const Many extends Readers = NoReaders,
>(spec: {
  readonly name: string;
  readonly needs: Needs;
  readonly may?: May;
  readonly many?: Many;
  readonly means: (found: Found<Needs, May, Many>, around: Around) => Meant | null;
  readonly sharesNo?: boolean;
  readonly cost?: number;
}): Frame<Meant> {
  const slots = [
    ...slotsOf(spec.needs, { needed: true, many: false }),
    ...slotsOf(spec.may ?? {}, { needed: false, many: false }),
    ...slotsOf(spec.many ?? {}, { needed: false, many: true }),
  ];
  const { name, sharesNo = false, cost = 0 } = spec;
  return { name, slots, sharesNo, cost, means: spec.means as Frame<Meant>['means'] };
}

function slotsOf(readers: Readers, how: Pick<Slot, 'needed' | 'many'>): Slot[] {
  return Object.entries(readers).map(([name, reader]) => ({ name, reader, ...how }));
}
