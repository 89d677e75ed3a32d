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
  written,
  writes,
} from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const black = every((one) => one.filters.includes('black-and-white'));

/** Several wishes in one message. */
export const cases: readonly Case[] = [
  {
    say: '把第三张照片放到最前面，标题写“城市之梦”',
    film: all(
      moves('beach-2.jpg', 1),
      writes('城市之梦', (text) => text.startSeconds < 1),
    ),
  },
  {
    say: '竖屏 快一点',
    film: all(shaped('9:16'), (film, before) => film.seconds < before.seconds),
  },
  { say: '改成20秒，去掉音乐，全部黑白', film: all(lasts(20), silent, black) },
  {
    say: '第一删掉小狗，第二转场用闪白，第三音乐小声点',
    film: all(
      drops('dog.jpg'),
      everyCut((cut) => cut?.name === 'fade-through-white'),
      (film, before) => loudness(film) < loudness(before),
    ),
  },
  {
    say: '1. 换爵士乐\n2. 时长45秒\n3. 结尾加“再见”',
    film: all(
      plays('jazz'),
      lasts(45),
      writes('再见', (text, film) => near(text.endSeconds, film.seconds, 0.5)),
    ),
  },
  {
    say: '頭一張和最後一張對調，然後全部套暖色',
    film: all(
      (film) => film.names[0] === 'family.jpg' && film.names.at(-1) === 'IMG_2041.jpg',
      every((one) => one.filters.includes('warm')),
    ),
  },
  {
    say: '您好，麻烦您帮我把日落那张照片调成黑白，同时把背景音乐换成我上传的歌曲，如果方便的话再把整个视频缩短到25秒，非常感谢您的耐心！',
    film: all(
      only((one) => one.filters.includes('black-and-white'), 'sunset.jpg'),
      (film) => music(film).isOwn,
      lasts(25),
    ),
  },
  {
    say: '标题改成Hello，字大一点，放中间',
    on: 'titled',
    film: (film, before) =>
      written(film, 'Hello').size > written(before, 'Summer').size &&
      written(film, 'Hello').place === 'middle',
  },
  { say: '把狗和夕阳都删了再把总长定在16秒', film: all(drops('dog.jpg', 'sunset.jpg'), lasts(16)) },
  {
    say: '呃就是那个音乐能不能换成欢快一点的然后前面那个第一张照片停久一点差不多五秒钟吧然后最后一张也是五秒',
    film: all(
      plays('upbeat'),
      of('IMG_2041.jpg', (now) => near(now.seconds, 5)),
      of('family.jpg', (now) => near(now.seconds, 5)),
    ),
  },
  {
    say: '方形；每张2.5秒；无转场；无字幕',
    on: 'titled',
    film: all(
      shaped('1:1'),
      every((one) => one.kind !== 'photo' || near(one.seconds, 2.5)),
      everyCut((cut) => cut === null),
      (film) => film.texts.length === 0,
    ),
  },
  {
    say: '猫加在第二个，花园加在最后，节奏别变',
    on: 'late',
    film: (film, before) =>
      film.names.join() === [...before.names.toSpliced(1, 0, 'cat.jpg'), 'garden.jpg'].join(),
  },
  {
    say: '第一张配“出发”，最后一张配“到家”',
    film: all(captions('IMG_2041.jpg', '出发'), captions('family.jpg', '到家')),
  },
  {
    say: '画面暖一点 音乐换吉他的 海浪原声关了',
    film: all(
      every((one) => one.filters.includes('warm')),
      plays('acoustic'),
      of('waves.mp4', (now) => now.gain === 0),
    ),
  },
  {
    say: '转场0.5秒溶解，照片不要动，竖版，60秒',
    film: all(
      everyCut((cut) => cut?.name === 'dissolve' && near(cut.seconds, 0.5, 0.05)),
      every((one) => one.kind !== 'photo' || one.motion === 'still'),
      shaped('9:16'),
      lasts(60),
    ),
  },
  {
    say: '價錢字幕“$199”打在第三個商品，logo不用，改橫式',
    on: 'shop',
    film: all(captions('product_03.jpg', '$199'), shaped('16:9')),
  },
  {
    say: '全黑白，但是狗那张留彩色，音乐停掉',
    film: all(silent, (film) =>
      film.pictures.every(
        (one) => one.filters.includes('black-and-white') === (one.name !== 'dog.jpg'),
      ),
    ),
  },
  {
    say: '先把海边的都放一起放到最后，再给它们加冷色',
    film: all(
      (film) =>
        film.names.slice(-2).join() === 'beach-1.jpg,beach-2.jpg' ||
        film.names.slice(-3).toSorted().join() === 'beach-1.jpg,beach-2.jpg,waves.mp4',
      (film) =>
        film.pictures
          .filter((one) => one.name.startsWith('beach'))
          .every((one) => one.filters.includes('cool')) &&
        !film.pictures[0]!.filters.includes('cool'),
    ),
  },
  {
    say: '加黑白滤镜，再帮我把路人P掉',
    film: black,
    answer: (answer) => /路人|P|p/.test(answer.text + answer.notUnderstood.join()),
  },
  {
    say: '把0010.jpg删了，总长压到4分钟，按名字倒序',
    on: 'hundred',
    film: (film: FilmView) =>
      near(film.seconds, 240) && film.names.length === 99 && film.names[0] === '0100.jpg',
  },
];
