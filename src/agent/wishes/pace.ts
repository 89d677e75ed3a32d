import type { Pace } from '../../director/brief.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Mood } from '../../timeline/timeline.ts';
import { anyOf, joinLists, keyOf, pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';
import { otherThan } from './another-music.ts';
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
  sad: { mood: 'acoustic', pace: 'slow' },
};
/** "Fun day", "happy birthday": what happened, not how the film should feel. */
const occasion = '(?!\\s+(?:birthdays?|days?|couple|family|faces?|new year|times?|memor(?:y|ies)))';
const notMotion = '(?!\\s*(?:motion|mo(?![a-z])|zoom|pan(?![a-z])|动作|缩放))';

/** "Too fast" and "it is slow" complain; "faster" and "not too fast" wish. */
const isIt = `(?:(?:it'?s|it is|this is|that'?s|feels?|seems?|looks?|is|are|goes|go|moves?|changes?|runs?|plays?)\\s+)`;
const complaint = `(?:(?:${isIt})?(?:(?:a bit|a little|way|much|far|still|just|rather|really)\\s+)*(?:too|so|overly)\\s+|${isIt}(?:(?:a bit|a little|rather|really|still|quite|pretty|very)\\s+)*|(?:太过|太|过于|过|有点儿?|有些|偏)|(?:还是|实在)?(?:太|有点儿?)|(?<enough>(?:not|n't)\\s+))`;
const slowZh = '慢|缓慢|拖沓|拖拉';
const fastZh = '快(?![乐节速切闪手门活])|急|赶';
const zhEnd = `(?:了|啦|点)?`;
const pictures = `(?:(?:the\\s+)?(?:${anyOf(english.photo)}|slides?|cuts?|pace|tempo|speed|${anyOf(english.film)})\\s+)?`;

/** Not the whole film. */
const part = `(?:(?<![a-z])(?:ending|end|beginning|start|opening|intro|outro|titles?|text)(?![a-z])|${anyOf(english.music, chinese.music)}|片头|片尾|开头|结尾|标题|字幕|第.张(?:照片)?)`;

export const paceRules: readonly Rule[] = [
  {
    pattern: pattern(
      `${part}\\s*(?:(?:is|are|goes?|was|moves?|feels?|a bit|much|way|的?节奏)(?![a-z])\\s*)*(?:too|so|太|有点|过于)\\s*(?:fast|quick|slow|快|慢)(?![a-z乐])了?`,
    ),
    priority: 5,
    blocks: true,
    read: () => null,
  },
  {
    pattern: pattern(
      `${pictures}${complaint}(?:(?<slow>(?<![a-z])(?:slow(?:ly)?|sluggish|draggy)(?![a-z])|${slowZh})|(?<fast>(?<![a-z])(?:fast|quick(?:ly)?|rapid(?:ly)?|hectic|rushed|speedy)(?![a-z]|\\s+(?:cuts?|paced))|${fastZh}))${notMotion}(?:\\s*enough)?${zhEnd}`,
    ),
    priority: 3,
    read: ({ groups, negated }) => {
      // "Not too fast" asks for no slow film.
      if (negated) return paceMeaning('normal');
      return paceMeaning(groups['slow'] === undefined ? 'slow' : 'fast');
    },
  },
  ...[
    [
      `(?<![a-z])(?:not so|not that|less|not as|slow enough|not slow enough) (?:fast|quick(?:ly)?|rapid(?:ly)?|hectic|rushed)(?![a-z])|(?<![a-z])(?:not|n't) slow enough|(?<![a-z])slow(?:ing)? (?:(?:it|things|this|everything|the \\w+|the \\w+ pace) )?(?:right )?down(?: (?:a (?:bit|little)|some))?(?![a-z])|(?<![a-z])take it (?:easy|slow(?:er)?)|(?:不要|别|没|不用)(?:那么|这么)(?:快|急|赶)|不够慢|(?:放|减|降|调|变)慢|(?:减|降)(?:低|慢)?速(?:度)?|慢下来`,
      'slow',
    ],
    [
      `(?<![a-z])(?:not so|not that|less|not as) slow(?:ly)?(?![a-z])|(?<![a-z])(?:not|n't|isn'?t) (?:fast|quick) enough|(?<![a-z])speed(?:ing)? (?:(?:it|things|this|everything|the \\w+|the \\w+ pace) )?up(?: (?:a (?:bit|little)|some))?(?![a-z])|(?<![a-z])(?:pick|step) up the (?:pace|tempo|speed)|(?<![a-z])more (?:speed|pace|tempo)(?![a-z])|(?<![a-z])hurry (?:it )?up(?![a-z])|(?:不要|别|没|不用)(?:那么|这么)慢|不够快|(?:加|提|调|变)快|(?:加|提)(?:高|快)?速(?:度)?|快起来`,
      'fast',
    ],
  ].map(([source, pace]): Rule => ({
    pattern: pattern(`(?:${source})(?:一?[点些]儿?)?`),
    priority: 4,
    read: () => paceMeaning(pace as Pace),
  })),
  {
    pattern: pattern(
      `(?:(?:pace|tempo|节奏|速度)\\s*(?::|is|should be|to be)?\\s*)?(?:${degree}\\s*){0,4}(?<word>${paceWord})${notMotion}(?:\\s*(?:${degree}|的)){0,4}(?:\\s*(?:pace|paced|tempo|speed|cuts?|cutting|editing|剪辑|节奏|速度))?`,
    ),
    read: ({ groups, negated }) => {
      const named = keyOf(paces, groups['word'] ?? '');
      if (named === undefined) return null;
      return paceMeaning(negated ? 'normal' : named);
    },
  },
  {
    pattern: pattern(
      `(?<away>(?:(?<![a-z])(?:too|less|not so|not as)(?![a-z])|太|过于|没那么|别那么|不那么|少一点)\\s*)?(?:${degree}\\s*){0,4}(?<word>${styleWord})${occasion}(?:\\s*${degree}){0,4}(?:\\s*(?:vibes?|mood|feel(?:ing)?|style|氛围|风格|感觉|的))?`,
    ),
    read: ({ groups, negated, situation }) => {
      const style = keyOf(styles, groups['word'] ?? '');
      if (style === undefined) return null;
      const { mood, pace } = suggestions[style];
      if (negated) return otherThan(mood, situation);
      if (groups['away'] !== undefined) return otherThan(mood, situation, true);
      const suggests = [mood, ...(pace ? [pace] : [])].join(', ');
      return {
        strength: -1,
        wish: { music: { mood }, ...(pace ? { pace } : {}) },
        wording: wording(`${style} in mood (${suggests})`, `${styleZh[style]}的感觉`),
      };
    },
  },
];

function paceMeaning(pace: Pace): Meaning {
  return { wish: { pace }, wording: paceWordings[pace] };
}

const styleZh: Record<StyleName, string> = {
  romantic: '浪漫',
  epic: '大气',
  happy: '欢快',
  funny: '可爱',
  calm: '平静',
  party: '派对',
  touching: '温馨',
  sad: '伤感',
};
