import type { Token } from './token.ts';

/**
 * Reads one kind of phrase where a message has it. A grammar is made by putting readers together;
 * all ways to read are kept, for what follows decides.
 */
export interface Reader<Value> {
  /** Every way to read from token `at`. An empty phrase (`end` = `at`) only comes of `maybe` and `many`. */
  readonly read: (tokens: readonly Token[], at: number) => readonly Read<Value>[];
  /** The words and phrases that it knows: what a mistyped word may have meant. */
  readonly vocabulary: readonly string[];
}

export interface Read<Value> {
  /** The token after the phrase. */
  readonly end: number;
  readonly value: Value;
  /** How unlikely this way is; 0 for as expected. */
  readonly cost: number;
}

/** Ways to read from one place that are kept; of more the likelier. */
const mostWays = 48;

/**
 * A reader out of others. What it reads from a place is remembered for the tokens at hand, since
 * phrases share their parts.
 */
function composed<Value>(reader: Reader<Value>): Reader<Value> {
  let known: (readonly Read<Value>[] | undefined)[] = [];
  let knownTokens: readonly Token[] | null = null;
  let words: readonly string[] | undefined;
  return {
    get vocabulary() {
      words ??= reader.vocabulary;
      return words;
    },
    read: (tokens, at) => {
      if (tokens !== knownTokens) [known, knownTokens] = [[], tokens];
      const before = known[at];
      if (before !== undefined) return before;
      const all = reader.read(tokens, at);
      const ways =
        all.length <= mostWays ? all : all.toSorted((a, b) => a.cost - b.cost).slice(0, mostWays);
      known[at] = ways;
      return ways;
    },
  };
}

export type ValueOf<R> = R extends Reader<infer Value> ? Value : never;

/**
 * One of these words or phrases, with what each means. Entries are normal text: lower case,
 * simplified characters, no hyphens or apostrophes; blanks stand between Latin words.
 */
export function oneOf<const Key extends string>(
  entries: Readonly<Partial<Record<Key, readonly string[]>>>,
): Reader<Key> {
  const keys = Object.keys(entries) as Key[];
  const all = keys.flatMap((key) => (entries[key] ?? []).map((entry) => [key, entry] as const));
  return phrases(all);
}

/** One of these words or phrases, whatever its meaning. */
export function words(...entries: readonly string[]): Reader<true> {
  return phrases(entries.map((entry) => [true, entry] as const));
}

interface Entry<Value> {
  readonly texts: readonly string[];
  readonly value: Value;
}

function phrases<Value>(all: readonly (readonly [Value, string])[]): Reader<Value> {
  const byFirst = new Map<string, Entry<Value>[]>();
  for (const [value, entry] of all) {
    const texts = textsOf(entry);
    const [first] = texts;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [{ texts, value }]);
    else known.push({ texts, value });
  }
  return {
    get vocabulary() {
      return all.map(([, entry]) => wordsOf(entry)).filter((entry) => entry !== '');
    },
    read: (tokens, at) => {
      const first = tokens[at];
      if (first === undefined || !isSpoken(first)) return [];
      const entries = byFirst.get(first.text) ?? [];
      return entries
        .filter(({ texts }) => texts.every((text, index) => tokenIs(tokens[at + index], text)))
        .map(({ texts, value }) => ({ end: at + texts.length, value, cost: 0 }));
    },
  };
}

/** Chinese whole, for its characters are none without each other; of others what is in Latin letters. */
function wordsOf(entry: string): string {
  if (/^\p{Script=Han}{2,}$/u.test(entry)) return entry;
  return textsOf(entry)
    .filter((text) => /^[a-z]/.test(text))
    .join(' ');
}

/** Words in quotes are somebody's text, and names are names. */
function isSpoken({ kind }: Token): boolean {
  return kind !== 'quoted' && kind !== 'name';
}

function tokenIs(token: Token | undefined, text: string): boolean {
  return token !== undefined && isSpoken(token) && token.text === text;
}

const entryToken = /[a-z_\u00c0-\u024f][a-z0-9_\u00c0-\u024f]*|\d+|[^\s]/gu;

