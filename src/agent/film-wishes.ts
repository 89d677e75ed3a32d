import type { Brief } from '../director/brief.ts';
import { wording, type Wording } from '../language/wording.ts';
import type { Request } from './request.ts';
import { kindOf } from './requests/request-kinds.ts';
import type { Understood } from './understand.ts';

export interface FilmWishes {
  readonly brief: Partial<Brief>;
  /** What only means something once the film is there. */
  readonly rest: readonly Understood[];
  /** The wishes for the film as a whole in the words of a person, with what later ones overrule. */
  readonly wordings: readonly { readonly quote: string; readonly wording: Wording }[];
}

/** Parts what was said into wishes for a film that is yet to be made and the rest. */
export function filmWishes(
  understood: readonly Understood[],
  earlier: Partial<Brief> = {},
): FilmWishes {
  let brief = earlier;
  const rest: Understood[] = [];
  const wished: Wished[] = [];
  for (const { quote, requests } of understood) {
    const later: Request[] = [];
    for (const request of requests) {
      const { kind: _, ...args } = request;
      const kind = kindOf(request);
      const patch = kind?.brief?.(args, brief) ?? null;
      if (kind === undefined || patch === null) later.push(request);
      else {
        brief = { ...brief, ...patch };
        wished.push({ quote, patch, wording: kind.says(args) });
      }
    }
    if (later.length > 0) rest.push({ quote, requests: later });
  }
  const wordings = wished.map((each) => ({ quote: each.quote, wording: wordingOf(each, brief) }));
  return { brief, rest, wordings };
}

interface Wished {
  readonly quote: string;
  readonly patch: Partial<Brief>;
  readonly wording: Wording;
}

function wordingOf({ patch, wording: said }: Wished, brief: Partial<Brief>): Wording {
  const keys = Object.keys(patch) as (keyof Brief)[];
  const stands = keys.length === 0 || keys.some((key) => isSame(patch[key], brief[key]));
  if (stands) return said;
  return wording(`${said.en} (overruled by what follows)`, `${said.zh}（以后面所说为准）`);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
