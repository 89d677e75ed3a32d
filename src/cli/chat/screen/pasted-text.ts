const begin = '\x1b[200~';
const end = '\x1b[201~';

/** Terminals that are told so put marks around what is pasted or dropped on them. */
export const pasteMarks = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

/**
 * Takes the marks around pasted text away and puts a space in place of each line break and tab in
 * it, so that whatever is pasted is one line. What may be the beginning of a mark is held back until
 * the rest of it came, except a lone Escape, which is a key.
 */
export function pastedText(): (input: string) => string {
  let held = '';
  let isPasted = false;
  return (input) => {
    let text = held + input;
    held = '';
    let out = '';
    for (;;) {
      const mark = isPasted ? end : begin;
      const at = text.indexOf(mark);
      if (at < 0) break;
      out += plain(text.slice(0, at), isPasted);
      text = text.slice(at + mark.length);
      isPasted = !isPasted;
    }
    const mark = isPasted ? end : begin;
    const shortest = isPasted ? 1 : 2;
    for (let length = mark.length - 1; length >= shortest && held === ''; length--)
      if (text.endsWith(mark.slice(0, length))) held = mark.slice(0, length);
    return out + plain(text.slice(0, text.length - held.length), isPasted);
  };
}

function plain(text: string, isPasted: boolean): string {
  return isPasted ? text.replaceAll(/[\r\n\t]/g, ' ') : text;
}
