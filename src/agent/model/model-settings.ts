import * as z from 'zod';

/** Which language model understands messages, if any; without a name the grammar alone does. */
export const modelSettingsSchema = z.strictObject({
  provider: z.enum(['openai-compatible', 'anthropic', 'google']).default('openai-compatible'),
  /** As its provider calls it. */
  name: z.string().min(1).nullable().default(null),
  /** Up to where the provider's paths begin, such as `http://127.0.0.1:11434/v1`; null: the provider's own. */
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  key: z.string().min(1).nullable().default(null),
  /** Whether it is shown the pictures, as small sheets. */
  canLook: z.boolean().default(false),
  /** For one message; then the grammar answers. */
  timeoutMs: z.int().positive().max(600_000).default(45_000),
  /** The longest silence while it answers. */
  silenceMs: z.int().positive().max(600_000).default(20_000),
  /** How often it may be asked for one message: each time it can use tools and sees what they gave. */
  maxSteps: z.int().min(2).max(50).default(8),
});

export type ModelSettings = z.output<typeof modelSettingsSchema>;
