import type { BriefReading } from '../../agent/read-brief.ts';
import type { JsonObject } from '../../api/run.ts';
import type { Decision } from '../../director/decision.ts';
import type { Language, Wording } from '../../language/wording.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import { durationFrames, type Json, type Timeline } from '../../timeline/timeline.ts';
import type { WholeRevision } from '../revisions/revision.ts';
import type { AnswerEvent } from './agent.ts';
import { spokenAnswer } from './answer-events.ts';

/** A larger difference is to be read from the revision. */
const longestDiff = 64_000;

/** Says what a film has become, and why. */
export function filmAnswer(film: {
  readonly language: Language;
  readonly headline: Wording;
  readonly revision: WholeRevision;
  readonly timeline: Timeline;
  readonly reading: Pick<BriefReading, 'understood' | 'notUnderstood'>;
  readonly decisions: readonly Decision[];
  readonly notes: readonly Wording[];
  readonly suggestions: readonly Wording[];
}): AnswerEvent {
  const { language, headline, timeline, decisions, reading, notes } = film;
  const words = vocabulary[language];
  const decided = decisions.map(({ wording }) => wording[language]);
  const wished = reading.understood.map(
    ({ quote, wording }) => `“${quote}”${words.colon}${wording[language]}`,
  );
  const suggestions = film.suggestions.map((suggestion) => suggestion[language]);
  const facts = words.facts(timeline);
  const summary = summarizeTimeline(timeline, language);
  return spokenAnswer(
    [
      `${headline[language]}${words.colon}${facts}\n${summary}`,
      list(words.wished, wished),
      list(words.decided, decided),
      notUnderstoodText(reading.notUnderstood, language),
      ...notes.map((note) => note[language]),
      suggestions.length === 0 ? '' : words.next(suggestions),
    ],
    {
      ...revisionFacts(film.revision),
      summary,
      decisions: decisions.map(({ kind, wording, assetIds }) => ({
        kind,
        text: wording[language],
        assetIds: [...assetIds],
      })),
      understood: reading.understood.map(({ quote, wording }) => ({
        quote,
        text: wording[language],
      })),
      notUnderstood: [...reading.notUnderstood],
      suggestions,
    },
  );
}

/** Of a revision, for programs. */
export function revisionFacts({ number, diff, canUndo, canRedo }: WholeRevision): JsonObject {
  const isShort = JSON.stringify(diff).length <= longestDiff;
  return {
    revision: number,
    canUndo,
    canRedo,
    ...(isShort && { diff: diff as unknown as Json }),
  };
}

/** Quoted, so that the person sees what was passed over; '' where there is nothing. */
export function notUnderstoodText(quotes: readonly string[], language: Language): string {
  if (quotes.length === 0) return '';
  const quoted = quotes.map((quote) => `“${quote}”`);
  return language === 'en'
    ? `Not understood, so left aside: ${quoted.join(', ')}`
    : `没有听懂，先放在一边：${quoted.join('、')}`;
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map((item) => `- ${item}`)].join('\n');
}

function seconds({ fps, ...timeline }: Timeline): string {
  return String(Number((durationFrames({ fps, ...timeline }) / fps).toFixed(2)));
}

const vocabulary = {
  en: {
    colon: ': ',
    facts: (film: Timeline) =>
      `${seconds(film)} s, ${film.widthPx}×${film.heightPx}, ${film.fps} fps.`,
    wished: 'You wished for',
    decided: 'Decided along the way',
    next: (suggestions: readonly string[]) =>
      `You could say next: ${suggestions.map((text) => `“${text}”`).join(', ')}; “undo” takes this back. When you like it, export it as an MP4.`,
  },
  zh: {
    colon: '：',
    facts: (film: Timeline) =>
      `${seconds(film)} 秒，${film.widthPx}×${film.heightPx}，每秒 ${film.fps} 帧。`,
    wished: '你的要求',
    decided: '过程中的决定',
    next: (suggestions: readonly string[]) =>
      `接下来可以说：${suggestions.map((text) => `“${text}”`).join('、')}；说“撤销”可以撤回。满意后即可导出 MP4。`,
  },
} as const;
