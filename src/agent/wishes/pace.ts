import type { Pace } from '../../director/brief.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Mood } from '../../timeline/timeline.ts';
import { anyOf, joinLists, keyOf, pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';
import { styleNames, type StyleName } from '../words/vocabulary.ts';

const paces = joinLists(english.paces, chinese.paces);
const paceWord = anyOf(...Object.values(paces).map((words) => words ?? []));
const degree = anyOf(english.degree, chinese.degree);
const paceWordings: Record<Pace, Wording> = {
  slow: wording('slow pace', '慢节奏'),
  normal: wording('normal pace', '正常节奏'),
  fast: wording('fast pace', '快节奏'),
};

const styles = Object.fromEntries(
  styleNames.map((name) => [name, [...english.styles[name], ...chinese.styles[name]]]),
) as Record<StyleName, string[]>;
const styleWord = anyOf(...Object.values(styles));
/** What a word for the whole film suggests for its music and pace. */
const suggestions: Record<StyleName, { readonly mood: Mood; readonly pace?: Pace }> = {
  romantic: { mood: 'acoustic', pace: 'slow' },
  epic: { mood: 'cinematic' },
  happy: { mood: 'upbeat' },
  funny: { mood: 'playful' },
  calm: { mood: 'ambient', pace: 'slow' },
  party: { mood: 'electronic', pace: 'fast' },
  touching: { mood: 'acoustic', pace: 'slow' },
};
/** "Fun day", "happy birthday": what happened, not how the film should feel. */
const occasion = '(?!\\s+(?:birthdays?|days?|couple|family|faces?|new year|times?|memor(?:y|ies)))';
const notMotion = '(?!\\s*(?:motion|mo(?![a-z])|zoom|pan(?![a-z])|动作|缩放))';

export const paceRules: readonly Rule[] = [
  {
    pattern: pattern(
      `(?:(?:pace|tempo|节奏|速度)\\s*(?::|is|should be|to be)?\\s*)?(?:${degree}\\s*)*(?<word>${paceWord})${notMotion}(?:\\s*(?:${degree}|的))*(?:\\s*(?:pace|paced|tempo|speed|cuts?|cutting|editing|剪辑|节奏|速度))?`,
    ),
    read: ({ groups, negated }) => {
      const named = keyOf(paces, groups['word'] ?? '');
      if (named === undefined) return null;
      const pace = negated ? 'normal' : named;
      return { wish: { pace }, wording: paceWordings[pace] };
    },
  },
  {
    pattern: pattern(
      `(?:${degree}\\s*)*(?<word>${styleWord})${occasion}(?:\\s*${degree})*(?:\\s*(?:vibes?|mood|feel(?:ing)?|style|氛围|风格|感觉|的))?`,
    ),
    read: ({ groups, negated }) => {
      const style = keyOf(styles, groups['word'] ?? '');
      if (style === undefined || negated) return null;
      const { mood, pace } = suggestions[style];
      const suggests = [mood, ...(pace ? [pace] : [])].join(', ');
      return {
        weak: true,
        wish: { music: { mood }, ...(pace ? { pace } : {}) },
        wording: wording(`${style} in mood (${suggests})`, `${styleZh[style]}的感觉`),
      };
    },
  },
];

const styleZh: Record<StyleName, string> = {
  romantic: '浪漫',
  epic: '大气',
  happy: '欢快',
  funny: '可爱',
  calm: '平静',
  party: '派对',
  touching: '温馨',
};
