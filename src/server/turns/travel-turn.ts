import type { Travel } from '../../agent/read-travel.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import type { Transaction } from '../../storage/database.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import type { Parts } from '../parts.ts';
import type { WholeRevision } from '../revisions/revision.ts';
import type { Origin } from '../revisions/revisions.ts';
import type { EndTurn, Turn } from './agent.ts';
import { spokenAnswer, toolAnswer } from './answer-events.ts';
import { answerLanguage } from './answer-language.ts';
import { revisionFacts } from './film-answer.ts';

type Needs = Pick<Parts, 'revisions'>;

/** Back in the history of the film, or forward again. */
export async function travelTurn(needs: Needs, turn: Turn, travel: Travel): Promise<EndTurn> {
  const { sessionId, invocationId, message } = turn;
  const language = answerLanguage(message);
  const tool = travel.kind;
  const callId = await turn.call(tool, argumentsOf(travel));
  return async (transaction) => {
    const origin = { sessionId, invocationId, author: 'agent' as const, message: message.text };
    const taken = await take(needs, transaction, { origin, travel });
    if ('refusal' in taken) {
      const told = toolAnswer(callId, tool, { changed: false });
      return {
        events: [told, spokenAnswer([taken.refusal[language]], {})],
        changed: false,
      };
    }
    const newest = taken.steps.at(-1)!;
    const told = toolAnswer(callId, tool, { revision: newest.number });
    return { events: [told, answerOf(taken.steps, language)], changed: true };
  };
}

function argumentsOf(travel: Travel): Record<string, number> {
  if (travel.kind === 'restore') return { revision: travel.revision };
  return travel.kind === 'start-over' || travel.steps === 1 ? {} : { steps: travel.steps };
}

/** The revisions that came of it, at least one. */
async function take(
  { revisions }: Needs,
  transaction: Transaction,
  { origin, travel }: { readonly origin: Origin; readonly travel: Travel },
): Promise<{ readonly steps: readonly WholeRevision[] } | { readonly refusal: Wording }> {
  if (travel.kind === 'undo' || travel.kind === 'redo') {
    const steps: WholeRevision[] = [];
    while (steps.length < travel.steps) {
      const step = await revisions[travel.kind](transaction, origin);
      if (step === null) break;
      steps.push(step);
    }
    return steps.length === 0 ? { refusal: nothingTo[travel.kind] } : { steps };
  }
  const head = await revisions.head(origin.sessionId, transaction);
  const wanted = travel.kind === 'start-over' ? 0 : travel.revision;
  const isThere = wanted === 0 ? head.timeline === null : head.shows === wanted;
  if (isThere) return { refusal: thereAlready(wanted) };
  const restored = await revisions.restore(transaction, origin, wanted);
  return restored === null ? { refusal: noRevision(wanted, head.number) } : { steps: [restored] };
}

function answerOf(steps: readonly WholeRevision[], language: Language) {
  const newest = steps.at(-1)!;
  const { timeline } = newest;
  const summary = timeline === null ? noFilm[language] : summarizeTimeline(timeline, language);
  const said = steps.map(({ description }) => description[language]).join('\n');
  return spokenAnswer([`${said}\n${summary}`], { ...revisionFacts(newest), summary });
}

const nothingTo: Readonly<Record<'undo' | 'redo', Wording>> = {
  undo: wording('There is nothing to undo.', '没有可以撤销的修改。'),
  redo: wording(
    'There is nothing to redo: nothing was undone since the last change.',
    '没有可以重做的修改：上次修改之后没有撤销过。',
  ),
};

function thereAlready(revision: number): Wording {
  if (revision === 0) return noFilm;
  return wording(
    `The film is as it was in revision ${revision} already. “start over” takes it away altogether.`,
    `影片现在就是第 ${revision} 版。说“重新开始”可以从头做起。`,
  );
}

function noRevision(wanted: number, newest: number): Wording {
  if (newest === 0) return noFilm;
  return wording(
    `There is no revision ${wanted}: they are numbered 1 to ${newest}.`,
    `没有第 ${wanted} 版：现有第 1 到第 ${newest} 版。`,
  );
}

const noFilm = wording('There is no film now.', '现在没有影片。');
