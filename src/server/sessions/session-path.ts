import * as z from 'zod';

/** `/:user/:session` at the end of an address; `Sessions.findByPath` finds it. */
export const sessionPath = z.object({
  user: z.string().describe("`me`, or the caller's own id"),
  session: z.string(),
});

export const userPath = sessionPath.pick({ user: true });
