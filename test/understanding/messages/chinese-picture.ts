import type { Case } from '../case.ts';
import { all, either, every, of, only, others, samePictures } from '../checks.ts';
import type { FilmView, PictureView } from '../film-view.ts';

const has =
  (...filters: readonly string[]) =>
  (one: PictureView) =>
    filters.some((filter) => one.filters.includes(filter));
const bare = (one: PictureView) => one.filters.length === 0;
const moving = (...motions: readonly PictureView['motion'][]) =>
  every((one) => one.kind !== 'photo' || motions.includes(one.motion));
const photosFit = (...fits: readonly PictureView['fit'][]) =>
  every((one) => one.kind !== 'photo' || fits.includes(one.fit));
const meanZoom = (film: FilmView) =>
  film.pictures.reduce((sum, one) => sum + one.zoomRatio, 0) / film.pictures.length;

/** The camera over the pictures, how they meet the frame, and how they look. */
export const cases: readonly Case[] = [
  { say: '全部变黑白', film: all(every(has('black-and-white')), samePictures) },
  { say: '第二张加个复古滤镜', film: only(has('sepia', 'faded', 'grain', 'warm'), 'beach-1.jpg') },
  { say: '暖色调', film: every(has('warm')) },
  { say: '顏色鮮豔一點', film: every(has('vivid')) },
  { say: '日落那张再暖一点，其他别动', film: only(has('warm'), 'sunset.jpg') },
  {
    say: '给每张都套上冷色滤镜，狗除外',
    film: only(
      has('cool'),
      'IMG_2041.jpg',
      'beach-1.jpg',
      'beach-2.jpg',
      'sunset.jpg',
      'IMG_2046.jpg',
      'waves.mp4',
      'market.png',
      'old town.jpg',
      'family.jpg',
    ),
  },
  {
    say: '除了第一张都换成黑白的',
    film: only(
      has('black-and-white'),
      'beach-1.jpg',
      'beach-2.jpg',
      'dog.jpg',
      'sunset.jpg',
      'IMG_2046.jpg',
      'waves.mp4',
      'market.png',
      'old town.jpg',
      'family.jpg',
    ),
  },
  {
    say: '滤镜去掉',
    after: ['所有照片黑白'],
    film: (film, before) => !every(bare)(before, before) && every(bare)(film, before),
  },
  {
    say: '海边照片给我整成蓝调',
    film: either(
      only(has('cool'), 'beach-1.jpg', 'beach-2.jpg'),
      only(has('cool'), 'beach-1.jpg', 'beach-2.jpg', 'waves.mp4'),
    ),
  },
  { say: '要胶片颗粒感', film: every(has('grain', 'faded')) },
  { say: '四周加暗角', film: every(has('vignette')) },
  {
    say: '幫全家福套一個懷舊濾鏡',
    film: only(has('sepia', 'faded', 'grain', 'warm'), 'family.jpg'),
  },
  { say: '老电影那种泛黄的感觉，全片', film: every(has('sepia', 'warm', 'faded', 'grain')) },
  {
    say: '前三张用棕褐色，后面的保持原样',
    film: only(has('sepia'), 'IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg'),
  },
  {
    say: '黑白滤镜只给第3到第5张',
    film: only(has('black-and-white'), 'beach-2.jpg', 'dog.jpg', 'sunset.jpg'),
  },
  { say: '太花了，颜色淡一点', film: every(has('faded')) },
  { say: '照片别动来动去，晃得我头晕', film: moving('still') },
  { say: '所有照片慢慢推近', film: moving('zoom-in') },
  { say: '第一张镜头从左往右扫', film: of('IMG_2041.jpg', (now) => now.motion === 'pan-right') },
  {
    say: '日落做个由近到远的拉镜',
    film: all(
      of('sunset.jpg', (now) => now.motion === 'zoom-out'),
      others(['sunset.jpg'], (now, before) => now.motion === before.motion),
    ),
  },
  {
    say: '给老城那张做一个往上移的镜头',
    film: of('old town.jpg', (now) => now.motion === 'pan-up'),
  },
  {
    say: '动感效果再强点',
    film: (film, before) => meanZoom(film) > meanZoom(before) || film.seconds < before.seconds,
  },
  { say: '鏡頭推進的幅度小一點', film: (film, before) => meanZoom(film) < meanZoom(before) },
  {
    say: '第六张静止就好',
    film: all(
      of('IMG_2046.jpg', (now) => now.motion === 'still'),
      others(['IMG_2046.jpg'], (now, before) => now.motion === before.motion),
    ),
  },
  {
    say: '放大到小狗的左上角',
    film: of(
      'dog.jpg',
      (now) => now.motion === 'zoom-in' && now.towards.x < 0.5 && now.towards.y < 0.5,
    ),
  },
  { say: '不要裁我的照片，要看到全貌', film: photosFit('blur', 'contain') },
  {
    say: '那张竖着拍的，两边别糊，用纯黑',
    film: (film, before) =>
      of('IMG_2041.jpg', (now) => now.fit === 'contain')(film, before) &&
      film.background === '#000000',
  },
  { say: '铺满整个屏幕，不留边', film: photosFit('crop') },
  {
    say: '商品圖要完整顯示，背景用白色',
    on: 'shop',
    film: all(photosFit('contain'), (film) => film.background === '#ffffff'),
  },
  { say: '旁边留黑边没关系，别切到人头', film: photosFit('contain', 'blur') },
  { say: '狗那张头被切掉了，改成完整的', film: of('dog.jpg', (now) => now.fit !== 'crop') },
  {
    say: '背景换成粉色',
    on: 'shop',
    film: (film) => /^#(f|e)[0-9a-f]/.test(film.background) && film.background !== '#ffffff',
  },
  {
    say: '海浪视频放慢一倍',
    film: all(of('waves.mp4', (now, before) => Math.abs(now.speed - before.speed / 2) < 0.05)),
  },
  {
    say: '那段影片兩倍速播放',
    film: of('waves.mp4', (now, before) => Math.abs(now.speed - before.speed * 2) < 0.05),
  },
  { say: '慢动作来一下，海浪那里', film: of('waves.mp4', (now) => now.speed < 1) },
  {
    say: '滤镜淡一些',
    after: ['整个片子加暖色滤镜'],
    film: every(has('warm')),
  },
];
