import type { Step } from '../../agent/perform.ts';
import type { Response } from '../../agent/respond.ts';
import type { Question } from '../../agent/request.ts';
import type { Language, Wording } from '../../language/wording.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import { durationFrames, type Timeline } from '../../timeline/timeline.ts';

/** More things done in one message than these are listed line by line. */
const mostInOneLine = 3;

/** The paragraphs of an answer: what was done, what could not be, what else is to be said. */
export function responseText(answer: {
  readonly response: Response;
  /** A language model has said what was done, and those who listen have heard it already. */
  readonly byModel: boolean;
  /** What became of the film. */
  readonly outcome: 'first film' | 'changed' | 'as it was';
  readonly notes: readonly Wording[];
  readonly suggestions: readonly Wording[];
  /** Said where the message led to nothing at all. */
  readonly nextStep: Wording;
}): string[] {
  const { response, byModel, outcome, notes, suggestions } = answer;
  const { language, steps, question, notUnderstood } = response;
  const words = vocabulary[language];
  const said = response.said.map((each) => each[language]);
  const hasSpoken = byModel && said.length > 0;
  const paragraphs = [
    ...(hasSpoken ? said : []),
    outcome === 'first film' ? firstFilm(response) : '',
    outcome === 'first film' ? list(words.decided, textsOf(response.decisions, language)) : '',
    // Whatever a model says: what was done stands here, in our own words.
    doneText(steps, { language, isList: hasSpoken }),
    ...(hasSpoken ? [] : said),
    refusedText(steps, language),
    outcome === 'changed' ? factsOf(response.timeline, language) : '',
    notUnderstood.length === 0 ? '' : words.notUnderstood(notUnderstood.map(quoted)),
    ...notes.map((note) => note[language]),
    question === null ? '' : questionText(question, language),
  ].filter((text) => text !== '');
  const next = suggestions.map((suggestion) => suggestion[language]);
  if (outcome !== 'as it was') return [...paragraphs, next.length > 0 ? words.next(next) : ''];
  const isLost = steps.length === 0 && question === null && said.length === 0;
  if (paragraphs.length === 0 && !isLost) return [words.already];
  return isLost ? [words.nothingUnderstood, ...paragraphs, answer.nextStep[language]] : paragraphs;
}

/** Length, shape and tracks of a film, as people read them. */
function factsOf(film: Timeline | null, language: Language): string {
  const words = vocabulary[language];
  if (film === null) return words.noFilm;
  return `${words.now}${words.facts(film)}\n${summarizeTimeline(film, language)}`;
}

function firstFilm({ timeline, understood, language }: Response): string {
  if (timeline === null) return '';
  const words = vocabulary[language];
  const summary = summarizeTimeline(timeline, language);
  const wished = understood.map(
    ({ quote, wording }) => `“${quote}”${words.colon}${wording[language]}`,
  );
  const laidOut = `${words.laidOut}${words.facts(timeline)}\n${summary}`;
  return [laidOut, list(words.wished, wished)].filter((text) => text !== '').join('\n\n');
}

function doneText(
  steps: readonly Step[],
  { language, isList }: { readonly language: Language; readonly isList: boolean },
): string {
  const done = steps.filter(({ ok }) => ok).flatMap(({ wording }) => wording ?? []);
  const words = vocabulary[language];
  const texts = [...new Set(done.map((each) => each[language]))];
  if (texts.length > mostInOneLine || isList) return list(words.done, texts);
  return texts.length === 0 ? '' : words.sentences(texts);
}

/** What could not be done, and was not done after all in another way. */
function refusedText(steps: readonly Step[], language: Language): string {
  const refused = steps.filter(
    ({ ok, tool }, index) =>
      !ok && !steps.slice(index).some((later) => later.ok && later.tool === tool),
  );
  const texts = new Set(refused.flatMap(({ wording }) => wording?.[language] ?? []));
  return texts.size === 0 ? '' : vocabulary[language].refused([...texts]);
}

function questionText({ ask, choices }: Question, language: Language): string {
  const labels = choices.map(({ label }, index) => `${index + 1}. ${label[language]}`);
  return [ask[language], ...(labels.length > 1 ? labels : [])].join('\n');
}

function textsOf(items: readonly { readonly wording: Wording }[], language: Language): string[] {
  return items.map(({ wording }) => wording[language]);
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map((item) => `- ${item}`)].join('\n');
}

function quoted(quote: string): string {
  return `“${quote}”`;
}

function seconds(film: Timeline): string {
  return String(Number((durationFrames(film) / film.fps).toFixed(2)));
}

const vocabulary = {
  en: {
    colon: ': ',
    laidOut: 'Your film is laid out: ',
    now: 'Now: ',
    facts: (film: Timeline) =>
      `${seconds(film)} s, ${film.widthPx}×${film.heightPx}, ${film.fps} fps.`,
    noFilm: 'There is no film now.',
    wished: 'You wished for',
    decided: 'Decided along the way',
    done: 'Done',
    sentences: (texts: readonly string[]) => texts.map((text) => `${text}.`).join(' '),
    refused: (texts: readonly string[]) =>
      `Not done: ${texts.map((text) => text.replace(/\.$/, '')).join('; ')}.`,
    notUnderstood: (quotes: readonly string[]) =>
      `Not understood, so left aside: ${quotes.join(', ')}`,
    nothingUnderstood: 'Nothing was changed: I understood no wish for the film in that.',
    already: 'The film is like that already.',
    next: (suggestions: readonly string[]) =>
      `You could say next: ${suggestions.map(quoted).join(', ')}; “undo” takes this back. When you like it, export it as an MP4.`,
  },
  zh: {
    colon: '：',
    laidOut: '影片已编排好：',
    now: '现在：',
    facts: (film: Timeline) =>
      `${seconds(film)} 秒，${film.widthPx}×${film.heightPx}，每秒 ${film.fps} 帧。`,
    noFilm: '现在没有影片。',
    wished: '你的要求',
    decided: '过程中的决定',
    done: '已完成',
    sentences: (texts: readonly string[]) => `${texts.join('；')}。`,
    refused: (texts: readonly string[]) =>
      `没有做到：${texts.map((text) => text.replace(/。$/, '')).join('；')}。`,
    notUnderstood: (quotes: readonly string[]) => `没有听懂，先放在一边：${quotes.join('、')}`,
    nothingUnderstood: '没有改动：这句话里没有听懂对影片的要求。',
    already: '影片已经是这样了。',
    next: (suggestions: readonly string[]) =>
      `接下来可以说：${suggestions.map(quoted).join('、')}；说“撤销”可以撤回。满意后即可导出 MP4。`,
  },
} as const;
