import * as z from 'zod';
import { paces, type Pace } from '../../../director/brief.ts';
import { shortestShotSeconds } from '../../../director/length.ts';
import { retime } from '../../../director/retime.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { resizeTransitions } from '../transitions/resize-transitions.ts';
import type { Work } from '../../work.ts';
import { beatsInUse } from './beats-in-use.ts';
import { namedLength } from './named-length.ts';
import { filmSeconds, tellLength, tenth } from './tell-length.ts';

const args = z.strictObject({
  pace: z.enum(paces),
  factor: z
    .number()
    .min(0.05)
    .max(20)
    .optional()
    .describe('The time of each picture against now: 0.5 is twice as fast. By default noticeable'),
});
type Args = z.output<typeof args>;

export const setPace = defineRequest({
  kind: 'set-pace',
  purpose:
    'Makes the film faster (its pictures shorter, and so the film), slower or normal; where the ' +
    'message also names the length of the film, the transitions give way instead.',
  args,
  says: ({ pace }) => paceWordings[pace],
  brief: ({ pace }) => ({ pace }),
  async plan(given, work): Promise<Outcome> {
    const { pace } = given;
    if (isSaidBetter(given, work)) return { done: null };
    if (holdsLengths(work)) return keepLength(given, work);
    const before = work.timeline;
    const beatsFor = await beatsInUse(work);
    const edits = retime({
      timeline: before,
      wish: { factor: factorFor(given, before) },
      ...(beatsFor === undefined ? {} : { beatsFor }),
    });
    if (isRefusal(edits)) return edits;
    const refusal = work.edits(edits);
    if (refusal !== null) return refusal;
    const brief = { pace, durationSeconds: 'auto', secondsPerPhoto: 'auto' } as const;
    if (filmSeconds(work.timeline) !== filmSeconds(before))
      return { done: tellPace(pace, tellLength(before, work.timeline)), brief };
    return pace === 'normal' ? { done: normalAlready, brief } : atItsEnd(pace);
  },
});

const paceWordings: Record<Pace, Wording> = {
  slow: wording('slow pace', '慢节奏'),
  normal: wording('normal pace', '正常节奏'),
  fast: wording('fast pace', '快节奏'),
};
const normalAlready = wording('The pace is normal already', '节奏本来就适中');

/** What one would notice. */
const factors = { slow: 4 / 3, fast: 3 / 4 } as const;
/** Of a picture in a film of normal pace. */
const normalSeconds = 3;

function factorFor({ pace, factor }: Args, timeline: Timeline): number {
  if (pace !== 'normal') return factor ?? factors[pace];
  const count = mainTrack(timeline)?.clips.length ?? 1;
  return normalSeconds / (filmSeconds(timeline) / count);
}

/** "Twice as fast, it drags": once, as it is said most exactly, else last. */
function isSaidBetter(given: Args, { asked }: Work): boolean {
  const all = asked.filter(({ kind }) => kind === 'set-pace');
  const best = all.findLast(({ factor }) => factor !== undefined) ?? all.at(-1);
  return best !== undefined && (best['pace'] !== given.pace || best['factor'] !== given.factor);
}

/** The message itself says how long the film or each photo is. */
function holdsLengths(work: Work): boolean {
  const each = work.asked.some(
    ({ kind, seconds }) => kind === 'set-photo-length' && seconds !== undefined,
  );
  return each || namedLength(work) !== null;
}

function keepLength({ pace }: Args, work: Work): Outcome {
  const factor = { slow: 1.5, normal: 1, fast: 0.6 }[pace];
  const refusal = work.edits(resizeTransitions(work.timeline, { factor }));
  if (refusal !== null) return refusal;
  const said = {
    slow: wording('Calmer transitions', '转场更舒缓'),
    normal: wording('The transitions as they are', '转场不变'),
    fast: wording('Quicker transitions', '转场更利落'),
  }[pace];
  return {
    done: wording(`${said.en} within the time that you named`, `${said.zh}，时长按你说的不变`),
    brief: { pace },
  };
}

function tellPace(pace: Pace, length: Wording): Wording {
  const said = {
    slow: wording('Slower', '节奏放慢了'),
    normal: wording('Normal pace', '节奏适中了'),
    fast: wording('Faster', '节奏加快了'),
  }[pace];
  return wording(`${said.en}: ${lowerFirst(length.en)}`, `${said.zh}：${length.zh}`);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function atItsEnd(pace: 'slow' | 'fast'): Refusal {
  return pace === 'fast'
    ? refuse(
        'no-room',
        `Each picture is seen for ${tenth(shortestShotSeconds)} s: faster than that, nobody sees it`,
        `每个画面只停留 ${tenth(shortestShotSeconds)} 秒，再快就看不清了`,
      )
    : refuse(
        'no-room',
        'The clips have no more material to be slower with',
        '视频素材已经用完，无法再放慢',
      );
}
