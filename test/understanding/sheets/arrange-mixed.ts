import {
  all,
  drops,
  every,
  everyCut,
  lasts,
  moves,
  near,
  of,
  others,
  samePictures,
  type FilmCheck,
} from '../checks.ts';
import type { Sheet } from '../sheet.ts';

const grey =
  (...names: readonly string[]): FilmCheck =>
  (film) =>
    film.pictures.every(
      ({ name, filters }) => filters.includes('black-and-white') === names.includes(name),
    );

/** A few ways each to ask for what changes order, length, transitions and versions of a film. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'the old town goes',
    film: drops('old town.jpg'),
    says: {
      en: [
        'ditch the old town',
        'the old town pic isn’t good enough, drop it',
        'could you please cut out photo nine',
        'I’ve changed my mind about the old town, remove it',
        'we can skip the old town picture',
      ],
      zh: [
        '老城那张撤掉',
        '老城的不太行，不要了',
        '第九张不用放了',
        '帮忙删一下老城那张',
        '老城拍得一般，拿掉吧',
      ],
    },
  },
  {
    meaning: 'the market first',
    film: moves('market.png', 1),
    says: {
      en: [
        'market to the top',
        'I’d love to open with the market',
        'please show the market before anything else',
        'the eighth one should lead',
        'move the market photo up to the first position',
      ],
      zh: [
        '市场排到第一个',
        '想让市场当开头',
        '第八张放在最前头',
        '一开头先放市场',
        '麻烦把市场移到首位',
      ],
    },
  },
  {
    meaning: 'the dog behind the sunset',
    film: moves('dog.jpg', 5),
    says: {
      en: [
        'dog after the sunset',
        'the dog should come after the sunset',
        'show the dog once the sunset is over',
        'swap it so the dog follows the sunset',
        'put the dog between the sunset and IMG_2046',
      ],
      zh: ['狗放日落后面', '日落之后再放狗', '把狗挪到日落的后面', '狗插在日落和IMG_2046中间'],
    },
  },
  {
    meaning: 'fifty seconds',
    film: all(lasts(50, 0.5), samePictures),
    says: {
      en: [
        'I was hoping for 50 seconds',
        'could you make it last fifty seconds',
        'the final video must be 50 secs',
        'go up to 50 seconds',
        'length 50',
      ],
      zh: ['希望有50秒', '让它有五十秒', '成片五十秒', '拉到50秒', '时长五十'],
    },
  },
  {
    meaning: 'four seconds each',
    film: all(
      every((one) => one.kind === 'clip' || near(one.seconds, 4, 0.3)),
      samePictures,
    ),
    says: {
      en: [
        '4 secs each',
        'every pic for four seconds',
        'I’d like each picture to last 4 seconds',
        'pictures: 4 seconds each',
        'let every photo stay 4s',
      ],
      zh: ['每张四秒', '照片都停4秒', '一张停留四秒', '每个画面4秒', '每张要放够四秒'],
    },
  },
  {
    meaning: 'the market longer',
    film: all(
      of('market.png', (now, before) => now.seconds > before.seconds + 0.2),
      others(['market.png'], (now, before) => near(now.seconds, before.seconds, 0.05)),
    ),
    says: {
      en: [
        'a bit longer on the market',
        'the market passes too quickly',
        'can we look at the market for longer',
        'stretch photo 8',
        'the market needs more time',
      ],
      zh: [
        '市场那张再久点',
        '市场过得太快',
        '第八张多停会儿',
        '市场那张不够长',
        '市场那张延长一些',
      ],
    },
  },
  {
    meaning: 'faster',
    film: all(
      every((one) => one.seconds < 2.95),
      samePictures,
    ),
    says: {
      en: [
        'too slow',
        'quicken the pace',
        'make it move faster',
        'bit more tempo please',
        'the photos take forever to change',
      ],
      zh: ['有点慢', '再带快点节奏', '放快些', '半天才换一张', '太磨叽了'],
    },
  },
  {
    meaning: 'hard cuts',
    film: all(
      everyCut((cut) => cut === null),
      samePictures,
    ),
    says: {
      en: [
        'cut hard between the photos',
        'ditch the crossfades',
        'no more fades',
        'transitions off',
        'I’m not a fan of the transitions, take them away',
      ],
      zh: ['转场关闭', '淡入淡出不要', '照片之间硬切', '不想要转场', '把过渡去掉吧'],
    },
  },
  {
    meaning: 'pushes',
    film: all(
      everyCut((cut) => cut !== null && /push/.test(cut.name)),
      samePictures,
    ),
    says: {
      en: [
        'push transitions',
        'make all the transitions pushes',
        'swap the fades for pushes',
        'use the push effect between photos',
        'pictures should push each other out',
      ],
      zh: [
        '转场用推移',
        '全部改成推移转场',
        '淡入淡出换推移',
        '照片之间推移切换',
        '想用推移的效果',
      ],
    },
  },
  {
    meaning: 'the change before is taken back',
    after: ['make it square'],
    film: (film) => film.aspect === '16:9',
    says: {
      en: [
        'no, undo',
        'that’s worse, go back',
        'revert to the previous one',
        'square was a mistake, take it back',
        'can you put it back to how it was',
      ],
      zh: ['撤回吧', '不好，改回去', '还是退回上一步', '刚才那个取消', '变回去'],
    },
  },
  {
    meaning: 'which pictures',
    film: grey('beach-1.jpg', 'beach-2.jpg', 'dog.jpg'),
    says: {
      en: [
        'pictures two to four in black and white',
        '2, 3 and 4 black and white',
        'the beach and the dog in black and white',
        'from the second to the dog black and white',
        'black and white for 2-4',
      ],
      zh: ['二到四张黑白', '2、3、4黑白', '海滩和狗的都黑白', '第二张到狗那张黑白', '2-4改黑白'],
    },
  },
];
