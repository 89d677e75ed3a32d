import {
  all,
  drops,
  every,
  lasts,
  near,
  of,
  only,
  picture,
  plays,
  samePictures,
  sameLength,
  shows,
  writes,
  music,
  type FilmCheck,
} from '../checks.ts';
import type { Sheet } from '../sheet.ts';

const holiday = [
  ...['IMG_2041.jpg', 'beach-1.jpg', 'beach-2.jpg', 'dog.jpg', 'sunset.jpg', 'IMG_2046.jpg'],
  ...['waves.mp4', 'market.png', 'old town.jpg', 'family.jpg'],
];
const but = (...names: readonly string[]) => holiday.filter((name) => !names.includes(name));
const grey = ({ filters }: { readonly filters: readonly string[] }) =>
  filters.includes('black-and-white');
/** Nothing but the look: neither the music nor the pace. */
const looksAlone: FilmCheck = all(
  samePictures,
  sameLength,
  (film, before) => music(film).name === music(before).name,
);
const logoAt =
  (
    holds: (logo: { readonly x: number; readonly y: number; readonly scale: number }) => boolean,
  ): FilmCheck =>
  (film) =>
    film.overlays.length === 1 && film.overlays.every(holds);

/** Families of messages that were once read wrongly. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'the family first, then the dog',
    film: shows('family.jpg', 'dog.jpg', ...but('family.jpg', 'dog.jpg')),
    says: {
      en: [],
      zh: [
        '先放全家福family，再放狗狗dog',
        '先放全家福，再放狗',
        '先来全家福那张，接着放狗',
        '开头先放family，然后放dog',
        '先是全家福，然后是狗狗',
        '先放家人合照family，再来小狗dog，其他不变',
      ],
    },
  },
  {
    meaning: 'the dog at both ends',
    film: shows('dog.jpg', ...but('dog.jpg'), 'dog.jpg'),
    says: {
      en: [],
      zh: [
        '狗的照片开头放一次结尾再放一次',
        '首尾各放一次狗',
        '狗在片头片尾都要有',
        '小狗那张开头放一遍，最后再放一遍',
        '把狗狗在开头放一次，片尾也放一次',
        '狗那张头尾各来一次',
      ],
    },
  },
  {
    meaning: 'a smaller logo at the bottom left',
    on: 'titled',
    film: logoAt(({ x, y, scale }) => x < 0.3 && y > 0.7 && scale < 0.12),
    says: {
      en: [],
      zh: [
        'logo缩小一点搁到左下角',
        'logo小一点，摆到左下角',
        '把标志缩小点挪到左下角',
        'logo弄到左下角，再小一点',
        '水印搬到左下角去，缩小一些',
        'logo小点搁左下角',
      ],
    },
  },
  {
    meaning: 'rather 25 s',
    after: ['改成20秒'],
    film: lasts(25),
    says: {
      en: [],
      zh: ['算了25吧', '算了，还是25秒', '算了25秒好了', '算了改25秒吧', '算了就25秒', '算了25'],
    },
  },
  {
    meaning: 'white beside the pictures',
    film: all(
      (film) => film.background.toLowerCase() === '#ffffff',
      of('IMG_2041.jpg', ({ fit }) => fit === 'contain'),
    ),
    says: {
      en: [],
      zh: [
        '边上不要虚化，换成纯白',
        '两边别虚化了，用白色',
        '四周不要模糊，改成白色',
        '旁边不要糊的，换白底',
        '背景不要虚化，换纯白',
        '两边的模糊去掉，弄成白的',
      ],
    },
  },
  {
    meaning: 'a price on the second picture',
    on: 'shop',
    film: (film) => picture(film, 'product_02.jpg').captions.join() === '¥199',
    says: {
      en: [],
      zh: [
        '第二张角上标个价 ¥199',
        '第二张标价 ¥199',
        '第二张角落写上 ¥199',
        '在第二张右下角标上 ¥199',
        '给第二张标个价：¥199',
        '第二张打个价 ¥199',
      ],
    },
  },
  {
    meaning: 'a title in Cantonese',
    film: writes('夏日回憶'),
    says: {
      en: [],
      zh: [
        '開頭加返個標題：夏日回憶',
        '加返個標題：夏日回憶',
        '幫我加返個標題「夏日回憶」',
        '開頭寫返個標題：夏日回憶',
        '唔該加返句標題：夏日回憶',
        '片頭加個標題：夏日回憶',
      ],
    },
  },
  {
    meaning: 'the second and the third grey',
    film: only(grey, 'beach-1.jpg', 'beach-2.jpg'),
    says: {
      en: [],
      zh: [
        '第二第三张变黑白',
        '第二三张变黑白',
        '把第2第3张弄成黑白',
        '第二张第三张都黑白',
        '第二第三这两张改黑白',
        '第二、三张黑白吧',
      ],
    },
  },
  {
    meaning: 'all photos grey but the last',
    film: only(grey, ...but('family.jpg')),
    says: {
      en: [],
      zh: [
        '全部变黑白，最后那张别动',
        '都弄成黑白，最后一张别碰',
        '全部黑白，最后那张不用变',
        '黑白，最后一张保持原样',
        '都变成黑白的，就最后那张别弄',
        '全部黑白，最后那张留着原来的颜色',
      ],
    },
  },
  {
    meaning: 'grey behind the clip',
    film: only(grey, 'market.png', 'old town.jpg', 'family.jpg'),
    says: {
      en: [],
      zh: [
        '视频之后的照片变黑白',
        '那段视频之后的全部黑白',
        '海浪之后的都黑白',
        '视频后面的照片都弄成黑白',
        '从视频之后的照片都改成黑白',
      ],
    },
  },
  {
    meaning: 'a weaker look',
    after: ['加个复古滤镜'],
    film: all(
      looksAlone,
      every(({ filters }) => filters.includes('faded')),
    ),
    answer: ({ text }) => text.includes('减弱'),
    says: {
      en: [],
      zh: ['不要那么重', '太浓了', '有点过了', '别这么浓', '滤镜太重了', '太重了，轻一点'],
    },
  },
  {
    meaning: 'grey, for that looks fine',
    film: all(looksAlone, every(grey)),
    says: {
      en: [],
      zh: [
        '黑白，显得高级',
        '换成黑白，这样显得高级一点',
        '全片黑白，看起来高级',
        '都用黑白，显得有质感',
        '加黑白滤镜，看着高级些',
        '弄成黑白吧，更显高级',
      ],
    },
  },
  {
    meaning: 'warm and gentle',
    film: all(
      looksAlone,
      every(({ filters }) => filters.includes('warm')),
    ),
    says: {
      en: [],
      zh: [
        '调成暖色，柔和一点',
        '暖色调，要柔和',
        '加暖色滤镜，柔和些',
        '颜色暖一些，再柔和一点',
        '画面暖一点，柔和点',
        '改成暖色的，柔和一点吧',
      ],
    },
  },
  {
    meaning: 'livelier music, and nothing else',
    film: all(plays('upbeat'), samePictures, (film, before) =>
      near(film.seconds, before.seconds, 0.2),
    ),
    says: {
      en: [],
      zh: [
        '配乐太平淡了，换首有活力的',
        '这音乐没意思，来个动感的',
        '背景音乐软绵绵的，换个有劲的',
        '音乐不够劲，换首带劲的',
        '歌太闷了，换个欢快点的',
      ],
    },
  },
  {
    meaning: 'the removed dog again',
    after: ['把狗那张删了'],
    film: shows(...holiday),
    says: {
      en: [],
      zh: [
        '还是要狗那张吧',
        '还是留着狗吧',
        '舍不得，还是留着吧',
        '狗还是要的，加回来',
        '算了，还是要狗那张',
        '还是要这张',
      ],
    },
  },
  {
    meaning: 'the sunset too is not wanted',
    after: ['把狗那张删了'],
    film: drops('sunset.jpg'),
    says: {
      en: [],
      zh: ['日落也不要', '日落也不要了', '日落那张也去掉', '还有日落', '日落也删', '日落也别放了'],
    },
  },
  {
    meaning: 'over again, whatever was asked',
    after: ['加个标题'],
    film: (film) => film.title === '' && film.texts.length === 0 && film.pictures.length >= 8,
    says: {
      en: [],
      zh: ['從頭嚟過', '从头来过', '重新来过', '全部重做', '推倒重来', '重头再来'],
    },
  },
  {
    meaning: 'what was done is not wanted, whatever was asked',
    after: ['变黑白', '加个标题'],
    film: every(({ filters }) => filters.length === 0),
    says: {
      en: [],
      zh: ['所有修改都不要了', '撤销', '回到最初的版本', '撤回上一步', '还原到第一版', '全部撤销'],
    },
  },
  {
    meaning: 'grey only there',
    after: ['全部变黑白'],
    film: only(grey, 'IMG_2041.jpg'),
    says: {
      en: [],
      zh: [
        '只要第一张',
        '我只要第一张',
        '就要第一张',
        '只给第一张',
        '只想要第一张',
        '只要开头那张',
      ],
    },
  },
  {
    meaning: 'nobody posts it for them',
    unchanged: true,
    answer: ({ route }) => route === 'export',
    says: {
      en: [],
      zh: [
        '能发微信吗',
        '可以发朋友圈吗',
        '能发抖音吗',
        '能不能发小红书啊',
        '可以直接发抖音吗',
        '能发到快手吗',
      ],
    },
  },
  {
    meaning: 'music beneath the voices',
    film: (film, before) =>
      music(film).gainAt(15) < music(before).gainAt(15) && picture(film, 'waves.mp4').gain > 0,
    says: {
      en: [],
      zh: [
        '音乐小点声，别盖过视频里的声音',
        '音乐不要盖过人声',
        '配乐轻一点，别盖住说话声',
        '别让音乐盖住视频的声音',
        '音乐小一点，免得盖过原声',
        '音乐别压过视频里的人声',
      ],
    },
  },
  {
    meaning: 'a long English title within Chinese',
    film: writes('Our Wonderful Summer Holiday With All Of My Dearest Friends'),
    says: {
      en: [],
      zh: [
        '标题写 Our Wonderful Summer Holiday With All Of My Dearest Friends',
        '标题改成 Our Wonderful Summer Holiday With All Of My Dearest Friends',
        '加个标题：Our Wonderful Summer Holiday With All Of My Dearest Friends',
        '开头写上 Our Wonderful Summer Holiday With All Of My Dearest Friends',
        '標題寫 Our Wonderful Summer Holiday With All Of My Dearest Friends',
        '标题叫 Our Wonderful Summer Holiday With All Of My Dearest Friends',
      ],
    },
  },
];
