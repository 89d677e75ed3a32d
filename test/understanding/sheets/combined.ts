import { all, drops, lasts, moves, near, of, plays, shaped, type FilmCheck } from '../checks.ts';
import type { Sheet } from '../sheet.ts';

const grey = (name: string): FilmCheck =>
  of(name, ({ filters }) => filters.includes('black-and-white'));

/** Two or three wishes in one message, and what is said after another. */
export const sheets: readonly Sheet[] = [
  {
    meaning: 'the dog goes, and forty seconds',
    film: (film) =>
      !film.names.includes('dog.jpg') && film.names.length === 9 && near(film.seconds, 40, 0.5),
    says: {
      en: [
        'remove the dog and make it 40 seconds',
        'take out the dog, then stretch it to 40s',
        'no dog please, and the film should last 40 seconds',
        '40 seconds long and without the dog',
        "I don't want the dog in it. Also it should be 40 seconds.",
        'lose the dog and also make the whole thing 40 secs',
      ],
      zh: [
        '去掉狗，做成40秒',
        '狗那张不要，总长40秒',
        '时长40秒，另外把狗删了',
        '删掉狗那张然后拉长到40秒',
        '狗不要了，顺便改成四十秒',
        '把狗拿掉，整个视频40秒',
      ],
    },
  },
  {
    meaning: 'the family first, in black and white',
    film: all(moves('family.jpg', 1), grey('family.jpg')),
    says: {
      en: [
        'put the family first and make it black and white',
        'family photo to the front, in black and white',
        'start with the family and turn that one black and white',
        'the family picture should open the film and be black and white',
        'move the last photo to the start and make it b&w',
      ],
      zh: [
        '全家福放第一张，再弄成黑白',
        '全家福挪到最前面，改成黑白',
        '用全家福开头，这张要黑白',
        '最后一张移到开头，变黑白',
        '全家福放第一个而且要黑白的',
      ],
    },
  },
  {
    meaning: 'hard cuts, upright, upbeat',
    film: all(shaped('9:16'), plays('upbeat'), (film) => film.cuts.every((cut) => cut === null)),
    says: {
      en: [
        'vertical, no transitions, upbeat music',
        'make it vertical with upbeat music and hard cuts',
        'upbeat music please, cut the transitions, and 9:16',
        'I need it upright for TikTok, without transitions and with upbeat music',
        '9:16 + hard cuts + upbeat music',
      ],
      zh: [
        '竖屏，不要转场，音乐欢快点',
        '改成竖版，硬切，配欢快的音乐',
        '音乐换欢快的，去掉转场，9:16',
        '做成竖屏，转场都删了，再换个欢快的音乐',
        '竖屏+硬切+欢快音乐',
      ],
    },
  },
  {
    meaning: 'the sunset at the end for six seconds',
    film: all(
      moves('sunset.jpg', -1),
      of('sunset.jpg', (now) => near(now.seconds, 6, 0.3)),
    ),
    says: {
      en: [
        'end with the sunset and hold it for 6 seconds',
        'put the sunset last and show it for six seconds',
        'the sunset should come last and stay 6s',
        'sunset at the end, 6 seconds please',
        'move the sunset to the end and keep it on screen for 6 seconds',
      ],
      zh: [
        '日落放最后，停6秒',
        '用日落收尾，停留六秒',
        '把日落挪到最后，显示6秒',
        '日落放结尾并且停6秒',
        '最后放日落，放6秒',
      ],
    },
  },
  {
    meaning: 'still shorter',
    after: ['make it 20 seconds'],
    film: (film, before) => film.seconds < before.seconds - 0.5,
    says: {
      en: [
        'still too long',
        'even shorter',
        'a bit less',
        'shorter still please',
        'hmm, too long',
        'less',
      ],
      zh: ['还是太长', '再短一点', '还要短', '再短些', '嗯还是长了', '短点'],
    },
  },
  {
    meaning: 'another number after all',
    after: ['show the dog for 6 seconds'],
    film: of('dog.jpg', (now) => near(now.seconds, 8, 0.3)),
    says: {
      en: [
        'make that 8',
        'no, 8 seconds',
        '8 would be better',
        'rather eight seconds',
        'actually 8',
      ],
      zh: ['改成8秒', '不，8秒', '还是8秒吧', '八秒好了', '那就8秒'],
    },
  },
  {
    meaning: 'the other one too',
    after: ['delete the dog'],
    film: drops('sunset.jpg'),
    says: {
      en: [
        'and the sunset',
        'the sunset too',
        'the sunset as well please',
        'same with the sunset',
        'also the sunset',
      ],
      zh: ['日落也删', '日落也不要', '还有日落', '日落那张也是', '日落也去掉'],
    },
  },
  {
    meaning: 'one second more, of the whole film',
    after: ['make it 20 seconds'],
    film: lasts(25, 0.5),
    says: {
      en: ['5 seconds more', 'add 5 seconds', 'make it five seconds longer', 'plus 5s'],
      zh: ['再加5秒', '长5秒', '多五秒', '加5s'],
    },
  },
];
