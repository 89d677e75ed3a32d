import type { Wording } from '../language/wording.ts';
import { isRefusal } from '../timeline/refusal.ts';
import type { Json } from '../timeline/timeline.ts';
import {
  isQuestion,
  isTold,
  type Outcome,
  type Question,
  type Request,
  type Route,
} from './request.ts';
import { kindOf } from './requests/request-kinds.ts';
import { groundPlaces } from './ground-places.ts';
import type { WorkInHand } from './work.ts';

/** One request that was carried out, or was not. */
export interface Step {
  /** The kind of the request. */
  readonly tool: string;
  readonly args: { readonly [key: string]: Json | undefined };
  readonly ok: boolean;
  /** What was done, or why it was not; null: nothing worth a word. */
  readonly wording: Wording | null;
}

/** What was done, step by step. */
export function toldBy(steps: readonly Step[]): readonly Wording[] {
  return steps.flatMap(({ ok, wording }) => (ok && wording !== null ? [wording] : []));
}

export interface Performance {
  readonly steps: readonly Step[];
  /** The requests of the steps that are ok. */
  readonly done: readonly Request[];
  /** Answers that changed nothing. */
  readonly said: readonly Wording[];
  /** The first that came up; what it is about is not done. */
  readonly question: Question | null;
  readonly route: Route | null;
}

/** Carries requests out one after the other: each is about the film as the one before left it. */
export async function perform(
  requests: readonly Request[],
  work: WorkInHand,
): Promise<Performance> {
  const [steps, done, said]: [Step[], Request[], Wording[]] = [[], [], []];
  let question: Question | null = null;
  let route: Route | null = null;
  for (const request of groundPlaces(requests, work)) {
    await work.attempt(async () => {
      const outcome = await planOf(request, work);
      if (isTold(outcome)) {
        said.push(outcome.told);
        route ??= outcome.route ?? null;
        return false;
      }
      if (isQuestion(outcome)) {
        question ??= { about: request, ...outcome };
        return false;
      }
      const { kind: tool, ...args } = request;
      const ok = !isRefusal(outcome);
      steps.push({ tool, args, ok, wording: ok ? outcome.done : outcome.wording });
      if (!ok) return false;
      done.push(request);
      work.remember(outcome);
      return true;
    });
  }
  return { steps, done, said, question, route };
}

async function planOf(request: Request, work: WorkInHand): Promise<Outcome> {
  const kind = kindOf(request);
  if (kind === undefined) throw new Error(`No request is called ${request.kind}`);
  const { kind: _, ...args } = request;
  return kind.plan(kind.args.parse(args), work);
}
