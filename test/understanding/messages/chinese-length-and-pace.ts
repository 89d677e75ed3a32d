import type { Case } from '../case.ts';
import {
  all,
  every,
  lasts,
  longer,
  near,
  noneLost,
  of,
  others,
  samePictures,
  sameLength,
  shorter,
} from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const photosLast = (seconds: number) =>
  every((one) => one.kind !== 'photo' || near(one.seconds, seconds));
const quicker = (film: FilmView, before: FilmView) =>
  film.seconds / film.pictures.length < before.seconds / before.pictures.length;

/** How long it is, how long each picture is seen, and how fast it goes. */
export const cases: readonly Case[] = [
  { say: '压缩到20秒', film: all(lasts(20), samePictures) },
  {
    say: '太长了，观众没耐心，15秒以内吧',
    film: (film) => film.seconds <= 15.05 && film.seconds >= 5,
  },
  { say: '整片拉长到1分20秒', film: all(lasts(80), samePictures) },
  { say: '总时长改成半分钟', on: 'shop', film: lasts(30) },
  { say: '每张照片四秒', film: photosLast(4) },
  { say: '節奏再快一點', film: quicker },
  { say: '放慢点，老人家看不清', film: longer },
  { say: '能不能短一点呀', film: shorter },
  {
    say: '两倍速度，太墨迹了',
    film: all((film, before) => near(film.seconds, before.seconds / 2, 3), samePictures),
  },
  { say: '时长减半', film: lasts(15, 0.5) },
  {
    say: '第三张多停一会儿',
    film: all(
      of('beach-2.jpg', (now, before) => now.seconds > before.seconds),
      others(['beach-2.jpg'], (now, before) => now.seconds <= before.seconds + 0.1),
    ),
  },
  { say: '最后一张停留6秒', film: of('family.jpg', (now) => near(now.seconds, 6)) },
  {
    say: '前两张各2秒就够了',
    film: all(
      of('IMG_2041.jpg', (now) => near(now.seconds, 2)),
      of('beach-1.jpg', (now) => near(now.seconds, 2)),
      others(['IMG_2041.jpg', 'beach-1.jpg'], (now, before) => now.seconds >= before.seconds - 0.1),
    ),
  },
  { say: '把時間縮短十秒', film: all(lasts(20), samePictures) },
  { say: '加5秒', film: lasts(35) },
  { say: '一分钟', film: lasts(60) },
  { say: '我需要刚好 59 秒，不能多不能少', film: lasts(59) },
  { say: '每张图0.8s，要那种快闪', film: photosLast(0.8) },
  { say: '三分钟的版本', on: 'hundred', film: lasts(180) },
  { say: '节奏拉满！！', film: quicker },
  {
    say: '狗那张放久一点，别的不变',
    film: all(
      of('dog.jpg', (now, before) => now.seconds > before.seconds),
      others(['dog.jpg'], (now, before) => near(now.seconds, before.seconds)),
    ),
  },
  { say: '秒數改成四十五', film: lasts(45) },
  {
    say: '总长度不变，但第一张给5秒',
    film: all(
      sameLength,
      of('IMG_2041.jpg', (now) => near(now.seconds, 5)),
      noneLost,
    ),
  },
  { say: '比现在长一半', film: lasts(45, 1) },
  { say: '二十来秒吧', film: all(lasts(23, 4), samePictures) },
  { say: '把每张的展示时间都调成一样长 3秒半', film: photosLast(3.5) },
  { say: '慢慢来嘛，不要一闪一闪就过去了', film: longer },
];
