import { randomUUID } from 'node:crypto';
import { setImmediate as nextRound } from 'node:timers/promises';
import { answerLanguage, tellsLanguage } from '../../agent/answer-language.ts';
import { emptyConversation } from '../../agent/conversation.ts';
import { kindOf } from '../../agent/requests/request-kinds.ts';
import type { Response } from '../../agent/respond.ts';
import { understand } from '../../agent/understand.ts';
import type { JsonObject } from '../../api/run.ts';
import { Failure } from '../../language/failure.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { diffTimelines } from '../../timeline/diff.ts';
import type { Json, Timeline } from '../../timeline/timeline.ts';
import type { Transaction } from '../../storage/database.ts';
import { ApiError } from '../http/api-error.ts';
import { sessionAssets } from '../media/session-assets.ts';
import type { Parts } from '../parts.ts';
import type { WholeRevision } from '../revisions/revision.ts';
import type { Agent, Answer, AnswerEvent, EndTurn, Turn } from './agent.ts';
import { spokenAnswer, toolAnswer, toolCall } from './answer-events.ts';
import type { Answered, Answering } from './answering.ts';
import { keepMemory, readMemory } from './memory.ts';
import { filesAnswer, nextStep } from './files-answer.ts';
import { responseMetadata, toolName } from './response-metadata.ts';
import { responseText } from './response-text.ts';
import { seenChanges } from './seen-changes.ts';
import { listeningTool, readSituation, type Situation } from './situation.ts';
import { suggestionsFor } from './suggestions.ts';
import { nextWish } from './wish.ts';

export type AgentParts = Pick<
  Parts,
  'database' | 'frames' | 'ledger' | 'log' | 'media' | 'revisions' | 'sessions'
>;

/** What is to be written of a turn, once nothing waits any more. */
interface Outcome {
  readonly turn: Turn;
  readonly situation: Situation;
  readonly answered: Answered;
  readonly change: Change;
  readonly seen: readonly JsonObject[];
}

/** How the film comes to be what the response says. */
type Change =
  | { readonly kind: 'none' }
  /** To a film that was there before. */
  | { readonly kind: 'travel'; readonly number: number; readonly ways: readonly Way[] }
  | { readonly kind: 'edit'; readonly timeline: Timeline };

type Way = 'undo' | 'redo' | 'restore';

/** How a step goes to another film, what fits best first: after an undo, a redo is possible. */
const waysOf: Readonly<Record<string, readonly Way[]>> = {
  undo: ['undo', 'restore'],
  redo: ['redo', 'restore'],
  'put-back': ['redo', 'undo', 'restore'],
};

/** Answers messages by what the agent understands, and writes what comes of it as one revision. */
export function directorAgent(parts: AgentParts, answering: Answering): Agent {
  return {
    mayCost: async ({ text }, sessionId) =>
      text !== '' && (!isFree(text) || (await isAnswerAwaited(parts, sessionId))),
    take: async (turn) => {
      parts.frames.warm();
      const situation = await readSituation(parts, turn);
      if (turn.message.text === '') return sayFilesAreHere(situation, turn);
      const answered = await answerOrApologize(parts, { turn, situation, answering });
      const { response } = answered;
      // Each of these takes milliseconds for hundreds of pictures; between them others have their turn.
      await nextRound();
      const change = changeOf(response, situation);
      const seen = await seenChanges(parts, {
        session: situation.session,
        before: situation.head,
        after: { number: situation.head.number + 1, timeline: response.timeline },
        signal: turn.signal,
      });
      const outcome = { turn, situation, answered, change, seen };
      return async (transaction) => endTurn(parts, transaction, outcome);
    },
  };
}

/** Talk is free; what may yet turn out to be a wish, for a model perhaps, is not. */
function isFree(text: string): boolean {
  const { understood, notUnderstood, question } = understand(text);
  const requests = understood.flatMap((stretch) => stretch.requests);
  return (
    question === null &&
    notUnderstood.length === 0 &&
    requests.length > 0 &&
    requests.every((request) => kindOf(request)?.free === true)
  );
}

/** Then even a “yes” may change the film. */
async function isAnswerAwaited({ database }: AgentParts, sessionId: string): Promise<boolean> {
  const memory = await readMemory(database, sessionId);
  return memory !== null && memory.conversation.pending !== null;
}

