import type { Case } from '../case.ts';
import {
  all,
  drops,
  every,
  everyCut,
  lasts,
  loudness,
  moves,
  music,
  near,
  of,
  plays,
  shaped,
  silent,
  writes,
} from '../checks.ts';

/** Several wishes in one message. */
export const cases: readonly Case[] = [
  {
    say: '删掉第一张，然后把全家福放最前',
    film: (film, before) =>
      film.names.join() === ['family.jpg', ...before.names.slice(1, -1)].join(),
  },
  {
    say: '做成竖版15秒卡点',
    film: all(shaped('9:16'), lasts(15), (film) => music(film).gainAt(5) > 0),
  },
  {
    say: '音樂換輕快的，標題打「台南兩天一夜」，片長四十秒',
    film: all(
      plays('upbeat'),
      writes('台南兩天一夜', (text) => text.startSeconds < 1),
      lasts(40),
    ),
  },
  {
    say: '慢一点，温暖一点的颜色，不要音乐',
    film: all(
      (film, before) => film.seconds > before.seconds,
      every((one) => one.filters.includes('warm')),
      silent,
    ),
  },
  {
    say: '麻烦把倒数第二张去掉并且给最后一张写上“完”',
    film: all(drops('old town.jpg'), (film) =>
      film.texts.some((text) => text.text === '完' && text.endSeconds > film.seconds - 1),
    ),
  },
  {
    say: '每张3秒半、转场用擦除、配乐爵士，谢啦',
    film: all(
      every((one) => one.kind !== 'photo' || near(one.seconds, 3.5)),
      everyCut((cut) => cut?.name.startsWith('wipe') ?? false),
      plays('jazz'),
    ),
  },
  {
    say: '把海浪提到第一个并静音，日落黑白',
    film: all(
      moves('waves.mp4', 1),
      of('waves.mp4', (now) => now.gain === 0),
      of('sunset.jpg', (now) => now.filters.includes('black-and-white')),
    ),
  },
  {
    say: '那个我说一下哈首先呢太长了给我弄到二十五秒其次呢这个音乐声音有点大调小一点最后片尾写上谢谢大家',
    film: all(
      lasts(25),
      (film, before) => loudness(film) < loudness(before),
      writes('谢谢大家', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
    ),
  },
  {
    say: '✅竖屏 ✅30s ✅电子乐 ❌字幕',
    on: 'titled',
    film: all(shaped('9:16'), lasts(30), plays('electronic'), (film) => film.texts.length === 0),
  },
  {
    say: '颗粒滤镜+暗角，全片',
    film: every((one) => one.filters.includes('grain') && one.filters.includes('vignette')),
  },
];
