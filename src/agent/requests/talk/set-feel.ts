import * as z from 'zod';
import type { Brief } from '../../../director/brief.ts';
import { findMusic } from '../../../director/find-music.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import type { FilterName, Mood } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome, type Request, type RequestSpec } from '../../request.ts';
import type { Work } from '../../work.ts';
import { setPace } from '../length/set-pace.ts';
import { moveCamera } from '../picture/move-camera.ts';
import { setFilters } from '../picture/set-filters.ts';
import { setMusic } from '../sound/set-music.ts';
import { setTransitions } from '../transitions/set-transitions.ts';

/** What a feeling comes to, in the order in which it is carried out. */
interface Recipe {
  readonly name: Wording;
  readonly pace?: 'slow' | 'fast';
  readonly mood?: Mood;
  readonly looks?: readonly (readonly [FilterName, number])[];
  readonly transition?: 'fade' | 'varied' | 'dissolve' | 'fade-through-black' | 'cross-zoom';
  readonly motion?: 'auto' | 'gentle' | 'strong';
}

const recipes = {
  better: {
    name: wording('A bit of polish', '整体打磨'),
    looks: [['vivid', 0.35]],
    transition: 'varied',
    motion: 'auto',
  },
  energetic: {
    name: wording('More energetic', '更有活力'),
    pace: 'fast',
    mood: 'upbeat',
    looks: [['vivid', 0.5]],
  },
  epic: {
    name: wording('More epic', '更燃'),
    pace: 'fast',
    mood: 'cinematic',
    looks: [['vivid', 0.5]],
    motion: 'strong',
  },
  fun: {
    name: wording('More fun', '更活泼'),
    pace: 'fast',
    mood: 'playful',
    looks: [['vivid', 0.5]],
  },
  cozy: {
    name: wording('Cozier', '更温馨'),
    pace: 'slow',
    mood: 'acoustic',
    looks: [['warm', 0.5]],
    transition: 'fade',
  },
  romantic: {
    name: wording('More romantic', '更浪漫'),
    pace: 'slow',
    mood: 'acoustic',
    looks: [
      ['warm', 0.4],
      ['vignette', 0.3],
    ],
    transition: 'dissolve',
  },
  emotional: {
    name: wording('More emotional', '更有感情'),
    pace: 'slow',
    mood: 'cinematic',
    looks: [['warm', 0.3]],
    transition: 'fade',
  },
  calm: {
    name: wording('Calmer', '更平静'),
    pace: 'slow',
    mood: 'ambient',
    looks: [['faded', 0.25]],
    transition: 'fade',
    motion: 'gentle',
  },
  dreamy: {
    name: wording('Dreamier', '更梦幻'),
    pace: 'slow',
    mood: 'ambient',
    looks: [
      ['faded', 0.4],
      ['vignette', 0.3],
    ],
    transition: 'dissolve',
  },
  cinematic: {
    name: wording('More cinematic', '更有电影感'),
    mood: 'cinematic',
    looks: [
      ['vignette', 0.4],
      ['grain', 0.2],
    ],
    transition: 'fade-through-black',
    motion: 'gentle',
  },
  trailer: {
    name: wording('Like a trailer', '像预告片'),
    pace: 'fast',
    mood: 'cinematic',
    looks: [['vignette', 0.4]],
    transition: 'fade-through-black',
    motion: 'strong',
  },
  professional: {
    name: wording('More professional', '更专业'),
    mood: 'ambient',
    looks: [['vivid', 0.2]],
    transition: 'fade',
    motion: 'gentle',
  },
  premium: {
    name: wording('More refined', '更有高级感'),
    pace: 'slow',
    mood: 'ambient',
    looks: [
      ['faded', 0.2],
      ['vignette', 0.25],
    ],
    transition: 'fade',
    motion: 'gentle',
  },
  fresh: {
    name: wording('Light and fresh', '清新'),
    mood: 'acoustic',
    looks: [['faded', 0.35]],
    transition: 'fade',
    motion: 'gentle',
  },
  vlog: {
    name: wording('Like a vlog', 'vlog 风格'),
    pace: 'fast',
    mood: 'lo-fi',
    looks: [['vivid', 0.3]],
    transition: 'varied',
  },
  nostalgic: {
    name: wording('More nostalgic', '更怀旧'),
    pace: 'slow',
    mood: 'lo-fi',
    looks: [
      ['faded', 0.4],
      ['warm', 0.3],
      ['grain', 0.3],
    ],
    transition: 'fade',
  },
  varied: {
    name: wording('More lively', '更生动'),
    looks: [['vivid', 0.4]],
    transition: 'varied',
    motion: 'strong',
  },
} as const satisfies Record<string, Recipe>;
export type Feel = keyof typeof recipes;

