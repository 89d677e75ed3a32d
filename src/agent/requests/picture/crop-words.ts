import { reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  many,
  maybe,
  meaning,
  notBefore,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';

export const crop = words(
  ...['crop', 'crops', 'cropped', 'cropping', 'crop in', 'crop to fit', 'crop to fill', 'cut off'],
  ...['cut off heads', 'cut off the heads', 'cut off anything', 'cut off edges'],
  ...['cutting off', 'cuts off', 'cutting off heads', 'cut off faces', 'cut off the edges'],
  ...['cut the edges', 'trim the edges', 'trim edges', 'trimmed edges', 'cut heads off'],
  ...['cut the heads off', 'chop off', 'chop', 'chopped off', 'cut out anything'],
  ...['cut peoples heads off', 'cut our heads off', 'chopping off', 'cropped off'],
  ...['裁剪', '裁切', '裁掉', '剪裁', '裁', '切掉', '截断', '截掉', '裁边', '切头', '切到头'],
  ...['裁到', '裁到头', '剪掉边', '切边', '裁头', '剪掉头', '截头', '裁减'],
);
/** "Cut faster" and 直接切 are about the cuts between pictures. */
export const cut = words('cut', 'cutting', 'cuts', '切');
export const cutPart = words(
  ...[
    'the edges',
    'edges',
    'the sides',
    'sides',
    'heads',
    'the heads',
    'faces',
    'the faces',
    'feet',
  ],
  ...['people', 'peoples heads', 'anyones head', 'anything', 'her head', 'his head', 'bits'],
  ...['头', '人头', '脸', '人', '边', '脚', '到头', '到人', '到脸', '内容', '掉边'],
);
export const cropNoun = many(
  words(
    ...[
      'at the edges',
      'at the head',
      'at the heads',
      'at the feet',
      'at the neck',
      'on the sides',
      'at the sides',
      'at the top',
      'at the bottom',
      'on the edges',
      'on top',
    ],
    ...['grandmas', 'grandma', 'moms', 'dads', 'kids', 'his', 'her', 'babys', 'dogs', 'childrens'],
    ...['anyones', 'anybodys', 'mums', 'grandpas', 'feet', 'my head', 'hair', 'tops of', 'body'],
    ...['bodies', 'group'],
    ...['身体', '脚', '大家', '谁', '人物', '奶奶', '孩子'],
    ...['the', 'my', 'any', 'anything', 'out of the', 'of them', 'photos', 'pictures', 'images'],
    ...['heads', 'photo', 'picture', 'image', 'edges', 'people', 'faces', 'everyone', 'peoples'],
    ...['head', 'off', 'our', 'their', 'sides', 'to fill', 'to fit', 'bits', 'parts', 'of', 'out'],
    ...['feet', 'from', 'tops'],
    ...['照片', '画面', '图片', '头', '人', '人头', '脸', '任何', '我的', '到', '的', '内容', '边'],
  ),
  4,
);
export const fill = words(
  ...['fill the screen', 'fill the frame', 'fills the screen', 'fills the frame'],
  ...['filling the screen', 'fill the whole screen', 'fill the entire screen'],
  ...['fill the full screen', 'fill the whole frame', 'fill up the screen', 'fill up the frame'],
  ...['fill screen', 'fill frame', 'fill the entire frame', 'full screen', 'fullscreen'],
  ...['full bleed', 'edge to edge', 'fill', 'fill it', 'fill mode'],
  ...['filling the frame', 'cover the whole screen', 'cover the screen', 'fill out the frame'],
  ...['fill the video', 'take up the whole screen', 'take up the full screen', 'to fill'],
  ...['fill it up', 'zoomed to fill'],
  ...['填满', '铺满', '充满', '占满', '撑满', '满屏', '全屏', '填满屏幕', '铺满屏幕', '铺满画面'],
  ...['填满画面', '充满屏幕', '占满屏幕', '撑满屏幕', '铺满整个屏幕', '填满整个屏幕'],
  ...['填满整个画面', '铺满全屏', '全屏显示', '占满全屏', '满画面', '填充满', '铺满整个画面'],
  ...['占满整个屏幕', '撑满画面', '全屏铺满', '满屏显示', '满版', '满版显示', '满幅', '顶满'],
  ...['full screen pictures', 'full screen photos', 'fullscreen photos', 'fullscreen pics'],
);
const wholeNouns = [
  ...['photo', 'photos', 'picture', 'pictures', 'image', 'images', 'pic', 'pics', 'thing'],
];
export const whole = words(
  ...['whole', 'full', 'entire', 'complete'].flatMap((adjective) =>
    wholeNouns.flatMap((noun) => [
      `${adjective} ${noun}`,
      `the ${adjective} ${noun}`,
      `show the ${adjective} ${noun}`,
      `see the ${adjective} ${noun}`,
      `fit the ${adjective} ${noun}`,
    ]),
  ),
  ...['uncropped', 'in full', 'shown in full', 'fit everything', 'fit everything on screen'],
  ...[
    'nothing should be cropped away',
    'nothing may be cropped',
    'nothing is cut away',
    'nothing cut away',
  ],
  ...['un cropped', 'fit everything on the screen', 'fit everything in the frame'],
  ...['show all of it', 'see all of it', 'show everything', 'see everything', 'fit in the frame'],
  ...['fit the frame', 'fit inside the frame', 'fit the screen', 'fit to screen', 'fit to frame'],
  ...['all of the photo', 'all of the picture', 'in its entirety', 'nothing cut off'],
  ...['nothing is cut off', 'nothing cropped', 'nothing gets cropped', 'nothing should be cropped'],
  ...['nothing cut', 'nothing lost', 'nothing missing', 'everything visible', 'no part missing'],
  ...['nothing is cropped', 'fit them in', 'fit inside', 'show it whole', 'everything fits'],
  ...['it all fits', 'all fits', 'it fits', 'all of it fits', 'fully visible', 'entirely visible'],
  ...['completely visible', 'not cut', 'not cropped', 'all visible', 'everything is visible'],
  ...['show them whole', 'fit it in', 'see the whole of it', 'whole frame of each photo'],
  ...['完整显示', '完整展示', '完整呈现', '完整保留', '全部显示', '整张显示', '完整', '保留完整'],
  ...['保留完整画面', '保留画面', '保留构图', '保留原图', '保留全图', '显示全图', '全图显示'],
  ...['完整的照片', '完整的画面', '完整画面', '完整照片', '完整图片', '完整地显示', '整张照片'],
  ...['完整的图片', '显示完整', '全图', '露全', '看全', '显示全', '看到整张', '露出来', '完全显示'],
  ...['整张都要看到', '看得到全部', '显示完全', '看到全部', '完整露出', '完整看到', '完整显示照片'],
  ...['保留原图比例', '照片完整', '画面完整', '不变形'],
);
const seeing = words(
  ...[
    '显示',
    '展示',
    '看到',
    '看见',
    '露出',
    '保留',
    '留',
    '呈现',
    '看',
    '露',
    '放',
    '展现',
    '显出',
  ],
);
const wholly = words(
  ...[
    '完整',
    '全貌',
    '全图',
    '整张',
    '整张图',
    '整幅',
    '全幅',
    '全景',
    '整个画面',
    '全部画面',
    '全',
  ],
  ...['完整画面', '整个图', '整张照片', '完完整整', '全部内容', '全部', '整体'],
);
/** 要看到全貌, 完整显示出来. */
export const seenWholly = either(
  inOrder(
    maybe(words('要', '让', '能', '想', '给我', '都', '想要')),
    seeing,
    maybe(words('出', '它的', '到', '出来')),
    wholly,
    maybe(words('的', '地')),
    maybe(words('画面', '照片', '图', '内容', '图片', '样子')),
  ),
  inOrder(
    maybe(words('要', '让', '能', '想', '给我', '都')),
    notBefore(wholly, words('照片都')),
    maybe(words('地', '的', '都', '能', '要')),
    seeing,
    maybe(words('出来', '到', '出', '全', '一下')),
  ),
);
export const edgesOf = words(
  ...['the edges of', 'edges of', 'part of', 'parts of', 'the sides of', 'half of', 'the top of'],
  ...['the bottom of', 'bits of', 'some of', 'the rest of', 'sides of', 'a part of'],
  ...['边上', '边缘', '边', '两边', '上下', '旁边', '四周', '边边', '一部分', '周围'],
);
/** "The edges are missing", 边上都没了. */
export const edgesLost = inOrder(
  maybe(words('edges', 'the edges', 'sides', 'the sides', 'corners', '边上', '边缘', '两边', '边')),
  words(
    ...[
      'missing at the edges',
      'are missing at the edges',
      'are cut away',
      'is cut away',
      'are lost',
    ],
    ...['are missing', 'is missing', 'missing', 'are gone', 'is gone', 'are cut', 'dont show'],
    ...[
      '没了',
      '都没了',
      '没有了',
      '缺了',
      '少了',
      '看不到了',
      '都看不到',
      '看不见了',
      '不见了',
      '丢了',
    ],
  ),
);
/** "Show the whole second photo". Of a clip that is about time. */
export const wholePicture: Reader<Reference> = {
  vocabulary: [],
  read: (tokens, at) =>
    wholeBefore
      .read(tokens, at)
      .filter(({ end }) => !/^(?:clip|clips|video|视频|段)$/.test(tokens[end - 1]!.text)),
};
const wholeBefore = meaning(
  inOrder(
    words('show', 'see', 'display', 'want', 'view', 'fit', 'show me', 'show us', 'need', 'keep'),
    maybe(words('to see', 'the', 'me', 'us', 'a')),
    words('whole', 'entire', 'complete', 'full', 'all of', 'all of the', 'whole of', 'entirety of'),
    reference,
  ),
  ([, , , picture]) => picture,
);
