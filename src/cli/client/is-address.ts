/** Whether it names a file that a server can fetch, and none of this machine. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}
