import type { Language } from '../language/wording.ts';

/**
 * The language of the person's system: KINORA_LANG has the last word, then the locale of messages.
 * Null where that is neither Chinese nor, by KINORA_LANG, English: a locale such as en_US is on
 * many machines of people who write Chinese, so what they write decides then.
 */
export function systemLanguage(environment: NodeJS.ProcessEnv): Language | null {
  const wished = environment['KINORA_LANG']?.toLowerCase() ?? '';
  if (wished.startsWith('zh')) return 'zh';
  if (wished.startsWith('en')) return 'en';
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh' : null;
}
