import { frame, type Frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { corner } from '../../grammar/phrases/corner.ts';
import {
  aboutPictures,
  exception,
  picturesMeant,
  reference,
} from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  many,
  maybe,
  meaning,
  notBefore,
  oneOf,
  unlikely,
  words,
} from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { moveCamera } from './move-camera.ts';
import { strengthenMotion } from './strengthen-motion.ts';

const motionNoun = words(
  ...[
    'alternate zoom in and zoom out',
    'zoom in and zoom out',
    'zooming in and zooming out',
    'alternating zooms',
  ],
  ...[
    'alternate zooms',
    'alternate zooming in and out',
    'alternate zoom in and out',
    'camera moves around',
  ],
  ...['动感效果', '幅度', '镜头幅度', '移动幅度', '运动幅度', '缩放幅度', '推进幅度', '推进的幅度'],
  ...['镜头推进的幅度', '镜头的幅度', '缩放的幅度', '运镜的幅度', '镜头推进幅度', '推镜头的幅度'],
  ...['zoom', 'zooms', 'zoom effect', 'zoom effects', 'zooming', 'zooming effect', 'pan and zoom'],
  ...['zoom and pan', 'pan', 'pans', 'panning', 'panning and zooming', 'zooming and panning'],
  ...['zooms and pans', 'pans and zooms', 'zoom/pan', 'pan/zoom', 'zoom in and out'],
  ...['zoom in zoom out', 'zoom in/out', 'zooming in and out', 'zooms in and out', 'ken burns'],
  ...['ken burns effect', 'kenburns', 'ken burns effects', 'ken burn', 'ken burn effect'],
  ...['camera motion', 'camera motions', 'camera movement', 'camera movements', 'camera move'],
  ...['camera moves', 'motion', 'movement', 'movements', 'photo animation', 'photo animations'],
  ...['picture animation', 'animations', 'animation', 'parallax', 'parallax effect'],
  ...['motion effect', 'motion effects', 'camera work', 'camera', 'animate', 'animated'],
  ...['moving camera', 'camera effect', 'camera effects', 'camera animation'],
  ...['缩放', '运镜', '镜头移动', '镜头运动', '推拉', '推拉镜头', '画面移动', '画面运动'],
  ...['动态效果', '动画效果', '动画', '肯伯恩斯', '肯伯恩斯效果', '镜头推拉', '平移', '缩放效果'],
  ...['缩放动画', '运镜效果', '镜头感', '动起来', '镜头效果', '推拉摇移', '镜头', '镜头动画'],
  ...['缩放平移', '图片动画', '照片动画', '拉伸动画', 'ken burns效果', '推拉效果', '动效'],
  ...['运镜感', '镜头运动效果'],
);

const zoomIn = words(
  ...['放大点', '放大一点', '放大些', '放大一些'],
  ...['由远到近', '由远及近', '从远到近', '由远而近', '从远及近'],
  ...['zoom in', 'zooms in', 'zoomed in', 'zooming in', 'zoom into', 'zoom in on', 'zoom in to'],
  ...['zoom towards', 'zoom toward', 'zoom in towards', 'zoom onto', 'zoom at', 'zoom to'],
  ...['push in', 'push into', 'push in on', 'dolly in', 'move closer', 'get closer', 'move in on'],
  ...['close in on', 'closer look', 'come closer', 'go closer', 'close up', 'closeup', 'closer'],
  ...['move in', 'move closer to', 'get closer to', 'zoom in effect', 'close up of', 'closer to'],
  ...['camera moves in', 'zooming into', 'go in on', 'zoom in closer', 'zoomin'],
  ...['move the camera closer'],
  ...['放大', '拉近', '推近', '推进', '镜头推进', '镜头拉近', '推镜头', '推镜', '往里推', '拉进'],
  ...['镜头推近', '推镜头效果', '特写', '推进去', '拉近镜头', '镜头放大', '放大效果', '拉近一点'],
  ...['近一点', '凑近', '镜头靠近', '推进效果'],
);
/** "Zoom on the photos" may be any motion. */
const zoomAt = unlikely(words('zoom on', 'zoom on to', 'zooms on'), 0.5);
const zoomOut = words(
  ...['reverse the zoom', 'reverse zoom', 'zoom the other way', 'reverse the zoom effect'],
  ...['由近到远', '由近及远', '从近到远', '由近而远', '从近及远'],
  ...['zoom out', 'zooms out', 'zoomed out', 'zooming out', 'zoom away', 'zoom out from'],
  ...['zoom out of', 'zoom back', 'pull back', 'pull out', 'pull away', 'dolly out', 'move back'],
  ...['zoom away from', 'pulling back', 'zoom out effect', 'zoom backwards', 'move away'],
  ...['go wider', 'zoomout', 'wider shot'],
  ...['拉远', '推远', '拉镜头', '拉镜', '镜头拉远', '往后拉', '拉出', '拉开', '镜头后退', '拉出来'],
  ...['后拉', '缩小', '远一点', '镜头拉开', '镜头缩小', '拉远镜头'],
);

