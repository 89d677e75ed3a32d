/** A word of a line, as a shell would see it. */
export interface Word {
  /** Without quotes and escapes. */
  readonly text: string;
  /** Where it stands in the line, quotes included; `end` is behind it. */
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/**
 * The words of a line in which paths may stand as terminals drop them: in quotes, or with escaped
 * spaces. What people write stays as it is: an apostrophe within a word quotes nothing, nor does a
 * quote that is never closed, and a backslash before a letter is one.
 */
export function splitWords(line: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < line.length;) {
    if (isSpace(line[at])) at++;
    else {
      const word = readWord(line, at);
      words.push(word);
      at = word.end;
    }
  }
  return words;
}

function readWord(line: string, start: number): Word {
  const isQuoted = closingQuote(line, start) !== null;
  let text = '';
  let at = start;
  while (at < line.length && !isSpace(line[at])) {
    const close = isQuoted ? closingQuote(line, at) : null;
    if (close !== null) {
      text += unquoted(line.slice(at + 1, close), line[at]!);
      at = close + 1;
    } else if (isEscape(line, at)) {
      text += line[at + 1];
      at += 2;
    } else text += line[at++];
  }
  return { text, start, end: at, isQuoted };
}

/** Where the quote that begins here ends; null where none begins. */
function closingQuote(line: string, at: number): number | null {
  const quote = line[at];
  if (quote !== '"' && quote !== "'") return null;
  for (let close = at + 1; close < line.length; close++) {
    if (quote === '"' && line[close] === '\\') close++;
    else if (line[close] === quote) return close;
  }
  return null;
}

function unquoted(inside: string, quote: string): string {
  return quote === "'" ? inside : inside.replaceAll(/\\(["\\$`])/g, '$1');
}

/** `\ ` and `\(`, but not `C:\Users`. */
function isEscape(line: string, at: number): boolean {
  return line[at] === '\\' && at + 1 < line.length && !/[\p{L}\p{N}]/u.test(line[at + 1]!);
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
