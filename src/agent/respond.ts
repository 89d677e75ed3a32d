import type { Brief } from '../director/brief.ts';
import type { Decision } from '../director/decision.ts';
import { direct } from '../director/direct.ts';
import type { Language, Wording } from '../language/wording.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { isRefusal } from '../timeline/refusal.ts';
import type { Json, Timeline } from '../timeline/timeline.ts';
import { answerTo } from './answer-to.ts';
import type { Conversation } from './conversation.ts';
import { namedFiles } from './named-files.ts';
import { hasKana, languageOf } from './normal-text.ts';
import type { Project } from './project.ts';
import {
  isQuestion,
  isTold,
  type Outcome,
  type Question,
  type Request,
  type Route,
} from './request.ts';
import { kindOf } from './requests/request-kinds.ts';
import { understand, type Understanding, type Understood } from './understand.ts';
import { beginWork, type WorkInHand } from './work.ts';

export interface Said {
  /** Empty when only files came. */
  readonly text: string;
  /** Of the person, where the text does not tell. */
  readonly language: Language;
}

/** One request that was carried out, or was not. */
export interface Step {
  /** The kind of the request. */
  readonly tool: string;
  readonly args: { readonly [key: string]: Json | undefined };
  readonly ok: boolean;
  /** What was done, or why it was not; null: nothing worth a word. */
  readonly wording: Wording | null;
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
  const language = answerLanguage(message, conversation);
  const chosen = answerTo(conversation.pending, message.text);
  const understanding = chosen ?? understand(message.text, namedFiles(project));
  const turn = { project, conversation, language, understanding };
  if (project.timeline !== null) return changeFilm(turn, project.timeline);
  return firstFilm(turn);
}

/** That of the text; where it tells neither ("1080p", Japanese), the person's. */
function answerLanguage({ text, language }: Said, conversation: Conversation): Language {
  const hasWords = /\p{Script=Han}|\p{L}{2}/u.test(text);
  return hasWords && !hasKana(text) ? languageOf(text) : (conversation.language ?? language);
}

interface Turn {
  readonly project: Project;
  readonly conversation: Conversation;
  readonly language: Language;
  readonly understanding: Understanding;
}

/** What was not said about the film itself is planned upon the film that the director makes. */
async function firstFilm(turn: Turn): Promise<Response> {
  const { project, understanding } = turn;
  let brief: Partial<Brief> = project.brief;
  const later: Understood[] = [];
  for (const stretch of understanding.understood) {
    const rest: Request[] = [];
    for (const request of stretch.requests) {
      const { kind: _, ...args } = request;
      const patch = kindOf(request)?.brief?.(args, brief) ?? null;
      if (patch === null) rest.push(request);
      else brief = { ...brief, ...patch };
    }
    later.push({ ...stretch, requests: rest });
  }
  const beatsFor = await project.listen(null);
  const direction = direct({
    pictures: project.pictures,
    songs: project.songs,
    brief,
    beatsFor,
  });
  if (!direction.ok) return told(turn, { brief, said: [direction.refusal] });
  const work = beginWork(
    { ...project, brief },
    turn.conversation,
    direction.timeline,
    requestsIn(understanding),
  );
  return carryOut({ ...turn, understanding: { ...understanding, understood: later } }, work, {
    decisions: direction.decisions,
  });
}

async function changeFilm(turn: Turn, timeline: Timeline): Promise<Response> {
  const asked = requestsIn(turn.understanding);
  return carryOut(turn, beginWork(turn.project, turn.conversation, timeline, asked), {});
}

async function carryOut(
  turn: Turn,
  work: WorkInHand,
  first: { readonly decisions?: readonly Decision[] },
): Promise<Response> {
  const steps: Step[] = [];
  const said: Wording[] = [];
  const done: Request[] = [];
  let question = turn.understanding.question;
  let route: Route | null = null;
  for (const request of requestsIn(turn.understanding)) {
    // One after the other: each is about the film as the one before left it.
    await work.attempt(async () => {
      const outcome = await planOf(request, work);
      if (isTold(outcome)) {
        said.push(outcome.told);
        route ??= outcome.route ?? null;
        return false;
      }
      if (isQuestion(outcome)) {
        question ??= outcome;
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
  const changed = work.timeline !== turn.project.timeline;
  return {
    kind: question !== null ? 'asked' : changed ? 'changed' : 'told',
    language: turn.language,
    timeline: work.timeline,
    brief: work.brief,
    startsFrom: work.revision,
    conversation: {
      language: turn.language,
      lastRequests: done.length > 0 ? done : turn.conversation.lastRequests,
      lastClips: work.lastClips,
      lastAssets: assetsOf(work),
      pending: question,
    },
    steps,
    understood: understoodWordings(turn.understanding),
    notUnderstood: turn.understanding.notUnderstood,
    decisions: first.decisions ?? [],
    said,
    question,
    route,
  };
}

function requestsIn({ understood }: Understanding): readonly Request[] {
  return understood.flatMap(({ requests }) => requests);
}

async function planOf(request: Request, work: WorkInHand): Promise<Outcome> {
  const kind = kindOf(request);
  if (kind === undefined) throw new Error(`No request is called ${request.kind}`);
  const { kind: _, ...args } = request;
  return kind.plan(kind.args.parse(args), work);
}

function assetsOf({ timeline, lastClips }: WorkInHand): string[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  return clips.filter(({ id }) => lastClips.includes(id)).map(({ assetId }) => assetId);
}

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
  { project, conversation, language, understanding }: Turn,
  { brief, said }: { readonly brief: Partial<Brief>; readonly said: readonly Wording[] },
): Response {
  return {
    kind: understanding.question === null ? 'told' : 'asked',
    language,
    timeline: project.timeline,
    brief,
    startsFrom: project.revision,
    conversation: { ...conversation, language, pending: understanding.question },
    steps: [],
    understood: understoodWordings(understanding),
    notUnderstood: understanding.notUnderstood,
    decisions: [],
    said,
    question: understanding.question,
    route: null,
  };
}
