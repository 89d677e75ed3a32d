import { all, everyCut, onlyCut, samePictures, type FilmCheck } from '../checks.ts';
import type { Sheet } from '../sheet.ts';

const kept = (check: FilmCheck): FilmCheck => all(check, samePictures);

/** Of each kind once more. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'none at all',
    film: kept(everyCut((cut) => cut === null)),
    says: {
      en: [
        'skip all those transition effects',
        'the fading thing between photos, get rid of it',
        'I want clean cuts between the pictures',
        'please no effects when the picture changes',
        'disable the transitions',
        'photos should just follow one another without any transition',
        "don't fade, just cut",
        'less is more: no transitions',
      ],
      zh: [
        '照片切换不要有效果',
        '转场统统去掉，直接切',
        '别用转场',
        '那些渐变的转场取消掉',
        '不用转场了，硬切',
        '把转场都关了',
        '一张接一张直接放，不要过渡',
        '轉場效果唔要喇',
      ],
    },
  },
  {
    meaning: 'wipes',
    film: kept(everyCut((cut) => cut !== null && /wipe/.test(cut.name))),
    says: {
      en: [
        'wipes would be nice as transitions',
        'change all transitions to wipes',
        'I prefer wipes',
        'replace the fades with wipes',
        'every change of picture with a wipe',
        'no fades, wipes please',
        'can the transitions be wipes instead?',
        'make it wipe between photos',
      ],
      zh: [
        '转场都改成擦除',
        '我喜欢擦除的转场',
        '用擦除替换淡入淡出',
        '照片切换用擦除',
        '全部转场变擦除效果',
        '淡入淡出换成擦除',
        '想要擦除式转场',
        '转场来个擦除',
      ],
    },
  },
  {
    meaning: 'dissolves or fades where there are hard cuts',
    on: 'shop',
    film: kept(everyCut((cut) => cut !== null && /fade|dissolve/.test(cut.name))),
    says: {
      en: [
        'the changes between pictures are too sudden, make them fade',
        'can the pictures fade softly from one to the next',
        'put a soft fade between all products',
        'I want the images to dissolve into each other',
        'add a smooth fade between each photo',
        'gentle transitions between the products please',
        'let them cross-fade',
        'not so abrupt, use fades',
      ],
      zh: [
        '切换太突然，加淡入淡出',
        '产品之间用柔和的渐变',
        '一张淡出一张淡入',
        '图片间加叠化效果',
        '给每张之间加个柔和过渡',
        '转场用淡的那种',
        '让照片慢慢过渡到下一张',
        '唔好硬切，用淡入淡出',
      ],
    },
  },
  {
    meaning: 'longer ones',
    film: kept((film, before) =>
      film.cuts.every((cut, at) => cut !== null && cut.seconds > before.cuts[at]!.seconds + 0.05),
    ),
    says: {
      en: [
        'the fades are over too fast',
        'let the transitions take their time',
        'slower crossfades please',
        'make each transition last longer',
        'the transitions could be a bit longer',
        'please lengthen the fades',
      ],
      zh: [
        '过渡再慢一点',
        '转场过得太快',
        '淡入淡出的时间长一点',
        '转场别那么急',
        '把转场拉长一点',
        '转场想要慢慢的',
      ],
    },
  },
  {
    meaning: 'of one second',
    film: kept(everyCut((cut) => cut !== null && Math.abs(cut.seconds - 1) < 0.07)),
    says: {
      en: [
        'one second per transition',
        'the transitions should be 1s long',
        'make every fade one second',
        'let the transitions last a second each',
        'transition time: 1 second',
        'all fades 1 sec please',
      ],
      zh: [
        '转场一秒',
        '每个过渡一秒钟',
        '转场时间设为1秒',
        '淡入淡出都是一秒',
        '转场改1s',
        '所有转场时长一秒',
      ],
    },
  },
  {
    meaning: 'a wipe into the last',
    film: kept(onlyCut(9, (cut) => cut !== null && /wipe/.test(cut.name))),
    says: {
      en: [
        'wipe to the last photo',
        'the last transition should be a wipe',
        'use a wipe before the family photo',
        'between 9 and 10 I want a wipe',
        'put a wipe between the old town and the family',
        'make the final transition a wipe',
      ],
      zh: [
        '最后一个转场用擦除',
        '9和10之间用擦除',
        '全家福前面的转场改成擦除',
        '老城到全家福用擦除',
        '倒数第二张和最后一张之间擦除过渡',
        '最后一处转场换擦除',
      ],
    },
  },
  {
    meaning: 'black at both ends',
    film: all(samePictures, (film) => film.fadeInSeconds > 0.2 && film.fadeOutSeconds > 0.2),
    says: {
      en: [
        'fade in at the start and fade out at the end',
        'start from black and end in black',
        'fade in from black and out to black again',
        'a fade in at the beginning and a fade out at the end please',
        'begin and end with a black fade',
        'the film should fade in and out',
      ],
      zh: [
        '开头淡入结尾淡出',
        '片头渐显，片尾渐隐',
        '首尾加黑场淡入淡出',
        '开头从黑慢慢出来，结尾慢慢变黑',
        '头尾都加淡入淡出',
        '开头黑屏淡入，结尾淡出到黑',
      ],
    },
  },
];
