import { wording } from '../../language/wording.ts';
import { normalize } from '../normal-text.ts';
import { anyOf, pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { anotherMusic } from './another-music.ts';
import type { Situation } from '../situation.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const noun = anyOf(english.music, chinese.music);
const verb = `(?:(?<![a-z])(?:use|using|play|take|choose|pick|put|set|want|switch to|change to|change (?:it|the (?:music|song)) to)(?![a-z])|用|换成|改成|改用|选|放|播放|配|配上|来)`;
const asMusic = `\\s*(?:(?:as|for) (?:the )?(?:background )?${noun}|(?:作为?|做|当)${noun})`;

/**
 * The person's own songs by their names. A name without its ending may be any word, so that it
 * counts only where music or a choice is spoken of.
 */
export function songRules(songs: Situation['songs']): readonly Rule[] {
  return songs.flatMap(({ id, name }) => {
    const whole = nameSource(name);
    const stem = nameSource(name.replace(/\.[^.]*$/u, ''));
    if (stem === '') return [];
    const quote = `["'《「]?`;
    const unquote = `["'》」]?`;
    const called = (source: string) => `${quote}${edge(source)}${unquote}`;
    const before = `(?:(?:${verb}|${noun}|(?:the|我的|这首|is|:|为|是))\\s*)`;
    return [
      `${before}*${called(whole)}(?:${asMusic})?(?:\\s*instead(?![a-z]))?`,
      `${before}+${called(stem)}(?:${asMusic})?(?:\\s*instead(?![a-z]))?`,
      `${called(stem)}${asMusic}`,
    ].map((source): Rule => ({
      pattern: pattern(source),
      priority: 12,
      read: ({ negated, situation }) =>
        negated
          ? anotherMusic(situation)
          : {
              wish: { music: { assetId: id } },
              wording: wording(`music: ${name}`, `音乐：${name}`),
            },
    }));
  });
}

/** The name in normal form; between its words a blank, a hyphen or a line below are the same. */
function nameSource(name: string): string {
  const { normal } = normalize(name);
  return normal
    .trim()
    .replaceAll(/[$()*+.?[\\\]^{|}/]/g, '\\$&')
    .replaceAll(/[\s_-]+/g, '[\\s_-]+');
}

/** "Love" is not in "lovely", nor "song-1" in "song-12". */
function edge(source: string): string {
  return `(?<![\\da-z])${source}(?![\\da-z])`;
}
