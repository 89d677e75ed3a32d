import * as z from 'zod';
import type { Brief, TransitionWish } from '../../../director/brief.ts';
import { varyTransitions } from '../../../director/vary-transitions.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import type { Edit } from '../../../timeline/edit.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, type Refusal } from '../../../timeline/refusal.ts';
import type { ClipId, Timeline, Transition } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { tenth } from '../length/tell-length.ts';
import { cutsSchema, findCuts } from './cuts-meant.ts';
import { resizeTransitions } from './resize-transitions.ts';
import { tellTransitions } from './tell-transitions.ts';
import { choiceWording, transitionChoices } from './transition-choice.ts';

const args = z.strictObject({
  cuts: cutsSchema,
  kinds: z
    .array(z.enum(transitionChoices))
    .max(8)
    .describe(
      'Several take turns; any: as they are, or varied where there is none; none: hard cuts',
    ),
  seconds: z.number().positive().max(60).optional().describe('The length of each'),
  factor: z.number().min(0.05).max(20).optional().describe('Or so many times as long as it is'),
});
type Args = z.output<typeof args>;

export const setTransitions = defineRequest({
  kind: 'set-transitions',
  purpose:
    'The transitions between pictures, all or at some cuts: of which kind and how long. A cut ' +
    'without one is a hard cut. No length of the film changes by it.',
  args,
  says,
  brief: ({ cuts, kinds, seconds, factor }, brief) => {
    if (cuts.at !== 'all' || kinds.length > 1) return null;
    const [kind = 'any'] = kinds;
    const length = seconds ?? usualLength(factor);
    return {
      transitions: kind === 'any' ? (brief.transitions ?? 'varied') : kind,
      ...(length === undefined ? {} : { transitionSeconds: length }),
    };
  },
  plan(given, work): Outcome {
    const into = findCuts(given.cuts, work);
    if (!isFound(into)) return into;
    const before = work.timeline;
    const refusal = changeKinds(given, into, work) ?? changeLength(given, into, work);
    if (refusal !== null) return refusal;
    return {
      done: tellTransitions({ before, after: work.timeline, into, wished: given }),
      // The others are led into by the other cuts.
      ...(given.cuts.at === 'all' ? {} : { clips: into }),
      brief: briefAfter(given, work),
    };
  },
});

/** Of transitions that were wished longer or shorter before there are any. */
function usualLength(factor: number | undefined): number | undefined {
  if (factor === undefined) return undefined;
  return factor > 1 ? 1.5 : 0.4;
}

function says({ kinds, seconds, factor }: Args): Wording {
  const [kind = 'any'] = kinds;
  if (kind === 'none') return wording('hard cuts, no transitions', '硬切，不用转场');
  if (seconds !== undefined && kind === 'any')
    return wording(`transitions of ${tenth(seconds)} s`, `转场 ${tenth(seconds)} 秒`);
  if (factor !== undefined && kind === 'any')
    return factor > 1
      ? wording('longer transitions', '转场长一点')
      : wording('shorter transitions', '转场短一点');
  if (kind === 'any' || kind === 'varied') return wording('with transitions', '带转场');
  const names = kinds.map(choiceWording);
  return wording(
    `transitions: ${names.map(({ en }) => en).join(', ')}`,
    `转场：${names.map(({ zh }) => zh).join('、')}`,
  );
}

function changeKinds(
  { kinds, seconds }: Args,
  into: readonly ClipId[],
  work: Work,
): Refusal | null {
  const [first = 'any'] = kinds;
  if (first === 'any') {
    const hard = into.filter((id) => transitionInto(work.timeline, id) === null);
    const isResize = hard.length < into.length;
    return hard.length === 0 || (isResize && seconds !== undefined)
      ? null
      : vary(work, { wish: 'varied', clipIds: hard, seconds });
  }
  if (first === 'varied') return varyAnew(work, { clipIds: into, seconds });
  for (const [turn, kind] of kinds.entries()) {
    const clipIds = into.filter((_, index) => index % kinds.length === turn);
    if (clipIds.length === 0) continue;
    const refusal = vary(work, { wish: kind as TransitionWish, clipIds, seconds });
    if (refusal !== null) return refusal;
  }
  return null;
}

interface Choice {
  readonly wish: TransitionWish;
  readonly clipIds: readonly ClipId[];
  readonly seconds: number | undefined;
  readonly seed?: number;
}

function vary(work: Work, choice: Choice): Refusal | null {
  const edits = variedEdits(work, choice);
  return isRefusal(edits) ? edits : work.edits(edits);
}

function variedEdits(
  { timeline, project }: Work,
  { wish, clipIds, seconds, seed = 1 }: Choice,
): readonly Edit[] | Refusal {
  const { pictures } = project;
  return varyTransitions({
    timeline,
    wish,
    pictures,
    clipIds,
    seed,
    seconds: seconds ?? lengthThere(timeline, clipIds) ?? 'auto',
  });
}

/** Other transitions have the length that those before them had. */
function lengthThere(timeline: Timeline, clipIds: readonly ClipId[]): number | undefined {
  const lengths = clipIds.flatMap((id) => transitionInto(timeline, id)?.durationFrames ?? []);
  return lengths.length === 0 ? undefined : Math.max(...lengths) / timeline.fps;
}

const mostTries = 6;

/** Not the same once more. */
function varyAnew(work: Work, choice: Omit<Choice, 'wish'>): Refusal | null {
  for (let seed = 1; ; seed++) {
    const edits = variedEdits(work, { ...choice, wish: 'varied', seed });
    if (isRefusal(edits)) return edits;
    if (edits.length > 0 || seed === mostTries) return work.edits(edits);
  }
}

/** Of the kinds that stay; others come with their length. */
function changeLength(
  { kinds, seconds, factor }: Args,
  into: readonly ClipId[],
  work: Work,
): Refusal | null {
  if (factor !== undefined) return work.edits(resizeTransitions(work.timeline, { factor }, into));
  const keeps = (kinds[0] ?? 'any') === 'any';
  return seconds === undefined || !keeps
    ? null
    : work.edits(resizeTransitions(work.timeline, { seconds }, into));
}

function transitionInto(timeline: Timeline, clipId: ClipId): Transition | null {
  return mainTrack(timeline)?.clips.find(({ id }) => id === clipId)?.transitionIn ?? null;
}

function briefAfter({ cuts, kinds, seconds }: Args, { brief }: Work): Partial<Brief> {
  const [kind = 'any'] = kinds;
  if (cuts.at !== 'all') return {};
  return {
    ...(kind === 'any' ? {} : { transitions: kind }),
    ...(seconds === undefined ? {} : { transitionSeconds: seconds }),
    ...(brief.transitions === 'none' && kind === 'any' ? { transitions: 'varied' as const } : {}),
  };
}
