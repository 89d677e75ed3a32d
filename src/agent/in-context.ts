import { wording } from '../language/wording.ts';
import type { Json } from '../timeline/timeline.ts';
import type { Conversation } from './conversation.ts';
import type { Degree } from './grammar/phrases/common.ts';
import type { Reference } from './reference.ts';
import type { Question, Request } from './request.ts';
import { kindOf } from './requests/request-kinds.ts';
import type { Position } from './position.ts';
import type { Project } from './project.ts';
import { addPictures } from './requests/arrange/add-pictures.ts';
import { keepPictures } from './requests/arrange/keep-pictures.ts';
import { kindsAbout, type FilmPart } from './requests/history/go-back.ts';
import type { TextLook } from './requests/text/text-look.ts';
import type { Understanding } from './understand.ts';
import { again, elsewhere, withSeconds, withText, type Way } from './vary-request.ts';

/**
 * What only makes sense after something was said or done. It stands among the requests of a
 * message until it is known what it comes to.
 */
export type InContext =
  /** "No", "I meant": what was done last is taken back, and done as it is said now. */
  | { readonly kind: 'in-context:correct' }
  /** The same with other pictures: there too, there instead, only there, not there. */
  | {
      readonly kind: 'in-context:elsewhere';
      readonly photos: Reference;
      readonly how: 'also' | 'instead' | 'only' | 'not' | 'nor' | 'bare';
    }
  /** More or less of the same. */
  | {
      readonly kind: 'in-context:again';
      readonly way: Way;
      readonly degree: Degree | null;
      readonly instead: boolean;
    }
  /** Of what was moved. */
  | { readonly kind: 'in-context:place'; readonly to: Position }
  /** Of what was written. */
  | { readonly kind: 'in-context:look'; readonly look: TextLook }
  | { readonly kind: 'in-context:undo-part'; readonly part: FilmPart }
  /** As shares of the frame; right and down are positive. */
  | { readonly kind: 'in-context:nudge'; readonly by: { readonly x: number; readonly y: number } }
  | { readonly kind: 'in-context:seconds'; readonly seconds: number }
  | { readonly kind: 'in-context:text'; readonly text: string };

/**
 * The message with what it says in view of the conversation put into requests; null where it says
 * nothing of that kind, or nothing that makes sense here: it is to be read by itself then.
 */
export function inContext(
  { understood, notUnderstood, question }: Understanding,
  project: Project,
  conversation: Conversation,
): Understanding | null {
  const all = understood.flatMap(({ requests }) => requests);
  const { lastRequests } = conversation;
  const refused = refusalOfLast(all, lastRequests);
  const inView = [...(refused === null ? [] : [correct]), ...all.filter(isInContext)].map(notIt);
  const spoken = withoutRejected(onceEach(inView), lastRequests);
  if (spoken.length === 0 || question !== null) return null;
  const said: Said = {
    conversation,
    project,
    beside: all.filter((request) => !isInContext(request) && request !== refused),
    isCorrection: spoken.some(({ kind }) => kind === 'in-context:correct'),
    meansAll: understood.some((stretch) => everything.test(stretch.quote)),
    namesPhoto: understood.some((stretch) => photo.test(stretch.quote)),
    wantsBack: understood.some((stretch) => wantingBack.test(stretch.quote)),
    count: spoken.filter(({ kind }) => kind !== 'in-context:correct').length,
  };
  const whole = isAlone(spoken, said) ? meaningOf(spoken, said) : corrected(spoken, said);
  if (whole === null || ('length' in whole && !whole.every(isPossible))) return null;
  if ('ask' in whole) return { understood: [], notUnderstood, question: whole };
  const quote = understood.map((stretch) => stretch.quote).join(' ');
  return { understood: [{ quote, requests: whole }], notUnderstood, question: null };
}

/**
 * The same for what follows upon an earlier part of the same message: "the dog black and white, and
 * the family too". Null where it does not, or where anything stays unclear.
 */
