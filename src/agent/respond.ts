import type { Brief } from '../director/brief.ts';
import type { Decision } from '../director/decision.ts';
import type { Language, Wording } from '../language/wording.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { answerLanguage } from './answer-language.ts';
import { laterQuestion, withChange, type Conversation, type Earlier } from './conversation.ts';
import { directFilm } from './direct-film.ts';
import { filmWishes } from './film-wishes.ts';
import { tellNewFiles } from './new-files.ts';
import { perform, toldBy, type Step } from './perform.ts';
import type { Project } from './project.ts';
import { readMessage, type MessageRead } from './read-message.ts';
import type { Question, Request, Route } from './request.ts';
import { kindOf } from './requests/request-kinds.ts';
import type { Understanding } from './understand.ts';
import { beginWork, type WorkInHand } from './work.ts';

export interface Said {
  /** Empty when only files came. */
  readonly text: string;
  /** Of the person, where the text does not tell. */
  readonly language: Language;
}

/** What a message comes to. */
export interface Response {
  /** `asked`: a question comes back. What was sure in the message is done all the same. */
  readonly kind: 'changed' | 'asked' | 'told';
  readonly language: Language;
  /** The film after it; null while there is none. The same object where nothing changed. */
  readonly timeline: Timeline | null;
  readonly brief: Partial<Brief>;
  /** The revision from which the change starts: not the present one after "undo that and …". */
  readonly startsFrom: number;
  readonly conversation: Conversation;
  readonly steps: readonly Step[];
  readonly understood: readonly { readonly quote: string; readonly wording: Wording }[];
  readonly notUnderstood: readonly string[];
  /** Of a first film: what the director decided by himself. */
  readonly decisions: readonly Decision[];
  /** Said beside what was done: answers, hints. */
  readonly said: readonly Wording[];
  readonly question: Question | null;
  readonly route: Route | null;
}

/**
 * Carries out what a message asks for, without a model. Pure apart from `project.past` and
 * `project.listen`; throws only what these throw.
 */
export async function respond(
  message: Said,
  project: Project,
  conversation: Conversation,
): Promise<Response> {
  const language = answerLanguage(message, conversation.language);
  const understanding = readMessage(message.text, project, conversation);
  // Plans that write something of their own (a date, say) write it in the message's language.
  const turn = { project, conversation: { ...conversation, language }, language, understanding };
  if (project.timeline === null && wishesFilm(understanding)) return firstFilm(turn);
  const asked = requestsIn(understanding);
  return carryOut(turn, beginWork(project, turn.conversation, project.timeline, asked), {});
}

interface Turn {
  readonly project: Project;
  readonly conversation: Conversation;
  readonly language: Language;
  readonly understanding: MessageRead;
}

/** Talk makes no film, and neither does what nobody understands. */
function wishesFilm(understanding: Understanding): boolean {
  return requestsIn(understanding).some((request) => kindOf(request)?.free !== true);
}

/** What was not said about the film itself is planned upon the film that the director makes. */
async function firstFilm(turn: Turn): Promise<Response> {
  const { project, understanding } = turn;
  const { brief, rest: local } = filmWishes(understanding.understood, project.brief);
  const { rest, ...direction } = await directFilm(project, brief, local);
  if (!direction.ok) return told(turn, { brief, said: [direction.refusal] });
  const work = beginWork(
    { ...project, brief },
    turn.conversation,
    direction.timeline,
    requestsIn(understanding),
  );
  return carryOut({ ...turn, understanding: { ...understanding, understood: rest } }, work, {
    decisions: direction.decisions,
    understanding,
  });
}

async function carryOut(
  turn: Turn,
  work: WorkInHand,
  first: {
    readonly decisions?: readonly Decision[];
    /** All that was understood, where some of it went into making the film. */
    readonly understanding?: Understanding;
  },
): Promise<Response> {
  const { steps, said, done, route, ...asked } = await perform(
    requestsIn(turn.understanding),
    work,
  );
  const question = turn.understanding.question ?? asked.question;
  const whole = first.understanding ?? turn.understanding;
  const remembered =
    first.understanding === undefined
      ? withChange(turn.conversation, {
          requests: done,
          told: toldBy(steps),
          from: work.revision,
          isSame: work.film === turn.project.timeline,
        })
      : withChange(turn.conversation, { requests: requestsIn(whole), told: [], from: null });
  return {
    kind: question !== null ? 'asked' : work.film === turn.project.timeline ? 'told' : 'changed',
    language: turn.language,
    timeline: work.film,
    brief: work.brief,
    startsFrom: work.revision,
    conversation: {
      language: turn.language,
      ...remembered,
      lastClips: work.lastClips,
      lastAssets: work.lastAssets,
      pending: question,
      earlier: earlierQuestion(turn, question),
    },
    steps,
    understood: understoodWordings(whole),
    notUnderstood: whole.notUnderstood,
    decisions: first.decisions ?? [],
    said: [...said, ...newFilesTold(turn, work)],
    question,
    route,
  };
}

/** Who uploads something and then asks for a change expects it to be seen. */
function newFilesTold({ project }: Turn, { film }: WorkInHand): Wording[] {
  if (project.timeline === null || film === null || film === project.timeline) return [];
  return [tellNewFiles(project, film) ?? []].flat();
}

function earlierQuestion(
  { conversation, understanding }: Turn,
  asked: Question | null,
): Earlier | null {
  return understanding.isAnswer === true ? null : laterQuestion(conversation, asked);
}

/** "Too fast! A bit slower": a complaint and a wish that come to the same are one. */
function requestsIn({ understood }: Understanding): readonly Request[] {
  const seen = new Set<string>();
  return understood
    .flatMap(({ requests }) => requests)
    .filter((request) => {
      const text = JSON.stringify(request);
      const isRepeated = seen.has(text) && !countable.test(request.kind);
      seen.add(text);
      return !isRepeated;
    });
}

/** "Undo, undo" is twice. */
const countable = /^(?:undo|redo|duplicate-pictures)$/;

function understoodWordings({ understood }: Understanding): Response['understood'] {
  return understood.flatMap(({ quote, requests }) =>
    requests.flatMap((request) => {
      const { kind: _, ...args } = request;
      const kind = kindOf(request);
      return kind === undefined ? [] : [{ quote, wording: kind.says(args) }];
    }),
  );
}

/** Nothing changes. */
function told(
  turn: Turn,
  { brief, said }: { readonly brief: Partial<Brief>; readonly said: readonly Wording[] },
): Response {
  const { project, conversation, language, understanding } = turn;
  return {
    kind: understanding.question === null ? 'told' : 'asked',
    language,
    timeline: project.timeline,
    brief,
    startsFrom: project.revision,
    conversation: {
      ...conversation,
      language,
      pending: understanding.question,
      earlier: earlierQuestion(turn, understanding.question),
    },
    steps: [],
    understood: understoodWordings(understanding),
    notUnderstood: understanding.notUnderstood,
    decisions: [],
    said,
    question: understanding.question,
    route: null,
  };
}
