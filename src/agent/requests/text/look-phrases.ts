import type { Corner } from '../../../timeline/corner-place.ts';
import { number } from '../../grammar/number.ts';
import { color } from '../../grammar/phrases/color.ts';
import { degreeFactors, type Degree } from '../../grammar/phrases/common.ts';
import { corner } from '../../grammar/phrases/corner.ts';
import { factor } from '../../grammar/phrases/factor.ts';
import { size, sizeChange } from '../../grammar/phrases/size.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Token } from '../../grammar/token.ts';
import type { TextLook } from './text-look.ts';
import { textNoun } from './text-words.ts';

const font = oneOf({
  sans: [
    ...['sans', 'sans serif', 'plain font', 'simple font', 'modern font', 'clean font'],
    ...['helvetica', 'arial', 'not bold', 'unbold', 'regular weight', 'normal font'],
    ...['minimalist font'],
    ...['黑体', '无衬线', '无衬线体', '现代字体', '简洁字体', '普通字体', '微软雅黑', '雅黑'],
    ...['苹方', '不要加粗', '不加粗', '简约字体', '圆体'],
  ],
  serif: [
    ...['serif', 'with serifs', 'elegant font', 'classic font', 'fancy font', 'times new roman'],
    ...['classy font', 'romantic font', 'formal font', 'old fashioned font', 'bookish'],
    ...['something with serifs', 'serifs', 'serif letters', 'with serif'],
    ...['elegant letters', 'classical font', 'vintage font', 'a more elegant', 'more elegant'],
    ...['宋体', '衬线', '衬线体', '衬线字体', '仿宋', '思源宋体', '优雅的字体', '典雅的字体'],
    ...['文艺的字体', '明体', '明朝体', '文艺字体', '优雅字体', '古典字体', '优雅一点'],
    ...['文艺一点', '典雅一点', '明體', '复古字体', '楷体'],
  ],
  display: [
    ...['bold', 'bolder', 'in bold', 'thick', 'thicker', 'heavy', 'fat', 'strong font'],
    ...['boldface', 'bold font', 'bold letters', 'poster font', 'headline font', 'display font'],
    ...['bold text', 'fun font', 'playful font', 'chunky', 'chunky font', 'bolded', 'extra bold'],
    ...['make bold', 'thicc'],
    ...['粗体', '加粗', '粗', '粗一点', '加粗一点', '粗字', '再粗一点', '粗黑体', '展示字体'],
    ...['醒目字体', '醒目', '显眼', '醒目一点', '显眼一点', '艺术字', '海报字体', '粗点', '更粗'],
    ...['特粗', '变粗', '有趣的字体'],
  ],
});

/** Said of many things: a font only with that word. */
const fontAdjective = oneOf({
  sans: [
    ...['modern', 'clean', 'plain', 'simple', 'minimal', 'minimalist'],
    ...['现代', '简洁', '普通', '简约', '干净'],
  ],
  serif: [
    ...['classic', 'elegant', 'romantic', 'vintage', 'fancy', 'formal'],
    ...['优雅', '典雅', '文艺', '复古', '古典', '书卷气'],
  ],
  display: [
    ...['heavy', 'fat', 'strong', 'loud', 'fun', 'playful', 'funky'],
    ...['活泼', '可爱', '有趣', '厚重', '卡通'],
  ],
});
const fontWord = words(
  ...['font', 'fonts', 'typeface', 'letters', 'lettering'],
  ...['字体', '的字体', '字', '的字', '一点的字体', '点的字体'],
);

