import type { Language } from '../../src/language/wording.ts';
import type { Case } from './case.ts';

/** One thing to ask for, and the many ways in which people ask for it. */
export interface Sheet extends Omit<Case, 'say'> {
  readonly meaning: string;
  readonly says: Readonly<Record<Language, readonly string[]>>;
}

/** Every way to say it, as a message with the sheet's check. */
export function sheetCases(sheet: Sheet, language: Language): Case[] {
  return sheet.says[language].map((say) => ({ ...sheet, say }));
}
