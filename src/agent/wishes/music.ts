import { moodWordings } from '../../director/mood-wording.ts';
import { wording } from '../../language/wording.ts';
import type { Mood } from '../../timeline/timeline.ts';
import { anyOf, joinLists, keyOf, pattern } from '../pattern.ts';
import type { Found, Meaning, Rule } from '../rule.ts';
import { otherThan } from './another-music.ts';
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

/** "Anything but jazz", "less upbeat", "太欢快了": away from the mood that is named. */
const away = `(?<away>(?:(?<![a-z])(?:anything|everything|something|any music|whatever) (?:but|except|other than)|(?<![a-z])(?:other than|except(?: for)?|less|too|not so|not as)(?![a-z])|除了|没那么|别那么|不那么|少一?点|太|过于|过分)\\s*)?`;

/** Music and its mood. */
export const musicRules: readonly Rule[] = [
  {
    // The name of a song that is not there, which songRules would have found.
    pattern: pattern(`${noun}[\\-_]?\\d+(?:\\.[a-z]\\w{1,3})?(?![\\w:%])`),
    priority: 2,
    blocks: true,
    read: () => null,
  },
  {
    pattern: pattern(
      `(?:background\\s+)?(?:${anyOf(['sound ?tracks?'])}|${noun})(?:\\s+(?:in the background|underneath))?`,
    ),
    sharesNegation: true,
    read: ({ negated }) => (negated ? none : some),
  },
  {
    pattern: pattern(
      `${away}(?<moods>(?:${degree}\\s*){0,4}(?<mood>${words(moodWords)})(?:${between}(?:${degree}\\s*){0,4}(?:${words(moodWords)}))*)${between}(?:${filler}\\s*)*(?:的\\s*)?${noun}(?:\\s+in the background)?`,
    ),
    priority: 1,
    sharesNegation: true,
    read: readMood,
  },
  {
    pattern: pattern(
      `${noun}\\s*(?:(?:that|which|should|must|is|are|to|be|sounds?|feels?|like|of|:|=|mood|style|风格|要|用|选|是|为|来点|换成|改成|a|an|kind|some|the|something|with|有点|把|，)\\s*)+${away}(?:${degree}\\s*){0,4}(?<mood>${words(moodWords)})(?:\\s*(?:${degree}|的)){0,4}`,
    ),
    priority: 1,
    read: readMood,
  },
  {
    pattern: pattern(
      `${noun}\\s*${away}(?:${degree}\\s*){0,4}(?<mood>${words(adjectives)})(?:\\s*(?:${degree}|的)){0,4}(?=$|[,，。;；.!！\\s])`,
    ),
    priority: 1,
    read: readMood,
  },
  {
    pattern: pattern(
      `${away}(?:${degree}\\s*){0,4}(?:${soft}\\s+)*(?<mood>${words(genres)})(?:\\s*(?:style|vibes?|feel|mood|beats?|风格|风|感|的))?`,
    ),
    sharesNegation: true,
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
];

function readMood({ groups, negated, situation }: Found): Meaning | null {
  // "Energetic electronic music": the genre says more than the adjective before it.
  const genre = new RegExp(words(genres), 'u').exec(groups['moods'] ?? '')?.[0];
  const mood = keyOf(moodWords, genre ?? groups['mood'] ?? '');
  if (mood === undefined) return null;
  const { away: complaint } = groups;
  if (negated) return otherThan(mood, situation);
  if (complaint !== undefined)
    return otherThan(mood, situation, /too|less|not|太|过|么|少/u.test(complaint));
  return {
    wish: { music: { mood } },
    wording: wording(`${mood} music`, `音乐风格：${moodWordings[mood].zh}`),
  };
}
