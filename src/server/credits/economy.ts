import * as z from 'zod';

const credits = z.int().min(0).max(1_000_000_000);

/** What can be set; what is not set comes from the preset. */
export const economySettings = {
  /** `local`: nothing costs. `hosted`: the economy of the protocol. */
  preset: z.enum(['local', 'hosted']).default('local'),
  /** What every new user is given. */
  startCredits: credits.optional(),
  prices: z
    .strictObject({
      generation: credits.optional(),
      edit: credits.optional(),
      export: credits.optional(),
    })
    .default({}),
  /** By name. `free` is the plan of everybody who was given no other. */
  plans: z
    .record(
      z.string().regex(/^[\w-]{1,32}$/),
      z.strictObject({ exports: z.boolean().default(true) }),
    )
    .default({}),
  /** Where registered users get more credits; null: from the operator. */
  topUpUrl: z.url().nullable().default(null),
};

/** In whole credits. */
export interface Prices {
  /** A message that makes a session's first film. */
  readonly generation: number;
  /** A message, or edits by the API, that change it. */
  readonly edit: number;
  /** A film rendered for downloading. */
  readonly export: number;
}

export interface Plan {
  readonly exports: boolean;
}

export interface Economy {
  readonly startCredits: number;
  readonly prices: Prices;
  readonly plans: Readonly<Record<string, Plan>> & { readonly free: Plan };
}

/** The preset with what was set in its place. */
export function economyOf(settings: EconomySettings): Economy {
  const preset = presets[settings.preset];
  return {
    startCredits: settings.startCredits ?? preset.startCredits,
    prices: {
      generation: settings.prices.generation ?? preset.prices.generation,
      edit: settings.prices.edit ?? preset.prices.edit,
      export: settings.prices.export ?? preset.prices.export,
    },
    plans: { ...preset.plans, ...settings.plans },
  };
}

export type EconomySettings = z.output<z.ZodObject<typeof economySettings>>;

const plans = { free: { exports: true }, pro: { exports: true } };

/** In `local` users are given credits too, which nothing takes: one way of counting for both. */
const presets: Readonly<Record<EconomySettings['preset'], Economy>> = {
  local: {
    startCredits: 100,
    prices: { generation: 0, edit: 0, export: 0 },
    plans,
  },
  hosted: {
    startCredits: 100,
    prices: { generation: 10, edit: 2, export: 0 },
    plans,
  },
};
