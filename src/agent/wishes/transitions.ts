import { transitionFamilies, type TransitionFamily } from '../../director/brief.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { TransitionName } from '../../timeline/timeline.ts';
import { transitionWordings } from '../../timeline/transition-wording.ts';
import { timeSource } from '../time.ts';
import { anyOf, joinLists, keyOf, pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

type Kind = TransitionName | TransitionFamily;

const noun = anyOf(english.transition, chinese.transition);
const bold = joinLists<Kind>(english.transitions, chinese.transitions);
const shy = joinLists<Kind>(english.shyTransitions, chinese.shyTransitions);
const every = joinLists<Kind>(bold, shy);
const directions = joinLists<keyof typeof english.directions>(
  english.directions,
  chinese.directions,
);
const words = (lists: Readonly<Partial<Record<string, readonly string[]>>>) =>
  anyOf(...Object.values(lists).map((list) => list ?? []));
const direction = `(?<direction>${words(directions)})`;
/** "Fade out at the end" and "fade in the music" are about something else. */
const notAtEnds = `(?!\\s*(?:in|out|up)(?![a-z])(?!\\s+(?:and|between|transition|fade)))`;
const cuts: Meaning = {
  wish: { transitions: 'none' },
  wording: wording('hard cuts, no transitions', '硬切，不用转场'),
};

const fadesOut = wording('fades out at the end, as every film does', '结尾淡出（本来就有）');
const beginsAtOnce = wording(
  'begins on its first picture all the same: players show it as the cover',
  '仍从第一个画面直接开始：播放器用它作封面',
);

export const transitionRules: readonly Rule[] = [
  {
    pattern: pattern(
      `(?:${anyOf(english.plainTransitions, chinese.plainTransitions)}\\s*(?:的|and)?\\s*)+${noun}`,
    ),
    sharesNegation: true,
    read: ({ negated }) => (negated ? cuts : meaningOf('fade')),
  },
  {
    pattern: pattern(
      `(?:with\\s+)?(?:(?:${anyOf(english.variedTransitions, chinese.variedTransitions)})\\s*(?:的|and|,)?\\s*)*${noun}`,
    ),
    sharesNegation: true,
    read: ({ negated }) => (negated ? cuts : meaningOf('varied')),
  },
  {
    pattern: pattern(
      `(?:${direction}\\s*)?(?<kind>${words(every)})(?:\\s+${direction.replace('<direction>', '<behind>')})?\\s*(?:的|style|类型|式)?\\s*${noun}`,
    ),
    sharesNegation: true,
    read: readKind,
  },
  {
    pattern: pattern(
      `${noun}\\s*(?:(?:should be|to be|is|are|as|like|of|用|为|是|采用|使用|选|全部|都|:|=)\\s*)+(?:a\\s+)?(?<kind>${words(every)})`,
    ),
    sharesNegation: true,
    read: readKind,
  },
  {
    pattern: pattern(
      `(?<kind>${words(bold)})${notAtEnds}(?:\\s+${direction})?(?:\\s+(?:effects?|效果))?(?:\\s*(?:between|in between)\\s+(?:them|(?:each |every |the |all )?(?:photos?|pictures?|images?|shots?|slides?|one)))?`,
    ),
    sharesNegation: true,
    read: readKind,
  },
  {
    pattern: pattern(
      `(?:(?<slow>(?<![a-z])(?:slow(?:er)?|long(?:er)?)|慢速|缓慢的?|慢)|(?<quick>(?<![a-z])(?:fast(?:er)?|quick(?:er)?|short(?:er)?|snapp(?:y|ier))|快速的?|快))\\s*(?:的)?(?=${noun}|${words(bold)})`,
    ),
    priority: 1,
    read: ({ groups, negated }) => {
      const slow = (groups['slow'] === undefined) === negated;
      return lasting(slow ? 1.5 : 0.4);
    },
  },
  {
    pattern: pattern(
      `${noun}\\s*(?:(?:should be|(?:are|is|be|a bit|a little|much|way|still)(?![a-z])|要|可以|能|再|更|稍微|还是)\\s*)*(?<too>(?:(?<![a-z])(?:too|so)(?![a-z])|太|有点儿?|过于)\\s*)?(?:(?<slow>(?<![a-z])(?:slow(?:er)?|long(?:er)?)(?![a-z])|慢|长)|(?<quick>(?<![a-z])(?:fast(?:er)?|quick(?:er)?|short(?:er)?)(?![a-z])|快|短))(?:一?[点些]|了)?(?![\\s,，]*(?:like|about|to|at|of|为|到)?\\s*${timeSource})`,
    ),
    priority: 5,
    read: ({ groups, negated }) => {
      const slow = (groups['slow'] !== undefined) !== (groups['too'] !== undefined);
      return negated ? null : lasting(slow ? 1.5 : 0.4);
    },
  },
  {
    pattern: pattern(anyOf(english.hardCuts, chinese.hardCuts)),
    read: ({ negated }) => (negated ? meaningOf('varied') : cuts),
  },
  {
    pattern: pattern(
      `(?:fad(?:e|ing)s? (?:in|out|to black)(?: and out)?|淡入|淡出|渐隐)\\s*(?:at|in|on)?\\s*(?:the\\s+)?(?:very\\s+)?(?:(?<start>start|beginning|开头)|end|ending|close|结尾|结束|末尾)`,
    ),
    priority: 1,
    read: ({ groups, negated }) => {
      if (negated) return null;
      return { wish: {}, wording: groups['start'] === undefined ? fadesOut : beginsAtOnce };
    },
  },
];

function lasting(transitionSeconds: number): Meaning {
  const said = wording(`transitions of ${transitionSeconds} s`, `转场 ${transitionSeconds} 秒`);
  return { wish: { transitionSeconds }, wording: said };
}

function readKind({ groups, negated }: Parameters<Rule['read']>[0]): Meaning | null {
  if (negated) return cuts;
  const kind = keyOf(every, groups['kind'] ?? '');
  if (kind === undefined) return null;
  const way = keyOf(directions, groups['direction'] ?? groups['behind'] ?? '');
  const directed = way === undefined ? undefined : directedName(kind, way);
  return meaningOf(directed ?? kind);
}

function directedName(kind: Kind, way: string): TransitionName | undefined {
  if (!(kind in transitionFamilies)) return undefined;
  const family = transitionFamilies[kind as TransitionFamily];
  return family.find((name) => name.endsWith(`-${way}`));
}

const kindWordings: Readonly<Record<Kind, Wording>> = {
  ...transitionWordings,
  slide: wording('slide', '滑动'),
  push: wording('push', '推移'),
  cover: wording('cover', '覆盖'),
  wipe: wording('wipe', '擦除'),
  circle: wording('circle', '圆形'),
  blinds: wording('blinds', '百叶窗'),
  zoom: wording('zoom', '缩放'),
  'whip-pan': wording('whip pan', '甩镜'),
};

function meaningOf(transitions: Kind | 'varied'): Meaning {
  if (transitions === 'varied')
    return { wish: { transitions }, wording: wording('with transitions', '带转场') };
  const { en, zh } = kindWordings[transitions];
  return { wish: { transitions }, wording: wording(`transitions: ${en}`, `转场：${zh}`) };
}
