/**
 * The text of a header, of the first where it came several times. Headers are read as ISO 8859-1,
 * but many servers write UTF-8 into them.
 */
export function headerText(header: string | readonly string[] | undefined): string | null {
  const latin1 = typeof header === 'string' ? header : header?.[0];
  if (latin1 === undefined) return null;
  const utf8 = Buffer.from(latin1, 'latin1').toString();
  return utf8.includes('\uFFFD') ? latin1 : utf8;
}
