/**
 * A pattern out of word lists. An entry is a piece of a regular expression in which a blank stands
 * for blanks or a hyphen, ` ?` for none as well; entries in Latin letters match whole words only. Longer ones come first.
 */
export function anyOf(...lists: readonly (readonly string[])[]): string {
  const entries = lists.flat().toSorted((a, b) => b.length - a.length);
  return `(?:${entries.map(entrySource).join('|')})`;
}

/** The whole pattern; `flags` as of a regular expression. */
export function pattern(source: string): RegExp {
  return new RegExp(source, 'dgu');
}

function entrySource(entry: string): string {
  const source = entry.replaceAll(/ (\??)/g, (_, maybe) => (maybe ? '[\\s\\-]*' : '[\\s\\-]+'));
  const before = /^\d/.test(entry) ? '(?<!\\d)' : '';
  const behind = /\d$/.test(entry) ? '(?!\\d)' : '';
  const latin = /[a-z]/.test(entry);
  return latin ? `${before}(?<![a-z])(?:${source})(?![a-z])${behind}` : before + source + behind;
}

/** Which list a text is an entry of; undefined for none. */
export function keyOf<Key extends string>(
  lists: Readonly<Partial<Record<Key, readonly string[]>>>,
  text: string,
): Key | undefined {
  const keys = Object.keys(lists) as Key[];
  return keys.find((key) => new RegExp(`^${anyOf(lists[key] ?? [])}$`, 'u').test(text));
}

/** The same lists of several languages as one. */
export function joinLists<Key extends string>(
  ...all: readonly Readonly<Partial<Record<Key, readonly string[]>>>[]
): Readonly<Partial<Record<Key, readonly string[]>>> {
  const joined: Partial<Record<Key, readonly string[]>> = {};
  for (const lists of all) {
    for (const key of Object.keys(lists) as Key[]) {
      joined[key] = [...(joined[key] ?? []), ...(lists[key] ?? [])];
    }
  }
  return joined;
}