const plate = oneOf({
  box: [
    ...['box', 'in a box', 'with a box', 'a box behind', 'box behind it', 'background box'],
    ...[
      'on a plate',
      'on a panel',
      'panel behind',
      '背景板',
      '底色块',
      '背景块',
      '文字背景',
      '底板框',
    ],
    ...['plate', 'text box', 'on a box', 'with a background', 'with background'],
    ...['background behind it', 'dark background', 'background behind', 'dark box', 'black box'],
    ...['backdrop', 'solid background', 'boxed', 'banner behind', 'a background'],
    ...['black background', 'bar behind', 'box around', 'box around it', 'cant read'],
    ...['can not read', 'cannot read', 'hard to read', 'unreadable', 'not readable', 'illegible'],
    ...['can read it', 'i can read', 'more readable', 'easier to read', 'readable', 'legible'],
    ...['more legible', 'hardly read', 'barely read', 'so i can read', 'to make it readable'],
    ...['stand out', 'stand out more', 'more contrast', 'stands out'],
    ...['底框', '色块', '底色', '背景框', '底板', '衬底', '加个底', '文字底', '黑底', '背景色'],
    ...['方框', '框', '字幕框', '底', '看不清', '看不清楚', '看不清字', '看不清楚字', '读不清'],
    ...['看不见', '不清楚', '清楚一点', '清楚点', '清晰一点', '垫个色块', '加个底色', '加个背景'],
    ...['加背景', '半透明底', '黑色底', '背景条', '更清楚', '更清晰', '垫底', '字看不清'],
  ],
  shadow: [
    ...['shadow', 'shadows', 'with a shadow', 'drop shadow', 'outline', 'outlined', 'glow'],
    ...['with an outline', 'a shadow', 'without a box', 'no box', 'without the box'],
    ...['remove the box', 'no background box', 'stroke', 'no box behind it', 'no box behind'],
    ...['without box', 'remove the background', 'without a background'],
    ...['阴影', '投影', '描边', '加阴影', '加个阴影', '带阴影', '不要底框', '去掉底框'],
    ...['不要底色', '去掉底色', '去掉色块', '不要背景框', '不要色块', '去掉背景框', '无底框'],
    ...['发光', '勾边', '加黑边', '黑边', '加白边', '白边', '加描边', '加个描边', '外描边'],
    ...['不要框', '去掉框', '去掉背景'],
  ],
  none: [
    ...['no shadow', 'without shadow', 'without a shadow', 'remove the shadow', 'no outline'],
    ...['no plate', 'flat letters', 'without any shadow', 'nothing behind it', 'plain letters'],
    ...['no shadows', 'no drop shadow'],
    ...['不要阴影', '去掉阴影', '无阴影', '不要描边', '去掉描边', '没有阴影', '不要投影'],
    ...['什么都不要垫'],
  ],
});

const shade = words(
  ...['semi transparent', 'solid', 'dark', 'light', 'soft', 'subtle'],
  ...['半透明', '深色', '浅色'],
);
const plateNoun = oneOf({
  box: [
    ...['box', 'background', 'backdrop', 'plate', 'bar', 'banner'],
    ...['底框', '底色', '色块', '底', '框', '背景', '衬底', '底板'],
  ],
  shadow: [
    ...['shadow', 'outline', 'glow', 'stroke', 'border', 'edges'],
    ...['描边', '阴影', '边', '边框', '投影', '的描边', '的阴影'],
  ],
});

