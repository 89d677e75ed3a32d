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

export const motionNoun = words(
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
  ...['constant zooming', 'the constant zooming', 'zooms and moves', 'zoom and move'],
  ...[
    '运镜感',
    '运镜幅度',
    '推拉幅度',
    '镜头运动幅度',
    '镜头运动效果',
    '移动效果',
    '镜头动作',
    '动作幅度',
    '镜头晃动',
    '动感',
  ],
  ...['镜头移动效果', '照片动', '画面动', '镜头动', '动得', '晃得', '照片移动', '照片移动效果'],
  ...['镜头的动作', '放大的幅度', '移动速度', '放大幅度', '推拉幅度', '镜头晃', '放大缩小'],
  ...['画面晃', '晃动', 'photos move', 'pictures move', 'images move', 'photos moving'],
  ...['pictures moving', 'they move', 'camera moving', 'moves around', 'move around'],
  ...['photos are moving', 'pictures are moving', 'pictures move around', 'photos move around'],
);

export const zoomIn = words(
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
  ...['近一点', '凑近', '镜头靠近', '推进效果', '变大', '逐渐变大', '慢慢变大', '越来越大'],
  ...[
    'zoom slowly into',
    'zoom gently into',
    'zoom slowly in',
    'zoom slowly in on',
    'ken burns in',
  ],
  ...['zoom smoothly into', 'slowly zoom into', 'zoom slowly towards', 'go nearer', 'nearer'],
  ...['get bigger', 'grow bigger', 'gets bigger', 'get slowly bigger', 'slowly get bigger'],
  ...['slowly grow', 'grow slowly', 'gradually grow', 'gradually get bigger', 'camera approach'],
  ...['get larger', 'come nearer', 'camera get closer', 'camera goes closer', 'push-in'],
  ...['the camera approach', 'the camera approaches', 'approach', 'start wide', 'starts wide'],
  ...[
    '拉近点',
    '镜头往前',
    '镜头往前推',
    '往前推',
    '往前',
    '靠近',
    '慢慢靠近',
    '越来越近',
    '推镜头感',
  ],
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
  ...['后拉', '缩小', '远一点', '镜头拉开', '镜头缩小', '拉远镜头', '镜头往后退', '镜头往后'],
  ...['镜头后移', '镜头退后', '变小', '逐渐变小', '慢慢变小', '越来越远', '从特写拉开', '慢慢拉开'],
  ...['pull the camera back', 'move the camera back', 'camera moves away', 'camera moves back'],
  ...['camera pulls back', 'camera goes back', 'get wider', 'gets wider', 'widen', 'widen out'],
  ...['move the camera away', 'camera back', 'camera away', 'shrink slowly', 'slowly shrink'],
  ...['get smaller', 'slowly get smaller', 'gets smaller', 'camera backs away', 'back away'],
);

/** "Start close and pull back": where it begins says the same. */
const fromNear = inOrder(
  maybe(words('to')),
  words(
    ...['start close', 'start close up', 'starts close', 'starts close up', 'begin close'],
    ...['start zoomed in', 'starts zoomed in', 'begin with a close up', 'start with a close up'],
    ...['from close up', 'start near', 'starting close', 'start on a close up', '从特写', '从近处'],
    ...['从近景', '先特写', '先近'],
  ),
  maybe(words('and', 'then', 'and then', 'to', '再', '然后', '慢慢', '到')),
  zoomOut,
);

const fromFar = inOrder(
  words(
    ...['start wide', 'starts wide', 'begin wide', 'start from far', 'start far away', '从远处'],
    ...['从全景', '从远景', '先全景'],
  ),
  maybe(words('and', 'then', 'and then', 'to', '再', '然后', '慢慢', '到')),
  zoomIn,
);

