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
  longer,
  moves,
  music,
  near,
  of,
  only,
  onlyCut,
  others,
  plays,
  routes,
  says,
  shaped,
  shorter,
  shows,
  silent,
  written,
  writes,
} from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');

/** Traditional characters, with the words of Taiwan and Hong Kong. */
export const cases: readonly Case[] = [
  {
    say: '請把畢旅的相片剪成一分鐘的影片，配樂要輕快',
    on: 'fresh',
    film: all(lasts(60), plays('upbeat')),
  },
  { say: '想做限時動態，直的，15秒鐘', on: 'fresh', film: all(shaped('9:16'), lasts(15)) },
  { say: '片子總長改為二十二秒', film: lasts(22) },
  {
    say: '每張相片的秒數改成兩秒',
    film: every((one) => one.kind !== 'photo' || near(one.seconds, 2)),
  },
  { say: '步調放慢，像看相簿一樣慢慢翻', film: longer },
  {
    say: '第五張停久一點',
    film: all(
      of('sunset.jpg', (now, before) => now.seconds > before.seconds),
      others(['sunset.jpg'], (now, before) => now.seconds < before.seconds + 0.1),
    ),
  },
  { say: '太拖了，剪短', film: shorter },
  { say: '把全家福挪到第一張', film: moves('family.jpg', 1) },
  { say: '市場跟老街那兩張拿掉', film: drops('market.png', 'old town.jpg') },
  {
    say: '新增剛剛上傳的貓咪照到最後',
    on: 'late',
    film: (film, before) => film.names.join() === [...before.names, 'cat.jpg'].join(),
  },
  {
    say: '第一張用 garden.jpg 取代',
    on: 'late',
    film: (film, before) => film.names.join() === ['garden.jpg', ...before.names.slice(1)].join(),
  },
  {
    say: '順序全部倒過來排',
    film: (film, before) => film.names.join() === before.names.toReversed().join(),
  },
  {
    say: '轉場用淡入淡出，長度一秒',
    on: 'shop',
    film: everyCut((cut) => cut !== null && /fade|dissolve/.test(cut.name) && near(cut.seconds, 1)),
  },
  {
    say: '第三跟第四張中間改成閃白',
    film: onlyCut(3, (cut) => cut?.name === 'fade-through-white'),
  },
  { say: '把轉場通通關掉', film: everyCut((cut) => cut === null) },
  { say: '夕陽那張加暖色濾鏡', film: only((one) => one.filters.includes('warm'), 'sunset.jpg') },
  {
    say: '濾鏡全部拿掉',
    after: ['全部套用黑白濾鏡'],
    film: (film, before) =>
      every(gray)(before, before) && film.pictures.every((one) => one.filters.length === 0),
  },
  {
    say: '除了狗狗以外都變黑白',
    film: (film) => film.pictures.every((one) => gray(one) === (one.name !== 'dog.jpg')),
  },
  {
    say: '相片不要裁切，空白處模糊',
    film: every((one) => one.kind !== 'photo' || one.fit === 'blur'),
  },
  {
    say: '鏡頭都固定，不要晃',
    film: every((one) => one.kind !== 'photo' || one.motion === 'still'),
  },
  { say: '片頭字幕：阿嬤八十大壽', film: writes('阿嬤八十大壽', (text) => text.startSeconds < 1) },
  {
    say: '片尾打「感謝觀看」',
    film: writes('感謝觀看', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
  },
  { say: '狗狗那張加註解「小黑三歲」', film: captions('dog.jpg', '小黑三歲') },
  {
    say: '標題字級放大，顏色換白色',
    on: 'titled',
    film: (film, before) =>
      written(film, 'Summer').size > written(before, 'Summer').size &&
      written(film, 'Summer').color === '#ffffff',
  },
  {
    say: '浮水印搬去左上角',
    on: 'titled',
    film: (film) => film.overlays[0]!.x < 0.5 && film.overlays[0]!.y < 0.5,
  },
  { say: '商標拿掉', on: 'titled', film: (film) => film.overlays.length === 0 },
  { say: '配樂用我自己的歌', film: (film) => music(film).isOwn },
  {
    say: '把音樂關掉，只留海浪的聲音',
    film: all(
      silent,
      of('waves.mp4', (now) => now.gain > 0),
    ),
  },
  {
    say: '背景音樂調低一些些',
    film: (film, before) => loudness(film) < loudness(before) && loudness(film) > 0,
  },
  { say: '影片那段靜音', film: of('waves.mp4', (now) => now.gain === 0) },
  { say: '改成橫式16:9', on: 'shop', film: shaped('16:9') },
  { say: '解析度調到 720p', film: (film) => Math.min(film.widthPx, film.heightPx) === 720 },
  {
    say: '縮成二十秒、配爵士、標題「花蓮」',
    film: all(
      lasts(20),
      plays('jazz'),
      writes('花蓮', (text) => text.startSeconds < 1),
    ),
  },
  {
    say: '搞錯了，我指的是倒數第二張',
    after: ['最後一張變黑白'],
    film: (film) =>
      film.pictures
        .find((one) => one.name === 'old town.jpg')!
        .filters.includes('black-and-white') &&
      !film.pictures.at(-1)!.filters.includes('black-and-white'),
  },
  {
    say: '為什麼 IMG_2042 沒有出現？',
    unchanged: true,
    answer: says(/相似|重[复複]|像|近|一[样樣]|IMG_2041/),
  },
  { say: '下載', unchanged: true, answer: routes('export') },
  { say: '還有多少點數或餘額', unchanged: true, answer: routes('credits') },
  { say: '上傳檔案', unchanged: true, answer: routes('upload') },
  { say: '只留海邊的相片', film: shows('beach-1.jpg', 'beach-2.jpg') },
  { say: '欸今天晚餐吃什麼好', unchanged: true, answer: askedOrTold },
];