const panVerb = words(
  ...['drift', 'camera drift', 'camera drifts', 'drifting', 'camera glide', 'camera slides'],
  ...['扫过', '划过', '掠过', '扫到'],
  ...['pan', 'pans', 'panning', 'panned', 'camera pan', 'pan the camera', 'move the camera'],
  ...['tilt', 'camera moves', 'camera move', 'camera goes', 'camera to move', 'camera pans'],
  ...['the camera move', 'camera panning', 'pan from', 'tilts'],
  ...['平移', '镜头', '镜头移动', '摇镜头', '摇', '运镜', '镜头平移', '平移镜头', '滑过'],
);
const towardsSide = oneOf({
  'pan-left': [
    ...['left', 'to the left', 'leftwards', 'leftward', 'right to left', 'from right to left'],
    ...['from the right to the left', 'towards the left', 'toward the left', 'from the right'],
    ...['向左', '往左', '左', '朝左', '到左边', '从右到左', '从右往左', '从右向左', '由右到左'],
    ...['由右向左', '往左边', '由右往左', '右到左', '向左边', '自右向左'],
  ],
  'pan-right': [
    ...['right', 'to the right', 'rightwards', 'rightward', 'left to right', 'from left to right'],
    ...['from the left to the right', 'towards the right', 'toward the right', 'from the left'],
    ...['across', 'sideways', 'horizontally', 'from side to side'],
    ...['向右', '往右', '右', '朝右', '到右边', '从左到右', '从左往右', '从左向右', '由左到右'],
    ...['由左向右', '往右边', '由左往右', '左到右', '向右边', '横向', '水平', '左右', '自左向右'],
  ],
  'pan-up': [
    ...['up', 'upwards', 'upward', 'bottom to top', 'from bottom to top'],
    ...['from the bottom to the top', 'to the top', 'towards the top', 'from the bottom'],
    ...['from the bottom up', 'from bottom up'],
    ...['向上', '往上', '上', '朝上', '从下到上', '从下往上', '从下向上', '由下到上', '由下往上'],
    ...['由下向上', '到上面'],
  ],
  'pan-down': [
    ...['down', 'downwards', 'downward', 'top to bottom', 'from top to bottom', 'to the bottom'],
    ...['from the top to the bottom', 'towards the bottom', 'from the top', 'from the top down'],
    ...['vertically'],
    ...['向下', '往下', '下', '朝下', '从上到下', '从上往下', '从上向下', '由上到下', '由上往下'],
    ...['由上向下', '到下面'],
  ],
});
const wholeWay = oneOf({
  'pan-left': [
    'from the right to the left',
    'right to left',
    'from right to left',
    '从右到左',
    '从右往左',
    '由右到左',
    '从右向左',
  ],
  'pan-right': [
    'from the left to the right',
    'left to right',
    'from left to right',
    '从左到右',
    '从左往右',
    '由左到右',
    '从左向右',
  ],
  'pan-up': [
    'from the bottom to the top',
    'from bottom up',
    'bottom to top',
    'from bottom to top',
    '从下到上',
    '从下往上',
    '由下到上',
    '从下向上',
  ],
  'pan-down': [
    'from the top to the bottom',
    'from top down',
    'top to bottom',
    'from top to bottom',
    '从上到下',
    '从上往下',
    '由上到下',
    '从上向下',
  ],
});
const filler = many(
  words(
    ...['the', 'a', 'any', 'it', 'all', 'make', 'use', 'using', 'add', 'want', 'put', 'to', 'so'],
    ...['have', 'of', 'this', 'that', 'in', 'with', 'my', 'them', 'effect', 'slowly', 'over', 'on'],
    ...['camera', 'of that', 'much', 'kind of', 'fancy', 'slow', 'too', 'me', 'be', 'more', 'do'],
    ...['doing'],
    ...['的', '加', '用', '做', '这个', '那个', '任何', '使用', '了', '效果', '再', '给我', '镜头'],
    ...['慢慢', '那种', '有', '太多', '什么', '一直', '所有', '都', '要', '乱'],
  ),
  3,
);
const pan = either(
  meaning(inOrder(panVerb, filler, towardsSide), ([, , side]) => side),
  meaning(
    inOrder(towardsSide, filler, words('pan', 'camera move', '平移', '移镜', '摇镜', '运镜')),
    ([side]) => side,
  ),
);
const cameraTo = meaning(
  inOrder(
    towardsSide,
    maybe(words('移', '移动', '摇', '扫', '走', '推')),
    maybe(words('的')),
    words('镜头', '运镜', '镜头移动', '移镜头', '摇镜头'),
  ),
  ([side]) => side,
);
const off = words(
  ...['off', 'gone', 'removed', 'disabled', 'stop'],
  ...['去掉', '去除', '关掉', '取消', '删掉', '拿掉', '不要了', '不要', '移除', '关了', '停掉'],
  ...['停', '关闭', '删除'],
);
const stop = either(
  no,
  words('stop', 'stop the', 'quit', 'kill', 'cut', 'turn off the', '停止', '停', '别再', '不许'),
);
const anyMotion = either(motionNoun, zoomIn, zoomOut);
const kept = many(
  words(
    ...['everything', 'it', 'them', 'all', 'the', 'my', 'photos', 'pictures', 'images', 'photo'],
    ...['picture', 'all of them', 'camera', 'things', 'everything else', 'each', 'every'],
    ...['completely', 'perfectly', 'whole', 'video', 'film', 'just', 'totally', 'all of it'],
    ...['shots', 'shot', 'frame', 'image'],
  ),
  4,
);
const keepStill = inOrder(
  words(
    ...['keep', 'leave', 'hold', 'stand', 'stay', 'make', 'be', 'want', 'keeps', 'sit'],
    ...['should be', 'have'],
  ),
  kept,
  words('still', 'steady', 'fixed', 'in place'),
);
const noMotion = either(
  keepStill,
  // "The others stay" says it too, and means no camera.
  unlikely(words('别动', '不动', '不要动'), 0.25),
  words(
    '画面不要动',
    '画面不动',
    '画面别动',
    '画面都不要动',
    '照片不要动',
    '照片不动',
    '照片别动',
    '图片不要动',
    '镜头不要动',
    '镜头别动',
    '画面都不动',
  ),
  words('别动来动去', '不要动来动去', '别晃来晃去', '别晃', '不要晃', '别晃动', '不要晃动'),

  inOrder(stop, filler, anyMotion),
  inOrder(motionNoun, filler, off),
  inOrder(
    no,
    filler,
    words('move', 'moving', 'moves', 'animate', 'movement', '动', '移动', '晃', '乱动', '晃动'),
  ),
  words(
    ...['freeze', 'freeze the camera', 'freeze the motion', 'freeze everything', 'freeze them'],
    ...['static', 'stationary', 'motionless', 'still photos', 'still pictures', 'still images'],
    ...['stand still', 'standing still', 'stands still', 'stay still', 'stays still', 'hold still'],
    ...['sit still', 'no motion', 'unanimated', 'frozen', 'fixed camera', 'static camera'],
    ...['steady camera', 'still shots', 'be still'],
    ...['静止', '静态', '固定', '固定镜头', '固定画面', '画面不动', '别动', '定住', '静止不动'],
    ...['镜头不动', '纹丝不动', '稳定镜头', '定格', '固定不动', '保持静止', '不会动'],
  ),
);

