import { frame, type Frame } from '../../grammar/frame.ts';
import { degree, photoNoun } from '../../grammar/phrases/common.ts';
import { sizeChange } from '../../grammar/phrases/size.ts';
import { inOrder, maybe, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { askWhat } from './ask-what.ts';
import { askWhich } from './ask-which.ts';

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
];