const panVerb = words(
  ...[
    'camera',
    'camera should go',
    'camera should move',
    'move across',
    'moves across',
    'move over',
  ],
  ...['slide', 'slides', 'sliding', 'scroll', 'scrolls', 'scrolling', 'sweep', 'sweeps', 'glide'],
  ...['glides', 'travel', 'travels', 'slide the camera', 'move the view', 'swipe', 'drifts'],
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
    ...[
      '由右至左',
      '从右至左',
      '左边移',
      '←',
      '右往左',
      '右向左',
      '右移到左',
      '由右移到左',
      '从右移到左',
      '左移',
      '右至左',
    ],
    ...['向左', '往左', '左', '朝左', '到左边', '从右到左', '从右往左', '从右向左', '由右到左'],
    ...['由右向左', '往左边', '由右往左', '右到左', '向左边', '自右向左'],
  ],
  'pan-right': [
    ...['right', 'to the right', 'rightwards', 'rightward', 'left to right', 'from left to right'],
    ...['from the left to the right', 'towards the right', 'toward the right', 'from the left'],
    ...[
      'across',
      '→',
      '左往右',
      '左向右',
      '左移到右',
      '由左移到右',
      '由左至右',
      '从左至右',
      '从左移到右',
      '右移',
      '左至右',
    ],
    ...['sideways', 'horizontally', 'from side to side'],
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

export const wholeWay = oneOf({
  'pan-left': [
    'from the right to the left',
    'right to left',
    'from right to left',
    '从右到左',
    '从右往左',
    '由右到左',
    '从右向左',
    '由右移到左',
    '由右至左',
    '从右至左',
    '从右移到左',
    '右往左',
  ],
  'pan-right': [
    'from the left to the right',
    'left to right',
    'from left to right',
    '从左到右',
    '从左往右',
    '由左到右',
    '从左向右',
    '由左移到右',
    '从左移到右',
    '左往右',
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

export const filler = many(
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

export const pan = either(
  meaning(inOrder(panVerb, filler, towardsSide), ([, , side]) => side),
  meaning(
    inOrder(
      towardsSide,
      filler,
      words(
        ...['pan', 'camera move', '平移', '移镜', '摇镜', '运镜', '摇', '扫', '扫过', '扫过去'],
        ...['滑动', '滑过', '移镜头', '缓移', '慢移'],
      ),
    ),
    ([side]) => side,
  ),
);

/** 镜头向左移动, 镜头由右至左. */
const cameraGoes = meaning(
  inOrder(
    words('镜头', '画面', '相机', '运镜', 'camera'),
    maybe(words('慢慢', '缓缓', '要', '应该', '给我', 'goes', 'moves', 'should go')),
    towardsSide,
    maybe(words('慢慢', '缓缓')),
    words('移动', '移', '平移', '摇', '扫', '走', '推', '滑', '滑动', '扫过', '扫过去', 'please'),
  ),
  ([, , side]) => side,
);
const cameraTo = meaning(
  inOrder(
    towardsSide,
    maybe(words('移', '移动', '摇', '扫', '走', '推', '平移')),
    maybe(words('的')),
    words('镜头', '运镜', '镜头移动', '移镜头', '摇镜头'),
  ),
  ([side]) => side,
);

export const anyMotion = either(motionNoun, zoomIn, zoomOut);

export const manner = oneOf({
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
export const cameraManner = notBefore(manner, words('motion', 'mo', 'motions'));

export const ownManner = either(
  cameraManner,
  oneOf({
    gentle: ['slower', 'gentler', 'softer', 'a bit', 'a little', 'slightly less', '稍微'],
    strong: ['faster', 'stronger', 'a lot', 'much', '快', '大'],
  }),
);

const directionWords = oneOf({
  more: [
    ...['more', 'stronger', 'faster', 'bigger', 'increase', 'more dramatic', 'more intense'],
    ...['boost', 'bolder', 'even more', 'more of', 'quicker', 'larger', 'not enough', 'too slow'],
    ...['too weak', 'speed up', 'more obvious', 'more noticeable', 'livelier', 'more dynamic'],
    ...['turn up', 'amp up', 'too subtle', 'further'],
    ...['更', '更强', '加强', '增强', '大一点', '强一点', '快一点', '明显一点', '更明显', '更快'],
    ...['更大', '多', '再强', '再快', '再大', '大一些', '强一些', '快一些', '不够', '幅度大'],
    ...['太慢', '太弱', '加快', '加大', '更多', '多一点', '多一些', '再明显', '再多', '快点'],
    ...['大点', '强点', '猛一点', '太小', '不明显', '更明显些', '明显些', '动多点', '再动多点'],
    ...['多些', '幅度更大', '更厉害', '几乎不动', '不怎么动', '动太少', '大啲', '多啲'],
    ...['hardly', 'barely move', 'barely', 'too little', 'hardly any', 'not much', 'not enough'],
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
    ...['更柔和', '更小', '更弱', '再慢', '再小', '放慢', '别太快', '太厉害', '得太厉害', '厉害'],
    ...['减缓', '小啲', '慢啲', '不要那么多', '不要那么大', '别那么大', '不要太大', '轻些', '太猛'],
    ...['别那么快', '太剧烈', '太频繁', '收一点', '太乱', '太大了', '柔和些', '缓和', '缓一点'],
    ...[
      'too hectic',
      'hectic',
      'too wild',
      'too crazy',
      'too nervous',
      'too jumpy',
      'too restless',
    ],
    ...['too shaky', 'too busy', 'too violent', 'wild', 'too hard', 'too aggressive'],
  ],
});

/** 再大一些. */
const step = meaning(
  inOrder(
    maybe(words('再', '更', '稍微', '要', '得', '动')),
    oneOf({
      more: ['大', '强', '快', '多', '明显', '厉害', '猛', '剧烈', '夸张', '活', '丰富'],
      less: [
        '小',
        '弱',
        '慢',
        '少',
        '轻',
        '柔和',
        '平稳',
        '平缓',
        '缓',
        '缓和',
        '稳',
        '柔',
        '轻柔',
      ],
    }),
    words('点', '些', '一点', '一些', '点儿', '一点点', '一点儿'),
  ),
  ([, way]) => way,
);

export const direction = either(directionWords, step);

export const degree = oneOf({
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
export const subject = words(
  ...['face', 'faces', 'his face', 'her face', 'the eyes', 'eyes', 'subject', 'person', 'people'],
  ...['him', 'her', 'man', 'woman', 'main subject', 'main thing', 'focus', 'focal point', 'object'],
  ...['product', 'head', 'heads', 'smile', 'their faces', 'the action', 'baby', 'kid', 'kids'],
  ...['child', 'couple', 'bride', 'building', 'important part'],
  ...['脸', '人脸', '脸部', '眼睛', '主体', '人物', '人', '主角', '重点', '焦点', '头', '产品'],
  ...['商品', '孩子', '宝宝', '面部', '笑脸', '新娘', '建筑', '脸上'],
);

/** Why somebody wants to be nearer. */
export const tooFar = words(
  ...['看不清', '看不清脸', '看不清楚', '脸看不清', '看不见脸', '太小了', '太远了', '太小', '太远'],
  ...['cant see the face', 'cant see her face', 'cant see his face', 'cant see it', 'too far away'],
  ...['so we can see it better', 'cant really see it', 'so you can see it', 'too far'],
);

/** Back from a zoom that came too near. */
export const backAgain = words(
  ...['缩回去', '缩回', '退一点', '退一些', '退后一点', '往后退', '往后退一点', '太近了', '太近'],
  ...['拉得太近', '放得太大', '放大太多', '太近了点', '退回一点', '退回去一点', '别那么近'],
  ...['too close', 'zoomed in too much', 'too zoomed in', 'too near', 'zoomed too far', 'back off'],
  ...['zoom back a bit', 'zooms too far', 'zooms in too much', 'zoomed in too far', 'not so close'],
);

export const singleMove = either(
  meaning(fromNear, () => 'zoom-out' as const),
  meaning(fromFar, () => 'zoom-in' as const),
  meaning(either(zoomIn, zoomAt), () => 'zoom-in' as const),
  meaning(zoomOut, () => 'zoom-out' as const),
  pan,
  cameraTo,
  cameraGoes,
);
