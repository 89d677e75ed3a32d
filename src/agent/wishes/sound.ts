import { wording } from '../../language/wording.ts';
import { pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';

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
      `mute (?:the |all |my )?(?:clips?|videos?|original (?:sound|audio))|消除原声|原声静音`,
    ),
    priority: 3,
    read: ({ negated }) => (negated ? keep : drop),
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
