import type { Brief } from '../../director/brief.ts';
import { wording, type Wording } from '../../language/wording.ts';

const mostSuggestions = 3;

/** What could be said next, as it can be said: about things of which nothing was wished yet. */
export function suggestionsFor(brief: Partial<Brief>): Wording[] {
  const open = suggestions.filter(({ about }) => about.every((key) => brief[key] === undefined));
  return open.slice(0, mostSuggestions).map(({ say }) => say);
}

export const suggestions: readonly {
  readonly about: readonly (keyof Brief)[];
  readonly say: Wording;
}[] = [
  {
    about: ['durationSeconds', 'secondsPerPhoto'],
    say: wording('make it 30 seconds long', '时长改成30秒'),
  },
  { about: ['aspect', 'size'], say: wording('make it vertical', '改成竖屏') },
  { about: ['titleText'], say: wording('add the title "Our Summer"', '加标题“我们的夏天”') },
  { about: ['music'], say: wording('with jazz music', '配爵士音乐') },
  { about: ['pace'], say: wording('a slower pace', '节奏慢一点') },
  { about: ['filters'], say: wording('in black and white', '黑白效果') },
  { about: ['transitions'], say: wording('with crossfades', '用淡入淡出转场') },
];
