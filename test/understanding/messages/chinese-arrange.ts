import type { Case } from '../case.ts';
import {
  all,
  drops,
  either,
  lasts,
  moves,
  near,
  noneLost,
  of,
  sameLength,
  samePictures,
  shows,
} from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const count = (film: FilmView, name: string) => film.names.filter((one) => one === name).length;
const holdsAll =
  (...names: readonly string[]) =>
  (film: FilmView, before: FilmView) =>
    [...before.names, ...names].every((name) => film.names.includes(name));

/** Order, adding, removing, replacing, doubling, splitting and trimming. */
export const cases: readonly Case[] = [
  { say: '把第三张照片放到最前面', film: moves('beach-2.jpg', 1) },
  { say: '小狗放第一个！', film: moves('dog.jpg', 1) },
  { say: '第一张挪到结尾去', film: moves('IMG_2041.jpg', -1) },
  {
    say: '第二张跟第五张换一下位置',
    film: shows(
      'IMG_2041.jpg',
      'sunset.jpg',
      'beach-2.jpg',
      'dog.jpg',
      'beach-1.jpg',
      'IMG_2046.jpg',
      'waves.mp4',
      'market.png',
      'old town.jpg',
      'family.jpg',
    ),
  },
  {
    say: '顺序反过来',
    film: (film, before) => film.names.join() === before.names.toReversed().join(),
  },
  {
    say: '打亂順序，隨機排',
    film: all(noneLost, (film, before) => film.names.join() !== before.names.join()),
  },
  { say: '按拍摄时间先后排', film: moves('dog.jpg', 1) },
  {
    say: '按文件名字从小到大',
    film: all(noneLost, (film) =>
      ['beach-1.jpg', 'beach-2.jpg', 'dog.jpg', 'family.jpg', 'market.png', 'waves.mp4'].every(
        (name, at, sorted) =>
          at === 0 || film.names.indexOf(name) > film.names.indexOf(sorted[at - 1]!),
      ),
    ),
  },
  { say: '日落应该在海浪那段视频后面', film: moves('sunset.jpg', 7) },
  {
    say: '全家福拿到開頭，結尾改放夕陽',
    film: (film) =>
      film.names[0] === 'family.jpg' &&
      film.names.at(-1) === 'sunset.jpg' &&
      film.names.length === 10,
  },
  { say: '把 market.png 插到 dog.jpg 前面', film: moves('market.png', 4) },
  { say: '家人合照往前挪一位', film: moves('family.jpg', 9) },
  {
    say: '最後兩張對調',
    film: shows(
      'IMG_2041.jpg',
      'beach-1.jpg',
      'beach-2.jpg',
      'dog.jpg',
      'sunset.jpg',
      'IMG_2046.jpg',
      'waves.mp4',
      'market.png',
      'family.jpg',
      'old town.jpg',
    ),
  },
  { say: '删掉第四张', film: drops('dog.jpg') },
  { say: '沙滩那两张不要了', film: drops('beach-1.jpg', 'beach-2.jpg') },
  { say: '最后三张全删', film: drops('market.png', 'old town.jpg', 'family.jpg') },
  { say: '刪除 IMG_2046', film: drops('IMG_2046.jpg') },
  {
    say: '只留前五张，其余去掉',
    film: shows('IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg', 'dog.jpg', 'sunset.jpg'),
  },
  { say: '那条视频拿掉，只用照片', film: drops('waves.mp4') },
  { say: '市场那张拍得好丑，别放了吧😂', film: drops('market.png') },
  { say: '第2、4、6张移除', film: drops('beach-1.jpg', 'dog.jpg', 'IMG_2046.jpg') },
  { say: '从第三张到第五张都不要', film: drops('beach-2.jpg', 'dog.jpg', 'sunset.jpg') },
  {
    say: '把IMG_2042也加进来',
    film: all(holdsAll('IMG_2042.jpg'), (film) => film.names.length === 11),
  },
  {
    say: '刚上传的两张加到片子末尾',
    on: 'late',
    film: all(
      holdsAll('cat.jpg', 'garden.jpg'),
      (film) => film.names.slice(-2).toSorted().join() === 'cat.jpg,garden.jpg',
    ),
  },
  {
    say: '貓咪那張放在狗狗後面',
    on: 'late',
    film: (film) =>
      film.names[film.names.indexOf('dog.jpg') + 1] === 'cat.jpg' && film.names.length === 11,
  },
  {
    say: '新照片都用上',
    on: 'late',
    film: all(holdsAll('cat.jpg', 'garden.jpg'), (film) => film.names.length === 12),
  },
  {
    say: 'garden.jpg 换掉第五张',
    on: 'late',
    film: (film, before) =>
      film.names.join() ===
      before.names.map((name) => (name === 'sunset.jpg' ? 'garden.jpg' : name)).join(),
  },
  {
    say: '把狗的照片替换成猫的',
    on: 'late',
    film: (film, before) =>
      film.names.join() ===
      before.names.map((name) => (name === 'dog.jpg' ? 'cat.jpg' : name)).join(),
  },
  {
    say: '第一张结尾再出现一次',
    film: (film, before) => film.names.join() === [...before.names, 'IMG_2041.jpg'].join(),
  },
  {
    say: '复制一下日落那张',
    film: (film) => count(film, 'sunset.jpg') === 2 && film.names.length === 11,
  },
  {
    say: '海浪视频从中间剪成两段',
    film: all(sameLength, (film) => count(film, 'waves.mp4') === 2),
  },
  {
    say: '在第10秒切一刀',
    film: all(
      sameLength,
      (film, before) =>
        film.pictures.length === before.pictures.length + 1 &&
        film.pictures.some((one) => near(one.startSeconds, 10)),
    ),
  },
  {
    say: '海浪只要前两秒',
    film: all(
      of('waves.mp4', (now) => near(now.seconds, 2)),
      samePictures,
    ),
  },
  { say: '视频那段从第3秒开始播', film: of('waves.mp4', (now) => near(now.sourceStartSeconds, 3)) },
  {
    say: '海浪那段放完整，八秒都要',
    film: of('waves.mp4', (now) => near(now.seconds, 8, 0.2) && near(now.sourceStartSeconds, 0)),
  },
  {
    say: '0050.jpg以后的都删掉',
    on: 'hundred',
    film: (film) => film.names.length === 50 && film.names.at(-1) === '0050.jpg',
  },
  {
    say: '只要前二十张',
    on: 'hundred',
    film: (film) =>
      film.names.length === 20 && film.names[0] === '0001.jpg' && film.names[19] === '0020.jpg',
  },
  { say: '第一百張移去最前', on: 'hundred', film: moves('0100.jpg', 1) },
  { say: '片尾那张留着，片头那张删了吧', film: drops('IMG_2041.jpg') },
  { say: '刪咗第一張同最後一張', film: drops('IMG_2041.jpg', 'family.jpg') },
  {
    say: '第12张删掉',
    unchanged: true,
    answer: (answer) => answer.kind !== 'changed' && /10|12|十/.test(answer.text),
  },
  {
    say: '把3号和4号商品图调换',
    on: 'shop',
    film: shows(
      'product_01.jpg',
      'product_02.jpg',
      'product_04.jpg',
      'product_03.jpg',
      'product_05.jpg',
    ),
  },
  {
    say: '倒着放，从全家福开始到第一张结束',
    film: (film, before) => film.names.join() === before.names.toReversed().join(),
  },
  { say: '砍掉最后5秒', film: either(lasts(25), drops('family.jpg')) },
];
