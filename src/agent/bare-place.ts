import { reference } from './grammar/phrases/reference.ts';
import { tokenize, type NamedFile } from './grammar/token.ts';
import { normalize } from './normal-text.ts';
import { fillers } from './requests/talk/fillers.ts';

/** Whether a message is a place or pictures and nothing else: "the dog", 第三张吧, "photo 2 and 3". */
export function isBarePlace(message: string, files: readonly NamedFile[]): boolean {
  const tokens = tokenize(normalize(message), files);
  let places = 0;
  for (let at = 0; at < tokens.length;) {
    const place = furthest(reference.read(tokens, at));
    const end = Math.max(place, furthest(fillers.read(tokens, at)));
    if (end === 0 && tokens[at]!.kind !== 'mark') return false;
    if (/[?？]/.test(tokens[at]!.text)) return false;
    if (place === end && end > 0) places += 1;
    at = Math.max(end, at + 1);
  }
  return places > 0;
}

function furthest(found: readonly { readonly end: number }[]): number {
  return Math.max(0, ...found.map(({ end }) => end));
}
