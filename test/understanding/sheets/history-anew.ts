import type { FilmCheck } from '../checks.ts';
import type { Sheet } from '../sheet.ts';

const whole: FilmCheck = (film) => film.names.length === 10 && film.names[4] === 'sunset.jpg';

/** Of each kind once more. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'the removal is taken back',
    after: ['remove the sunset'],
    film: whole,
    says: {
      en: [
        'wait no, keep the sunset',
        'put the sunset back where it was',
        'that looks worse, undo it',
        'please go back to the previous state',
        'sorry, I want the sunset back in',
        'nope, revert',
        'oh no, I take that back',
        'can you reverse what you just did?',
      ],
      zh: [
        '不行，撤回',
        '把日落加回来吧',
        '还是把日落放回原来的位置',
        '刚才那步撤销掉',
        '改错了，退回去',
        '日落还是要的，恢复',
        '不好看，还原回去',
        '取消上一步操作',
      ],
    },
  },
  {
    meaning: 'the last of two is taken back',
    after: ['remove the sunset', 'make it vertical'],
    film: (film) => film.aspect === '16:9' && film.names.length === 9,
    says: {
      en: [
        'undo the last one',
        'no, not vertical, go back',
        'back to the format before',
        'revert only the last change',
        'vertical was a bad idea, undo that',
        'I liked the wide version more, go back',
      ],
      zh: [
        '只撤销最后一步',
        '竖屏不好，改回来',
        '还是横的好，退回去',
        '上一步撤了',
        '刚才的竖屏取消',
        '变回刚才的画幅',
      ],
    },
  },
  {
    meaning: 'everything is taken back',
    after: ['remove the sunset', 'make it vertical', 'delete the dog'],
    film: (film, before) => whole(film, before) && film.aspect === '16:9',
    says: {
      en: [
        'undo all three',
        'take back everything I changed',
        'I want it like it was at first',
        'show the film as it was in the beginning',
        'restore the original film',
        'three steps back',
      ],
      zh: [
        '三步都撤销',
        '我改的全部还原',
        '恢复到一开始的样子',
        '回到最初的版本',
        '撤销三次',
        '全都退回去',
      ],
    },
  },
  {
    meaning: 'done again after all',
    after: ['make it square', 'undo'],
    film: (film) => film.aspect === '1:1',
    says: {
      en: [
        'actually redo that',
        'on second thought, square was right, redo',
        'undo my undo',
        'bring the change back',
        'no wait, I do want it, redo please',
        'redo the last thing',
      ],
      zh: [
        '还是要方的，恢复',
        '重做刚才的',
        '撤销错了，恢复回来',
        '把撤销的改动恢复',
        '我反悔了，重做',
        '重新执行刚才那一步',
      ],
    },
  },
];