const animation = oneOf({
  typewriter: [
    ...['typewriter', 'typewriter effect', 'typed', 'typed out', 'letter by letter'],
    ...['types in', 'typed in', 'like a typewriter', 'as if someone types it', 'one after another'],
    ...['appear one after another', 'one by one', 'typed letter by letter', 'like typing'],
    ...[
      '像打字',
      '打字一样',
      '打字的动画',
      '打字的效果',
      '逐个字',
      '逐个字出现',
      '一个个字',
      '一个个出来',
    ],
    ...[
      '逐个字弹出来',
      '像打字一样',
      '像打字一样出来',
      '逐字出来',
      '打字那样',
      '逐字弹出',
      '一字一字',
    ],
    ...['type itself', 'typing', 'typing effect', 'typing animation', 'type out'],
    ...['typewriter style', 'typewriter animation', 'type it', 'letter after letter'],
    ...['one letter at a time', 'as if typed', 'type in', 'character by character'],
    ...['打字机', '打字机效果', '打字效果', '逐字', '逐字出现', '一个字一个字'],
    ...['一个字一个字蹦出来', '打字动画', '逐字显示', '一个字一个字出来', '一个字一个字出现'],
    ...['一个一个蹦出来', '一个一个出现', '打字机动画', '打字机特效', '逐个出现'],
  ],
  rise: [
    ...['rise', 'rising', 'rise in', 'rise up', 'float up', 'come up', 'rises', 'floating up'],
    ...['from below', 'from underneath', 'rise from below', 'fly up', 'move up', 'flying up'],
    ...['come up from below'],
    ...['升起', '上升', '浮上来', '升上来', '从下面升起', '从下往上', '上浮', '往上飘'],
    ...['从下面出来', '浮现上来', '飘上来'],
  ],
  fade: [
    ...['fade', 'fade in', 'fading', 'fade in and out', 'fades in', 'fading in', 'fade effect'],
    ...['fade it in', 'fade animation', 'appear slowly', 'appear softly', 'fade slowly'],
    ...['fade out', 'fades', 'faded in', 'appear gradually', 'fade in slowly', 'softly appear'],
    ...['gently appear', 'fade in gently'],
    ...['淡入', '淡入淡出', '渐显', '淡出', '渐渐出现', '慢慢出现', '渐入', '慢慢浮现'],
    ...['缓缓出现', '渐变出现', '慢慢显示', '淡入效果', '淡淡出现', '浮现'],
  ],
  slide: [
    ...['slide', 'slide in', 'sliding', 'slides in', 'fly in', 'flying in', 'sliding in'],
    ...['come in from the side', 'from the side', 'slide in from the left', 'from the left'],
    ...['slide effect', 'swipe in', 'fly in from', 'slide animation', 'slide in from the right'],
    ...['move in', 'sweep in', 'flies in', 'scroll', 'scrolling'],
    ...['从左边滑进来', '从左边滑入', '从左边飞入', '从左边飞进来', '从右边滑进来', '从右边滑入'],
    ...['从右侧滑入', '从左侧滑入', '从右滑入', '从右边飞入', '滑入', '滑动', '滑进来', '飞入'],
    ...['飞进来', '从左滑入', '滑出来', '从旁边进来', '滑进', '划入', '滚动', '从左边进来'],
    ...['飞出来', '从右边进来', '移入'],
  ],
  zoom: [
    ...['zoom', 'zoom in', 'zooming', 'zooms in', 'pop', 'pop in', 'bounce', 'bounce in'],
    ...['popping', 'grow in', 'zoom effect', 'zoom animation', 'bouncy', 'pops in', 'scale in'],
    ...['bouncing', 'popping in', 'pop effect'],
    ...['放大出现', '缩放', '弹出', '弹跳', '蹦出来', '由小变大', '弹出来', '弹入', '缩放效果'],
    ...['跳出来', '放大进入', '从小变大', '砰地出现', '弹一下'],
  ],
  none: [
    ...['no animation', 'without animation', 'no animations', 'not animated', 'static'],
    ...['stop the animation', 'no effect', 'dont animate', 'without effects'],
    ...['without animations', 'remove the animation', 'no motion', 'just appear'],
    ...['no typewriter', 'no fade', 'without movement', 'no text animation', 'still', 'not move'],
    ...['no fancy effects', 'without any animation', 'remove the typewriter effect'],
    ...['remove the effect'],
    ...['不要动画', '无动画', '没有动画', '静止', '不动', '去掉动画', '取消动画', '别动'],
    ...['不要动', '固定不动', '直接出现', '不要打字机', '不要特效', '去掉特效', '动画去掉'],
    ...['不要效果', '不需要动画', '静态', '不要打字机效果'],
  ],
});

