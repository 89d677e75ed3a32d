import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  captions,
  drops,
  every,
  everyCut,
  lasts,
  loudness,
  moves,
  music,
  near,
  of,
  only,
  plays,
  routes,
  says,
  shaped,
  shorter,
  writes,
} from '../checks.ts';

/** Traditional characters, with the words of Taiwan and Hong Kong. */
export const cases: readonly Case[] = [
  {
    say: '麻煩將相片串成三十五秒的影片，要轉場要配樂',
    on: 'fresh',
    film: all(
      lasts(35),
      (film) => film.cuts.some((cut) => cut !== null) && music(film).gainAt(10) > 0,
    ),
  },
  { say: '快轉一點的節奏', film: shorter },
  { say: '長度改 50 秒', film: lasts(50) },
  { say: '最後那張停五秒', film: of('family.jpg', (now) => near(now.seconds, 5)) },
  { say: '第六張移除', film: drops('IMG_2046.jpg') },
  { say: '狗狗排到第二張', film: moves('dog.jpg', 2) },
  {
    say: '把新的兩張都加進來',
    on: 'late',
    film: (film) =>
      film.names.includes('cat.jpg') &&
      film.names.includes('garden.jpg') &&
      film.names.length === 12,
  },
  { say: '轉場一律用擦除', film: everyCut((cut) => cut?.name.startsWith('wipe') ?? false) },
  {
    say: '前兩張套復古濾鏡',
    film: only(
      (one) => ['sepia', 'faded', 'grain', 'warm'].some((name) => one.filters.includes(name)),
      'IMG_2041.jpg',
      'beach-1.jpg',
    ),
  },
  {
    say: '每張相片都緩緩拉近',
    film: every((one) => one.kind !== 'photo' || one.motion === 'zoom-in'),
  },
  { say: '開頭打「青春無悔」', film: writes('青春無悔', (text) => text.startSeconds < 1) },
  { say: '第二張的說明文字寫「出發囉」', film: captions('beach-1.jpg', '出發囉') },
  {
    say: '浮水印小一點',
    on: 'titled',
    film: (film, before) => film.overlays[0]!.scale < before.overlays[0]!.scale,
  },
  { say: '配樂大聲點', film: (film, before) => loudness(film) > loudness(before) },
  { say: '換成電影感的配樂', film: plays('cinematic') },
  { say: '直式', film: shaped('9:16') },
  { say: '影片總共幾秒？', unchanged: true, answer: says(/30|三十/) },
  { say: '幫我輸出成檔案', unchanged: true, answer: routes('export') },
  {
    say: '剛剛那步復原',
    after: ['改成直式'],
    film: (film, before) => before.aspect === '9:16' && film.aspect === '16:9',
  },
  { say: '你覺得我前男友會回來嗎', unchanged: true, answer: askedOrTold },
];
