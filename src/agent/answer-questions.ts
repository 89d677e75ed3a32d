import { askingOf, type Asking } from './asking-of.ts';
import type { Question, Request } from './request.ts';
import { kindOf } from './requests/request-kinds.ts';
import { tellAbout, type DecidedPart, type Topic } from './requests/talk/tell-about.ts';
import { doubtAbout, type Understanding } from './understand.ts';

/**
 * The message with what its questions name put into answers: "are they sorted by date?" sorts
 * nothing and tells the order; "how do I make it square?" is asked back.
 */
export function answerQuestions(read: Understanding, message: string): Understanding {
  const sentences = message.split(/(?<=[.?!。？！\n])/);
  const asking = (quote: string): Asking => {
    const sentence = sentences.find((each) => each.includes(quote)) ?? message;
    return askingOf(sentence);
  };
  const wishes = read.understood.filter(
    ({ quote, requests }) => asking(quote) === 'how-to' && !requests.every(answers),
  );
  const understood = read.understood
    .filter((stretch) => !wishes.includes(stretch))
    .map((stretch) =>
      asking(stretch.quote) === 'fact'
        ? { ...stretch, requests: answersTo(stretch.requests, stretch.quote, message) }
        : stretch,
    );
  const asked = askingOf(message) === 'fact' ? requestsAsked(read.question) : [];
  if (asked.length > 0) {
    const requests = answersTo(asked, message, message);
    return { ...read, question: null, understood: [...understood, { quote: message, requests }] };
  }
  const doubt = wishes.length === 0 ? null : doubtAbout(wishes);
  const isAnswered =
    askingOf(message) === 'fact' &&
    understood.length > 0 &&
    understood.every(({ requests }) => requests.every(answers));
  return {
    understood,
    // Of a question that is answered nobody misses a word.
    notUnderstood: isAnswered ? [] : read.notUnderstood,
    question: read.question ?? doubt,
  };
}

function answers(request: Request): boolean {
  return kindOf(request)?.answers === true;
}

function requestsAsked(question: Question | null): readonly Request[] {
  return question?.choices[0]?.requests ?? [];
}

function answersTo(
  requests: readonly Request[],
  quote: string,
  message: string,
): readonly Request[] {
  const told = requests.filter(answers);
  if (told.length > 0) return told;
  const about = requests.map(({ kind }) => topics[kind] ?? 'contents');
  const isWhy = /^(?:[^a-z]*)(?:why|how come)|为什么|为啥|为何/i.test(message);
  const decision = about.map((topic) => decided[topic]).find((each) => each !== undefined);
  if (isWhy) return [tellAbout.of({ about: 'why', ...(decision && { decision }) })];
  return [...new Set(about)].map((topic) => tellAbout.of({ about: topic }));
}

/** What a wish of each kind is about, asked instead. */
const topics: Readonly<Record<string, Topic>> = {
  'set-length': 'length',
  'set-pace': 'length',
  'set-photo-length': 'length',
  'set-frame-rate': 'shape',
  'shape-film': 'shape',
  'add-version': 'shape',
  'remove-version': 'shape',
  'set-fit': 'shape',
  'set-music': 'music',
  'time-music': 'music',
  'cut-on-beats': 'music',
  'set-volume': 'sound',
  'duck-music': 'sound',
  'order-pictures': 'order',
  'move-pictures': 'order',
  'swap-pictures': 'order',
  'add-pictures': 'unused',
  'remove-pictures': 'unused',
  'keep-pictures': 'unused',
  'make-film': 'contents',
  'set-transitions': 'transitions',
  'change-transition-count': 'transitions',
  'fade-film': 'transitions',
  'set-filters': 'looks',
  'strengthen-filters': 'looks',
  'offer-looks': 'looks',
  'write-title': 'texts',
  'write-text': 'texts',
  'write-captions': 'texts',
  'ask-for-text': 'texts',
  'restyle-texts': 'texts',
  'remove-texts': 'texts',
  'time-texts': 'texts',
  undo: 'changes',
  redo: 'changes',
  'go-back': 'changes',
};

const decided: Readonly<Partial<Record<Topic, DecidedPart>>> = {
  length: 'length',
  shape: 'canvas',
  music: 'music',
  order: 'order',
  transitions: 'transitions',
};