const align = oneOf({
  left: [
    ...['left aligned', 'align left', 'aligned left', 'left align', 'aligned to the left'],
    ...['align it left', 'align to the left', 'flush left', 'left justified'],
    ...['左对齐', '靠左', '居左', '靠左对齐', '靠左边', '偏左'],
  ],
  right: [
    ...['right aligned', 'align right', 'aligned right', 'right align', 'aligned to the right'],
    ...['align it right', 'align to the right', 'flush right', 'right justified'],
    ...['右对齐', '靠右', '居右', '靠右对齐', '靠右边', '偏右'],
  ],
  center: [
    ...['center aligned', 'align center', 'centered', 'centred', 'aligned in the center'],
    ...['center it', 'centre it', 'centre aligned', 'align in the middle', 'center', 'centre'],
    ...['middle aligned', 'align centre', 'in the center', 'horizontally centered'],
    ...['居中', '居中对齐', '左右居中', '水平居中', '居中显示', '放中间'],
  ],
});

const place = oneOf({
  top: [
    ...['raise', 'higher', 'higher up', 'further up', 'move up', 'at the top', 'to the top'],
    ...['up top', 'on top', 'up higher', 'move it up', 'upwards', 'near the top', 'a bit higher'],
    ...['push it up', 'raise it', 'higher on the screen'],
    ...['最上面', '置顶', '最上方', '靠上', '往上', '往上移', '往上挪', '上移', '移到上面'],
    ...['放上面', '高一点', '放到上面', '最顶上', '上一点', '往上一点', '往上移一点', '上面一点'],
    ...['顶上', '到最上面', '放到最上面', '放在上面', '移到最上面', '靠上一点'],
  ],
  middle: [
    ...['in the middle', 'to the middle', 'middle', 'center of the screen'],
    ...['in the middle of the screen', 'in the center of the screen', 'vertically centered'],
    ...['to the center', 'into the middle', 'into the center'],
    ...['正中间', '正中央', '正中', '中间', '中央', '画面中间', '屏幕中间', '放中间', '放正中间'],
    ...['放到中间', '放在中间', '画面中央', '屏幕中央', '移到中间', '挪到中间', '放在正中间'],
    ...['放到正中间', '在中间'],
  ],
  bottom: [
    ...['lower', 'lower down', 'further down', 'move down', 'at the bottom', 'to the bottom'],
    ...['down below', 'move it down', 'downwards', 'near the bottom', 'a bit lower'],
    ...['push it down', 'underneath', 'below it', 'under the picture', 'under the photo'],
    ...['at the foot', 'under it', 'lower on the screen', 'beneath'],
    ...['最下面', '置底', '最下方', '靠下', '往下', '往下移', '往下挪', '下移', '移到下面'],
    ...['放下面', '低一点', '放到下面', '最底下', '下一点', '往下一点', '往下移一点', '下面一点'],
    ...['底下', '到最下面', '放到最下面', '放在下面', '移到最下面', '靠下一点', '画面下方'],
    ...['屏幕下方', '画面底部'],
  ],
});

/** "Left" alone may be what is left, "down" how much. */
const cornerLook: Reader<TextLook> = {
  vocabulary: corner.vocabulary,
  read: (tokens, at) =>
    corner
      .read(tokens, at)
      .filter(
        ({ end }) =>
          !(end === at + 1 && isVague(tokens[at]!)) ||
          tokens.slice(0, at).some(({ text }) => placing.has(text)),
      )
      .map((read) => ({ ...read, value: lookAt(read.value) })),
};
function isVague({ kind, text }: Token): boolean {
  return kind === 'ideograph' || vague.has(text);
}
const placing = new Set('align aligned justify move put shift place push'.split(' '));
const vague = new Set('left right up down low above below foot mid under upper lower'.split(' '));

