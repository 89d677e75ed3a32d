import { readBrief } from '../../agent/read-brief.ts';
import { readIntent } from '../../agent/read-intent.ts';
import type { JsonObject } from '../../api/run.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import type { Agent, EndTurn, Turn } from './agent.ts';
import { spokenAnswer } from './answer-events.ts';
import { answerLanguage } from './answer-language.ts';
import { filmTurn, type FilmParts } from './film-turn.ts';
import { plainAnswer, standingOf, type Topic } from './plain-answers.ts';
import { travelTurn } from './travel-turn.ts';

/**
 * Answers by rules, without a model: the director makes the film after all wishes that were
 * understood, and every message is answered in words.
 */
export function directorAgent(parts: FilmParts): Agent {
  // Compiles the rules, which takes a tenth of a second: rather now than in somebody's first message.
  readBrief('a film');
  return {
    mayCost: ({ text }) => text !== '' && readIntent(text) === 'film',
    take: async (turn) => {
      const { text } = turn.message;
      const intent = text === '' ? 'files' : readIntent(text);
      if (typeof intent === 'object') return travelTurn(parts, turn, intent);
      return intent === 'film' ? filmTurn(parts, turn) : talkTurn(parts, turn, intent);
    },
  };
}

/** Says how things are, and changes nothing. */
async function talkTurn(parts: FilmParts, turn: Turn, topic: Topic): Promise<EndTurn> {
  const { sessionId, message } = turn;
  const language = answerLanguage(message);
  const head = await parts.revisions.head(sessionId);
  const media = await parts.media.list(sessionId);
  const newFiles = message.files.map(({ name }) => name);
  const said = plainAnswer(topic, standingOf(media, head), newFiles)[language];
  const summary = head.timeline === null ? '' : summarizeTimeline(head.timeline, language);
  const spoken = spokenAnswer([said, summary], {
    revision: head.number,
    ...(summary !== '' && { summary }),
    ...(topic === 'export' && head.timeline !== null && { export: exportCall(sessionId) }),
  });
  return async () => ({ events: [spoken], changed: false });
}

/** For programs: how the export is started that was asked for in words. */
function exportCall(sessionId: string): JsonObject {
  return { method: 'POST', path: '/api/render/proxy/lambda', body: { sessionId } };
}
