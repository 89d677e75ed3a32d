import { number } from '../../grammar/number.ts';
import { fewWords } from '../../grammar/phrases/few-words.ts';
import { degree, type Degree } from '../../grammar/phrases/common.ts';
import { duration } from '../../grammar/phrases/duration.ts';
import { color } from '../../grammar/phrases/color.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { sizeChange } from '../../grammar/phrases/size.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  notBehind,
  oneOf,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Position } from '../../position.ts';
import type { Reference } from '../../reference.ts';
import * as say from '../sound/sound-words.ts';
import { type TextLook } from '../text/text-look.ts';
import type { Way } from '../../vary-request.ts';

/** "No", "I meant": what was done last was not meant. */
export const correctionWords = words(
  ...['it should have been', 'that should have been', 'this should have been'],
  ...['it was meant to be', 'i preferred', 'i prefer', 'id prefer', 'i would prefer', 'i liked'],
  ...['prefer', 'actually', 'actually i preferred', 'no', 'nope', 'nah', 'no no', 'no wait'],
  ...['wait', 'wait no', 'oops', 'sorry', 'i meant', 'meant', 'i mean', 'i said', 'not that'],
  ...['not that one', 'not this one', 'wrong', 'thats wrong', 'typo', 'wrong one', 'the wrong one'],
  ...['should be', 'should have been', 'it should be', 'it should say', 'was supposed to be'],
  ...['supposed to be', 'my mistake', 'my bad', 'mistake', 'i wanted', 'instead'],
  ...['not what i meant', 'thats not what i meant', 'thats not right', 'not quite', 'correction'],
  ...['scratch that', 'undo that', 'rather', 'it was', 'i was thinking of', 'i was talking about'],
  ...['不对', '不是', '错了', '我说错了', '说错了', '我是说', '我说的是', '我的意思是', '我指的是'],
  ...['应该是', '不不', '不不不', '搞错了', '弄错了', '写错了', '字写错了', '打错了', '打错字了'],
  ...['不', '是', '错啦', '不对不对', '不是删掉', '不是删', '不是要删', '不是要删掉', '没让你删'],
  ...['不是去掉', '不是删除', '换成', '我要的是', '不是这张', '不是那张', '不是这个', '不是那个'],
  ...['说的是', '改成', '应为', '应该', '还是用', '还是要', '还是换', '我想要的是', '我要的'],
  ...['照片错了', '弄错照片了', '搞错照片了', '选错了', '选错照片了', '弄错照片', '错的是'],
  ...['应该弄', '算了', '算了还是', '算了就', '算了改'],
  ...['wrong photo', 'wrong picture', 'that was the wrong one', 'you took the wrong one'],
  ...['i meant the'],
);

const few = fewWords(1, 9, 0.02);

/** "I don't like the wipes", 方的也不好看: what is named there is not wished. */
const rejection: Reader<true> = either(
  meaning(
    inOrder(
      words(
        ...['i dont like', 'dont like', 'not the', 'i hate', 'i dont want', 'no more', '不喜欢'],
        ...['我不喜欢', '不想要'],
      ),
      few,
    ),
    () => true as const,
  ),
  meaning(
    inOrder(
      few,
      maybe(words('也', '都', '太', '真', '有点', '我', '还是')),
      words(
        ...['不好看', '不喜欢', '不行', '太冷', '太冷了', '太暖', '太暖了', '太丑', '太丑了'],
        ...['不合适', '不好', '难看', '丑'],
      ),
      maybe(words('了', '啊', '啦', '呢')),
    ),
    () => true as const,
  ),
);

export const correction = either(correctionWords, rejection);

const tooMany = words(
  ...['half as strong', 'half as much of it', 'ease off a bit', 'ease up', 'its too much'],
  ...['it is too much'],
  ...['太浓', '太浓了', '太重', '太重了', '太深', '太深了', '太强', '太强了', '太强烈', '太强烈了'],
  ...[
    '太艳',
    '太艳了',
    '轻点',
    '轻一点',
    '轻一些',
    '轻些',
    '减弱',
    '减弱一些',
    '减弱一点',
    '弱化',
    '浓了',
    '重了',
    '有点浓',
  ],
  ...['有点重', '偏重', '有点强', '稍微回来一点', '回来一点', '往回一点', '退一点'],
  ...['somewhere in between', 'in between', 'less strong', 'not so strong', 'not as strong'],
  ...['a bit less strong', 'less intense', 'less extreme', 'not so extreme', 'more subtle please'],
  ...['less of it', 'a little less of it', 'a bit less of it', 'less of this', 'too strong'],
  ...['too heavy', 'too intense', 'weaker please', 'half of that', 'half as much', 'too much'],
  ...['thats too much', 'a bit too much', 'way too much', 'too far', 'overdone', 'less'],
  ...['a bit less', 'a little less', 'not so much', 'not that much', 'not as much', 'less of that'],
  ...['less so', 'tone it down', 'tone down', 'ease off', 'dial it back', 'dial back'],
  ...['back a bit'],
  ...['过头了', '收一点', '收着点', '收敛一点', '收一收', '往回收', '过头', '太多了', '太过了'],
  ...['过了', '少一点', '太过', '太夸张', '太夸张了', '太多', '过火了', '过分了', '没那么'],
  ...['别那么', '不要那么多', '回一点'],
);

