import { wording } from '../../language/wording.ts';
import { numberSource, readNumber } from '../numbers.ts';
import { readTime, timeSource } from '../time.ts';
import { anyOf, pattern } from '../pattern.ts';
import type { Found, Meaning, Rule } from '../rule.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const n = numberSource;
const time = timeSource;
const unit = `(?:seconds?|secs?|s|秒钟?|minutes?|mins?|m|分钟?)(?![a-z])`;

const about = `(?:(?:shorten|extend|lengthen|cut|trim|reduce|stretch)(?:ed)?(?: it| this| that| the [a-z]+)?(?: down)? to|(?:缩短|剪短|减短|延长|加长|拉长|压缩|剪)(?:到|至|成|为)|about|around|roughly|approximately|exactly|precisely|under|at most|up to|max(?:imum)?(?: of)?|no (?:longer|more) than|less than|at least|not (?:longer|more) than|within|just|only|~|大约|大概|差不多|正好|刚好|不超过|最多|控制在|至少|约)`;
const length = `(?:tops|max(?:imum)?|at most|at least|long|in length|length|duration|total|in total|左右|以内|之内|长|的)`;
const filmLength = `(?:(?:length|duration|总?时长|总?长度?|全长|片长)(?:\\s*(?:of|is|=|:|为|是|设为|控制在|大约|约))*\\s*)`;
/** "The first 3 seconds" is a place in the film, "the 80s" an age of music; neither is its length. */
const notAPlace = `(?<!the\\s)(?<!(?:first|last|final|after|opening|at|前|后|最后|开头|第)\\s*(?:the\\s*)?)`;
const photo = anyOf(english.photo, chinese.photo);
const each = `(?:(?:for\\s+)?(?:each|every|per|a|an|/)\\s*${photo}|(?:each|apiece)(?![a-z]))`;
const transition = anyOf(
  english.transition,
  chinese.transition,
  ['cross ?fad(?:e|es|ing)', 'fades?', 'dissolves?', 'wipes?'],
  ['淡入淡出', '叠化'],
);

/** Longer is the length of the film, said next to the word. */
const longestTransition = 5;

export const durationRules: readonly Rule[] = [
  {
    pattern: pattern(
      `${notAPlace}(?:${about}\\s*)*${filmLength}?(?:${about}\\s*)*(?<time>${time})(?:\\s*${length}(?![a-z]))*`,
    ),
    read: ({ groups, negated }) => {
      const durationSeconds = readTime(groups['time'] ?? '');
      if (durationSeconds === null) return null;
      if (negated)
        return {
          wish: {},
          wording: wording(`not ${durationSeconds} s`, `不是 ${durationSeconds} 秒`),
        };
      return { wish: { durationSeconds }, wording: exactly(durationSeconds) };
    },
  },
  {
    pattern: pattern(
      `${filmLength}?(?:between\\s+)?(?<least>${n})[\\s\\-]*(?:${unit})?\\s*(?:to|-|~|and|到|至)\\s*(?<most>${n})[\\s\\-]*(?<unit>${unit})(?:\\s*${length})*`,
    ),
    read: readRange,
  },
  ...[
    `(?:(?<![a-z])(?:first|second|third|fourth|fifth|last|final|\\d+(?:st|nd|rd|th))\\s+${photo}|第[一二三四五六七八九十\\d]+[张个幅]|最后一?[张个幅])[^,.;，。；]*?${time}(?:\\s*(?:longer|shorter|more|less)(?![a-z]))?`,
    `(?:(?<![a-z])(?:title|text|caption|end card)|标题|字幕|文字|片头|片尾)\\s*(?:(?:for|lasts?|lasting|stays?|on screen|shown|显示|停留|持续|出现)\\s*)+${time}`,
    `${time}[\\s\\-]*(?:long\\s+)?的?\\s*(?:(?<![a-z])(?:titles?|intro|outro|end card|captions?)(?![a-z])|标题|片头|片尾|字幕)`,
    `(?<![a-z])fad(?:e|es|ing)\\s+(?:in|out)(?![a-z])[^,.;]{0,24}?${time}|${time}\\s+fade[\\s\\-]+(?:in|out)(?![a-z])`,
  ].map((source): Rule => ({
    pattern: pattern(source),
    priority: 4,
    blocks: true,
    read: () => null,
  })),
  ...[
    `(?:show(?:ing)?\\s+)?(?:each|every)\\s+(?:${photo})\\s+(?:(?:should|is|to|be|shown|show|stays?|lasts?|last|on screen|displayed|visible|up|runs?|gets|takes)\\s+)*(?:for\\s+)?(?:${about}\\s+)*(?<time>${time})`,
    `(?<time>${time})\\s*(?:of time\\s+)?${each}`,
    `(?:${photo})\\s+(?:for|of|at)\\s+(?<time>${time})\\s+each`,
    `(?:每一?[张个幅]|一[张幅])(?:照片|图片?|相片|画面)?(?:的)?(?:展示|显示|停留|播放|持续|时长|放|出现|为|是|用|要|大约|约|各)*(?<time>${time})`,
    `(?<time>${time})(?:钟)?(?:一|每|1)张(?:照片|图片?)?`,
    `(?:照片|图片)(?:每张|各)(?<time>${time})`,
  ].map((source): Rule => ({
    pattern: pattern(source),
    priority: 2,
    read: ({ groups }) => {
      const secondsPerPhoto = readTime(groups['time'] ?? '');
      if (secondsPerPhoto === null) return null;
      const said = wording(`${secondsPerPhoto} s for each photo`, `每张照片 ${secondsPerPhoto} 秒`);
      return { wish: { secondsPerPhoto }, wording: said };
    },
  })),
  ...[
    `(?<time>${time})[\\s\\-]*(?:long\\s+)?(?:的)?(?=${transition})`,
    `(?<=${transition})\\s*(?:(?:of|for|that last|lasting|should last|last|at|to|:|is|are|be|longer|shorter|,?\\s*like|about|时间|时长|持续|为|用|要|约)\\s*)+(?<time>${time})(?:\\s+each)?(?:\\s+long)?`,
  ].map((source): Rule => ({
    pattern: pattern(source),
    priority: 3,
    read: ({ groups, negated }) => {
      const transitionSeconds = readTime(groups['time'] ?? '');
      if (transitionSeconds === null || transitionSeconds > longestTransition || negated)
        return null;
      const said = wording(`transitions of ${transitionSeconds} s`, `转场 ${transitionSeconds} 秒`);
      return { wish: { transitionSeconds }, wording: said };
    },
  })),
];

function exactly(durationSeconds: number): Meaning['wording'] {
  return wording(`exactly ${durationSeconds} s long`, `时长正好 ${durationSeconds} 秒`);
}

function readRange({ groups }: Found): Meaning | null {
  const least = readNumber(groups['least'] ?? '');
  const most = readNumber(groups['most'] ?? '');
  if (least === null || most === null || least >= most) return null;
  const scale = /^(?:m|分)/.test(groups['unit'] ?? '') ? 60 : 1;
  const durationSeconds = Math.round(((least + most) / 2) * scale);
  const said = wording(
    `${durationSeconds} s long, the middle of ${least * scale} to ${most * scale} s`,
    `时长 ${durationSeconds} 秒，取 ${least * scale} 到 ${most * scale} 秒的中间`,
  );
  return { wish: { durationSeconds }, wording: said };
}
