import type { Language } from '../../../language/wording.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/**
 * The day as people write it, which no reader takes for another: "11 July 2026", 2026年7月11日. In
 * the time zone of the machine, in which cameras that tell none are read.
 */
export function dateText(ms: number, language: Language): string {
  const date = new Date(ms);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return language === 'zh' ? `${year}年${month + 1}月${day}日` : `${day} ${months[month]} ${year}`;
}

/** "July 2026", 2026年7月. */
export function monthText(ms: number, language: Language): string {
  const date = new Date(ms);
  const [year, month] = [date.getFullYear(), date.getMonth()];
  return language === 'zh' ? `${year}年${month + 1}月` : `${months[month]} ${year}`;
}
