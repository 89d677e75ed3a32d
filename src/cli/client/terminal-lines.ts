import { wrapText } from '../text-layout.ts';

/** Narrower is not read well, wider neither. */
const fewestColumns = 30;
const mostColumns = 100;

/** A text as lines that fit the terminal; as it is where nothing shows how wide that is. */
export function terminalLines(text: string, stream: NodeJS.WriteStream): string[] {
  const lines = text.split('\n');
  if (!stream.isTTY) return lines;
  const columns = Math.min(mostColumns, Math.max(fewestColumns, (stream.columns || 80) - 1));
  return lines.flatMap((line) => {
    const [, indent = '', rest = ''] = /^(\s*(?:[-·•*]|\d+[.)])?\s*)([^]*)$/.exec(line) ?? [];
    const wrapped = wrapText(rest, columns - indent.length);
    return wrapped.map((part, index) => (index === 0 ? indent : ' '.repeat(indent.length)) + part);
  });
}