/** 颜色别这么重, 没必要这么强. */
const notSoStrong = inOrder(
  maybe(words('颜色', '滤镜', '效果', '色调')),
  words(
    ...['别这么', '别那么', '不用这么', '不用那么', '没必要这么', '没必要那么', '不要这么'],
    ...['不要那么', '没那么'],
  ),
  words('重', '强', '浓', '深', '艳', '夸张', '明显', '厉害', '强烈', '过'),
);

const sameAgain = words(
  ...['more', 'a bit more', 'a little more', 'some more', 'even more', 'more of that', 'more so'],
  ...['once more', 'one more time', 'further', 'keep going', 'go on', 'not enough', 'continue'],
  ...['still not enough', 'again', 'and again', 'more please', 'do it again', 'do that again'],
  ...['same again', 'a touch more', 'a tad more', 'much more', 'a lot more', 'way more'],
  ...['go further', 'still too little', 'more than that', 'and more', 'repeat', 'repeat that'],
  ...['encore'],
  ...['再来', '再来一点', '再来点', '再一点', '继续', '不够', '还不够', '再来一次', '多一点'],
  ...['再多一点', '再', '更', '再多点', '再多一些', '还要', '还要再', '再加一点', '再加点'],
  ...['再强一点', '再强点', '多一些', '再重复一次', '再做一次', '更多', '还差点', '还差一点'],
  ...['再进一步', '再来一遍', '远远不够'],
);

export const another = words(
  ...['another', 'another one', 'a different one', 'something else', 'something different'],
  ...['try another', 'try another one', 'try something else', 'a different', 'other one'],
  ...['next one', 'not that one', 'change it'],
  ...['换一个', '换个', '换一种', '换一下', '换别的', '换个别的', '再换一个', '再换', '换'],
  ...['来个别的', '别的', '换一首', '换首', '换张', '其他的', '另一种', '换换', '再来个别的'],
  ...['下一个', '下一首', '再换换', '别的吧', '换点别的', '再换一首', '还是不行', '不要这个换别的'],
  ...['next', 'different one', 'a different one please', 'other options', 'any other'],
);

const otherWay = words(
  ...['the opposite', 'opposite', 'do the opposite', 'the other way', 'other way'],
  ...['other way round', 'the other way around', 'the other way round', 'other way around'],
  ...['other side', 'reverse', 'the other side', 'the other direction', 'other direction'],
  ...['vice versa', 'on the other side'],
  ...['反过来', '相反', '另一边', '反了', '反着来', '反方向', '弄反了', '搞反了', '方向反了'],
  ...['换一边', '另外一边', '对面', '换个方向'],
);

const up = words(
  ...['bigger', 'larger', 'louder', 'longer', 'stronger', 'higher', 'up', 'increase', 'heavier'],
  ...['大一点', '大点', '更大', '再大', '再大一点', '再大点', '强一点', '再强', '长一点'],
  ...['再长一点', '大些', '再大些', '高一点', '再高一点', '大一些', '大声一点', '久一点'],
  ...['再久一点', '重一点'],
);

const down = words(
  ...['smaller', 'quieter', 'softer', 'shorter', 'weaker', 'lower', 'down', 'decrease', 'lighter'],
  ...['milder', 'subtler', 'more subtle', 'gentler'],
  ...['小一点', '小点', '更小', '再小', '再小一点', '再小点', '弱一点', '再弱一点', '短一点'],
  ...['再短一点', '小些', '再小些', '低一点', '小一些', '小声一点', '轻一点', '再轻一点', '淡一点'],
  ...['再淡一点'],
);

const still = maybe(
  words('still', 'it is still', 'its still', '还是', '还', '依然', '仍然', 'now'),
);

const heardTooLittle = inOrder(still, say.tooQuiet, maybe(words('yet', '了', '啊')));

const heardTooMuch = inOrder(
  still,
  words('too loud', 'too noisy', 'deafening', '太大声', '太响', '太吵', '太闹', '震耳'),
  maybe(words('now', '了', '啊')),
);

