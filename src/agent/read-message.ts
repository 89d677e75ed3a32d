import { answerQuestions } from './answer-questions.ts';
import { chosenBy, lateChoice, type Chosen } from './answer-to.ts';
import { isBarePlace } from './bare-place.ts';
import type { Conversation } from './conversation.ts';
import { filmNoun } from './grammar/phrases/common.ts';
import { tokenize } from './grammar/token.ts';
import { inContext, onlyThere, withinMessage } from './in-context.ts';
import { mendedWords } from './mended-words.ts';
import { namedFiles } from './named-files.ts';
import { normalize } from './normal-text.ts';
import type { Project } from './project.ts';
import type { Request } from './request.ts';
import { kindOf } from './requests/request-kinds.ts';
import { contextGrammar, followUpGrammar } from './requests/talk/context-grammar.ts';
import { proceed } from './requests/talk/proceed.ts';
import { reply } from './requests/talk/reply.ts';
import { talkGrammar } from './requests/talk/talk-grammar.ts';
import { understand, type Understanding } from './understand.ts';
import { waysBackFirst } from './ways-back.ts';
import { isWorthQuoting, withoutRemarksIn } from './worth-quoting.ts';

export interface MessageRead extends Understanding {
  /** Whether the question that was open, or was open before, is answered. */
  readonly isAnswer?: true;
}

/**
 * What a message asks for in view of what was said before it: an answer to the question that is
 * open, a correction of what was just done, more of it; else what it says by itself.
 */
export function readMessage(
  message: string,
  project: Project,
  conversation: Conversation,
): MessageRead {
  const { pending, earlier } = conversation;
  const chosen = pending === null ? null : chosenBy(message, pending);
  if (chosen !== null)
    return { ...answered(chosen, message, project, conversation), isAnswer: true };
  const late = pending !== null || earlier == null ? null : lateChoice(message, earlier.question);
  if (late !== null) return { ...only(message, late), isAnswer: true };
  if (pending === null && choosesNothing.test(message) && project.timeline !== null)
    return only(message, [reply.of({ to: 'number' })]);
  const mended = mendedWords(message, conversation);
  if (mended !== null) return mended;
  const files = namedFiles(project);
  const anew = pending === null ? null : throughPast(understand(message, files));
  if (anew !== null) return { ...anew, understood: waysBackFirst(anew.understood, conversation) };
  const grammar = contextGrammar(conversation);
  if (grammar !== null && !asksForTitle(conversation)) {
    const read = inContext(understand(message, files, grammar), project, conversation);
    if (read !== null && (!asksThereOrInstead(read) || isBarePlace(message, files))) return read;
  }
  const read = withWaysBack(withoutTakenBack(understand(message, files), message), conversation);
  const there = onlyThere(read, conversation);
  if (there !== null) return there;
  const isWish = isWhole(read) && !(saysNothing(read) && isNoTalk(message));
  const text = isWish ? null : textAsked(message, read, conversation);
  if (text !== null) return { ...only(message, [text]), isAnswer: true };
  if (saysNothing(read)) return readTalk(message, project);
  if (isWhole(read)) return answerQuestions(read, message);
  const wishes = withoutRemarksIn(message, read.understood);
  if (wishes !== message && /[\p{L}\p{N}]/u.test(wishes)) {
    const rest = readMessage(wishes, project, conversation);
    if (rest.understood.length > 0 && rest.question === null) return rest;
  }
  const within =
    withinMessage(understand(message, files, followUpGrammar)) ??
    correctedInside(message, project, conversation);
  return withoutRemarks(answerQuestions(within ?? read, message), message);
}

/** The same there too, or there instead: what only a place or pictures leave open. */
function asksThereOrInstead({ question }: Understanding): boolean {
  const kinds = (question?.choices ?? []).map(({ requests }) => requests.at(-1)?.kind);
  return kinds.length === 2 && kinds[0] === kinds[1];
}