function textsOf(entry: string): string[] {
  return entry.replaceAll(/['-]/g, (unit) => (unit === '-' ? ' ' : '')).match(entryToken) ?? [];
}

/** The first phrase, then the second, … with the values in a row. */
export function inOrder<const Parts extends readonly Reader<unknown>[]>(
  ...parts: Parts
): Reader<{ -readonly [Index in keyof Parts]: ValueOf<Parts[Index]> }> {
  type Row = { -readonly [Index in keyof Parts]: ValueOf<Parts[Index]> };
  return composed({
    get vocabulary() {
      return vocabularyOf(parts);
    },
    read: (tokens, at) => {
      let rows: Read<readonly unknown[]>[] = [{ end: at, value: [], cost: 0 }];
      for (const part of parts) {
        if (rows.length > mostWays) rows = rows.slice(0, mostWays);
        rows = rows.flatMap((row) =>
          part.read(tokens, row.end).map(({ end, value, cost }) => ({
            end,
            value: [...row.value, value],
            cost: row.cost + cost,
          })),
        );
        if (rows.length === 0) return [];
      }
      return rows as unknown as Read<Row>[];
    },
  });
}

export function either<const Parts extends readonly Reader<unknown>[]>(
  ...parts: Parts
): Reader<ValueOf<Parts[number]>> {
  return composed({
    get vocabulary() {
      return vocabularyOf(parts);
    },
    read: (tokens, at) =>
      parts.flatMap((part) => part.read(tokens, at)) as Read<ValueOf<Parts[number]>>[],
  });
}

/** The phrase, or nothing. */
export function maybe<Value>(part: Reader<Value>): Reader<Value | null> {
  return {
    get vocabulary() {
      return part.vocabulary;
    },
    read: (tokens, at) => [...part.read(tokens, at), { end: at, value: null, cost: 0 }],
  };
}

/** None to `most` phrases of one kind, one after the other. */
export function many<Value>(part: Reader<Value>, most = 6): Reader<readonly Value[]> {
  return composed({
    get vocabulary() {
      return part.vocabulary;
    },
    read: (tokens, at) => {
      const all: Read<readonly Value[]>[] = [{ end: at, value: [], cost: 0 }];
      let rows = all.slice();
      for (let times = 0; times < most && rows.length > 0; times++) {
        rows = rows.flatMap((row) =>
          part
            .read(tokens, row.end)
            .filter(({ end }) => end > row.end)
            .map(({ end, value, cost }) => ({
              end,
              value: [...row.value, value],
              cost: row.cost + cost,
            })),
        );
        all.push(...rows);
      }
      return all;
    },
  });
}

/** What a phrase means; null where it means nothing after all. */
export function meaning<From, To>(
  part: Reader<From>,
  mean: (value: From) => To | null,
): Reader<To> {
  return composed({
    get vocabulary() {
      return part.vocabulary;
    },
    read: (tokens, at) =>
      part.read(tokens, at).flatMap(({ end, value, cost }) => {
        const meant = mean(value);
        return meant === null ? [] : [{ end, value: meant, cost }];
      }),
  });
}

/** The same, less likely. */
export function unlikely<Value>(part: Reader<Value>, cost: number): Reader<Value> {
  return composed({
    get vocabulary() {
      return part.vocabulary;
    },
    read: (tokens, at) =>
      part.read(tokens, at).map((read) => ({ ...read, cost: read.cost + cost })),
  });
}

/** Each meaning once for each end, in the likeliest way. */
export function distinct<Value>(part: Reader<Value>): Reader<Value> {
  return composed({
    get vocabulary() {
      return part.vocabulary;
    },
    read: (tokens, at) => {
      const ways = part.read(tokens, at);
      if (ways.length < 2) return ways;
      const best = new Map<string, Read<Value>>();
      for (const way of ways) {
        const key = `${way.end} ${JSON.stringify(way.value)}`;
        const other = best.get(key);
        if (other === undefined || way.cost < other.cost) best.set(key, way);
      }
      return [...best.values()];
    },
  });
}

/** The phrase only where another could not be read behind it. */
export function notBefore<Value>(part: Reader<Value>, other: Reader<unknown>): Reader<Value> {
  return composed({
    get vocabulary() {
      return part.vocabulary;
    },
    read: (tokens, at) =>
      part.read(tokens, at).filter(({ end }) => other.read(tokens, end).length === 0),
  });
}

/** The phrase but for the 不 of a question, which has the same verb on both sides: 能不能, 可不可以. */
export function notAsking<Value>(part: Reader<Value>): Reader<Value> {
  return composed({
    get vocabulary() {
      return part.vocabulary;
    },
    read: (tokens, at) => {
      const asks = tokens[at]?.text === '不' && tokens[at - 1]?.text === tokens[at + 1]?.text;
      return asks ? [] : part.read(tokens, at);
    },
  });
}

/** The phrase only where no such word stands right before it: 后一张 is none in 最后一张. */
export function notBehind<Value>(part: Reader<Value>, before: RegExp): Reader<Value> {
  return composed({
    get vocabulary() {
      return part.vocabulary;
    },
    read: (tokens, at) => (before.test(tokens[at - 1]?.text ?? '') ? [] : part.read(tokens, at)),
  });
}

/** A reader that is made when it is first used, for phrases that contain their own kind. */
export function later<Value>(make: () => Reader<Value>): Reader<Value> {
  return { vocabulary: [], read: (tokens, at) => make().read(tokens, at) };
}

/** One token of some kind. */
export function token<Value>(mean: (token: Token) => Value | null): Reader<Value> {
  return {
    vocabulary: [],
    read: (tokens, at) => {
      const found = tokens[at];
      const value = found === undefined ? null : mean(found);
      return value === null ? [] : [{ end: at + 1, value, cost: 0 }];
    },
  };
}

/** A punctuation mark. */
export function mark(...marks: readonly string[]): Reader<true> {
  return token(({ kind, text }) => (kind === 'mark' && marks.includes(text) ? true : null));
}

function vocabularyOf(parts: readonly Reader<unknown>[]): string[] {
  return [...new Set(parts.flatMap(({ vocabulary }) => vocabulary))];
}
