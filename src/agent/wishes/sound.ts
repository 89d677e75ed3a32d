import { wording } from '../../language/wording.ts';
import { anyOf, pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';
import { english } from '../words/english.ts';

const music = anyOf(english.music);

const keep: Meaning = {
  wish: { clipSound: 'keep' },
  wording: wording('the sound of the clips is kept', '保留视频原声'),
};
const drop: Meaning = {
  wish: { clipSound: 'none' },
  wording: wording('the clips are muted', '去掉视频原声'),
};
const silence: Meaning = {
  wish: { music: 'none', clipSound: 'none' },
  wording: wording('a silent film', '无声影片'),
};

const noMusic: Meaning = { wish: { music: 'none' }, wording: wording('no music', '不要音乐') };
const some: Meaning = { wish: { music: 'auto' }, wording: wording('with music', '配乐') };

/** The clips' own sound, and silence. */
export const soundRules: readonly Rule[] = [
  {
    pattern: pattern(
      `(?:(?:keep|with|use|leave)\\s+)?(?:the\\s+)?(?:original|clips?'?s?|video'?s?|native|own|live)\\s+(?:sounds?|audio|voices?)|(?:保留|用|使用)?(?:视频)?(?:的)?(?:原声|原音|现场声|同期声)`,
    ),
    priority: 2,
    read: ({ negated }) => (negated ? drop : keep),
  },
  {
    pattern: pattern(
      `(?<![a-z])mute (?:the |all |my )?(?:(?:sound|audio) of (?:the |my )?)?(?:(?:video )?clips?|videos?|footage|original (?:sound|audio))(?![a-z])|(?<![a-z])(?:(?:the|my|all|those|video|source) )*(?:clips?|footage|original (?:sound|audio)) (?:(?:should|must|is|are|to|be|has to|needs? to|can|play) )*(?:muted?|silent|silenced|soundless|without (?:(?:their|its|any) )*(?:own )?(?:sound|audio))(?![a-z])|(?:消除|关掉|去掉|静音)(?:视频|片段)?的?原声|原声(?:要|都)?(?:静音|关掉|去掉)|(?:视频)?(?:片段|素材)(?:本身)?的?(?:声音)?(?:应该|都|要|全部)*(?:静音|消音|关掉)`,
    ),
    priority: 3,
    read: ({ negated }) => (negated ? keep : drop),
  },
  {
    pattern: pattern(
      `(?<![a-z])mute (?:the |all |my )?(?:background )?${music}(?![a-z])|(?:the )?${music} (?:(?:should|must|is|to|be) )*(?:muted|silent)(?![a-z])|(?:音乐|配乐|歌)(?:要|都|全部)?静音|静音音乐`,
    ),
    priority: 3,
    read: ({ negated }) => (negated ? some : noMusic),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:silent|silence|muted|mute|soundless)(?:\\s+(?:film|video|movie))?(?![a-z])|静音|无声|默片`,
    ),
    read: ({ negated }) => (negated ? null : silence),
  },
  {
    pattern: pattern(`(?<![a-z])(?:sounds?|audio)(?: at all)?(?![a-z])|声音`),
    sharesNegation: true,
    read: ({ negated }) => (negated ? silence : some),
  },
];