export function withinMessage({
  understood,
  notUnderstood,
  question,
}: Understanding): Understanding | null {
  const at = understood.findIndex(({ requests }) => requests.some(isInContext));
  const before = understood.slice(0, at).flatMap(({ requests }) => requests);
  const spoken = understood.slice(at).flatMap(({ requests }) => requests);
  if (at <= 0 || question !== null || notUnderstood.length > 0 || !spoken.every(isInContext))
    return null;
  const places = spoken.filter(({ kind }) => kind === 'in-context:elsewhere');
  const [place] = places;
  if (places.length !== 1 || place?.kind !== 'in-context:elsewhere') return null;
  const last = before.at(-1)!;
  const elsewhereNow = elsewhere(last, place.photos);
  if (elsewhereNow === null || !isPossible(elsewhereNow)) return null;
  const isCorrection = spoken.length > places.length || place.how === 'instead';
  if (place.how !== 'also' && !isCorrection) return null;
  const requests = [...(isCorrection ? before.slice(0, -1) : before), elsewhereNow];
  const quote = understood.map((stretch) => stretch.quote).join(' ');
  return { understood: [{ quote, requests }], notUnderstood: [], question: null };
}

function isPossible(request: Request): boolean {
  const { kind: _, ...args } = request;
  return kindOf(request)?.args.safeParse(args).success === true;
}

interface Said {
  readonly conversation: Conversation;
  readonly project: Project;
  /** What the message asks for besides, understood by itself. */
  readonly beside: readonly Request[];
  readonly isCorrection: boolean;
  /** "All", said rather than left out. */
  readonly meansAll: boolean;
  /** "The last photo", not "last". */
  readonly namesPhoto: boolean;
  /** Of what was removed: 还是要那张. */
  readonly wantsBack: boolean;
  /** How much is said in context, but for corrections. */
  readonly count: number;
}

type Spoken = InContext & Request;

const correct: Spoken = { kind: 'in-context:correct' };

/** "Not that, another one": beside what is wished instead it corrects. */
function notIt(one: Spoken, _: number, all: readonly Spoken[]): Spoken {
  const isRefused = one.kind === 'in-context:elsewhere' && one.how === 'not' && isIt(one.photos);
  return isRefused && all.length > 1 ? correct : one;
}

/** "Not black and white, sepia": what takes off just what was given last, beside another wish of its kind. */
function refusalOfLast(all: readonly Request[], last: readonly Request[]): Request | null {
  const [first, ...others] = all;
  if (first?.kind !== 'set-filters' || !others.some(({ kind }) => kind === first.kind)) return null;
  const given = last.flatMap((each) => (each.kind === first.kind ? looksOf(each) : []));
  const isRefused = looksOf(first).every(
    ({ name, strength }) => strength === 0 && given.some((one) => one.name === name),
  );
  return isRefused ? first : null;
}

function looksOf({ filters }: Request): readonly { name: string; strength: number }[] {
  return filters as unknown as readonly { name: string; strength: number }[];
}

/** "Too much, less" says it twice. */
function onceEach(spoken: readonly Spoken[]): readonly Spoken[] {
  const texts = spoken.map((each) => JSON.stringify(each));
  return spoken.filter(
    ({ kind }, index) => kind !== 'in-context:again' || texts.indexOf(texts[index]!) === index,
  );
}

/** "Not the dog, the sunset": what was done is named once more, to be rejected. */
function withoutRejected(spoken: readonly Spoken[], last: readonly Request[]): readonly Spoken[] {
  const places = spoken.filter(({ kind }) => kind === 'in-context:elsewhere');
  const isCorrected = spoken.length > places.length || places.every(({ how }) => how === 'instead');
  if (places.length !== 2 || !isCorrected) return spoken;
  const isDone = ({ photos }: Request) =>
    last.some((each) => JSON.stringify(each['photos']) === JSON.stringify(photos));
  return spoken.filter((each) => !(places.includes(each) && isDone(each)));
}

function isInContext(request: Request): request is Spoken {
  return request.kind.startsWith('in-context:');
}

