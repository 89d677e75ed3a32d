import { all, shaped } from '../checks.ts';
import type { Sheet } from '../sheet.ts';

/** Wishes of several topics in one message. */
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
];