function lookAt(at: Corner): TextLook {
  const place = at.startsWith('top') ? 'top' : at.startsWith('bottom') ? 'bottom' : 'middle';
  const align = at.endsWith('left') ? 'left' : at.endsWith('right') ? 'right' : 'center';
  // "On the left" says nothing of how high.
  if (at === 'left' || at === 'right') return { align };
  return at === 'top' || at === 'bottom' ? { place } : { place, align };
}

const step = 1.3;
const much = oneOf({
  little: [
    ...['a bit', 'a little', 'a little bit', 'slightly', 'a tad', 'a touch', 'somewhat'],
    ...['稍微', '略微', '稍', '再稍微'],
  ],
  much: [
    ...['much', 'a lot', 'way', 'far', 'so much', 'lots', 'really'],
    ...['大大', '更加', '大幅', '明显', '狠狠', '多'],
  ],
  more: ['even', 'still', '再', '更', '还要', '还', '继续'],
});

function sizedBy(change: 'bigger' | 'smaller', degree: Degree | null): TextLook {
  const exponent = degree === null ? 1 : degreeFactors[degree];
  const by = step ** exponent;
  return { sizeFactor: Number((change === 'bigger' ? by : 1 / by).toFixed(3)) };
}

const grow = words(
  '别那么小',
  '不要那么小',
  '别太小',
  '不要太小',
  ...['increase', 'enlarge'],
  ...['加大', '增大', '大一号', '大两号', '再大一号', '加大一号', '大几号', '大三号'],
);
const shrink = words(
  '别那么大',
  '不要那么大',
  '没那么大',
  '不那么大',
  '别太大',
  '不要太大',
  ...['decrease', 'reduce'],
  ...['减小', '小一号', '小两号', '再小一号', '小几号', '小三号'],
);
const scaledTo = words(
  ...['shrink to', 'scale to', 'scaled to'],
  ...['缩小', '缩小到', '缩到', '放大到', '放大为', '缩小为', '减到'],
);
/** "24 pt", 24号字. */
const points: Reader<number> = meaning(
  inOrder(
    number,
    words(
      'pt',
      'pts',
      'px',
      'point',
      'points',
      'pixel',
      'pixels',
      '号字',
      '号字体',
      '号大小',
      '磅',
    ),
  ),
  ([size]) => (size >= 6 && size <= 300 ? size : null),
);

const sizeLook: Reader<TextLook> = either(
  meaning(points, (size): TextLook => ({ points: size })),
  meaning(grow, () => sizedBy('bigger', null)),
  meaning(shrink, () => sizedBy('smaller', null)),
  meaning(inOrder(scaledTo, factor), ([, by]) =>
    by >= 0.1 && by <= 10 ? { sizeFactor: by } : null,
  ),
  meaning(inOrder(maybe(much), sizeChange), ([degree, change]) => sizedBy(change, degree)),
  meaning(
    inOrder(
      factor,
      maybe(words('as big', 'as large', 'bigger', 'the size', 'size', 'larger', '大', '大小')),
    ),
    ([by]) => (by >= 0.1 && by <= 10 ? { sizeFactor: by } : null),
  ),
  meaning(inOrder(factor, words('as small', 'smaller')), ([by]) =>
    by >= 0.1 && by <= 10 ? { sizeFactor: Number((1 / by).toFixed(3)) } : null,
  ),
  meaning(size, (name): TextLook => ({ size: name })),
);

const in_ = maybe(
  words(
    ...['in', 'in a', 'with a', 'with', 'to', 'using', 'using a', 'a', 'the'],
    ...['用', '成', '为', '改成', '变成', '换成', '做成', '要'],
  ),
);
const noun = maybe(
  words(
    ...['font', 'letters', 'text', 'lettering', 'typeface', 'animation', 'effect', 'style'],
    ...['size'],
    ...['字', '字体', '的', '的字', '的字体', '动画', '效果', '的效果', '的动画'],
  ),
);