const manner = oneOf({
  gentle: [
    ...['slow', 'slowly', 'subtle', 'subtly', 'gentle', 'gently', 'slight', 'slightly', 'soft'],
    ...['softly', 'light', 'lightly', 'small', 'a bit of', 'a little bit of', 'calm', 'tiny'],
    ...['very slow', 'nice and slow', 'smooth', 'gradually', 'gradual', 'a touch of', 'some slow'],
    ...['barely', 'minimal', 'a slight', 'little'],
    ...['轻微', '缓慢', '慢慢', '微微', '轻柔', '细微', '缓缓', '一点点', '慢速', '轻轻', '柔和'],
    ...['轻微的', '缓慢的', '慢慢地', '慢慢的', '缓缓地', '轻轻地', '逐渐', '渐渐', '平缓', '舒缓'],
    ...['淡淡'],
  ],
  strong: [
    ...['strong', 'dramatic', 'dramatically', 'big', 'lots of', 'a lot of', 'fast', 'quick'],
    ...['quickly', 'heavy', 'bold', 'hard', 'strongly', 'super', 'extreme', 'intense', 'dynamic'],
    ...['aggressive', 'way', 'tons of', 'crazy', 'energetic', 'lively', 'plenty of', 'very'],
    ...['rapid'],
    ...['强烈', '大幅', '大幅度', '明显', '夸张', '快速', '猛', '快快', '剧烈', '强烈的', '明显的'],
    ...['迅速', '飞快', '夸张的', '丰富', '很多'],
  ],
});
/** "Slow motion" is a speed of clips. */
const cameraManner = notBefore(manner, words('motion', 'mo', 'motions'));
const ownManner = either(
  cameraManner,
  oneOf({
    gentle: ['slower', 'gentler', 'softer', 'a bit', 'a little', 'slightly less', '稍微'],
    strong: ['faster', 'stronger', 'a lot', 'much', '快', '大'],
  }),
);
const direction = oneOf({
  more: [
    ...['more', 'stronger', 'faster', 'bigger', 'increase', 'more dramatic', 'more intense'],
    ...['boost', 'bolder', 'even more', 'more of', 'quicker', 'larger', 'not enough', 'too slow'],
    ...['too weak', 'speed up', 'more obvious', 'more noticeable', 'livelier', 'more dynamic'],
    ...['turn up', 'amp up', 'too subtle', 'further'],
    ...['更', '更强', '加强', '增强', '大一点', '强一点', '快一点', '明显一点', '更明显', '更快'],
    ...['更大', '多', '再强', '再快', '再大', '大一些', '强一些', '快一些', '不够', '幅度大'],
    ...['太慢', '太弱', '加快', '加大', '更多', '多一点', '多一些', '再明显', '再多', '快点'],
    ...['大点', '强点', '猛一点', '太小', '不明显'],
  ],
  less: [
    ...['calm down', 'calm it down', 'settle down', 'ease off', 'slow it down'],
    ...['less', 'weaker', 'slower', 'subtler', 'gentler', 'calmer', 'reduce', 'slow down'],
    ...['smaller', 'softer', 'too much', 'too strong', 'too fast', 'tone down', 'more subtle'],
    ...['more gentle', 'dial down', 'less of', 'too big', 'too extreme', 'decrease', 'not so much'],
    ...['not so fast', 'not so strong', 'smoother', 'more slowly', 'steadier', 'turn down'],
    ...['weaken', 'too quick', 'more calm', 'soften', 'too dramatic'],
    ...['减弱', '慢一点', '小一点', '弱一点', '少', '轻一点', '柔和一点', '幅度小', '太快', '太强'],
    ...['太大', '更慢', '慢点', '小点', '弱点', '轻点', '少一点', '太多', '减少', '降低', '慢一些'],
    ...['小一些', '弱一些', '更轻', '减小', '太夸张', '太明显', '平稳一点', '平缓一点', '太晃'],
    ...['更柔和', '更小', '更弱', '再慢', '再小', '放慢', '别太快'],
  ],
});
const degree = oneOf({
  little: [
    ...['a bit', 'a little', 'slightly', 'a tad', 'a little bit', 'somewhat', 'a touch', '稍微'],
    ...['略微', '有点', '稍'],
  ],
  much: [
    ...['much', 'a lot', 'way', 'far', 'really', 'very', '得多', '很多', '特别', '非常', '大幅'],
    ...['超级', '了'],
  ],
});

