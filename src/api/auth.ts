import * as z from 'zod';
import { wording } from '../language/wording.ts';
import { envelope } from './envelope.ts';

const token = z.string().describe('Sent as `Authorization: Bearer …`; shown only here');
const tokenExpiry = z.iso.datetime().nullable().describe('null: never');

export const anonymousTokenAnswerSchema = envelope(
  z.object({
    token,
    user_id: z.string(),
    expires_at: z.iso.datetime(),
    credits: z.int().min(0).describe('What is available'),
  }),
);

export const claimTokenBodySchema = z.object({ task_id: z.string(), session_id: z.string() });

export const claimTokenAnswerSchema = envelope(
  z.object({
    claim_token: z.string().describe('Shows the project, and gives no right to the API'),
    expires_in: z.int().describe('In seconds'),
    claim_url: z.url().describe('To open in a browser'),
  }),
);

/** An e-mail address as a name to log in with: nothing is sent to it. */
export const emailSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(254));

const leastPasswordLength = 8;
const longestPasswordLength = 256;

/** In the form in which it is hashed: the same whatever keyboard wrote it. */
export const passwordSchema = z
  .string()
  .max(4 * longestPasswordLength)
  .transform((text) => text.normalize('NFKC'))
  .refine(
    (text) => {
      const length = Array.from(text).length;
      return length >= leastPasswordLength && length <= longestPasswordLength;
    },
    {
      params: {
        expected: wording(
          `${leastPasswordLength} to ${longestPasswordLength} characters`,
          ` ${leastPasswordLength} 到 ${longestPasswordLength} 个字符`,
        ),
      },
    },
  );

export const registerBodySchema = z.object({
  email: emailSchema,
  password: passwordSchema,
  bind: z
    .string()
    .nullish()
    .describe('The anonymous user who becomes this account; with their token the same as none'),
  proof: z
    .string()
    .nullish()
    .describe('From the registration link, in place of the token of the user to bind'),
});

export const loginBodySchema = z.object({ email: emailSchema, password: z.string().max(1024) });

export const loginAnswerSchema = envelope(
  z.object({ token, user_id: z.string(), expires_at: z.iso.datetime() }),
);

export const meAnswerSchema = envelope(
  z.object({
    user_id: z.string(),
    kind: z.enum(['anonymous', 'registered', 'local']),
    email: z.string().nullable(),
    plan: z.string(),
    language: z.enum(['en', 'zh']).nullable(),
  }),
);

export const tokensAnswerSchema = envelope(
  z.object({
    tokens: z
      .array(
        z.object({
          id: z.string().describe('By which it can be revoked'),
          created_at: z.iso.datetime(),
          expires_at: tokenExpiry,
          current: z.boolean().describe('Whether it is the one of this request'),
        }),
      )
      .describe('The newest first'),
  }),
);

export const revokedAnswerSchema = envelope(
  z.object({ revoked: z.int().min(0).describe('How many tokens work no more') }),
);
