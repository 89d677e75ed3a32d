import { frame } from '../../grammar/frame.ts';
import { inflected } from '../../grammar/inflected.ts';
import { photoNoun } from '../../grammar/phrases/common.ts';
import { exception, reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  notAsking,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { leaveAsIs } from './leave-as-is.ts';

const never = notAsking(
  words(
    ...['dont', 'do not', 'never', 'dont ever', 'do not ever', 'never ever', 'please dont'],
    ...[
      'you shouldnt',
      'shouldnt',
      'should not',
      'must not',
      'mustnt',
      'may not',
      'cannot',
      'cant',
    ],
    ...['dont you dare', 'dont want you to', 'dont want to', 'i dont want you to', 'no need to'],
    ...['i dont want to', 'you dont have to', 'you dont need to', 'dont just', 'not supposed to'],
    ...['didnt ask you to', 'i didnt ask you to', 'i never asked you to', 'i didnt tell you to'],
    ...['i didnt say to', 'didnt want you to'],
    ...[
      '不要',
      '别',
      '不用',
      '不需要',
      '不能',
      '不可以',
      '不许',
      '不准',
      '千万别',
      '千万不要',
      '不必',
    ],
    ...[
      '不想',
      '不应该',
      '不该',
      '可别',
      '先别',
      '先不要',
      '勿',
      '请勿',
      '没让你',
      '没叫你',
      '不得',
    ],
    ...['我没让你', '我没叫你', '没说要', '唔好', '唔使', '甭', '请不要', '请别', '也别'],
    ...['也不要', '都不要', '都别', '无需'],
  ),
);
const removal = words(
  ...['remove', 'delete', 'take out', 'drop', 'get rid of', 'leave out', 'exclude', 'skip', 'lose'],
  ...['kick out', 'throw out', 'ditch', 'trash', 'omit', 'take away', 'erase', 'discard', 'scrap'],
  ...[
    'throw away',
    'cut out',
    'be removed',
    'be deleted',
    'be dropped',
    'be left out',
    'be cut out',
  ],
  ...['be taken out', 'removing', 'deleting', 'rm', 'del', 'take off', 'turn off', 'switch off'],
  ...['删掉', '删除', '删', '删了', '删去', '去掉', '去除', '移除', '拿掉', '剔除', '撤掉', '拿走'],
  ...['扔掉', '丢掉', '去了', '移走', '清掉', '砍掉', '剪掉', '踢掉', '弄掉', '关掉', '刪', '刪掉'],
  ...['拿下来', '撤下', '丢', '漏掉', '取消', '剪走', '删走', '被删', '被删掉', '给删了', '舍弃'],
);
const toMe = maybe(words('给我', '给', '再', '把它', '把她', '把他', '随便', '都', '就'));
/** What else can be taken out of a film. */
const part = words(
  ...['music', 'song', 'soundtrack', 'bgm', 'title', 'titles', 'caption', 'captions', 'text'],
  ...['texts', 'subtitle', 'subtitles', 'logo', 'watermark', 'transition', 'transitions', 'filter'],
  ...['filters', 'effect', 'effects', 'sound', 'audio', 'fade', 'fades', 'end card', 'voice'],
  ...[
    '音乐',
    '背景音乐',
    '歌',
    '配乐',
    '标题',
    '字幕',
    '文字',
    '字',
    '说明',
    '水印',
    '转场',
    '滤镜',
  ],
  ...['声音', '原声', '片头', '片尾', '特效', '效果', '淡入', '淡出', '淡入淡出', '标志', '日期'],
);

interface Left {
  /** Null: a part of the film, or what stands beside the verb. */
  readonly photos: Reference | null;
}

/** "Don't remove the dog", 小狗不要删, 别把第三张删了. */
const left: Reader<Left> = either(
  meaning(inOrder(never, toMe, removal), () => ({ photos: null })),
  meaning(inOrder(never, words('把', '将'), reference, toMe, removal), ([, , photos]) => ({
    photos,
  })),
  meaning(
    inOrder(never, words('把', '将'), maybe(words('我的', '那个')), part, toMe, removal),
    () => ({
      photos: null,
    }),
  ),
);
const filler = words(
  ...['the', 'my', 'any', 'any of', 'from it', 'from the film', 'from the video', 'though', 'ok'],
  ...[
    '了',
    '啊',
    '哦',
    '呀',
    '嘛',
    '的',
    '片子里的',
    '视频里的',
    '影片里的',
    '原来的',
    '哈',
    '呢',
    '掉',
  ],
);

const leaveIn = frame({
  name: 'leave in',
  needs: { left },
  may: { photos: reference, part, except: exception },
  many: { filler },
  cost: -0.4,
  means: ({ left: { photos: within }, photos, part: named, except }) => {
    const meant = within ?? photos;
    // "Don't delete any photos" and "delete nothing but …" are wishes of their own.
    if (except !== undefined || meant?.of === 'all' || meant?.of === 'except') return null;
    if (meant === undefined || named !== undefined || meant.of === 'it') return leaveAsIs.of({});
    return leaveAsIs.of({ photos: meant });
  },
});

/** "Without removing any photos": so it is anyway. */
const losingNone = frame({
  name: 'no picture is lost',
  needs: {
    without: inOrder(
      either(words('without'), never),
      words(
        ...inflected('remove', 'delete', 'drop', 'lose', 'cut', 'skip'),
        '删',
        '删掉',
        '去掉',
        '删除',
      ),
      maybe(
        words(
          'any',
          'any of',
          'the',
          'my',
          'any of the',
          'any of my',
          'a single',
          '任何',
          '任何一张',
        ),
      ),
      either(photoNoun, words('anything', 'any', '照片', '画面')),
    ),
  },
  cost: -0.3,
  means: () => [],
});

export const leavingFrames = [leaveIn, losingNone];
