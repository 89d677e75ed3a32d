import type { Case } from '../case.ts';
import { all, either, every, of, only, others } from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const has =
  (...filters: readonly string[]) =>
  (one: PictureView) =>
    filters.some((filter) => one.filters.includes(filter));
const bare = (one: PictureView) => one.filters.length === 0;
const moving = (...motions: readonly PictureView['motion'][]) =>
  every((one) => one.kind !== 'photo' || motions.includes(one.motion));
const photosFit = (...fits: readonly PictureView['fit'][]) =>
  every((one) => one.kind !== 'photo' || fits.includes(one.fit));

/** The camera over the pictures, how they meet the frame, and how they look. */
export const cases: readonly Case[] = [
  { say: '整个片子来个黑白滤镜呗', film: every(has('black-and-white')) },
  { say: '把狗狗那張弄成黑白的', film: only(has('black-and-white'), 'dog.jpg') },
  { say: '末尾两张加上暗角', film: only(has('vignette'), 'old town.jpg', 'family.jpg') },
  { say: '饱和度高点 让颜色艳起来', film: every(has('vivid')) },
  {
    say: '全部照片都要泛黄怀旧，最后一张不用',
    film: all(
      of('family.jpg', (now) => now.filters.length === 0),
      others(['family.jpg'], has('sepia', 'warm', 'faded', 'grain')),
    ),
  },
  {
    say: '撕掉滤镜，还原本来的颜色',
    after: ['加棕褐色滤镜'],
    film: (film, before) => !every(bare)(before, before) && every(bare)(film, before),
  },
  { say: '给第7个加冷色', film: only(has('cool'), 'waves.mp4') },
  { say: '沙滩的照片暖一些', film: only(has('warm'), 'beach-1.jpg', 'beach-2.jpg') },
  { say: '照片一律靜止，不要運鏡', film: moving('still') },
  { say: '每张都要慢慢缩小的效果', film: moving('zoom-out') },
  { say: '倒数第三张镜头向右平移', film: of('market.png', (now) => now.motion === 'pan-right') },
  {
    say: '全家福放大推到中间',
    film: of(
      'family.jpg',
      (now) => now.motion === 'zoom-in' && Math.abs(now.towards.x - 0.5) < 0.2,
    ),
  },
  { say: '图片要全部显示出来，空的地方用模糊背景', film: photosFit('blur') },
  { say: '不要有邊框，填滿畫面', film: photosFit('crop') },
  {
    say: '黑底，照片原比例放中间',
    film: all(photosFit('contain'), (film) => film.background === '#000000'),
  },
  { say: '海浪0.5倍速', film: of('waves.mp4', (now) => Math.abs(now.speed - 0.5) < 0.05) },
  {
    say: '奇数张黑白，偶数张不变',
    film: either(
      only(
        has('black-and-white'),
        'IMG_2041.jpg',
        'beach-2.jpg',
        'sunset.jpg',
        'waves.mp4',
        'old town.jpg',
      ),
      only(has('black-and-white'), 'IMG_2041.jpg', 'beach-2.jpg', 'sunset.jpg', 'old town.jpg'),
    ),
  },
  {
    say: '夕陽那張不要鏡頭移動',
    film: all(
      of('sunset.jpg', (now) => now.motion === 'still'),
      others(['sunset.jpg'], (now, before) => now.motion === before.motion),
    ),
  },
];
