import { wording, type Wording } from '../../language/wording.ts';
import { fontFilesFor, type TextFont } from './font-files.ts';
import { graphemesOf } from './graphemes.ts';
import { prepareText } from './prepare-text.ts';
import { writingSystemOf } from './writing-system.ts';

/**
 * The characters of `text` that no font of the installation can draw, each once, in order of
 * appearance; empty when all can be drawn. A character is what a person sees as one: a letter
 * that exists and a mark that exists may still lack a font that has both.
 */
export function missingGlyphs(text: string, font: TextFont): string[] {
  const prepared = prepareText(text);
  const missing = prepared.split('\n').flatMap(
    (paragraph) =>
      fontFilesFor({
        graphemes: graphemesOf(paragraph),
        font,
        system: writingSystemOf(paragraph, prepared),
      }).missing,
  );
  return [...new Set(missing)];
}

/** Names the missing characters for the person, the first ten with their code points. */
export function missingGlyphsWording(missing: readonly string[]): Wording {
  const named = missing
    .slice(0, 10)
    .map((character) => `“${character}” (${codePoints(character)})`);
  const rest = missing.length - named.length;
  return wording(
    `No font here can draw ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}; remove or replace ${missing.length === 1 ? 'this character' : 'these characters'}`,
    `没有字体能显示${named.join('、')}${rest > 0 ? `等 ${missing.length} 个字符` : ''}，请删除或替换`,
  );
}

function codePoints(character: string): string {
  return Array.from(
    character,
    (one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
