const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a person takes for one character: a letter with its marks, a whole emoji sequence. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
