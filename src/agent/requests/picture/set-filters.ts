import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { filterWordings } from '../../../timeline/filter-wording.ts';
import { filterNames, type Filter, type FilterName } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome, type Request } from '../../request.ts';
import { areWholeFilm, meansWholeFilm } from '../whole-film.ts';
import { isFound, type Work } from '../../work.ts';
import { verbFor } from './verb-for.ts';
import { colorFilters, withFilters } from './with-filters.ts';

export const setFilters = defineRequest({
  kind: 'set-filters',
  purpose:
    'Gives pictures a look made of filters: black-and-white, sepia, warm, cool, vivid, faded, vignette, grain. ' +
    'Strength 0 takes a filter off; no filters with others "remove" takes all off.',
  args: z.strictObject({
    photos: referenceSchema,
    filters: z
      .array(z.strictObject({ name: z.enum(filterNames), strength: z.number().min(0).max(1) }))
      .max(filterNames.length),
    others: z.enum(['keep', 'remove']).describe('What becomes of filters that are not named'),
  }),
  says: ({ filters }) => {
    const on = filters.filter(({ strength }) => strength > 0);
    if (on.length > 0) return nameFilters(on);
    if (filters.length === 0) return wording('no filters', '不用滤镜');
    if (isWholeColor(filters)) return wording('in full colour again', '恢复原来的颜色');
    const off = nameFilters(filters);
    return wording(`no ${off.en}`, `不要${off.zh}`);
  },
  brief: ({ photos, filters, others }, brief) =>
    meansWholeFilm(photos)
      ? { filters: withFilters(others === 'keep' ? (brief.filters ?? []) : [], filters) }
      : null,
  plan({ photos, filters, others }, work): Outcome {
    const clipIds = work.find(photos);
    if (!isFound(clipIds)) return clipIds;
    const before = work.timeline;
    const refusal = changeFilters(work, clipIds, (now) =>
      withoutTraces(now, withFilters(others === 'keep' ? now : [], filters)),
    );
    if (refusal !== null) return refusal;
    // "Take off that look, I want the original colours", "the dog in colour, the rest grey".
    const isSaidTwice = isOff(filters) && work.asked.filter(isOfFilters).length > 1;
    if (isSaidTwice && work.timeline === before) return { done: null, clips: clipIds };
    const named = namePictures(work.timeline, clipIds);
    const brief = areWholeFilm(clipIds, work)
      ? { filters: withFilters(others === 'keep' ? (work.brief.filters ?? []) : [], filters) }
      : {};
    const done = work.timeline === before ? alreadySo(named, filters) : doneWording(named, filters);
    return { done, clips: clipIds, brief };
  },
});

/** Weaker than a filter that somebody asks for by its name. */
const traceStrength = 0.3;

/** A touch of vignette or grain that was laid with a colour goes with the last colour. */
function withoutTraces(before: readonly Filter[], after: readonly Filter[]): readonly Filter[] {
  const isTrace = ({ name, strength }: Filter) =>
    (name === 'vignette' || name === 'grain') && strength <= traceStrength;
  return after.length < before.length && after.every(isTrace) ? [] : after;
}

function isOff(filters: readonly Wish[]): boolean {
  return filters.every(({ strength }) => strength === 0);
}

function isOfFilters({ kind }: Request): boolean {
  return kind === 'set-filters';
}

/** Pictures with the same filters are changed by one edit. */
export function changeFilters(
  work: Work,
  clipIds: readonly string[],
  change: (filters: readonly Filter[]) => readonly Filter[],
): ReturnType<Work['edits']> {
  const clips = mainTrack(work.timeline)!.clips.filter(({ id }) => clipIds.includes(id));
  const groups = Map.groupBy(clips, ({ filters }) => JSON.stringify(filters));
  return work.edits(
    [...groups.values()].map((alike) => ({
      kind: 'set-filters',
      clipIds: alike.map(({ id }) => id),
      filters: [...change(alike[0]!.filters)],
    })),
  );
}

type Wish = Pick<Filter, 'name' | 'strength'>;

function doneWording(photos: Wording, filters: readonly Wish[]): Wording {
  const on = filters.filter(({ strength }) => strength > 0);
  if (on.length > 0) {
    const look = nameFilters(on);
    return wording(
      `Gave ${photos.en} this look: ${look.en}`,
      `已为${photos.zh}加上滤镜：${look.zh}`,
    );
  }
  if (filters.length === 0) {
    return wording(`Took all filters off ${photos.en}`, `已去掉${photos.zh}的所有滤镜`);
  }
  if (isWholeColor(filters)) {
    return wording(
      `${capital(photos.en)} ${verbFor(photos)} in full colour again`,
      `${photos.zh}已恢复原来的颜色`,
    );
  }
  const off = nameFilters(filters);
  return wording(`Took ${off.en} off ${photos.en}`, `已去掉${photos.zh}的${off.zh}滤镜`);
}

/** Every filter that changes colours is taken off. */
function isWholeColor(filters: readonly Wish[]): boolean {
  return colorFilters.every((name) => filters.some((each) => each.name === name));
}

function alreadySo(photos: Wording, filters: readonly Wish[]): Wording {
  if (filters.some(({ strength }) => strength > 0)) {
    return wording(`${capital(photos.en)} had that look already`, `${photos.zh}已经是这样的效果了`);
  }
  return wording(`There was no such filter on ${photos.en}`, `${photos.zh}本来就没有这种滤镜`);
}

/** "sepia (50%), grain". */
export function nameFilters(filters: readonly Wish[]): Wording {
  const percent = ({ strength }: Wish, before: string, after: string) =>
    strength > 0 && strength < 1 ? `${before}${Math.round(strength * 100)}%${after}` : '';
  return wording(
    filters.map((each) => filterWordings[each.name].en + percent(each, ' (', ')')).join(', '),
    filters.map((each) => filterWordings[each.name].zh + percent(each, '（', '）')).join('、'),
  );
}

export function nameOfFilters(names: readonly FilterName[]): Wording {
  return nameFilters(names.map((name) => ({ name, strength: 1 })));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
