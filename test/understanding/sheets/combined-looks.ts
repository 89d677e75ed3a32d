import { all, shaped } from '../checks.ts';
import type { Sheet } from '../sheet.ts';

/** Looks, shape, logo and words in one message. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'two wishes: upright, and without colour',
    film: all(shaped('9:16'), (film) =>
      film.pictures.every(({ filters }) => filters.includes('black-and-white')),
    ),
    says: {
      en: [
        'vertical and black and white',
        'make it portrait, also everything in b&w',
        'for tiktok, monochrome',
        'black and white please and upright',
        'I want it in greyscale and in phone format',
        '9:16 bw',
      ],
      zh: [
        '竖屏，黑白',
        '改成竖版，再全部变黑白',
        '发抖音用，要黑白的',
        '黑白加竖屏',
        '都去色，比例9:16',
        '直式同埋黑白',
      ],
    },
  },
  {
    meaning: 'a title, and the film without colour',
    film: all(
      (film) => film.texts.some(({ text }) => text === 'Italy' || text === '意大利'),
      (film) => film.pictures.every(({ filters }) => filters.includes('black-and-white')),
    ),
    says: {
      en: [
        'title "Italy" and everything in black and white',
        'make it black and white, and write "Italy" at the beginning',
        'I want the whole thing in b&w with the title Italy',
        'black and white please. Title: Italy',
        'add the title Italy and take the colours out',
        'greyscale, title "Italy"',
        'could you do it in black and white and start with "Italy"?',
        'b/w + title: Italy',
      ],
      zh: [
        '标题“意大利”，全部黑白',
        '改成黑白，开头写“意大利”',
        '全片黑白，标题叫意大利',
        '加标题“意大利”，再把颜色去掉',
        '黑白的，片头写意大利',
        '都变成黑白，然后加个标题“意大利”',
        '开头打上“意大利”，照片全部去色',
        '標題寫「意大利」，全部黑白',
      ],
    },
  },
  {
    meaning: 'upright, the logo elsewhere, and the title in yellow',
    on: 'titled',
    film: all(
      shaped('9:16'),
      (film) => film.overlays[0]!.x < 0.35 && film.overlays[0]!.y > 0.65,
      (film) => /^#[ef].[a-f].[0-7]/.test(film.texts.find(({ role }) => role === 'title')!.color),
    ),
    says: {
      en: [
        'vertical, logo bottom left, yellow title',
        'make it vertical, move the logo to the bottom left and colour the title yellow',
        'I need it for tiktok. logo bottom left. title in yellow.',
        'portrait format please, also put the logo in the lower left corner and make the title yellow',
        'title yellow, logo to the bottom left and 9:16',
        'logo lower left, yellow title, and turn the whole thing upright',
      ],
      zh: [
        '竖屏，logo放左下角，标题黄色',
        '改成竖版，logo移到左下角，标题改成黄色',
        '标题用黄色，logo放左下，比例9:16',
        '我要发抖音，logo左下角，标题换黄色',
        '竖的，标题变黄，logo挪到左下角',
        '豎屏，logo擺左下角，標題黃色',
      ],
    },
  },
  {
    meaning: 'still pictures, and the dog without colour',
    film: all(
      (film) => film.pictures.every(({ motion }) => motion === 'still'),
      (film) =>
        film.pictures.every(
          ({ name, filters }) => filters.includes('black-and-white') === (name === 'dog.jpg'),
        ),
    ),
    says: {
      en: [
        'no zooming, and the dog photo in black and white',
        'make the dog black and white and keep all pictures still',
        'dog in b&w. no camera movement on any photo',
        'stop moving the pictures. also the dog one should be greyscale',
        'photo 4 monochrome, all photos static',
        'turn off the zoom and take the colour out of the dog picture',
      ],
      zh: [
        '照片不要动，狗那张黑白',
        '狗狗那张改黑白，所有照片都静止',
        '不要运镜，第四张变成黑白的',
        '第四张去色，另外照片别缩放',
        '去掉缩放效果，再把狗那张弄成黑白',
        '所有相唔好郁，第四張黑白',
      ],
    },
  },
];
