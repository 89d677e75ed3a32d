/** The answer of auth, tasks, upload, credits and state when all is well. */
export function ok<Data>(data: Data): { code: 0; message: 'ok'; data: Data } {
  return { code: 0, message: 'ok', data };
}