/** A number or a picture alone means something in context only where nothing else is said. */
function isAlone(spoken: readonly Spoken[], { beside, count }: Said): boolean {
  const free = spoken.filter(
    ({ kind, how }) => kind === 'in-context:again' || how === 'also' || how === 'not',
  );
  return count === 1 && (beside.length === 0 || free.length === 1);
}

function meaningOf(spoken: readonly Spoken[], said: Said): readonly Request[] | Question | null {
  const one = spoken.find(({ kind }) => kind !== 'in-context:correct')!;
  const { pending, lastRequests } = said.conversation;
  switch (one.kind) {
    case 'in-context:elsewhere': {
      const about = pending?.about;
      const completed = about === undefined ? null : elsewhere(about, one.photos);
      return completed === null ? there(one, said) : [completed, ...said.beside];
    }
    case 'in-context:again': {
      // "Not enough, shorter" asks once.
      if (said.beside.some(({ kind }) => lastRequests.some((last) => last.kind === kind)))
        return said.beside;
      if (said.beside.length > 0) return null;
      const more = lastRequests.flatMap((last) => again(last, one) ?? []);
      if (more.length === 0) return null;
      return one.instead && isLastChange(said.conversation) ? [takeBack, ...more] : more;
    }
    case 'in-context:place':
      return instead(said, (last) => movedTo(one.to, last, said));
    case 'in-context:look': {
      const texts = lastRequests.flatMap((last) => textsOf(last) ?? []).at(-1);
      return texts === undefined
        ? null
        : [{ kind: 'restyle-texts', texts, look: one.look as Json }];
    }
    case 'in-context:undo-part':
      return withoutPart(one.part, said);
    case 'in-context:nudge': {
      const last = lastRequests.findLast(({ kind }) => kind === 'set-overlay');
      if (last === undefined || said.beside.length > 0) return null;
      return [{ kind: last.kind, file: last['file'], use: last['use'], nudge: { ...one.by } }];
    }
    case 'in-context:seconds':
      return instead(said, (last) => withSeconds(last, one.seconds));
    case 'in-context:text':
      return instead(said, (last) => withText(last, one.text));
    default:
      return null;
  }
}

/** "Not delete, move to the end" is about the same pictures. */
function movedTo(to: Position, { kind, photos }: Request, { isCorrection }: Said): Request | null {
  if (photos === undefined || (kind !== 'move-pictures' && !isCorrection)) return null;
  return { kind: 'move-pictures', photos, to: to as unknown as Json };
}

/** What a request wrote. */
function textsOf({ kind, role, photos, texts, text }: Request): Request[string] | null {
  if (kind === 'write-title') return { of: 'role', role: role! };
  if (kind === 'write-captions') return { of: 'on', photos: photos! };
  if (kind === 'write-text') return { of: 'saying', text: text! };
  return kind === 'restyle-texts' || kind === 'time-texts' ? texts : null;
}

/** The last change without what it did to a part of the film. */
function withoutPart(part: FilmPart, { conversation }: Said): readonly Request[] | null {
  const [change] = conversation.changes;
  const kinds: readonly string[] = kindsAbout[part];
  if (change === undefined || !change.requests.some(({ kind }) => kinds.includes(kind)))
    return [{ kind: 'go-back', before: part }];
  return [takeBack, ...change.requests.filter(({ kind }) => !kinds.includes(kind))];
}

