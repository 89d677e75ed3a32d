import type { Aspect } from '../../timeline/timeline.ts';
import { wording } from '../../language/wording.ts';
import { numberSource, readNumber } from '../numbers.ts';
import { anyOf, joinLists, keyOf, pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const aspects = joinLists(english.aspects, chinese.aspects);
const platforms = joinLists(english.platforms, chinese.platforms);
const shortSides = joinLists(english.shortSides, chinese.shortSides);
const aspectWord = anyOf(...Object.values(aspects).map((words) => words ?? []));
const platformWord = anyOf(...Object.values(platforms).map((words) => words ?? []));
const shortSideWord = anyOf(...Object.values(shortSides).map((words) => words ?? []));
/** "My landscape photos" tells what the photos are, and nothing of the film; "one minute" is no photo. */
const notPhotos = `(?!\\s+(?!one[\\s\\-]+(?:and|half|min|sec|hour))(?:${anyOf(english.photo)}|photography|wipes?|slides?))`;
const film = anyOf(english.film, [
  'format',
  'mode',
  'orientation',
  'aspect(?: ratio)?',
  'ratio',
  'screen',
]);

/** Shape, size and frame rate. */
export const frameRules: readonly Rule[] = [
  {
    pattern: pattern(`(?<word>${aspectWord})${notPhotos}(?:\\s+${film})?`),
    priority: 1,
    read: ({ groups, negated }) => {
      const named = keyOf(aspects, groups['word'] ?? '') as Aspect | undefined;
      if (named === undefined) return null;
      const aspect = negated ? opposite(named) : named;
      const said = wording(`aspect ${aspect}`, `画幅 ${aspect}`);
      return { wish: { aspect }, wording: said, strength: negated ? -1 : 0 };
    },
  },
  {
    pattern: pattern(`(?<word>${platformWord})`),
    priority: 1,
    read: ({ groups, originals, negated }) => {
      const aspect = keyOf(platforms, groups['word'] ?? '') as Aspect | undefined;
      if (aspect === undefined || negated) return null;
      const said = wording(
        `for ${originals['word']}: aspect ${aspect}`,
        `适合${originals['word']}：画幅 ${aspect}`,
      );
      return { wish: { aspect }, wording: said, strength: -1 };
    },
  },
  {
    pattern: pattern(
      `(?<![\\d:.])(?<across>\\d{1,2})\\s?[:/]\\s?(?<down>\\d{1,2})(?![\\d:.])(?= ?(?:aspect|ratio|format|画幅|比例|的))`,
    ),
    read: ({ groups }) => {
      const [across, down] = [Number(groups['across']), Number(groups['down'])];
      if (across === 0 || down === 0) return null;
      const aspect: Aspect = `${across}:${down}`;
      return { wish: { aspect }, wording: wording(`aspect ${aspect}`, `画幅 ${aspect}`) };
    },
  },
  {
    pattern: pattern(
      `(?<![\\d.])(?<width>\\d{3,4})\\s?(?:x|\\*|by)\\s?(?<height>\\d{3,4})(?!\\d)(?:\\s*(?:px|pixels?|像素))?`,
    ),
    priority: 1,
    read: ({ groups, negated }) => {
      if (negated) return null;
      const [widthPx, heightPx] = [Number(groups['width']), Number(groups['height'])];
      const said = wording(`${widthPx}×${heightPx} pixels`, `${widthPx}×${heightPx} 像素`);
      return { wish: { size: { widthPx, heightPx } }, wording: said };
    },
  },
  {
    pattern: pattern(`(?<word>${shortSideWord})(?:\\s+(?:resolution|quality|video|分辨率|画质))?`),
    read: ({ groups, negated }) => {
      const px = Number(keyOf(shortSides, groups['word'] ?? ''));
      if (negated || Number.isNaN(px)) return null;
      return { wish: { shortSidePx: px }, wording: wording(`resolution ${px}p`, `分辨率 ${px}p`) };
    },
  },
  ...[
    `(?<amount>${numberSource})\\s*(?:fps|frames?[ -](?:per|a)[ -]second|frames?/s(?:ec(?:ond)?)?|hz|帧(?:每秒|/秒|率)?)(?![a-z])`,
    `(?:每秒|帧率|frame rate|fps)\\s*(?:of|is|为|是|:|=)?\\s*(?<amount>${numberSource})\\s*(?:帧|fps)?`,
  ].map((source): Rule => ({
    pattern: pattern(source),
    priority: 1,
    read: ({ groups, negated }) => {
      const fps = readNumber(groups['amount'] ?? '');
      if (fps === null || negated) return null;
      return { wish: { fps }, wording: wording(`${fps} frames per second`, `每秒 ${fps} 帧`) };
    },
  })),
];

/** What "not vertical" leaves. */
function opposite(aspect: Aspect): Aspect {
  const [across = 1, down = 1] = aspect.split(':').map(Number);
  return across < down ? '16:9' : '9:16';
}
