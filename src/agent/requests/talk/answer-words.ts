import { count } from '../../grammar/number.ts';
import { clipNoun, photoNoun } from '../../grammar/phrases/common.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  notBefore,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';

const ordinals: Readonly<Record<string, readonly string[]>> = {
  '1': [
    ...['first', '1st', 'the first', 'first one', 'the first one', 'former', '第一个', '第一种'],
    ...['头一个'],
  ],
  '2': [
    ...['second', '2nd', 'the second', 'second one', 'the second one', '第二个', '第二种'],
    ...['后一个'],
  ],
  '3': ['third', '3rd', 'the third', 'third one', 'the third one', '第三个', '第三种'],
  '4': ['fourth', '4th', 'the fourth', 'fourth one', 'the fourth one', '第四个', '第四种'],
  '5': ['fifth', '5th', 'the fifth', 'the fifth one', '第五个', '第五种'],
  '-1': [
    ...['last', 'the last', 'last one', 'the last one', 'latter', 'the latter', '最后一个'],
    ...['最后那个'],
  ],
};
const optionNoun = words(
  ...['option', 'choice', 'number', 'no', 'answer', 'nr', '#', '选项', '选', '第', '方案'],
);
/** Which of the choices, counted from 1; −1 is the last. */
export const choice: Reader<number> = either(
  meaning(oneOf(ordinals), Number),
  meaning(
    inOrder(
      maybe(optionNoun),
      notBefore(
        count,
        either(photoNoun, clipNoun, words('s', 'sec', 'seconds', 'min', '秒', '张', '分')),
      ),
      maybe(words('号', '个', '项', '吧')),
    ),
    ([, index]) => (index <= 20 ? index : null),
  ),
);
export const yes = words(
  ...['yes', 'y', 'yeah', 'yep', 'yup', 'ya', 'ok', 'okay', 'sure', 'right', 'exactly', 'correct'],
  ...['of course', 'please do', 'do it', 'do that', 'go ahead', 'yes please', 'thats it'],
  ...['thats right', 'that one', 'this one', 'absolutely', 'definitely', 'indeed', 'affirmative'],
  ...['fine', 'k', 'si', 'oui'],
  ...['是', '是的', '对', '对的', '对对', '嗯', '嗯嗯', '好', '好的', '可以', '没错', '行', '当然'],
  ...['要', '恩', '就是', '就是这个', '就这个', '是啊', '对啊', '好啊', '好呀', '是呀', '确定'],
  ...['确认', 'ok的', '就这样'],
);
export const neither = words(
  ...['no', 'nope', 'nah', 'n', 'neither', 'none', 'none of them', 'none of these'],
  ...['neither of them', 'none of those', 'no thanks', 'no thank you', 'not that', 'never mind'],
  ...['nevermind', 'forget it', 'forget about it', 'cancel', 'no i dont', 'neither one', 'nothing'],
  ...['leave it', 'skip it', 'drop it'],
  ...['不', '不是', '不要', '都不是', '都不要', '不用', '不用了', '算了', '都不对', '没有', '不对'],
  ...['取消', '不了', '不必', '不需要', '都不', '别', '一个都不是', '都不行', '那算了', '没事'],
  ...['不用管'],
);

/** Of two choices, or of all there are. */
export const both = words(
  ...[
    'both',
    'both please',
    'both of them',
    'both of those',
    'both of these',
    'the two',
    'do both',
  ],
  ...[
    '1 and 2',
    'i want both',
    'i meant both',
    '两个',
    '两个都',
    '两样',
    '两者',
    '俩',
    '俩都',
    '都要',
  ],
  ...['两种', '都做', '一起'],
);
export const all = words(
  ...['all', 'all of them', 'all of those', 'all of these', 'all three', 'everything', 'all four'],
  ...['全部', '全都', '全要', '都要', '三个都', '全选', '所有', '全部都', '每个都'],
);
