import { filterNames, type Filter, type FilterName } from '../../../timeline/timeline.ts';

/** Filters that undo one another: of each row the last that was wished stays. */
const rivals: readonly (readonly FilterName[])[] = [
  ['black-and-white', 'sepia'],
  ['black-and-white', 'vivid'],
  ['sepia', 'vivid'],
  ['sepia', 'cool'],
  ['warm', 'cool'],
  ['vivid', 'faded'],
];

/** Those of `filters` that change colours. */
export const colorFilters = filterNames.filter((name) => name !== 'vignette' && name !== 'grain');

/** Filters with others laid upon them: a name that is there gets the new strength, 0 takes it off. */
export function withFilters(
  filters: readonly Filter[],
  added: readonly Pick<Filter, 'name' | 'strength'>[],
): readonly Filter[] {
  return added.reduce<readonly Filter[]>((all, { name, strength }) => {
    const there = all.find((each) => each.name === name);
    if (strength === 0) return there === undefined ? all : all.filter((each) => each !== there);
    // What was wished together may stand together: "faded and warm" is one look.
    const wished = (other: FilterName) => added.some((each) => each.name === other);
    const kept = all.filter((each) => wished(each.name) || !areRivals(each.name, name));
    if (there === undefined) return [...kept, { name, strength }];
    return kept.map((each) => (each === there ? { ...there, strength } : each));
  }, filters);
}

function areRivals(one: FilterName, other: FilterName): boolean {
  return rivals.some((row) => row.includes(one) && row.includes(other));
}