function there(
  { photos, how }: Extract<InContext, { readonly kind: 'in-context:elsewhere' }>,
  said: Said,
): readonly Request[] | Question | null {
  const { lastRequests } = said.conversation;
  // 日落也不要 after the dog was removed: that one too.
  const isRemoved = lastRequests.every(({ kind }) => kind === 'remove-pictures');
  if (isRemoved && said.wantsBack && isIt(photos) && isLastChange(said.conversation))
    return [takeBack];
  if (isRemoved && (how === 'nor' || said.wantsBack)) return null;
  const end = endMeant(photos, how, said);
  if (end !== null) return instead(said, (last) => movedTo(end, last, said));
  if (how === 'not' && photos.of === 'union' && photos.these.some(isIt))
    return instead(said, (last) => elsewhere(last, grounded(photos, last)));
  if (how === 'not' || how === 'nor') return exceptThere(photos, said);
  if (how === 'instead' && photos.of === 'except') return inPlaceOf(photos, said);
  const also = lastRequests.flatMap((last) => alsoThere(last, photos) ?? []);
  if (also.length === 0) return null;
  if (how === 'also') return [...also, ...said.beside];
  const moved = instead(said, (last) => elsewhere(last, grounded(photos, last)));
  const isChoice = lastRequests.every(({ kind }) => kind === keepPictures.kind);
  if (how !== 'bare' || said.isCorrection || isChoice || moved === null) return moved;
  return {
    ask: wording('The same there too, or there instead?', '那里也一样，还是只改那里？'),
    choices: [
      { label: wording('there too', '那里也一样'), requests: also },
      { label: wording('there instead', '只改那里'), requests: moved },
    ],
  };
}

/** "Only the dog", "and the sunset too": that one comes into the film. */
function alsoThere(last: Request, photos: Reference): Request | null {
  return last.kind === keepPictures.kind
    ? addPictures.of({ files: photos })
    : elsewhere(last, photos);
}

/**
 * 只要第一张 after all became grey: grey there alone, and no film of that picture alone. Null where
 * the message says anything else.
 */
export function onlyThere(
  { understood, question }: Understanding,
  conversation: Conversation,
): Understanding | null {
  const [stretch, ...more] = understood;
  const [choice, ...others] = stretch?.requests ?? [];
  if (stretch === undefined || choice?.kind !== keepPictures.kind || question !== null) return null;
  const isOnly = wantingOnly.test(stretch.quote);
  if (!isOnly || more.length > 0 || others.length > 0 || !isLastChange(conversation)) return null;
  const { lastRequests } = conversation;
  const isOfAll = lastRequests.every(
    ({ kind, photos }) => kind === 'set-filters' && (photos as Reference | undefined)?.of === 'all',
  );
  if (!isOfAll) return null;
  const there = lastRequests.flatMap(
    (last) => elsewhere(last, choice['photos'] as unknown as Reference) ?? [],
  );
  return {
    understood: [{ ...stretch, requests: [takeBack, ...there] }],
    notUnderstood: [],
    question: null,
  };
}

const wantingOnly = /^[\s，,]*(?:我)?(?:只|就)(?:想)?要(?!.*(?:留|删|其他|其余|别的))/u;

/** Of what was moved just now, "the last" is a place: "no, last"; of what has a name, "third" too. */
function endMeant(
  photos: Reference,
  how: string,
  { conversation, namesPhoto }: Said,
): Position | null {
  const { lastRequests } = conversation;
  const isMoved = lastRequests.every(({ kind }) => kind === 'move-pictures');
  const meant = photos.of === 'except' ? photos.all : photos;
  if (!isMoved || meant.of !== 'place' || namesPhoto || (how !== 'bare' && how !== 'instead'))
    return null;
  const isNamed = lastRequests.every((last) => (last['photos'] as Reference).of === 'named');
  if (!isNamed && meant.index !== 1 && meant.index !== -1) return null;
  return { to: 'place', index: meant.index };
}

/** "The sunset, not the dog": only what was done to the dog. */
function inPlaceOf(
  { all, but }: Extract<Reference, { readonly of: 'except' }>,
  said: Said,
): readonly Request[] | null {
  const isMeant = ({ photos }: Request) => JSON.stringify(photos) === JSON.stringify(but);
  const isNamed = said.conversation.lastRequests.some(isMeant);
  return instead(said, (last) => (isNamed && !isMeant(last) ? null : elsewhere(last, all)));
}

