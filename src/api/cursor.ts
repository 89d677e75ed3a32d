import { wording } from '../language/wording.ts';
import { textOfForm } from './text-of-form.ts';

/** Where a page of a list begins: a time in ms since 1970, and an id. */
export const cursorSchema = textOfForm(
  /^\d{1,16}\.[\w.-]{1,128}$/,
  wording('the cursor that came with the page before', '上一页返回的 cursor'),
);