export const howMuch: Reader<Degree> = either(
  degree,
  meaning(words('than that', 'still', 'yet', '还', '又'), () => 'more' as const),
);

export const change: Reader<Way> = either(
  meaning(another, () => 'another' as const),
  meaning(sameAgain, () => 'same' as const),
  meaning(either(tooMany, notSoStrong), () => 'less' as const),
  meaning(heardTooLittle, () => 'louder' as const),
  meaning(heardTooMuch, () => 'quieter' as const),
  meaning(otherWay, () => 'opposite' as const),
  meaning(
    either(
      up,
      meaning(sizeChange, (way) => (way === 'bigger' ? true : null)),
    ),
    () => 'up' as const,
  ),
  meaning(
    either(
      down,
      meaning(sizeChange, (way) => (way === 'smaller' ? true : null)),
    ),
    () => 'down' as const,
  ),
);

export const also = words(
  ...['needs it too', 'needs that too', 'needs it as well', 'gets it too', 'needs the same'],
  ...['wants it too'],
  ...['弄一个', '照做', '照办', '再给', '照此'],
  ...['too', 'as well', 'also', 'likewise', 'same for', 'same on', 'same with', 'same thing'],
  ...['same', 'the same for', 'the same on', 'the same with', 'the same to', 'the same thing'],
  ...['the same', 'do that to', 'do that for', 'do that on', 'do this to', 'do it to', 'do it for'],
  ...['do it on', 'apply that to', 'apply it to', 'apply this to', 'apply', 'that for', 'that to'],
  ...['and for', 'ditto', 'ditto for', 'likewise for', 'extend that to', 'extend it to', 'on'],
  ...['and on', 'and', 'what about', 'how about', 'do the same', 'for', 'with', 'to'],
  ...['same goes for', 'plus', 'repeat that for', 'repeat that on', 'repeat this for'],
  ...['repeat it for'],
  ...['还有', '再加上', '加上', '外加', '以及', '连', '做同样的事', '也做同样的事', '同样的事'],
  ...['也做同样的', '同样的操作', '也同样', '也给它', '一并', '同样弄', '也', '也要', '也一样'],
  ...['一样', '同样', '也来一个', '也来', '也来个', '也这样', '也这么', '也弄', '也加', '也加上'],
  ...['也是', '照样', '同理', '同上', '也做', '也做一下', '也这样处理', '来一个', '都要', '都这样'],
  ...['也一样处理', '也给', '也要这样', '如法炮制', '也弄一下', '都一样', '也得', '同样处理'],
);

export const onlyThere = words(
  ...['only', 'just', 'only for', 'only on', 'just on', 'just for', 'i only meant', 'only there'],
  ...['就', '只', '只要', '只有', '仅', '只给', '就只', '就给', '只对', '其他恢复', '其他的恢复'],
  ...['其他还原', '其他不要', '其他的不要', '其它恢复', '别的恢复', '其余恢复', '就行', '就好'],
  ...['而已'],
);

export const notThere = words(
  ...['not', 'not on', 'not for', 'but not', 'but not on', 'but not for', 'except', 'except for'],
  ...['not the', 'leave out', 'without', 'though', 'excluding', 'dont do it to', 'spare', 'skip'],
  ...['除了', '不要', '别', '不用', '不包括', '除外', '就算了', '不算', '别动', '不加', '不用了'],
  ...['例外'],
);

/** "40 seconds altogether" is the film's, whatever was spoken of. */
export const time: Reader<number> = notBefore(
  // "Add 5 seconds" says by how much.
  notBehind(
    either(duration, unlikely(number, 0.1)),
    /^(?:add|plus|minus|another|extra|additional|further|by|加|多|长|短|减|少)$/,
  ),
  words('altogether', 'in total', 'total', 'overall', 'in all', 'all together', 'all in all'),
);

export const tooLongOrShort = words(
  ...['too long', 'thats too long', 'too short', 'thats too short', 'a bit long', 'a bit short'],
  ...['太长', '太长了', '太短', '太短了', '有点长', '有点短', '长了', '短了', '不够长', '不够短'],
);

export const move = words(
  ...['move', 'put', 'place', 'bring', 'go', 'moved', 'to', 'should go', 'should be', 'goes'],
  ...['移', '移到', '挪', '放', '放到', '挪到', '搬', '排', '排到', '移动', '调', '调到'],
);