/** A fault of the agent's own costs the message its effect, not the person an answer. */
async function answerOrApologize(
  { log }: AgentParts,
  { turn, situation, answering }: { turn: Turn; situation: Situation; answering: Answering },
): Promise<Answered> {
  const { message, signal } = turn;
  try {
    return await answering(turn, situation);
  } catch (error) {
    // Of the world, or nobody waits any more: told as such, and not as the agent's fault.
    if (signal.aborted || error instanceof ApiError || error instanceof Failure) throw error;
    log.error({ err: error, invocationId: turn.invocationId }, 'the agent failed');
    const response = apology(answerLanguage(message, null), situation);
    return { response, callIds: new Map(), byModel: false, modelFault: null };
  }
}

function apology(language: Language, { project }: Situation): Response {
  return {
    kind: 'told',
    language,
    timeline: project.timeline,
    brief: project.brief,
    startsFrom: project.revision,
    conversation: { ...emptyConversation, language },
    steps: [],
    understood: [],
    notUnderstood: [],
    decisions: [],
    said: [sorry],
    question: null,
    route: null,
  };
}

function sayFilesAreHere({ head, project, conversation }: Situation, turn: Turn): EndTurn {
  const language = conversation.language ?? turn.message.language;
  const names = turn.message.files.map(({ name }) => name);
  const spoken = spokenAnswer([filesAnswer(names, project)[language]], {
    kind: 'told',
    language,
    revision: head.number,
    canUndo: head.canUndo,
    canRedo: head.canRedo,
  });
  return async () => ({ events: [spoken], changed: false });
}

function changeOf(response: Response, { project, pastFilms }: Situation): Change {
  const { startsFrom, timeline, steps } = response;
  const stays = startsFrom === project.revision;
  if (isSameFilm(timeline, project.timeline) && (stays || timeline !== null))
    return { kind: 'none' };
  const start = stays ? project.timeline : (pastFilms.get(startsFrom)?.timeline ?? null);
  if (timeline !== null && (stays || !isSameFilm(timeline, start)))
    return { kind: 'edit', timeline };
  const ways = steps.filter(({ ok }) => ok).map(({ tool }) => waysOf[tool]);
  return { kind: 'travel', number: startsFrom, ways: ways.find(Boolean) ?? ['restore'] };
}

function isSameFilm(a: Timeline | null, b: Timeline | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && diffTimelines(a, b).length === 0;
}

/** Null when the film or its files were changed by somebody else meanwhile. */
async function endTurn(
  parts: AgentParts,
  transaction: Transaction,
  outcome: Outcome,
): Promise<Answer | null> {
  const { turn, situation, answered } = outcome;
  const { response } = answered;
  const { session, head } = situation;
  const made = await makeRevision(parts, transaction, outcome);
  if (made === null) return null;
  const revision = made === 'none' ? head : made;
  await keepMemory(transaction, turn.sessionId, {
    conversation: response.conversation,
    brief: response.brief,
    head: revision.number,
  });
  if (tellsLanguage(turn.message.text))
    await parts.sessions.followLanguage(transaction, session, response.language);
  const notes = [...situation.notes, ...(await routeNotes(parts, turn, response))];
  const isNew = made !== 'none';
  return {
    events: [...toolEvents(outcome, revision), spoken(outcome, { revision, isNew, notes })],
    changed: isNew,
  };
}

/** Of one message at most one. */
async function makeRevision(
  { revisions }: AgentParts,
  transaction: Transaction,
  { turn, situation, answered, change }: Outcome,
): Promise<WholeRevision | 'none' | null> {
  if (change.kind === 'none') return 'none';
  const { head, media, wish, project } = situation;
  const { sessionId, invocationId, message } = turn;
  const origin = { sessionId, invocationId, author: 'agent' as const, message: message.text };
  const present = await revisions.head(sessionId, transaction);
  if (present.number !== head.number) return null;
  if (change.kind === 'travel') {
    const { number, ways } = change;
    for (const by of ways) {
      const made = await revisions.goTo(transaction, origin, { number, by });
      if (made !== null) return made;
    }
    throw new Error(`the agent went to revision ${number}, which is not there`);
  }
  const { timeline } = change;
  const files = await sessionAssets(transaction, sessionId);
  if (media.some(({ sha256 }) => files[sha256] === undefined)) return null;
  const { brief, decisions } = answered.response;
  const { leftOutIds: leftOut } = project;
  const kept = nextWish({ before: wish, leftOut, brief, decisions, timeline, media });
  return revisions.append(transaction, {
    ...origin,
    base: head.number,
    after: timeline,
    description: descriptionOf(answered.response, head),
    wish: kept as unknown as Json,
  });
}