/** "1" chooses of a list, and wishes nothing where none was shown: it is no length of 1 s. */
const choosesNothing = /^\s*(?:\d|[一二三四五六七八九]|one|two|three)\s*[.。)）、!！]?\s*$/iu;

/** Who is asked what a text should say says it, and means nothing else by words that no wish has. */
function textAsked(
  message: string,
  { understood }: Understanding,
  { pending }: Conversation,
): Request | null {
  const about = pending?.about;
  if (about?.kind !== 'ask-for-text') return null;
  const { role, photos } = about;
  const text = message.trim().replace(saying, '').trim();
  const isText =
    text !== '' && text.length <= longestText && !/[?？\n]/.test(text) && !ordering.test(text);
  const wishes = understood.flatMap(({ requests }) => requests).some((each) => !isTalk(each));
  if (!isText || wishes) return null;
  return role === 'caption' || role === 'lower-third'
    ? { kind: 'write-captions', photos: photos!, content: { of: 'text', text }, role }
    : { kind: 'write-title', role: role!, text };
}

/** Then "Our Sea" is no picture of the sea. */
function asksForTitle({ pending }: Conversation): boolean {
  const about = pending?.about;
  const isOnPictures = about?.['role'] === 'caption' || about?.['role'] === 'lower-third';
  return about?.kind === 'ask-for-text' && !isOnPictures;
}

/** Neither thanks nor a yes. */
function isNoTalk(message: string): boolean {
  return understand(message, [], talkGrammar).understood.length === 0;
}

/** "Start over" answers no question, whatever was asked. */
function throughPast(read: Understanding): Understanding | null {
  const kinds = read.understood.flatMap(({ requests }) => requests.map(({ kind }) => kind));
  const isPast = kinds.length > 0 && kinds.every((kind) => waysThroughPast.has(kind));
  return isPast && isWhole(read) ? read : null;
}

const waysThroughPast = new Set(['start-over', 'go-back', 'undo', 'redo']);

const longestText = 60;
/** Said of a text or a picture, not to be written. */
const ordering =
  /^(?:put|move|delete|remove|take|make) (?:it|the|this|that|my)\b|(?:标题|字幕|文字|字|logo|照片|音乐|片头|片尾|它|这个|那个|[一那这]张).{0,6}(?:挪|移|放|换|改|调|删|去掉|不要|要单独|也是|也要)/iu;
const saying =
  /^(?:it should say|it says|the text is|the title is|just|please|write|put|就?写上?|内容是|文字是|标题是|叫)[:：]?\s*/iu;

function isTalk(request: Request): boolean {
  return kindOf(request)?.talk === true;
}

/** "Make it 25 seconds. No, 30.": what is said last holds. */
function correctedInside(
  message: string,
  project: Project,
  conversation: Conversation,
): Understanding | null {
  const at = message.search(correctionInside);
  if (at <= 0) return null;
  const files = namedFiles(project);
  const first = understand(message.slice(0, at), files);
  const lastRequests = first.understood.flatMap(({ requests }) => requests);
  if (!isWhole(first) || lastRequests.length === 0) return null;
  const said = understand(message.slice(at), files, followUpGrammar);
  const read = inContext(said, project, {
    ...conversation,
    lastRequests,
    changes: [],
    pending: null,
  });
  return read !== null && isWhole(read) ? read : null;
}

const correctionInside =
  /(?<=\S)[.,;!?。，；！？\s]+(?:no|nope|wait|sorry|actually|不|不对|哦不|啊不|错了)[,，!.。\s]/i;

function withWaysBack(read: Understanding, conversation: Conversation): Understanding {
  return { ...read, understood: waysBackFirst(read.understood, conversation) };
}

function withoutRemarks(read: Understanding, message: string): Understanding {
  const isQuoted = (quote: string) => isWorthQuoting(quote, read.understood, message);
  return { ...read, notUnderstood: read.notUnderstood.filter(isQuoted) };
}