/** What is in a picture, which nobody here sees: the camera goes where something stands out. */
const subject = words(
  ...['face', 'faces', 'his face', 'her face', 'the eyes', 'eyes', 'subject', 'person', 'people'],
  ...['him', 'her', 'man', 'woman', 'main subject', 'main thing', 'focus', 'focal point', 'object'],
  ...['product', 'head', 'heads', 'smile', 'their faces', 'the action', 'baby', 'kid', 'kids'],
  ...['child', 'couple', 'bride', 'building', 'important part'],
  ...['脸', '人脸', '脸部', '眼睛', '主体', '人物', '人', '主角', '重点', '焦点', '头', '产品'],
  ...['商品', '孩子', '宝宝', '面部', '笑脸', '新娘', '建筑', '脸上'],
);

/** Why somebody wants less of it. */
const unwell = words(
  ...['dizzy', 'seasick', 'sick', 'nauseous', 'nauseated', 'its making me', 'makes me'],
  ...['making me', 'headache', 'motion sickness', 'carsick', 'i get', 'gives me', 'giving me'],
  ...['queasy', 'im getting'],
  ...['晕', '头晕', '晃得我头晕', '晃得头晕', '晃得', '晃得我', '我头晕', '看得我头晕', '眼晕'],
  ...['看着晕', '晃得晕', '看得晕', '眼花'],
);
const notSoMuch = inOrder(
  either(no, words('别', '不要')),
  filler,
  anyMotion,
  filler,
  words(
    ...['so much', 'that much', 'so fast', 'too much', 'too fast', 'so quickly', 'so hard'],
    ...['so strong'],
    ...['那么多', '那么快', '太快', '太多', '这么快', '这么多', '太大', '那么大', '那么夸张'],
  ),
);

