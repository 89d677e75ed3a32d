import { stripVTControlCharacters } from 'node:util';

/**
 * A text of a server as it may be printed: without escape sequences and control characters, which
 * a terminal would obey, and without marks that show text in another order than it has. Lines and
 * tabs stay.
 */
export function safeText(text: string): string {
  return stripVTControlCharacters(text.replaceAll('\r\n', '\n')).replaceAll(unsafe, '');
}

const unsafe =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
