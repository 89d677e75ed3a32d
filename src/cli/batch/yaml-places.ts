import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { wording, type Wording } from '../../language/wording.ts';

/** Both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mistake in a file of jobs, and where. */
export interface Mistake {
  readonly place: Place;
  readonly wording: Wording;
}

export interface PlacedYaml {
  /** As JSON would have it. */
  readonly value: unknown;
  /** Of a value, by the keys and numbers that lead to it; of the nearest one around it where it is missing. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Of a key itself. */
  readonly placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
  /** What is no YAML; then the value means nothing. */
  readonly mistakes: readonly Mistake[];
}

/** Reads YAML, of which JSON is a part, with the place of everything in it. */
export function readPlacedYaml(text: string): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const mistakes = document.errors.map(({ pos, message }) => ({
    place: placeAt(pos[0]),
    wording: notYaml(message),
  }));
  if (mistakes.length > 0)
    return { value: null, placeOf: firstPlace, placeOfKey: firstPlace, mistakes };
  const read = toValue(document);
  return {
    value: read.value,
    placeOf: (path) => placeAt(offsetOf(document, path)),
    placeOfKey: (path, key) => placeAt(offsetOfKey(document, path, key)),
    mistakes: read.reason === null ? [] : [{ place: firstPlace(), wording: notYaml(read.reason) }],
  };
}

function firstPlace(): Place {
  return { line: 1, column: 1 };
}

/** Aliases that would make a small file a huge value are refused by the library. */
function toValue(document: Document): { value: unknown; reason: string | null } {
  try {
    return { value: document.toJS(), reason: null };
  } catch (error) {
    return { value: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const keys = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(keys, true);
    const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
    if (range) return range[0]!;
  }
  return 0;
}

function offsetOfKey(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return (isScalar(pair?.key) ? pair.key.range?.[0] : null) ?? offsetOf(document, path);
}

function notYaml(reason: string): Wording {
  return wording(
    `this is not YAML: ${reason}. Texts with “: ” or “#” in them need quotes.`,
    `YAML 语法有误：${reason}。含有“: ”或“#”的文字需要加引号。`,
  );
}
