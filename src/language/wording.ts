/** The languages in which Kinora speaks to people. */
export type Language = 'en' | 'zh';

/**
 * A text that a person reads, in every language that Kinora speaks. It is written where it
 * belongs (beside the check that refuses, the step that reports) and a language is chosen only
 * where it is shown.
 */
export type Wording = Readonly<Record<Language, string>>;

/** Writes one text in both languages: `wording('No photos found', '没有找到照片')`. */
export function wording(en: string, zh: string): Wording {
  return { en, zh };
}
