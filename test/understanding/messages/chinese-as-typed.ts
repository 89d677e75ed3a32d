import type { Case } from '../case.ts';
import {
  all,
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
  shaped,
  silent,
  writes,
} from '../checks.ts';
import type { FilmView, PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');
const quicker = (film: FilmView, before: FilmView) => film.seconds < before.seconds;

/** Wrong characters, slang, no punctuation, speech typed by a machine, emoji, and long politeness. */
export const cases: readonly Case[] = [
  { say: '在慢一点', film: (film, before) => film.seconds > before.seconds },
  { say: '音月关掉', film: silent },
  { say: '第三章照片删了', film: drops('beach-2.jpg') },
  { say: '把最后一张放到最前免', film: moves('family.jpg', 1) },
  { say: '全部换成黑百', film: every(gray) },
  { say: '转厂用闪白', film: everyCut((cut) => cut?.name === 'fade-through-white') },
  { say: '视屏改成20秒', film: lasts(20) },
  { say: '倍景音乐换爵士', film: plays('jazz') },
  { say: '绝绝子！！就是转场再丝滑亿点点', on: 'shop', film: everyCut((cut) => cut !== null) },
  { say: 'yyds 但是bgm声音小点吧', film: (film, before) => loudness(film) < loudness(before) },
  { say: '踩点视频安排上', film: (film) => music(film).onBeat >= 0.6 },
  { say: '🐶那张放第一', film: moves('dog.jpg', 1) },
  {
    say: '🎵❌',
    film: (film, before) => loudness(film) <= loudness(before),
    answer: (answer) => /音乐|配乐|静音|🎵/.test(answer.text),
  },
  { say: '整快点家人们谁懂啊这也太慢了', film: quicker },
  {
    say: '第一张第二张不要第三张放最后其他的不动',
    film: (film) =>
      film.names.join() ===
      'dog.jpg,sunset.jpg,IMG_2046.jpg,waves.mp4,market.png,old town.jpg,family.jpg,beach-2.jpg',
  },
  {
    say: '老板要求十五秒以内竖屏还得有咱们店名幸福花店赶紧的',
    on: 'shop',
    film: all(
      (film) => film.seconds <= 15.05,
      shaped('9:16'),
      (film) => film.texts.some((text) => text.text.includes('幸福花店')),
    ),
  },
  {
    say: '不好意思打扰了，我对电脑不太懂，就是想请问一下能不能麻烦您把照片放得慢一些，因为我母亲八十多岁了看不过来，实在太感谢了',
    film: (film, before) => film.seconds > before.seconds,
  },
  { say: '尊敬的客服你好：请将本视频总时长调整为 50 秒。此致敬礼', film: lasts(50) },
  {
    say: '把最後一張照片放慢慢的zoom進去 謝謝大大',
    after: ['照片都不要動'],
    film: of('family.jpg', (now) => now.motion === 'zoom-in'),
  },
  { say: '黑 白 滤 镜 给 狗', film: only(gray, 'dog.jpg') },
  { say: '删第1张。。。不是1，是2', film: drops('beach-1.jpg') },
  { say: '第三张第三张！放前面！', film: moves('beach-2.jpg', 1) },
  { say: '時間１５秒', film: lasts(15) },
  {
    say: '标题：“Ｓｕｍｍｅｒ 2026”',
    film: (film) => film.texts.some((text) => text.text.normalize('NFKC') === 'Summer 2026'),
  },
  {
    say: '帮我吧那个照片就是最后一张嘛给它删除掉然后音乐也不要了',
    film: all(drops('family.jpg'), silent),
  },
  { say: '片长三十五秒左右就可以了哈', film: lasts(35, 3) },
  {
    say: '给第二张打上水一样的蓝色调',
    film: only((one) => one.filters.includes('cool'), 'beach-1.jpg'),
  },
  {
    say: '结束的时候加上一个“下次见👋”',
    film: writes('下次见👋', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
  },
  { say: '小狗配文：它叫Lucky，今年3岁', film: captions('dog.jpg', '它叫Lucky，今年3岁') },
];
