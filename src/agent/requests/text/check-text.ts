import { refuse, type Refusal } from '../../../timeline/refusal.ts';

/** A text has at most so many characters. */
export const longestText = 500;

/** Null for a text that can be written. */
export function checkText(text: string): Refusal | null {
  const length = Array.from(text).length;
  if (text.trim() === '')
    return refuse('bad-arguments', 'There are no words in that text', '这段文字里没有内容', 'text');
  if (length <= longestText) return null;
  return refuse(
    'bad-arguments',
    `A text has at most ${longestText} characters; this one has ${length}`,
    `一条文字最多 ${longestText} 个字；这条有 ${length} 个字`,
    'text',
  );
}