/** What the list of revisions says of it. */
function descriptionOf({ steps, understood }: Response, { timeline }: WholeRevision): Wording {
  if (timeline === null) return wording('The first film', '第一版影片');
  const done = steps.filter(({ ok }) => ok).flatMap(({ wording: text }) => text ?? []);
  const texts = done.length > 0 ? done : understood.map(({ wording: text }) => text);
  if (texts.length === 0) return wording('Changed the film', '修改了影片');
  return wording(texts.map(({ en }) => en).join('; '), texts.map(({ zh }) => zh).join('；'));
}

/** A call and its answer for each step, and for what was told of already. */
function toolEvents({ situation, answered }: Outcome, { number }: WholeRevision): AnswerEvent[] {
  const { response, callIds } = answered;
  const { language, steps, timeline } = response;
  const listening = situation.calls.get(listeningTool);
  const heard = listening === undefined ? [] : [toolAnswer(listening, listeningTool, { ok: true })];
  const isFirst = situation.project.timeline === null && timeline !== null;
  const first = isFirst && !steps.some(({ tool }) => tool === firstFilmTool);
  return [
    ...heard,
    ...(first ? pairOf(firstFilmStep(response, number)) : []),
    ...steps.flatMap((step) => {
      const { tool, args, ok, wording: text } = step;
      const answer = { ok, ...(text && { [ok ? 'done' : 'refusal']: text[language] }) };
      const id = callIds.get(step);
      if (id !== undefined) return [toolAnswer(id, toolName(tool), answer)];
      return pairOf({ name: toolName(tool), args: args as JsonObject, answer });
    }),
  ];
}

function pairOf(step: {
  readonly name: string;
  readonly args: JsonObject;
  readonly answer: JsonObject;
}): AnswerEvent[] {
  const id = `adk-${randomUUID()}`;
  return [toolCall(id, step.name, step.args), toolAnswer(id, step.name, step.answer)];
}

const firstFilmTool = 'make_timeline';

function firstFilmStep({ brief }: Response, revision: number) {
  return {
    name: firstFilmTool,
    args: { wishes: brief as Json },
    answer: { ok: true, revision },
  };
}

function spoken(
  { situation, answered, seen }: Outcome,
  told: {
    readonly revision: WholeRevision;
    readonly isNew: boolean;
    readonly notes: readonly Wording[];
  },
): AnswerEvent {
  const { project, session } = situation;
  const { response, byModel, modelFault } = answered;
  const { timeline, brief } = response;
  const { revision, isNew, notes } = told;
  const isFirst = isNew && project.timeline === null && timeline !== null;
  const suggestions = timeline === null ? [] : suggestionsFor(brief, timeline);
  const text = responseText({
    response,
    byModel,
    outcome: isFirst ? 'first film' : isNew ? 'changed' : 'as it was',
    notes,
    suggestions,
    nextStep: nextStep(project),
  });
  const { wireId } = session;
  const metadata = { response, revision, isNew, suggestions, seen, wireId, byModel, modelFault };
  return spokenAnswer(text, responseMetadata(metadata));
}

/** What the server alone knows about what was asked. */
async function routeNotes(
  { ledger }: AgentParts,
  { userId }: Turn,
  { route, timeline }: Response,
): Promise<Wording[]> {
  if (route === 'export') return variantsNote(timeline);
  if (route !== 'credits') return [];
  const { available, frozen } = await ledger.balance(userId);
  return [
    wording(
      `Available credits: ${available}${frozen > 0 ? `, and ${frozen} reserved for what runs` : ''}.`,
      `可用积分：${available}${frozen > 0 ? `，另有 ${frozen} 个正在使用中` : ''}。`,
    ),
  ];
}

function variantsNote(timeline: Timeline | null): Wording[] {
  const names = (timeline?.variants ?? []).map(
    ({ name, widthPx, heightPx }) => `${name} (${widthPx}×${heightPx})`,
  );
  if (names.length === 0) return [];
  return [
    wording(
      `It can also be exported as ${names.join(', ')}: wish the \`variant\` by its name.`,
      `也可以导出为 ${names.join('、')}：导出时用 \`variant\` 指定名称。`,
    ),
  ];
}

const sorry = wording(
  'Sorry, that went wrong on my side. Nothing was changed. Please say it in other words, or one thing at a time.',
  '抱歉，我这边出错了，没有做任何改动。请换一种说法，或一次只说一件事。',
);