/** How a text shall look, one thing of it: "in red", "bigger", "top right", 打字机效果. */
export const textLook: Reader<TextLook> = either(
  meaning(inOrder(in_, color, noun), ([, value]): TextLook => ({ color: value })),
  sizeLook,
  meaning(
    inOrder(words('in', 'with'), size, words('letters', 'text', 'font', 'type', 'print')),
    ([, name]): TextLook => ({ size: name }),
  ),
  cornerLook,
  // 角上, whichever: where it hides least.
  meaning(
    words('角上', '角落', '角落里', '角落处', '边角', '边角上', '一角', '在角上', '在角落'),
    () => lookAt('bottom-right'),
  ),
  meaning(place, (value): TextLook => ({ place: value })),
  meaning(align, (value): TextLook => ({ align: value })),
  meaning(inOrder(in_, font, noun), ([, value]): TextLook => ({ font: value })),
  meaning(inOrder(in_, fontAdjective, fontWord), ([, value]): TextLook => ({ font: value })),
  meaning(inOrder(in_, plate), ([, value]): TextLook => ({ plate: value })),
  // The colour of what is behind the letters follows from theirs.
  meaning(inOrder(in_, maybe(shade), color, plateNoun), ([, , , value]): TextLook => ({
    plate: value,
  })),
  meaning(inOrder(in_, shade, plateNoun), ([, , value]): TextLook => ({ plate: value })),
  meaning(
    inOrder(
      color,
      words('on', 'on a', 'letters on', 'text on'),
      color,
      maybe(words('background', 'box')),
    ),
    ([value]): TextLook => ({ color: value, plate: 'box' }),
  ),
  meaning(inOrder(in_, animation, noun), ([, value]): TextLook => ({ animation: value })),
);

/**
 * The look of a text that is to be written. "On" (上) is no place in the picture there, and the
 * "lower" of a lower third neither.
 */
export const writtenLook: Reader<TextLook> = {
  vocabulary: textLook.vocabulary,
  read: (tokens, at) => {
    const nouns = textNoun.read(tokens, at).map(({ end }) => end);
    const longest = Math.max(0, ...nouns);
    return textLook
      .read(tokens, at)
      .filter(({ end }) => end > longest && !(end === at + 1 && tokens[at]!.kind === 'ideograph'))
      .filter(({ end }) => !inTheFilm.test(spoken(tokens, at, end + 3)));
  },
};
/** "In the middle of the film" is a time. */
const inTheFilm = /^(?:in the )?middle of the (?:film|video|movie|clip)/;
function spoken(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** The same behind a comma, which what moves is not: "title “Rome”, zoom in". */
export const writtenLooks: Reader<TextLook> = either(
  writtenLook,
  meaning(inOrder(mark(',', '，', '、'), writtenLook), ([, look]) =>
    'animation' in look ? null : look,
  ),
);

/** What nothing here draws so. */
export const missingStyle = oneOf({
  italic: ['italic', 'italics', 'in italics', 'slanted', 'cursive', '斜体', '倾斜'],
  underlined: ['underline', 'underlined', '下划线', '加下划线'],
  handwritten: [
    ...['handwriting', 'handwritten', 'handwriting font', 'script font', 'calligraphy'],
    ...['brush font', 'comic sans', 'script'],
    ...['手写体', '手写', '书法', '毛笔字', '行书', '草书', '手写字体', '书法字体'],
  ],
  rotated: [
    ...['rotated', 'tilted', 'diagonal', 'sideways', 'vertical text', 'upside down'],
    ...['旋转', '斜着', '竖排', '竖着写', '倒着'],
  ],
  rainbow: [
    ...['rainbow', 'gradient', 'multicolored', 'colorful letters', 'sparkling'],
    ...['彩虹色', '渐变色', '五颜六色', '彩虹'],
  ],
});
