/** As long as file systems allow, with room for what is put before and after a name. */
const sizeLimitBytes = 200;

/**
 * A file's name that a stranger chose, so that it can be shown, stored and sent in a header: the
 * last part of a path, without control characters, marks that turn the writing direction, and
 * what file systems refuse. Its ending stays. `file` where nothing is left.
 */
export function safeFileName(name: string): string {
  const visible = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shorten(visible) || 'file';
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= sizeLimitBytes) return name;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  const stem = Buffer.from(name.slice(0, name.length - ending.length));
  // A character cut in two decodes to U+FFFD.
  return (
    stem
      .subarray(0, sizeLimitBytes - ending.length)
      .toString()
      .replace(/\uFFFD+$/, '') + ending
  );
}
