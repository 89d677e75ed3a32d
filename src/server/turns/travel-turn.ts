import { wording, type Wording } from '../../language/wording.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import type { Parts } from '../parts.ts';
import type { EndTurn, Turn } from './agent.ts';
import { spokenAnswer, toolAnswer } from './answer-events.ts';
import { answerLanguage } from './answer-language.ts';
import { revisionFacts } from './film-answer.ts';

/** One step back in the history of the film, or forward again. */
export async function travelTurn(
  { revisions }: Pick<Parts, 'revisions'>,
  turn: Turn,
  direction: 'undo' | 'redo',
): Promise<EndTurn> {
  const { sessionId, invocationId, message } = turn;
  const language = answerLanguage(message);
  const callId = await turn.call(direction, {});
  return async (transaction) => {
    const origin = { sessionId, invocationId, author: 'agent' as const, message: message.text };
    const revision = await revisions[direction](transaction, origin);
    if (revision === null) {
      const told = toolAnswer(callId, direction, { changed: false });
      const spoken = spokenAnswer([nothingTo[direction][language]], {});
      return { events: [told, spoken], changed: false };
    }
    const { number, description, timeline } = revision;
    const summary = timeline === null ? noFilm[language] : summarizeTimeline(timeline, language);
    const told = toolAnswer(callId, direction, { revision: number });
    const spoken = spokenAnswer([`${description[language]}\n${summary}`], {
      ...revisionFacts(revision),
      summary,
    });
    return { events: [told, spoken], changed: true };
  };
}

const nothingTo: Readonly<Record<'undo' | 'redo', Wording>> = {
  undo: wording('There is nothing to undo.', '没有可以撤销的修改。'),
  redo: wording(
    'There is nothing to redo: nothing was undone since the last change.',
    '没有可以重做的修改：上次修改之后没有撤销过。',
  ),
};

const noFilm = wording('There is no film now.', '现在没有影片。');
