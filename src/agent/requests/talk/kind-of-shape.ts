import { wording, type Wording } from '../../../language/wording.ts';

/** What people call a film of these sides. */
export function kindOfShape(widthPx: number, heightPx: number): Wording {
  if (widthPx === heightPx) return wording('square', '方形');
  return widthPx > heightPx ? wording('wide', '横屏') : wording('upright (vertical)', '竖屏');
}