export const endOfFilm: Reader<Position> = meaning(
  oneOf({
    '-1': [
      ...['the end', 'the back', 'the very end', 'the very last', 'last', 'the last'],
      ...['the last one'],
      ...['最后', '最后面', '最末', '末尾', '结尾', '最后一张', '最后一个'],
    ],
    1: [
      ...['the start', 'the front', 'the beginning', 'first', 'the first', 'the very first'],
      ...['最前', '最前面', '开头', '第一', '第一个', '最开始'],
    ],
  }),
  (index): Position => ({ to: 'place', index: Number(index) }),
);

export const betterThere = words(
  ...['better', 'nicer', 'instead', 'rather', 'should be', 'it should be', 'one', 'the', 'it'],
  ...['please'],
  ...['改成', '换成', '应该', '是', '还是', '吧', '好', '去', '它', '面'],
);

export const rejectedEnd = inOrder(
  words('not', 'not the', '不是', '别', '不要'),
  endOfFilm,
  maybe(mark(',', '，', '、')),
);

/** "…, not the second". */
export const rejected = inOrder(
  maybe(mark(',', '，', '、', ';')),
  words('not', 'and not', '不是', '不要', '别弄', '别是', '而不是', 'instead of', 'rather than'),
  reference,
  maybe(mark(',', '，', '、')),
);

export const takeBack = words(
  ...['undo', 'undo the', 'revert', 'revert the', 'take back', 'take back the', 'reverse the'],
  ...['roll back the', 'undo only the'],
  ...['撤销', '还原', '恢复', '撤回', '取消', '只撤销', '改回'],
);

/** Of what was written last. */
export const look: Reader<TextLook> = either(
  meaning(
    inOrder(
      maybe(
        words(
          ...['in', 'make it', 'color', 'the color', 'color it', 'colour', 'the colour'],
          ...['text color'],
          ...['用', '换成', '改成', '颜色', '颜色要', '颜色用', '颜色改成', '颜色换成', '颜色是'],
          ...['字颜色', '字的颜色', '字要', '字改成', '字用'],
        ),
      ),
      color,
      maybe(words('的', '的吧', '吧')),
    ),
    ([, shade]): TextLook => ({ color: shade }),
  ),
  meaning(
    oneOf({
      top: [
        ...['at the top', 'on top', 'to the top', 'top', '放上面', '上面', '上方', '顶部'],
        ...['最上面', '放顶部'],
      ],
      middle: [
        ...['in the middle', 'in the center', 'centered', 'middle', '中间', '放中间', '居中'],
        ...['正中间'],
      ],
      bottom: [
        ...['at the bottom', 'to the bottom', 'bottom', 'down below', '下面', '放下面', '下方'],
        ...['底部', '最下面', '放底部'],
      ],
    }),
    (place): TextLook => ({ place }),
  ),
);

/** What somebody notices, as a share of the frame. */
export const step = 0.08;

export const nudge: Reader<{ readonly x: number; readonly y: number }> = meaning(
  oneOf({
    left: [
      ...['left', 'to the left', 'more left', 'further left', '往左', '向左', '左一点', '往左边'],
      ...['靠左', '左移'],
    ],
    right: [
      ...['right', 'to the right', 'more right', 'further right', '往右', '向右', '右一点'],
      ...['往右边', '靠右', '右移'],
    ],
    up: [
      ...['up', 'higher', 'higher up', 'further up', 'upwards', '往上', '向上', '上一点', '高一点'],
      ...['上移', '靠上'],
    ],
    down: [
      ...['down', 'lower', 'lower down', 'further down', 'downwards', '往下', '向下', '下一点'],
      ...['低一点', '下移', '靠下'],
    ],
  }),
  (side) =>
    ({
      left: { x: -step, y: 0 },
      right: { x: step, y: 0 },
      up: { x: 0, y: -step },
      down: { x: 0, y: step },
    })[side],
);

/** "The other beach one", 另一张: of such pictures those that were not spoken of last. */
export const theOther: Reader<Reference> = meaning(
  inOrder(
    words(
      ...['the other', 'other', 'another', '另一张', '另外一张', '另一个', '另外那张', '另外的'],
      ...['另外', '别的', '那另一张'],
    ),
    reference,
  ),
  ([, all]) => ({ of: 'except', all, but: { of: 'that' } }),
);

/** "The dog, not the sunset". */
export const ratherThan = inOrder(
  words('不是', '而不是', '别是', 'not', 'instead of', 'rather than', 'and not'),
  reference,
);

/** "The text of the dog too". */
export const ofText = words(
  ...['the text of', 'the text on', 'the caption of', 'the caption on', 'text', 'caption'],
  ...['那个字', '的字', '那个文字', '的文字', '的字幕', '那个字幕', '那行字', '上的字', '那张的字'],
);