/** "Not that one, the next": counted from what the request was about, which is taken back. */
function grounded(photos: Reference, last: Request): Reference {
  if (photos.of === 'union') {
    const rest = photos.these.filter((each) => !isIt(each));
    return rest.length === 1 ? grounded(rest[0]!, last) : photos;
  }
  if (photos.of !== 'next' || last['photos'] === undefined || !isIt(photos.to)) return photos;
  return { ...photos, to: last['photos'] as unknown as Reference };
}

function isIt({ of }: Reference): boolean {
  return of === 'that' || of === 'it';
}

/** "Not on the dog": the same again without it. */
function exceptThere(but: Reference, said: Said): readonly Request[] | null {
  return instead(said, (last) => {
    const all = last['photos'] as Reference | undefined;
    return all === undefined ? null : elsewhere(last, { of: 'except', all, but });
  });
}

/** The last change taken back, and made as it should have been; null where nothing of it varies. */
function instead(
  { conversation, beside }: Said,
  vary: (last: Request) => Request | null,
): readonly Request[] | null {
  const { lastRequests, takenBack } = conversation;
  const varied = (takenBack ?? lastRequests).map((last) => ({ last, now: vary(last) }));
  if (varied.every(({ now }) => now === null)) return null;
  const isThere = takenBack === undefined && isLastChange(conversation);
  const isWhole = varied.every(({ now }) => now?.kind === 'set-length' && 'seconds' in now);
  // A length that is named holds whatever the film was before: there is nothing to take back.
  if (!isThere || isWhole) return [...varied.flatMap(({ now }) => now ?? []), ...beside];
  return [takeBack, ...varied.map(({ last, now }) => now ?? last), ...beside];
}

/** Whether what was asked for last changed the film: "undo" takes that back, and nothing older. */
function isLastChange({ lastRequests, changes }: Conversation): boolean {
  const [change] = changes;
  return change !== undefined && JSON.stringify(change.requests) === JSON.stringify(lastRequests);
}

const takeBack: Request = { kind: 'undo', steps: 1 };

/**
 * "No, slower": what is asked for anew takes the place of what was done of that kind to the same
 * pictures; "no, move it to the end" takes the place of what was done to it.
 */
function corrected(spoken: readonly Spoken[], said: Said): readonly Request[] | null {
  const { beside, count, conversation } = said;
  if (count > 0 || spoken.length === 0 || beside.length === 0) return null;
  const [change] = conversation.changes;
  if (change === undefined) return beside;
  const anew = beside.map((request) => ofLastPictures(request, change.requests, said));
  const isAnew = (last: Request) =>
    anew.some(
      (now) =>
        (now.kind === last.kind || beside.some((each) => meansIt(each))) && samePictures(now, last),
    );
  if (!change.requests.some(isAnew)) return beside;
  return [takeBack, ...change.requests.filter((last) => !isAnew(last)), ...anew];
}

const wantingBack = /还是?[要留]|還是?[要留]|留着|要回|舍不得/u;

function meansIt({ photos }: Request): boolean {
  const of = (photos as Reference | undefined)?.of;
  return of === 'it' || of === 'that';
}

const photo = /\b(?:photo|picture|pic|image|shot|clip)s?\b|[张張图圖段幅]/iu;
const everything =
  /\b(?:all|every|each|everything|whole|photos|pictures)\b|所有|全部|每|都|整|全片|照片|图片|画面/iu;

/** "It", and what is put right without a word of where: "photo 3 sepia", "no, black and white". */
function ofLastPictures(request: Request, last: readonly Request[], { meansAll }: Said): Request {
  const isOpen = (request['photos'] as Reference | undefined)?.of === 'all' && !meansAll;
  const alike = last.find(({ kind, photos }) => kind === request.kind && photos !== undefined);
  if (isOpen && alike !== undefined) return { ...request, photos: alike['photos'] };
  const photos = last.find((each) => 'photos' in each)?.['photos'];
  return meansIt(request) && photos !== undefined ? { ...request, photos } : request;
}

function samePictures(a: Request, b: Request): boolean {
  return JSON.stringify(a['photos']) === JSON.stringify(b['photos']);
}