/** What stands behind an answer is read by itself, and holds where both wish the same kind of thing. */
function answered(
  { requests, rest }: Chosen,
  message: string,
  project: Project,
  conversation: Conversation,
): Understanding {
  if (rest === '') {
    if (requests === undefined) return { ...only(message, []), question: conversation.pending };
    return only(message, requests ?? [reply.of({ to: 'no' })]);
  }
  const read = readMessage(rest, project, { ...conversation, pending: null });
  const kinds = read.understood.flatMap((stretch) => stretch.requests.map(({ kind }) => kind));
  const left = (requests ?? []).filter(({ kind }) => !kinds.includes(kind));
  const isSame = read.question?.choices.some((each) => sameKinds(each.requests, requests ?? []));
  return {
    understood: [
      { quote: message.slice(0, message.length - rest.length).trim(), requests: left },
      ...read.understood,
    ],
    notUnderstood: read.notUnderstood,
    question: isSame === true ? null : read.question,
  };
}

/** "Yes, fades please" asks for nothing more than "yes". */
function sameKinds(a: readonly Request[], b: readonly Request[]): boolean {
  return a.map(({ kind }) => kind).join() === b.map(({ kind }) => kind).join();
}

function only(message: string, requests: readonly Request[]): Understanding {
  const understood = requests.length === 0 ? [] : [{ quote: message.trim(), requests }];
  return { understood, notUnderstood: [], question: null };
}

function saysNothing({ understood, notUnderstood, question }: Understanding): boolean {
  return understood.length === 0 && notUnderstood.length === 0 && question === null;
}

function isWhole({ notUnderstood, question }: Understanding): boolean {
  return notUnderstood.length === 0 && question === null;
}

const takesBack =
  /\b(?:no wait|wait no|actually no|no actually|sorry no|no sorry|i mean|i meant|scratch that|rather)\b|不对|说错了|错了|不是不是|啊不|哦不/i;

/** "Delete photo six, actually no, delete photo seven" deletes the seventh. */
function withoutTakenBack(read: Understanding, message: string): Understanding {
  const { understood } = read;
  let from = 0;
  const starts = understood.map(({ quote }) => {
    const start = Math.max(from, message.indexOf(quote, from));
    from = start + quote.length;
    return start;
  });
  const isTakenBack = (index: number) => {
    const [stretch, next] = [understood[index]!, understood[index + 1]];
    if (next === undefined || next.requests[0]?.kind !== stretch.requests[0]?.kind) return false;
    const between = message.slice(starts[index]! + stretch.quote.length, starts[index + 1]);
    return takesBack.test(between);
  };
  return { ...read, understood: understood.filter((_, index) => !isTakenBack(index)) };
}

/** Of nothing but empty words: a greeting, thanks, praise, or not even that. */
function readTalk(message: string, { timeline }: Project): Understanding {
  if (timeline === null && speaksOfFilm(message)) return only(message, [proceed.of({})]);
  const talk = understand(message, [], talkGrammar);
  const isConsent = talk.understood.every(({ requests }) => requests.every(isYes));
  if (talk.understood.length > 0 && (timeline !== null || !isConsent))
    return { ...talk, notUnderstood: [], question: null };
  const hasWords = /\p{L}|\p{N}/u.test(message);
  const requests = [hasWords ? proceed.of({}) : reply.of({ to: 'unclear' })];
  return { understood: [{ quote: message.trim(), requests }], notUnderstood: [], question: null };
}

/** "Um, so, a video of these": whatever stands around it, that is what is wished. */
function speaksOfFilm(message: string): boolean {
  const tokens = tokenize(normalize(message), []);
  return tokens.some((_, at) => filmNoun.read(tokens, at).length > 0);
}

/** To whom there is no film yet, it is an invitation to make it. */
function isYes({ kind, to }: Request): boolean {
  return kind === 'reply' && to === 'yes';
}
