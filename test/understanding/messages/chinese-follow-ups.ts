import type { Case } from '../case.ts';
import {
  all,
  asked,
  drops,
  either,
  every,
  everyCut,
  lasts,
  loudness,
  near,
  of,
  only,
  plays,
  shaped,
  written,
} from '../checks.ts';
import type { CutView, FilmView, PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');
const blinds = (cut: CutView | null) => cut?.name.startsWith('blinds') ?? false;
const greeted = (one: PictureView) => one.captions.includes('你好');
const slower = (film: FilmView, before: FilmView) => film.seconds > before.seconds;
const quicker = (film: FilmView, before: FilmView) => film.seconds < before.seconds;

/** Corrections of what was just done, more of it, the same elsewhere, and answers to questions. */
export const cases: readonly Case[] = [
  {
    say: '不对，是第三张',
    after: ['第二张变黑白'],
    film: all(
      of('beach-2.jpg', gray),
      of('beach-1.jpg', (now) => !gray(now)),
    ),
  },
  { say: '不，慢一点', after: ['快一点'], film: slower },
  { say: '再快一点', after: ['节奏快一点'], film: quicker },
  {
    say: '再来一点',
    after: ['音乐小声一点'],
    film: (film, before) => loudness(film) < loudness(before),
  },
  {
    say: '再大一点',
    on: 'titled',
    after: ['标题字大一点'],
    film: (film, before) => written(film, 'Summer').size > written(before, 'Summer').size,
  },
  {
    say: '另一张也一样',
    after: ['beach-1 加黑白'],
    film: either(only(gray, 'beach-1.jpg', 'beach-2.jpg'), only(gray, 'beach-1.jpg')),
  },
  { say: '我说错了，是狗不是日落', after: ['把日落那张黑白'], film: only(gray, 'dog.jpg') },
  { say: '太快了太快了', after: ['做成15秒'], film: slower },
  {
    say: '過頭了，大聲一點點回來',
    after: ['音樂小聲很多'],
    film: (film, before) => loudness(film) > loudness(before),
  },
  {
    say: '最后一张也要',
    after: ['第一张加暖色'],
    film: all(
      of('family.jpg', (now) => now.filters.includes('warm')),
      of('IMG_2041.jpg', (now) => now.filters.includes('warm')),
    ),
  },
  { say: '还是换成爵士吧', after: ['音乐换成电子'], film: plays('jazz') },
  {
    say: '不是删掉，是移到最后',
    after: ['把狗那张删掉'],
    film: (film) => film.names.at(-1) === 'dog.jpg' && film.names.length === 10,
  },
  { say: '改成45', after: ['时长40秒'], film: lasts(45) },
  { say: '还不够，再短', after: ['短一点'], film: quicker },
  {
    say: '字写错了，应该是“夏日海滩”',
    after: ['标题写“夏日海摊”'],
    film: (film) =>
      written(film, '夏日海滩').startSeconds < 1 &&
      film.texts.every((text) => text.text !== '夏日海摊'),
  },
  {
    say: '往左一点点',
    on: 'titled',
    after: ['logo放右下角'],
    film: (film, before) => film.overlays[0]!.x < before.overlays[0]!.x,
  },
  {
    say: '第三张也来一个',
    after: ['第二张写“你好”'],
    film: either(only(greeted, 'beach-1.jpg', 'beach-2.jpg'), only(greeted, 'beach-1.jpg')),
  },
  {
    say: '1秒吧',
    after: ['转场长一点'],
    film: everyCut((cut) => cut !== null && near(cut.seconds, 1)),
  },
  {
    say: '黑白太冷了，換成暖的',
    after: ['全部黑白'],
    film: every((one) => one.filters.includes('warm') && !gray(one)),
  },
  { say: '就第一张要，其他恢复', after: ['全部黑白'], film: only(gray, 'IMG_2041.jpg') },
  {
    say: '音乐又太小了',
    after: ['音乐声音小一点'],
    film: (film, before) => loudness(film) > loudness(before),
  },
  { say: '這樣太長，減到二十五秒好了', after: ['加長到四十秒'], film: lasts(25) },
  { say: '方的也不好看，竖的吧', after: ['改成方形'], film: shaped('9:16') },
  {
    say: '刚刚那个转场我不喜欢，换一个',
    after: ['转场都改成百叶窗'],
    film: (film, before) => before.cuts.every(blinds) && !film.cuts.some(blinds),
  },

  { say: '第三张', after: ['删一张照片'], film: drops('beach-2.jpg') },
  { say: '把那张删了', unchanged: true, answer: asked },
  {
    say: '大一点',
    unchanged: true,
    answer: (answer) => asked(answer) && answer.choices.length >= 2,
  },
  { say: '音乐', after: ['大一点'], film: (film, before) => loudness(film) > loudness(before) },
  {
    say: '我說的是標題',
    on: 'titled',
    after: ['小一點'],
    film: (film, before) => written(film, 'Summer').size < written(before, 'Summer').size,
  },
  { say: '对，就是倒数第二那张', after: ['老城那张变黑白'], film: only(gray, 'old town.jpg') },
];
