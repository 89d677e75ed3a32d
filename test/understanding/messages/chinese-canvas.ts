import type { Case } from '../case.ts';
import { all, every, of, samePictures, sameLength, shaped } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const sized = (widthPx: number, heightPx: number) => (film: FilmView) =>
  film.widthPx === widthPx && film.heightPx === heightPx;
const upright = (film: FilmView) => film.heightPx > film.widthPx;
const alsoIn = (aspect: string) => (film: FilmView, before: FilmView) =>
  film.variants.some((one) => one.includes(aspect)) && film.aspect === before.aspect;

/** Shape, platform, size, frame rate, and the same film in other shapes. */
export const cases: readonly Case[] = [
  { say: '改成竖屏', film: all(shaped('9:16'), samePictures, sameLength) },
  { say: '發抖音的，比例調一下', film: shaped('9:16') },
  { say: '横过来，要16:9', on: 'shop', film: shaped('16:9') },
  { say: '换成正方形', film: shaped('1:1') },
  { say: '做成 Instagram 貼文的 4:5', film: shaped('4:5') },
  { say: '发小红书用', film: upright },
  {
    say: '要上传B站，改横版',
    on: 'shop',
    answer: (answer) => answer.route === null,
    film: shaped('16:9'),
  },
  { say: 'YouTube Shorts 尺寸', film: shaped('9:16') },
  { say: '视频号竖版', film: upright },
  { say: '分辨率调到4K', film: sized(3840, 2160) },
  { say: '720p就夠了', film: sized(1280, 720) },
  { say: '尺寸改成1080x1350', film: sized(1080, 1350) },
  { say: '帧率60', film: (film) => film.fps === 60 },
  { say: '24帧，更像电影', film: (film) => film.fps === 24 },
  { say: '再额外出一个9:16的版本，横的也保留', film: alsoIn('9:16') },
  { say: '同一支片另外要一個方形版', film: alsoIn('1:1') },
  { say: '除了现在的横版，抖音竖版和正方形各来一份', film: all(alsoIn('9:16'), alsoIn('1:1')) },
  { say: '直式啦拜託', film: upright },
  {
    say: '21比9宽银幕',
    film: (film) => film.widthPx / film.heightPx > 2.2 && film.widthPx / film.heightPx < 2.5,
  },
  { say: '淘宝主图视频要三比四的', on: 'shop', film: shaped('3:4') },
  { say: '手机全屏看的那种比例', film: upright },
  {
    say: '转成竖的，照片要完整别裁',
    film: all(
      shaped('9:16'),
      every((one) => one.kind !== 'photo' || one.fit !== 'crop'),
    ),
  },
  { say: '換返打橫', on: 'shop', film: (film) => film.widthPx > film.heightPx },
  {
    say: '改回横屏',
    after: ['改成竖屏', '加个标题叫假期'],
    film: all(
      shaped('16:9'),
      (film) => film.texts.some((text) => text.text === '假期'),
      of('dog.jpg', (now) => now.kind === 'photo'),
    ),
  },
];
