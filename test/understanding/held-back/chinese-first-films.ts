import type { Case } from '../case.ts';
import {
  all,
  every,
  everyCut,
  lasts,
  music,
  near,
  plays,
  shaped,
  silent,
  writes,
} from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const made = (film: FilmView) => film.pictures.length > 1 && film.seconds > 0;

/** What people say before there is a film. */
export const cases: readonly Case[] = [
  { say: '这几张图片串起来，变成45秒的小视频', on: 'fresh', film: lasts(45) },
  {
    say: '生成视频：竖屏，20秒，欢快音乐，开头标题“周末去哪儿”',
    on: 'fresh',
    film: all(
      lasts(20),
      shaped('9:16'),
      plays('upbeat'),
      writes('周末去哪儿', (text) => text.startSeconds < 2),
    ),
  },
  {
    say: '我是做淘宝的，想给这些图配个视频，每张1.5秒，方的',
    on: 'fresh',
    film: all(
      shaped('1:1'),
      every((one) => one.kind !== 'photo' || near(one.seconds, 1.5)),
    ),
  },
  { say: '剪辑一下叭🥺', on: 'fresh', film: made },
  {
    say: '請將所有照片製作成影片，總長一分二十秒，不要配樂',
    on: 'fresh',
    film: all(lasts(80), silent),
  },
  {
    say: '给爸妈做个金婚纪念视频 要怀旧的感觉 老照片那种颜色',
    on: 'fresh',
    film: every((one) =>
      one.filters.some((name) =>
        ['sepia', 'faded', 'warm', 'grain', 'black-and-white'].includes(name),
      ),
    ),
  },
  {
    say: '照片按文件名排序，用叠化连起来，总共25秒钟',
    on: 'fresh',
    film: all(
      lasts(25),
      everyCut((cut) => cut !== null && /dissolve|fade/.test(cut.name)),
    ),
  },
  {
    say: '开始吧',
    on: 'empty',
    unchanged: true,
    answer: (answer) => /照片|图片|素材|文件|上传/.test(answer.text),
  },
  {
    say: '整个视频号能发的，一分钟，旁边不要留黑边',
    on: 'fresh',
    film: all(
      lasts(60),
      every((one) => one.fit !== 'contain'),
    ),
  },
  {
    say: '唔该帮我整条片，要有音乐，大约半分钟左右啦',
    on: 'fresh',
    film: all(lasts(30, 3), (film) => music(film).gainAt(10) > 0),
  },
  {
    say: 'slideshow，每张4s，no music',
    on: 'fresh',
    film: all(
      silent,
      every((one) => one.kind !== 'photo' || near(one.seconds, 4)),
    ),
  },
  {
    say: '出个成片，60帧，720p，横的',
    on: 'fresh',
    film: (film) => film.fps === 60 && film.heightPx === 720 && film.widthPx > film.heightPx,
  },
];