/** Each part with the requests that say it more exactly: beside one, the part stays out. */
const exactKinds: Readonly<Record<string, readonly string[]>> = {
  'set-pace': ['set-length', 'set-photo-length'],
  'set-filters': ['strengthen-filters', 'offer-looks'],
  'set-music': [],
  'set-transitions': ['change-transition-count'],
  'move-camera': ['strengthen-motion'],
};

export const setFeel = defineRequest({
  kind: 'set-feel',
  purpose:
    'Gives the whole film a feeling by a tasteful set of changes: pace, music, a light look, transitions, camera. ' +
    'For vague wishes only ("make it better", "cozier", "like a trailer").',
  args: z.strictObject({ feel: z.enum(Object.keys(recipes) as Feel[]) }),
  says: ({ feel }) => wording(recipes[feel].name.en.toLowerCase(), recipes[feel].name.zh),
  brief: ({ feel }, brief) =>
    partsOf(recipes[feel]).reduce<Partial<Brief>>((sum, { spec, request }) => {
      const { kind: _, ...args } = request;
      return { ...sum, ...spec.brief?.(args, { ...brief, ...sum }) };
    }, {}),
  async plan({ feel }, work): Promise<Outcome> {
    const recipe = recipes[feel];
    const before = work.timeline;
    const told: Wording[] = [];
    let brief: Partial<Brief> = {};
    for (const { spec, request } of partsOf(recipe)) {
      if (isSaidExactly(request, work) || keepsSong(request, work)) continue;
      const { kind: _, ...args } = request;
      const from = work.timeline;
      const outcome = await spec.plan(spec.args.parse(args), work);
      if (isRefusal(outcome) || !('done' in outcome) || work.timeline === from) continue;
      brief = { ...brief, ...outcome.brief };
      if (outcome.done !== null) told.push(outcome.done);
    }
    if (work.timeline === before) return { told: alreadySo(recipe.name) };
    return {
      done: wording(
        `${recipe.name.en}: ${told.map(({ en }) => en).join('; ')}`,
        `${recipe.name.zh}：${told.map(({ zh }) => zh).join('；')}`,
      ),
      brief,
    };
  },
});

/** What music alone of such a feeling is; null where it says nothing of music. */
export function moodOf(feel: Feel): Mood | null {
  const { mood }: Recipe = recipes[feel];
  return mood ?? null;
}

interface Part {
  readonly spec: RequestSpec<string, z.ZodObject>;
  readonly request: Request;
}

function partsOf({ pace, mood, looks, transition, motion }: Recipe): Part[] {
  const all = { of: 'all' } as const;
  const filters = (looks ?? []).map(([name, strength]) => ({ name, strength }));
  return [
    pace && part(setPace, setPace.of({ pace })),
    mood && part(setMusic, setMusic.of({ play: 'mood', mood })),
    looks && part(setFilters, setFilters.of({ photos: all, filters, others: 'keep' })),
    transition &&
      part(setTransitions, setTransitions.of({ cuts: { at: 'all' }, kinds: [transition] })),
    motion && part(moveCamera, moveCamera.of({ photos: all, motion })),
  ].filter((each) => each !== undefined);
}

function part(spec: unknown, request: Request): Part {
  return { spec: spec as Part['spec'], request };
}

function isSaidExactly({ kind }: Request, { asked }: Work): boolean {
  const exact = [kind, ...(exactKinds[kind] ?? [])];
  return asked.some((other) => exact.includes(other.kind));
}

/** Nobody's own song makes way for a feeling. */
function keepsSong({ kind }: Request, { timeline }: Work): boolean {
  if (kind !== 'set-music') return false;
  return findMusic(timeline).some(({ assetId }) => timeline.assets[assetId]?.kind === 'audio');
}

function alreadySo(name: Wording): Wording {
  return wording(
    `“${name.en}” would change nothing more: the film is like that already. Say what should be different, for example “slower”, “other music” or “warmer colours”.`,
    `影片已经是“${name.zh}”的样子了。想怎么改可以说得具体些，例如“慢一点”“换一种音乐”“颜色再暖一点”。`,
  );
}
