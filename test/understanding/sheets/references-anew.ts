import { all, only, samePictures, type FilmCheck } from '../checks.ts';
import type { Sheet } from '../sheet.ts';

const grey = (...names: readonly string[]): FilmCheck =>
  all(
    samePictures,
    only(({ filters }) => filters.includes('black-and-white'), ...names),
  );

/** Of each kind of reference once more. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'the sixth',
    film: grey('IMG_2046.jpg'),
    says: {
      en: [
        'turn the sixth one black and white',
        'pic 6 black & white',
        'IMG_2046 in black and white please',
        'the photo after the sunset in black and white',
        'number six should be b&w',
        'black and white just for the 6th photo',
        'the one right before the waves in black and white',
        'could you make image 6 monochrome',
      ],
      zh: [
        '第六张黑白',
        '日落后面那张黑白',
        '六号照片弄黑白',
        '海浪前面那张改黑白',
        'IMG_2046改成黑白',
        '第6张图换成黑白滤镜',
        '给第六张加黑白效果',
        '日落下一张变黑白',
      ],
    },
  },
  {
    meaning: 'the last two',
    film: grey('old town.jpg', 'family.jpg'),
    says: {
      en: [
        'the two last ones in black and white',
        'last two pics b/w',
        'black and white for the final two photos',
        'make pictures 9 and 10 black and white',
        'both the old town and the family in black and white',
        'the closing two pictures black and white',
      ],
      zh: [
        '最后两张黑白',
        '倒数两张变黑白',
        '末尾两张改成黑白',
        '9和10黑白',
        '老城和全家福黑白',
        '收尾的两张弄成黑白',
      ],
    },
  },
  {
    meaning: 'four to six',
    film: grey('dog.jpg', 'sunset.jpg', 'IMG_2046.jpg'),
    says: {
      en: [
        'black and white from the fourth to the sixth',
        '4-6 in black and white',
        'photos four through six black and white',
        'pictures 4, 5 and 6 black and white please',
        'the three photos from the dog on in black and white',
        'dog, sunset and IMG_2046 in black and white',
      ],
      zh: [
        '第四到第六张黑白',
        '4-6张黑白',
        '四五六张改黑白',
        '从狗开始的三张黑白',
        '第四张至第六张变成黑白',
        '4、5、6这三张黑白',
      ],
    },
  },
  {
    meaning: 'the beach ones',
    film: grey('beach-1.jpg', 'beach-2.jpg'),
    says: {
      en: [
        'both beach photos in black and white',
        'all the beach shots black and white',
        'the two at the beach in black and white',
        'every picture of the beach in b&w',
        'the beach ones black and white please',
        'make the photos from the beach black and white',
      ],
      zh: [
        '海滩的两张黑白',
        '所有海滩的照片黑白',
        '沙滩那几张弄黑白',
        '海边拍的都变黑白',
        '有海滩的都黑白',
        '两张海滩照黑白',
      ],
    },
  },
  {
    meaning: 'the upright one',
    film: grey('IMG_2041.jpg'),
    says: {
      en: [
        'the portrait one in black and white',
        'the upright photo in black and white',
        'make the vertical picture black and white',
        'the opening photo in black and white',
        'very first pic b&w',
        'the first photo only: black and white',
      ],
      zh: [
        '竖的那张黑白',
        '竖拍的照片改黑白',
        '头一张黑白',
        '开头第一张变黑白',
        '只把第一张弄成黑白',
        '打头那张黑白',
      ],
    },
  },
  {
    meaning: 'all photos but the first and the last',
    film: grey(
      'beach-1.jpg',
      'beach-2.jpg',
      'dog.jpg',
      'sunset.jpg',
      'IMG_2046.jpg',
      'waves.mp4',
      'market.png',
      'old town.jpg',
    ),
    says: {
      en: [
        'all except the first and the last in black and white',
        'everything black and white but not the first and last photo',
        'black and white from 2 to 9',
        'all black and white, only the first and last keep their colour',
        'black and white except for pictures 1 and 10',
      ],
      zh: [
        '除了第一张和最后一张都黑白',
        '中间的都黑白，首尾两张不变',
        '第2到第9张黑白',
        '全部黑白，1和10除外',
        '除首尾外都改黑白',
      ],
    },
  },
];