const factors = { little: { more: 1.3, less: 0.8 }, much: { more: 2.2, less: 0.4 } } as const;

/** "The others stay": nothing is to be done to them. */
const othersStay = either(
  inOrder(
    words(
      ...['leave the others', 'leave the rest', 'leave all the others', 'leave the other ones'],
      ...['keep the others', 'keep the rest', 'the others stay', 'the rest stays'],
      ...['leave everything else', 'keep everything else', 'dont touch the others'],
      ...['dont touch the rest', 'the rest can stay', 'dont touch anything else'],
      ...['dont change the others', 'dont change anything else', 'dont change the rest'],
      ...['the others can stay'],
    ),
    maybe(
      words(
        ...['as they are', 'as it is', 'alone', 'untouched', 'as is', 'unchanged', 'normal'],
        ...['the same', 'the way they are', 'in peace', 'like they are', 'like that'],
        ...['as they were'],
      ),
    ),
  ),
  inOrder(
    words(
      ...['其他', '其他的', '其余', '其余的', '别的', '其它', '其它的', '剩下的', '后面的'],
      ...['前面的', '另外的', '其他照片', '后面', '其他几张', '其余几张', '别的照片'],
    ),
    maybe(words('都', '就', '全部', '全都')),
    words(
      ...['别动', '不动', '不变', '保持原样', '不要动', '不用动', '不用改', '别改', '不改'],
      ...['保持不变', '原样', '照旧', '保留原样', '不用管', '别管', '不要改', '不用变', '还是原样'],
      ...['维持原样'],
    ),
  ),
);

/** Why somebody wants to be nearer. */
const tooFar = words(
  ...['看不清', '看不清脸', '看不清楚', '脸看不清', '看不见脸', '太小了', '太远了', '太小', '太远'],
  ...['cant see the face', 'cant see her face', 'cant see his face', 'cant see it', 'too far away'],
  ...['so we can see it better', 'cant really see it', 'so you can see it', 'too far'],
);
/** Back from a zoom that came too near. */
const backAgain = words(
  ...['缩回去', '缩回', '退一点', '退一些', '退后一点', '往后退', '往后退一点', '太近了', '太近'],
  ...['拉得太近', '放得太大', '放大太多', '太近了点', '退回一点', '退回去一点', '别那么近'],
  ...['too close', 'zoomed in too much', 'too zoomed in', 'too near', 'zoomed too far', 'back off'],
  ...['zoom back a bit', 'zooms too far', 'zooms in too much', 'zoomed in too far', 'not so close'],
);

const singleMove = either(
  meaning(either(zoomIn, zoomAt), () => 'zoom-in' as const),
  meaning(zoomOut, () => 'zoom-out' as const),
  pan,
  cameraTo,
);

