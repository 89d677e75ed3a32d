import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import { modelSettingsSchema } from '../agent/model/model-settings.ts';
import { economySettings } from './credits/economy.ts';

/** Everything that an operator can set, with its default; `kinora serve` reads it from one file and the environment. */
export const settingsSchema = z
  .object({
    host: z.string().default('127.0.0.1'),
    /** 0: any free port. */
    port: z.int().min(0).max(65535).default(8787),
    /** An absolute path. */
    dataFolder: z.string(),
    /** What links in answers begin with; the address it listens on by default. */
    publicUrl: z.url().nullable().default(null),
    ...economySettings,
    uploadLimitBytes: z.int().positive().default(200_000_000),
    /** Of all files of one user together; null: none. Else 10 GB where `hosted`, none where `local`. */
    storageLimitBytes: z.int().positive().nullable().optional(),
    rateLimits: z.boolean().default(true),
    /** Pages of these origins, such as `https://studio.example`, may call from a browser. */
    allowedOrigins: z.array(z.string().regex(/^https?:\/\/[^/]+$/)).default([]),
    /** Addresses or networks of reverse proxies, whose word is taken for where a request comes from. */
    trustedProxies: z
      .array(
        z
          .string()
          .refine(isAddressOrNetwork, 'Expected an address or a network such as 10.0.0.0/8'),
      )
      .default([]),
    /** Downloads by address and webhooks may go to loopback: for tests and trusted networks. */
    allowLoopback: z.boolean().default(false),
    rendersAtOnce: z.int().positive().default(1),
    renderTimeLimitMs: z
      .int()
      .positive()
      .default(30 * 60_000),
    turnTimeLimitMs: z
      .int()
      .positive()
      .default(15 * 60_000),
    /** The longest silence of an event stream; clients give up after 15 s. */
    heartbeatMs: z.int().positive().max(15_000).default(10_000),
    /** How long a session rests before its film is made ahead; null: never. Else 3 s, never where `hosted`. */
    renderAheadAfterMs: z.int().min(0).nullable().optional(),
    model: modelSettingsSchema.prefault({}),
    /** Who sends it as a bearer token reads `/metrics`; without one, only this machine may. */
    metricsToken: z.string().min(16).nullable().default(null),
    logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .strict();

export type Settings = z.output<typeof settingsSchema>;

function isAddressOrNetwork(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}
