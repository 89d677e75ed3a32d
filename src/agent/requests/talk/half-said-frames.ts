import { frame, type Frame } from '../../grammar/frame.ts';
import { degree, photoNoun } from '../../grammar/phrases/common.ts';
import { sizeChange } from '../../grammar/phrases/size.ts';
import { inOrder, maybe, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { askWhat } from './ask-what.ts';
import { askWhich } from './ask-which.ts';
import { proceed } from './proceed.ts';

const removal = words(
  ...['remove', 'delete', 'drop', 'cut', 'take out', 'get rid of', 'kick out', 'throw out', 'lose'],
  ...['删', '删掉', '删除', '去掉', '拿掉', '移除', '去', '减', '减掉', '少放', '扔掉'],
);
const someOne = inOrder(
  words(
    ...['a', 'one', 'some', 'one of the', 'one of my', 'another', '一张', '一个', '一幅', '一段'],
    ...['1张', '几张'],
  ),
  maybe(photoNoun),
);

const tryIt = words(
  ...[
    'make one and lets see',
    'just make one',
    'make one first',
    'just try it',
    'show me a first one',
  ],
  ...['make a first version', 'make a draft', 'lets see a first one', 'just make something'],
  ...['先做一个看看', '做一个看看', '先做一个', '做个看看', '做一版看看', '先做一版', '先来一版'],
  ...[
    '先剪一个看看',
    '先弄一个看看',
    '先做个看看',
    '先整一个',
    '先出一版',
    '做出来看看',
    '先做出来',
  ],
);

/** Wishes that lack what they are about: it is asked for. */
export const halfSaidFrames: readonly Frame<Request>[] = [
  frame({
    name: 'bigger or smaller, of nothing',
    needs: { size: sizeChange },
    many: { degree },
    cost: 0.2,
    means: ({ size }) => askWhat.of({ grows: size === 'bigger' }),
  }),
  frame({
    name: 'remove some picture',
    needs: { removal, someOne },
    cost: 0.3,
    means: () => askWhich.of({}),
  }),
  frame({
    name: 'a first film, to see',
    needs: { tryIt },
    cost: -0.4,
    means: () => proceed.of({}),
  }),
  frame({
    name: 'begin',
    needs: {
      begin: words(
        ...['lets begin', 'lets start', 'begin', 'start now', 'get started', 'start making it'],
        ...[
          '开始吧',
          '开始做',
          '开始制作',
          '开始剪',
          '开工',
          '动手吧',
          '开始',
          '开搞',
          '可以开始了',
        ],
      ),
    },
    // Its words are parts of most other wishes.
    cost: 0.3,
    means: () => proceed.of({}),
  }),
];
