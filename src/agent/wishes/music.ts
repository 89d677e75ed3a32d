import { moodWordings } from '../../director/mood-wording.ts';
import { wording } from '../../language/wording.ts';
import type { Mood } from '../../timeline/timeline.ts';
import { anyOf, joinLists, keyOf, pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const genres = joinLists<Mood>(english.genres, chinese.genres);
const adjectives = joinLists<Mood>(english.musicAdjectives, chinese.musicAdjectives);
const moodWords = joinLists<Mood>(genres, adjectives);
const words = (lists: Readonly<Partial<Record<string, readonly string[]>>>) =>
  anyOf(...Object.values(lists).map((list) => list ?? []));
const noun = anyOf(english.music, chinese.music);
const between = `(?:\\s*(?:,|、|and|&|-|的|又|且|而)?\\s*)`;
const filler = `(?:background|instrumental|backing|style|风格|背景|一点|些|感|风)`;
const degree = anyOf(english.degree, chinese.degree);

/** Adjectives that change nothing about a genre; others may be about the pace of the film. */
const soft = anyOf(['gentle', 'soft', 'warm', 'mellow', 'sweet', 'smooth', 'nice', 'light']);

const none: Meaning = { wish: { music: 'none' }, wording: wording('no music', '不要音乐') };
const some: Meaning = { wish: { music: 'auto' }, wording: wording('with music', '配乐') };

/** Music, its mood and its loudness. */
export const musicRules: readonly Rule[] = [
  {
    pattern: pattern(
      `(?:background\\s+)?(?:${anyOf(['sound ?tracks?'])}|${noun})(?:\\s+(?:in the background|underneath))?`,
    ),
    sharesNegation: true,
    read: ({ negated }) => (negated ? none : some),
  },
  {
    pattern: pattern(
      `(?<moods>(?:${degree}\\s*)*(?<mood>${words(moodWords)})(?:${between}(?:${degree}\\s*)*(?:${words(moodWords)}))*)${between}(?:${filler}\\s*)*(?:的\\s*)?${noun}(?:\\s+in the background)?`,
    ),
    priority: 1,
    sharesNegation: true,
    read: readMood,
  },
  {
    pattern: pattern(
      `${noun}\\s*(?:(?:that|which|should|must|is|are|to|be|sounds?|feels?|like|of|:|=|mood|style|风格|要|用|选|是|为|来点|换成|改成|a|an|kind|some|the|something|with)\\s*)+(?:${degree}\\s*)*(?<mood>${words(moodWords)})(?:\\s*(?:${degree}|的))*`,
    ),
    priority: 1,
    read: readMood,
  },
  {
    pattern: pattern(
      `${noun}\\s*(?:${degree}\\s*)*(?<mood>${words(adjectives)})(?:\\s*(?:${degree}|的))*(?=$|[,，。;；.!！\\s])`,
    ),
    priority: 1,
    read: readMood,
  },
  {
    pattern: pattern(
      `(?:${degree}\\s*)*(?:${soft}\\s+)*(?<mood>${words(genres)})(?:\\s*(?:style|vibes?|feel|mood|beats?|风格|风|感|的))?`,
    ),
    read: readMood,
  },
  {
    pattern: pattern(
      `(?:cut|cuts|cutting|synced?|synchroni[sz]ed?|timed|edit(?:ed)?|match(?:ed|ing)?|change|switch)?\\s*(?:(?:to|on|with|in time with)\\s+)?(?:the\\s+)?(?:beats?|rhythm)(?:\\s+(?:of the (?:music|song)|drops?))?(?<=(?:to|on|with)\\s+(?:the\\s+)?(?:beats?|rhythm).{0,20})|(?<![a-z])beat[\\s\\-]?sync(?:ed|ing)?(?:\\s+(?:cuts?|edits?))?(?![a-z])|(?:卡点|踩点|卡节奏|跟着节奏|跟随节拍|对准节拍)`,
    ),
    priority: 2,
    read: ({ negated }) =>
      negated
        ? null
        : { wish: {}, wording: wording('cuts on the beats of the music', '画面卡点切换') },
  },
  ...[
    `${noun}\\s*(?:volume\\s*)?(?:(?:at|to|of|is|:|音量|调到|调成|设为)\\s*)+(?<percent>\\d{1,3})\\s?%(?:\\s*(?:volume|音量))?`,
    `(?:音量|volume)\\s*(?:(?:at|to|of|is|:|为|是|调到|设为)\\s*)*(?<percent>\\d{1,3})\\s?%`,
    `(?<percent>\\d{1,3})\\s?%\\s*(?:volume|音量)`,
    `百分之(?<percent>\\d{1,3})的?音量`,
  ].map((source): Rule => ({
    pattern: pattern(source),
    priority: 3,
    read: ({ groups, negated }) => {
      const percent = Math.min(400, Number(groups['percent']));
      if (negated) return null;
      const said = wording(`music at ${percent} %`, `音乐音量 ${percent}%`);
      return { wish: { musicGain: percent / 100 }, wording: said };
    },
  })),
  {
    pattern: pattern(
      `(?:(?:quieter|low volume|low|faint|subdued)\\s+(?:background\\s+)?${noun}|${noun}\\s*(?:(?:should be|is|volume|to|be|at|played?|的?声音|的?音量)\\s*)*(?:a\\s+(?:bit|little)\\s+)?(?:quieter|low(?:er)?(?: volume)?|not too loud|softly|小声(?:一点|点|些)?|轻一点|小一点|低一点|调低|调小|不要太(?:大声?|响|吵))|turn (?:the )?${noun} down)`,
    ),
    priority: 2,
    read: () => ({ wish: { musicGain: 0.5 }, wording: wording('quiet music', '音乐小声一些') }),
  },
  {
    pattern: pattern(
      `(?:loud(?:er)?\\s+${noun}|${noun}\\s*(?:(?:should be|is|volume|to|be|的?声音|的?音量)\\s*)*(?:a\\s+(?:bit|little)\\s+)?(?:loud(?:er)?|大声(?:一点|点|些)?|大一点|响一点|调高|调大)|turn (?:the )?${noun} up)`,
    ),
    priority: 2,
    read: ({ negated }) =>
      negated
        ? { wish: { musicGain: 0.5 }, wording: wording('music not too loud', '音乐不要太大声') }
        : { wish: { musicGain: 1.4 }, wording: wording('louder music', '音乐大声一些') },
  },
];

function readMood({ groups, negated }: Parameters<Rule['read']>[0]): Meaning | null {
  // "Energetic electronic music": the genre says more than the adjective before it.
  const genre = new RegExp(words(genres), 'u').exec(groups['moods'] ?? '')?.[0];
  const mood = keyOf(moodWords, genre ?? groups['mood'] ?? '');
  if (mood === undefined || negated) return negated ? none : null;
  return {
    wish: { music: { mood } },
    wording: wording(`${mood} music`, `音乐风格：${moodWordings[mood].zh}`),
  };
}