/** The camera over pictures. */
export const motionFrames: readonly Frame<Request | readonly Request[]>[] = [
  frame({
    name: 'no-motion',
    needs: { no: noMotion },
    may: {
      emphasis: words('at all', 'whatsoever', 'in the slightest', '一点都', '完全'),
      ...aboutPictures,
    },
    many: { unwell },
    sharesNo: true,
    means: (found) => moveCamera.of({ photos: picturesMeant(found), motion: 'none' }),
  }),
  frame({
    name: 'keep-picture-still',
    needs: {
      keep: words('keep', 'leave', 'hold', 'make', 'have'),
      photos: reference,
      still: words('still', 'steady', 'fixed', 'in place'),
    },
    may: {
      except: exception,
      how: words('perfectly', 'completely', 'totally', 'absolutely', 'dead', 'just', 'nice and'),
    },
    means: (found) => moveCamera.of({ photos: picturesMeant(found), motion: 'none' }),
  }),
  frame({
    name: 'motion',
    needs: { motion: motionNoun },
    may: {
      manner: cameraManner,
      on: words('on', 'over', 'across', 'enable', 'turn on', '打开', '开启'),
      ...aboutPictures,
    },
    sharesNo: true,
    means: (found, { sharesNo }) => {
      const photos = picturesMeant(found);
      return moveCamera.of({ photos, motion: sharesNo ? 'none' : (found.manner ?? 'auto') });
    },
  }),
  frame({
    name: 'single-move',
    needs: {
      move: singleMove,
    },
    may: {
      manner: ownManner,
      towards: corner,
      subject: inOrder(
        maybe(words('on', 'the', 'on the', 'into the', 'to the', '到', '在', '对准')),
        subject,
      ),
      camera: words('camera', 'the camera', 'effect', '镜头', '效果', '画面', '动画', '点', '一点'),
      ...aboutPictures,
    },
    many: {
      again: either(
        singleMove,
        meaning(tooFar, () => null),
      ),
    },
    means: ({ move, again, manner, towards, subject, ...found }) => {
      if (again.some((each) => each !== null && each !== move)) return null;
      const isZoom = move === 'zoom-in' || move === 'zoom-out';
      if (!isZoom && (towards !== undefined || subject !== undefined)) return null;
      return moveCamera.of({
        photos: picturesMeant(found),
        motion: move,
        ...(towards !== undefined
          ? { towards }
          : subject !== undefined && { towards: 'focus' as const }),
        ...(manner !== undefined && { strength: manner }),
      });
    },
  }),
  frame({
    name: 'pan-without-verb',
    needs: { way: wholeWay },
    may: {
      manner,
      ...aboutPictures,
    },
    many: {
      camera: words(
        ...[
          'camera',
          'the camera',
          'move',
          'moves',
          'moving',
          'go',
          'slide',
          'drift',
          'drifts',
          'glide',
          'over',
          'across',
          'let',
          '镜头',
          '移动',
        ],
        ...['滑动', '移', '扫过', '画面'],
      ),
    },
    cost: 0.3,
    means: (found) =>
      moveCamera.of({
        photos: picturesMeant(found),
        motion: found.way,
        ...(found.manner !== undefined && { strength: found.manner }),
      }),
  }),
  frame({
    name: 'motion-stronger',
    needs: { motion: motionNoun, direction },
    may: { degree, ...aboutPictures },
    many: { unwell },
    means: (found) => {
      const { direction } = found;
      const usual = direction === 'more' ? 1.6 : 0.6;
      const factor = found.degree === undefined ? usual : factors[found.degree][direction];
      return strengthenMotion.of({ photos: picturesMeant(found), factor });
    },
  }),
  frame({
    name: 'motion-not-so-much',
    needs: { no: either(notSoMuch, inOrder(unwell, filler, anyMotion)) },
    may: { ...aboutPictures },
    many: { unwell },
    means: (found) => strengthenMotion.of({ photos: picturesMeant(found), factor: 0.6 }),
  }),
  frame({
    name: 'not-so-near',
    needs: { back: backAgain },
    may: { degree, ...aboutPictures },
    many: { more: either(backAgain, direction) },
    means: (found) => {
      const { photos = { of: 'it' as const }, except } = found;
      const meant = picturesMeant({ photos, ...(except !== undefined && { except }) });
      return strengthenMotion.of({ photos: meant, factor: 0.6 });
    },
  }),
  frame({
    name: 'others-stay',
    needs: { stay: othersStay },
    means: () => [],
  }),
];
