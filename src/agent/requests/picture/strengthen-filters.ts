import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import { filterNames, type Filter, type FilterName } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { areWholeFilm, meansWholeFilm } from '../whole-film.ts';
import { isFound } from '../../work.ts';
import { changeFilters, nameFilters, nameOfFilters } from './set-filters.ts';
import { withFilters } from './with-filters.ts';

export const strengthenFilters = defineRequest({
  kind: 'strengthen-filters',
  purpose:
    'Makes filters of pictures stronger or weaker than they are now: warmer, less grain, "the filter is too strong".',
  args: z.strictObject({
    photos: referenceSchema,
    names: z.array(z.enum(filterNames)).describe('Which filters; empty: those that are there'),
    by: z.number().min(-1).max(1).describe('Added to the strength, which goes from 0 to 1'),
  }),
  says: ({ names, by }) => {
    const { en, zh } = names.length === 0 ? wording('filters', '滤镜') : nameOfFilters(names);
    return by > 0 ? wording(`more ${en}`, `${zh}再强一些`) : wording(`less ${en}`, `${zh}再弱一些`);
  },
  // Upon nothing, an ordinary step ("warmer") is the filter as it is and a small one half of it.
  brief: ({ photos, names, by }, brief) =>
    meansWholeFilm(photos) && names.length > 0 && by > 0 && !hasAny(brief.filters ?? [], names)
      ? {
          filters: withFilters(
            brief.filters ?? [],
            names.map((name) => ({ name, strength: Math.min(1, by * 2) })),
          ),
        }
      : null,
  plan({ photos, names, by }, work): Outcome {
    const clipIds = work.find(photos);
    if (!isFound(clipIds)) return clipIds;
    const before = filtersOf(work.timeline, clipIds);
    const refusal = changeFilters(work, clipIds, (filters) => shifted(filters, names, by));
    if (refusal !== null) return refusal;
    const after = filtersOf(work.timeline, clipIds);
    const changed = JSON.stringify(before) !== JSON.stringify(after);
    if (!changed) return atItsEnd(before.flat(), names, by);
    const brief = areWholeFilm(clipIds, work)
      ? { filters: shifted(work.brief.filters ?? [], names, by) }
      : {};
    const photosNamed = namePictures(work.timeline, clipIds);
    return { done: doneWording(photosNamed, after, by), clips: clipIds, brief };
  },
});

/** Warmer than cool is less cool first, and less warm than nothing is cool. */
const opposites: Readonly<Partial<Record<FilterName, FilterName>>> = {
  warm: 'cool',
  cool: 'warm',
  vivid: 'faded',
  faded: 'vivid',
};

function shifted(
  filters: readonly Filter[],
  names: readonly FilterName[],
  by: number,
): readonly Filter[] {
  const wanted = names.length === 0 ? filters.map(({ name }) => name) : names;
  return wanted.reduce((all, name) => {
    const opposite = opposites[name];
    const has = (wanted: FilterName) => all.some((each) => each.name === wanted);
    const turns = opposite !== undefined && (by > 0 ? has(opposite) : !has(name));
    return turns ? shiftOne(all, opposite, -by) : shiftOne(all, name, by);
  }, filters);
}

function shiftOne(filters: readonly Filter[], name: FilterName, by: number): readonly Filter[] {
  const there = filters.find((each) => each.name === name)?.strength ?? 0;
  const strength = Number(Math.min(1, Math.max(0, there + by)).toFixed(3));
  return withFilters(filters, [{ name, strength: strength < leastStrength ? 0 : strength }]);
}

/** Nobody sees less. */
const leastStrength = 0.05;

function filtersOf(
  timeline: Parameters<typeof mainTrack>[0],
  clipIds: readonly string[],
): (readonly Filter[])[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  return clips.filter(({ id }) => clipIds.includes(id)).map(({ filters }) => filters);
}

function hasAny(filters: readonly Filter[], names: readonly FilterName[]): boolean {
  return filters.some(({ name }) => names.includes(name));
}

function atItsEnd(there: readonly Filter[], names: readonly FilterName[], by: number): Refusal {
  if (there.length === 0 && (names.length === 0 || by < 0)) {
    return refuse(
      'no-change',
      'There is no such filter to change; say which look you want, “warm” or “black and white” for example',
      '这里没有可以调整的滤镜；请说出想要的效果，例如“暖色”或“黑白”',
    );
  }
  if (by < 0) {
    const { en, zh } = nameOfFilters(names);
    return refuse('no-change', `There is no ${en} filter there`, `那里没有${zh}滤镜`);
  }
  const { en, zh } = nameOfFilters(names.length > 0 ? names : there.map(({ name }) => name));
  return refuse('no-change', `That is as strong as it gets: ${en}`, `${zh}已经是最强了`);
}

function doneWording(photos: Wording, after: readonly (readonly Filter[])[], by: number): Wording {
  const [first = []] = after;
  const alike = after.every((each) => JSON.stringify(each) === JSON.stringify(first));
  const how = by > 0 ? wording('stronger', '加强') : wording('weaker', '减弱');
  const whole = wording(
    `Made the filters of ${photos.en} ${how.en}`,
    `已${how.zh}${photos.zh}的滤镜`,
  );
  if (!alike) return whole;
  if (first.length === 0) {
    return wording(
      `Made the filters of ${photos.en} so weak that none is left`,
      `${photos.zh}的滤镜已减弱到没有`,
    );
  }
  const now = nameFilters(first);
  return wording(`${whole.en}: ${now.en} now`, `${whole.zh}：现在是${now.zh}`);
}
