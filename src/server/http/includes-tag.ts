/** Whether If-None-Match says that the client has it already; compared weakly (RFC 9110 §13.1.2). */
export function includesTag(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
