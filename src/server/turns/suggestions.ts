import type { Brief } from '../../director/brief.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { durationFrames, type Timeline } from '../../timeline/timeline.ts';
import { mainTrack } from '../../timeline/editing/find.ts';
import { musicOf } from './music-of.ts';

const mostSuggestions = 3;

interface Suggestion {
  readonly about: readonly (keyof Brief)[];
  readonly say: Wording;
  /** Whether it would change this film; always unless told. */
  readonly suits?: (film: Timeline) => boolean;
}

/**
 * What could be said next, as it can be said: about things of which nothing was wished yet, and
 * which are not so already.
 */
export function suggestionsFor(brief: Partial<Brief>, film: Timeline): Wording[] {
  return suggestions
    .filter(({ about }) => about.every((key) => brief[key] === undefined))
    .filter(({ suits }) => suits === undefined || suits(film))
    .slice(0, mostSuggestions)
    .map(({ say }) => say);
}

/** Slower than this nobody wishes it. */
const slowSeconds = 15;

export const suggestions: readonly Suggestion[] = [
  {
    about: ['durationSeconds', 'secondsPerPhoto'],
    say: wording('make it 30 seconds long', '时长改成30秒'),
    suits: (film) => durationFrames(film) !== 30 * film.fps,
  },
  {
    about: ['aspect', 'size'],
    say: wording('make it vertical', '改成竖屏'),
    suits: ({ widthPx, heightPx }) => widthPx >= heightPx,
  },
  {
    about: ['aspect', 'size'],
    say: wording('make it horizontal', '改成横屏'),
    suits: ({ widthPx, heightPx }) => widthPx < heightPx,
  },
  {
    about: ['titleText'],
    say: wording('add the title "Our Summer"', '加标题“我们的夏天”'),
    suits: ({ tracks }) => tracks.every(({ kind, clips }) => kind !== 'text' || clips.length === 0),
  },
  {
    about: ['music'],
    say: wording('with jazz music', '配爵士音乐'),
    suits: (film) => {
      const music = musicOf(film);
      return music === null || !('mood' in music) || music.mood !== 'jazz';
    },
  },
  {
    about: ['pace'],
    say: wording('a slower pace', '节奏慢一点'),
    suits: (film) => secondsEach(film) < slowSeconds,
  },
  { about: ['filters'], say: wording('in black and white', '黑白效果') },
  { about: ['transitions'], say: wording('with crossfades', '用淡入淡出转场') },
];

function secondsEach(film: Timeline): number {
  return durationFrames(film) / film.fps / Math.max(1, mainTrack(film)?.clips.length ?? 1);
}
