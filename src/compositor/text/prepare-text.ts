/**
 * Text as it is laid out and drawn: composed characters (NFC, so that a letter and its accent
 * are found in one font), `\n` as the only line break, every kind of blank one plain space (the
 * no-break and the ideographic one aside), no control characters.
 */
export function prepareText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t|(?![\u00a0\u3000])\p{Zs}/gu, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[ \u3000]+$/gmu, '');
}
