import { moodWordings } from '../../director/mood-wording.ts';
import { wording } from '../../language/wording.ts';
import { moods, type Mood } from '../../timeline/timeline.ts';
import { anyOf, pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';
import type { Situation } from '../situation.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const noun = anyOf(english.music, chinese.music);
const toWhat = `(?!\\s*(?:to|into|for|with)(?![a-z])|[\\s\\-_]*\\d|\\s*(?:成|为|用))`;

/** Other music than what plays, whichever. */
export const anotherMusicRules: readonly Rule[] = [
  `(?<![a-z])(?:(?:another|an other|different|other|new|next)(?: piece of| kind of)?(?: background)? ${noun}(?:\\s+choice)?|(?:change|switch|swap|replace)(?: up| out)? (?:the |this |that )?(?:background )?${noun}|(?:${noun}) (?:should be |to be )?(?:different|changed|replaced|swapped)|something else (?:for|as) (?:the )?${noun})(?![a-z])${toWhat}`,
  `(?:换|更换|改|来|用|选)(?:一|个|首|下|种|段|支|另|别的|其他的?|其它的?|不同的?|点)*${noun}${toWhat}|(?:另外?一?[首个种段]|别的|其他的?|其它的?|不同的|下一首)${noun}|${noun}(?:要|想|可以|能)?换(?:一|个|首|下|种|掉|别的)*${toWhat}|换一首`,
].map((source): Rule => ({
  pattern: pattern(source),
  priority: 2,
  blocks: true,
  read: ({ negated, situation }) => (negated ? null : anotherMusic(situation)),
}));

/** The next of the person's songs, else another mood. Null where nothing plays that it could differ from. */
export function anotherMusic({ film, songs }: Situation): Meaning | null {
  if (film === null) return null;
  const { music } = film;
  const playing = music !== null && 'assetId' in music ? music.assetId : null;
  const now = songs.findIndex(({ id }) => id === playing);
  const next = songs[(now + 1) % Math.max(1, songs.length)];
  if (next !== undefined && next.id !== playing)
    return {
      wish: { music: { assetId: next.id } },
      wording: wording(`another song: ${next.name}`, `换一首：${next.name}`),
      strength: -1,
    };
  const mood =
    music !== null && 'mood' in music
      ? moods[(moods.indexOf(music.mood) + 1) % moods.length]!
      : 'acoustic';
  return inMood(mood);
}

/**
 * What is wished by who does not want this mood: the music as it is, where that is another. But
 * who finds the film too much of it hears something else.
 */
export function otherThan(unwanted: Mood, { film }: Situation, isTooMuch = false): Meaning {
  const music = film?.music ?? null;
  const keeps = !isTooMuch && music !== null && 'mood' in music && music.mood !== unwanted;
  const mood = keeps ? music.mood : contrasts[unwanted];
  const { en, zh } = moodWordings[unwanted];
  return {
    wish: { music: { mood } },
    wording: wording(
      `${mood} music, not ${en.toLowerCase()}`,
      `音乐风格：${moodWordings[mood].zh}，不要${zh}`,
    ),
    // What changes nothing gives way to what does: "no jazz or techno".
    strength: keeps ? -3 : -2,
  };
}

function inMood(mood: Mood): Meaning {
  return {
    wish: { music: { mood } },
    wording: wording(`other music: ${mood}`, `换成另一种音乐：${moodWordings[mood].zh}`),
    strength: -1,
  };
}

/** The mood that least resembles each. */
const contrasts: Readonly<Record<Mood, Mood>> = {
  'lo-fi': 'upbeat',
  upbeat: 'ambient',
  cinematic: 'acoustic',
  ambient: 'upbeat',
  acoustic: 'electronic',
  electronic: 'acoustic',
  jazz: 'ambient',
  playful: 'cinematic',
};
