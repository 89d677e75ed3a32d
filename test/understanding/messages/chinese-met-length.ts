import type { Case } from '../case.ts';
import {
  all,
  drops,
  every,
  everyCut,
  lasts,
  longer,
  music,
  near,
  noneLost,
  of,
  others,
  sameLength,
  samePictures,
  says,
  shorter,
} from '../checks.ts';
import type { FilmCheck } from '../checks.ts';
import type { AnswerView } from '../case.ts';
import type { PictureView } from '../film-view.ts';

const seconds = (wished: number) => (one: PictureView) => near(one.seconds, wished);
const as = (one: PictureView, before: PictureView) => near(one.seconds, before.seconds);
const photosLast = (wished: number) =>
  every((one) => one.kind === 'clip' || near(one.seconds, wished));
const order = (...names: readonly string[]): FilmCheck =>
  all(noneLost, (film) => names.every((name, index) => film.names[index] === name));
const done = (answer: AnswerView) => answer.kind === 'changed' && answer.choices.length === 0;

/** How long, how fast and in which order: as new users said it. */
export const cases: readonly Case[] = [
  // The film's own length.
  { say: '整部影片20秒', film: lasts(20), answer: done },
  { say: '整部影片大约二十秒', film: lasts(20), answer: done },
  { say: '全部加起來20秒', film: lasts(20), answer: done },
  {
    say: '每張照片都一樣長，全部加起來40秒',
    film: all(lasts(40), (film) => {
      const all = film.pictures.map((one) => one.seconds);
      return Math.max(...all) - Math.min(...all) < 0.1;
    }),
    answer: done,
  },
  {
    on: 'fresh',
    say: '幫我做一支 20 秒的旅遊影片，輕鬆的音樂',
    film: lasts(20),
    answer: done,
  },
  {
    on: 'fresh',
    say: '幫我做一個旅遊影片，大約半分鐘，片頭寫「夏天」',
    film: all(lasts(30), (film) => film.texts.some(({ text }) => text === '夏天')),
    answer: done,
  },
  { on: 'fresh', say: '正方形，片長20秒，輕快一點', film: lasts(20), answer: done },
  {
    on: 'fresh',
    say: '我想做一个大概40秒的片子，前面写上“青岛之行”，音乐要欢快',
    film: all(lasts(40), (film) => film.texts.some(({ text }) => text === '青岛之行')),
    answer: done,
  },
  {
    on: 'fresh',
    say: '幫我整條15秒嘅reels，直度',
    film: all(lasts(15), (film) => film.aspect === '9:16'),
    answer: done,
  },
  { say: '1分钟太长了 15秒吧', film: lasts(15), answer: done },
  { say: '那20秒吧', film: lasts(20), answer: done },
  { say: '改成25秒，不对，20秒', film: lasts(20), answer: done },
  { say: '片子一共20秒就够了 谢谢', film: lasts(20), answer: done },

  // Seconds of something else.
  {
    say: '「Summer」要顯示久一點，大概5秒',
    on: 'titled',
    film: all(sameLength, (film) =>
      film.texts.some((text) => near(text.endSeconds - text.startSeconds, 5)),
    ),
  },
  {
    say: '音乐最后5秒慢慢淡出',
    film: all(sameLength, (film) => near(music(film).fadeOutSeconds, 5)),
    answer: done,
  },
  {
    say: '结尾音乐淡出，大概4秒',
    film: all(sameLength, (film) => near(music(film).fadeOutSeconds, 4)),
    answer: done,
  },
  {
    say: '轉場太快了，慢慢的那種',
    film: all(
      sameLength,
      everyCut((cut) => cut !== null),
      (film, before) => film.cuts[0]!.seconds > before.cuts[0]!.seconds,
    ),
  },
  {
    say: '转场慢一点，1.5秒',
    film: all(
      samePictures,
      everyCut((cut) => cut !== null && near(cut.seconds, 1.5)),
    ),
    answer: done,
  },

  // Times of single photos.
  {
    say: '保留第3张4秒，其余各1.6秒',
    film: all(samePictures, of('beach-2.jpg', seconds(4)), others(['beach-2.jpg'], seconds(1.6))),
    answer: done,
  },
  {
    say: '第3张保持4秒，其他的每张2秒',
    film: all(samePictures, of('beach-2.jpg', seconds(4)), others(['beach-2.jpg'], seconds(2))),
    answer: done,
  },
  {
    say: '总时长压缩到20秒，第3张不变',
    film: all(samePictures, lasts(20), of('beach-2.jpg', seconds(3))),
    answer: done,
  },
  {
    say: '总共24秒，小狗那张还是3秒不动',
    film: all(samePictures, lasts(24), of('dog.jpg', seconds(3))),
  },
  {
    say: '第一张8秒，最后一张6秒，其余平均',
    film: all(samePictures, of('IMG_2041.jpg', seconds(8)), of('family.jpg', seconds(6))),
    answer: done,
  },
  {
    say: 'dog那张+1s',
    film: all(of('dog.jpg', seconds(4)), others(['dog.jpg'], as)),
    answer: done,
  },
  { say: '狗+1s', film: all(of('dog.jpg', seconds(4)), others(['dog.jpg'], as)), answer: done },
  {
    say: '日落-1秒',
    film: all(of('sunset.jpg', seconds(2)), others(['sunset.jpg'], as)),
    answer: done,
  },
  {
    say: '第5张比其他的长一倍',
    film: all(of('sunset.jpg', seconds(6)), others(['sunset.jpg'], as)),
    answer: done,
  },
  {
    say: '第5张停留时间是其他照片的两倍',
    film: all(of('sunset.jpg', seconds(6)), others(['sunset.jpg'], as)),
    answer: done,
  },
  {
    say: '不用這麼久，第5張跟其他張一樣就好',
    after: ['第5張停留8秒'],
    film: of('sunset.jpg', seconds(3)),
    answer: done,
  },
  { say: '我说了每张照片都要4秒', film: photosLast(4), answer: done },
  { say: '每张4秒，懂不懂啊', film: photosLast(4), answer: done },
  {
    say: '第一个照片 is too short，更长',
    film: all(
      of('IMG_2041.jpg', (now, before) => now.seconds > before.seconds),
      others(['IMG_2041.jpg'], as),
    ),
  },

  // Pace.
  {
    say: '太快了看不清 慢一点',
    film: (film) => film.seconds > 33 && film.seconds < 42,
    answer: done,
  },
  {
    say: '太快了，老人家看不过来，放慢一些吧',
    film: (film) => film.seconds > 33 && film.seconds < 42,
    answer: done,
  },
  { say: '太慢了，快一点', film: all(shorter, (film) => film.seconds > 20), answer: done },
  { say: '有点赶 慢点', film: (film) => film.seconds > 33 && film.seconds < 42, answer: done },
  { say: '节奏太慢 加快点', film: all(shorter, (film) => film.seconds > 20), answer: done },
  { say: '慢D啦', film: longer },

  // Beyond what a film can be.
  {
    on: 'fresh',
    say: '给我做一个10小时的4K视频',
    film: (film) => film.pictures.length >= 10 && film.heightPx === 2160,
    answer: says(/60 分钟|1 小时|一小时/),
  },
  { say: '片长改成10小时', unchanged: true, answer: says(/60 分钟|1 小时|一小时/) },
  {
    on: 'fresh',
    say: '做个三小时的片子，配上舒缓的音乐',
    film: (film) => film.pictures.length >= 10 && film.music !== null,
    answer: says(/60 分钟|1 小时|一小时/),
  },

  // Orders.
  {
    say: '次序係：family、dog、sunset、market',
    film: order('family.jpg', 'dog.jpg', 'sunset.jpg', 'market.png'),
    answer: done,
  },
  {
    say: '顺序：family、dog、sunset、market',
    film: order('family.jpg', 'dog.jpg', 'sunset.jpg', 'market.png'),
    answer: done,
  },
  {
    say: '按这个顺序排：狗、日落、family',
    film: order('dog.jpg', 'sunset.jpg', 'family.jpg'),
    answer: done,
  },
  {
    say: '先放sunset，再放dog，然后market',
    film: order('sunset.jpg', 'dog.jpg', 'market.png'),
    answer: done,
  },
  {
    on: 'fresh',
    say: '請幫我整一條片，次序係：family、dog、sunset、market',
    film: (film) =>
      ['family.jpg', 'dog.jpg', 'sunset.jpg', 'market.png'].every(
        (name, index) => film.names[index] === name,
      ),
    answer: done,
  },
  {
    say: '第2张和第5张对调',
    film: all(
      noneLost,
      (film) => film.names[1] === 'sunset.jpg' && film.names[4] === 'beach-1.jpg',
    ),
    answer: done,
  },
  {
    say: '第2張同第5張調轉位置',
    film: all(
      noneLost,
      (film) => film.names[1] === 'sunset.jpg' && film.names[4] === 'beach-1.jpg',
    ),
    answer: done,
  },
  {
    say: '啊不是，是放到倒數第二張',
    after: ['把第二張放到最後'],
    film: (film) => film.names.at(-2) === 'beach-1.jpg',
    answer: done,
  },
  {
    say: '將dog嗰張擺喺market前面',
    film: all(noneLost, (film) => film.names[film.names.indexOf('dog.jpg') + 1] === 'market.png'),
    answer: done,
  },
  {
    say: '倒返轉次序',
    film: all(noneLost, (film) => film.names[0] === 'family.jpg'),
    answer: done,
  },
  {
    say: '把sunset放第一，dog跟在它后面',
    film: order('sunset.jpg', 'dog.jpg'),
    answer: done,
  },
  {
    say: '两张海滩的差不多，去掉其中一张',
    film: (film) => film.pictures.length === 9,
    answer: done,
  },
  { say: '第三張唔要', film: drops('beach-2.jpg'), answer: done },

  // The speed and the part of a clip.
  {
    say: 'waves那段慢放一倍',
    film: all(
      of('waves.mp4', (now) => near(now.speed, 0.5)),
      others(['waves.mp4'], as),
    ),
    answer: done,
  },
  {
    say: '视频慢放两倍',
    film: all(
      of('waves.mp4', (now) => near(now.speed, 0.5)),
      others(['waves.mp4'], as),
    ),
    answer: done,
  },
  {
    say: 'waves那段只要前1秒',
    film: of('waves.mp4', (now) => near(now.seconds, 1) && near(now.sourceStartSeconds, 0)),
    answer: done,
  },
  {
    say: '小狗那张只放一次',
    after: ['小狗那张复制一份'],
    film: (film) => film.names.filter((name) => name === 'dog.jpg').length === 1,
    answer: done,
  },
];
