import { frame, type Frame } from '../../grammar/frame.ts';
import { clipNoun, filmNoun, musicNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';

import { tellLimit, type Limit } from './tell-limit.ts';

const named = oneOf<Limit>({
  particles: [
    ...['snow', 'snowflakes', 'snowfall', 'falling snow', 'rain', 'raindrops', 'falling leaves'],
    ...[
      'particles',
      'particle',
      'explosion',
      'explosions',
      'sparkles',
      'sparkle',
      'sparks',
      'lightning',
    ],
    ...['fireworks', 'flames', 'bubbles', 'hearts', 'floating hearts', 'petals', 'balloons'],
    ...['confetti', 'glitter', '3d', '3d effects', 'lens flare', 'laser', 'lasers', 'smoke'],
    ...['雪花', '下雪', '飘雪', '落雪', '下雨', '雨滴', '落叶', '花瓣', '粒子', '爆炸', '粒子爆炸'],
    ...['火花', '闪电', '爱心飘', '爱心', '气泡', '泡泡', '彩带', '礼花', '烟雾', '星光', '光效'],
    ...['烟花特效', '烟花效果', '火焰', '三维', '3d效果', '闪粉', '彩纸', '撒花'],
  ],
  retouching: [
    ...[
      'face swap',
      'swap faces',
      'retouch',
      'photoshop',
      'smooth skin',
      'replace the background of',
    ],
    ...['cut out the background', 'replace his background', 'open his eyes', 'make him smile'],
    ...['make her smile', 'remove wrinkles', 'remove the wrinkles', 'remove red eyes', 'red eyes'],
    ...['换脸', '美颜', '磨皮', '瘦脸', '抠图', '抠像', '换背景', '去背景', '祛痘', 'p图', '修图'],
    ...['背景虚化掉', '把路人p掉', 'p掉'],
  ],
  drawing: [
    ...['mustache', 'moustache', 'sunglasses', 'beard', 'draw', 'drawing', 'sticker', 'stickers'],
    ...['bunny ears', 'party hat', 'crown', 'make him dance', 'doodle'],
    ...[
      'make her dance',
      'make him sing',
      'make him talk',
      'make her talk',
      'make it talk',
      'paint',
    ],
    ...['animate the photo', 'animate his face', 'lip sync', 'tattoo', 'speech bubble'],
    ...[
      '胡子',
      '墨镜',
      '画画',
      '画个',
      '画一个',
      '贴纸',
      '兔耳朵',
      '皇冠',
      '卡通化',
      '动漫化',
      '大头贴',
    ],
    ...['让照片说话', '让他说话', '让她说话', '让他跳舞', '会说话', '对口型', '涂鸦', '表情包'],
  ],
  voice: [
    ...['voice over', 'voiceover', 'voice overs', 'narration', 'narrator', 'narrate', 'read aloud'],
    ...['read it out', 'read it aloud', 'speak the text', 'spoken', 'text to speech', 'tts'],
    ...['male voice', 'female voice', 'a voice reading', 'dubbing', 'dub it'],
    ...['配音', '男声', '女声', '男声配音', '女声配音', '旁白', '朗读', '念出来', '读出来', '解说'],
    ...['念一下', '真人配音', 'ai配音', '语音播报', '找个人念'],
  ],
  noises: [
    ...['bark', 'meow', 'applause', 'sound effect', 'sound effects', 'sfx', 'canned laughter'],
    ...['birdsong', 'thunder', 'drum roll', 'air horn', 'clapping'],
    ...['音效', '掌声', '狗叫', '狗叫声', '猫叫', '鸟叫', '海浪声', '笑声', '雷声', '欢呼声'],
  ],
  footage: [
    ...[
      'drone shot',
      'drone shots',
      'drone footage',
      'aerial shot',
      'aerial shots',
      'stock footage',
    ],
    ...['stock photos', 'stock video', 'photos from the internet', 'pictures from the internet'],
    ...['from the web', 'from google', 'ai generated', 'generate a picture', 'generate images'],
    ...['无人机', '航拍', '无人机航拍', '航拍镜头', '空镜', '空镜头', '网上找', '网上的图'],
    ...['从网上', '上网找', 'ai生成', '生成一张', '找几张图', '素材库'],
  ],
  artists: [
    ...['taylor swift', 'beatles', 'the beatles', 'ed sheeran', 'coldplay', 'adele', 'queen song'],
    ...['abba', 'michael jackson', 'beyonce', 'drake', 'from spotify', 'spotify', 'apple music'],
    ...[
      'from youtube',
      'a song by',
      'the song by',
      'happy birthday song',
      'birthday song',
      'mozart',
    ],
    ...['周杰伦', '邓丽君', '王菲', '陈奕迅', '林俊杰', '五月天', '薛之谦', '张学友', '刘德华'],
    ...['网易云', 'qq音乐', '久石让', '莫扎特', '贝多芬', '孙燕姿', '李宗盛', 'beyond'],
  ],
  formats: [
    ...['gif', 'a gif', 'mov', 'avi', 'webm', 'wmv', 'mkv', 'prores', 'powerpoint', 'pdf', 'dvd'],
    ...['动图', 'gif动图', '幻灯片文件', 'ppt', '光盘', 'mov格式', 'avi格式'],
  ],
  shapes: [],
});

const heart = words(
  ...['heart', 'hearts', 'heart shaped', 'heart shape', 'star', 'stars', 'star shaped', 'flower'],
  ...['心形', '爱心', '桃心', '心型', '星形', '五角星', '星星', '花形', '花朵'],
);

const transitionNoun = words(
  ...['transition', 'transitions', 'wipe', 'wipes', 'between the photos', 'between photos'],
  ...['between pictures', 'between the pictures', '转场', '过渡', '切换'],
);

const removal = words(
  ...['remove', 'delete', 'take out', 'get rid of', 'cut out', 'erase', 'crop out', 'hide', 'blur'],
  ...['删', '删掉', '删除', '去掉', '拿掉', '移除', '擦掉', '去除', '抹掉', '遮住', '打码', '不要'],
);
const person: Reader<unknown> = either(
  inOrder(
    words('the', 'that', 'this', 'a', 'my'),
    maybe(words('strange', 'other', 'old', 'young', 'random', 'left', 'right', 'blue')),
    words(
      ...[
        'person',
        'man',
        'woman',
        'guy',
        'stranger',
        'strangers',
        'people',
        'tourists',
        'tourist',
      ],
      ...['bystander', 'bystanders', 'face', 'faces', 'pole', 'trash can', 'ex'],
      ...['passer by', 'passers by', 'man in the background', 'people in the background'],
      ...['person in the background', 'person on the left', 'person on the right', 'date stamp'],
    ),
  ),
  inOrder(
    maybe(words('里', '里面', '中', '上')),
    maybe(words('左边', '右边', '后面', '前面', '旁边', '背景里', '中间', '左侧', '右侧', '的')),
    words(
      ...['那个人', '这个人', '的人', '路人', '陌生人', '的路人', '那个男的', '那个女的', '游客'],
      ...[
        '那个女人',
        '那个男人',
        '前男友',
        '前女友',
        '前任',
        '背景人物',
        '垃圾桶',
        '电线杆',
        '人脸',
      ],
    ),
  ),
);
const around = words(
  ...['from', 'in', 'on', 'of', 'effect', 'effects', 'falling', 'over', 'some', 'like', 'format'],
  ...['version', 'as a', 'as', 'play', 'music', 'song', 'background', 'king', 'him', 'her', 'file'],
  ...[
    'can i have it',
    'can i get it',
    'export',
    'export it',
    'download',
    'save it',
    'can you',
    'draw',
    'with',
    'left',
    'right',
    'little',
    'real',
    'more',
    'any',
    'the next',
  ],
  ...[
    '有没有',
    '更高级的',
    '特效',
    '效果',
    '比如',
    '可以',
    '有',
    '下来',
    '飘',
    '找个',
    '找',
    '加',
    '来点',
  ],
  ...[
    '给',
    '的',
    '里',
    '上',
    '镜头',
    '格式',
    '换成',
    '放',
    '的歌',
    '歌',
    '导出',
    '能',
    '吗',
    '里面',
    '用',
  ],
  ...[
    '晴天',
    '左边',
    '右边',
    '那个',
    '把',
    '做成',
    '一点',
    '一些',
    '背景',
    '音乐',
    '背景音乐',
    '首',
  ],
);

function limit(of: Limit): Request {
  return tellLimit.of({ of });
}

/** What people ask of films that no film of ours can have. */
export const limitFrames: readonly Frame<Request>[] = [
  frame({
    name: 'what cannot be had',
    // A file may be called so: "make the snow brighter".
    cost: 0.3,
    needs: { what: named },
    many: {
      more: named,
      around,
      noun: either(photoNoun, clipNoun, filmNoun, musicNoun),
      there: reference,
      song: quotedText,
    },
    means: ({ what, there }) => (there.length > 1 ? null : limit(what)),
  }),
  frame({
    name: 'hearts between the pictures',
    cost: -0.6,
    needs: { heart, transitions: transitionNoun },
    many: { around, photos: photoNoun },
    means: () => limit('shapes'),
  }),
  frame({
    name: 'a person out of a photo',
    cost: -0.4,
    needs: { removal, person },
    many: { around, there: meaning(reference, () => true) },
    means: () => limit('retouching'),
  }),
];
