import { frame } from '../../grammar/frame.ts';
import { inflected } from '../../grammar/inflected.ts';
import { clipNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { exception, picturesMeant, reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBefore,
  notBehind,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { removePictures } from './remove-pictures.ts';
import { stretchOfPictures } from './stretch-of-pictures.ts';

/** The words are empty by themselves: as a whole they mean something. */
const telling = -0.4;

const removal = notBehind(
  words(
    ...['is not included', 'are not included', 'be not included', 'not to be included'],
    ...[
      'has to disappear',
      'should disappear',
      'must disappear',
      'has to vanish',
      'strike',
      'nobody needs to see',
      'no one needs to see',
      'dont need to see',
      'nobody wants to see',
      'no need to see',
      'not in the film anymore',
      'not in the video anymore',
      'is not in the film anymore',
      '不用出现',
      '不想放进来',
      '不想放进去',
      '不要放进来',
      '不要放进去',
      '铲走',
      '不要出现了',
      '换掉不要',
      '不用放进来',
    ],
    ...inflected(
      'remove',
      'delete',
      'drop',

      'skip',
      'lose',
      'ditch',
      'omit',
      'erase',
      'hide',
    ),
    ...inflected(
      'discard',
      'scrap',
      'eliminate',
      'exclude',
      'bin',
      'toss',
      'chuck',
      'pull',
      'trash',
    ),
    ...inflected(
      'take out',
      'cut out',
      'leave out',
      'kick out',
      'throw out',
      'toss out',
      'edit out',
    ),
    ...inflected(
      'throw away',
      'take away',
      'take off',
      'chop off',
      'cut off',
      'trim off',
      'lop off',
    ),
    ...['rather not have', 'rather not see', 'prefer not to have', 'prefer not to see'],
    ...['dont want to see', 'do not want to see', 'dont wanna see', 'never want to see'],
    ...[
      'is gone',
      'was gone',
      'were gone',
      'are gone',
      'be gone',
      'should be out',
      'no longer needed',
    ],
    ...['isnt needed', 'arent needed', 'not needed', 'is unnecessary', 'are unnecessary'],
    ...['isnt necessary', 'arent necessary', 'is not necessary', 'are not necessary'],
    ...['shouldnt be in', 'should not be in', 'isnt to be in', 'not be in'],
    ...['shouldnt be there', 'should not be there', 'can leave', 'have to go', 'could go'],
    ...['has no place', 'have no place', 'dont belong', 'cant stand', 'is one too many'],
    ...['throw them away', 'throw it away'],
    ...[
      '多余',
      '用不着',
      '没必要',
      '没有必要',
      '不想看到',
      '不想看见',
      '不想见到',
      '不想放',
      '剪走',
    ],
    ...[
      '删走',
      '去走',
      '整走',
      '弄走',
      '搞走',
      '清走',
      'pass掉',
      'pass了',
      '不该出现',
      '不应该出现',
    ],
    ...[
      '不应该在',
      '不该在',
      '免了',
      '下掉',
      '踢了',
      '扔了',
      '丢了',
      '不留',
      '不保留',
      '去一下',
      '撤下来',
    ],
    ...[
      '撤下去',
      '剪了',
      '砍了',
      '拿了',
      '抽走',
      '抹掉',
      '可以去掉',
      '可以不要',
      '可以不用',
      '就算了',
    ],
    ...['删咗', '刪咗', '剔走', '别放了', '别放', '别出现', '不要出现'],
    ...[
      'get rid of',
      'dont use',
      'dont show',
      'i dont want',
      'dont want',
      'dont need',
      'i dont like',
    ],
    ...['dont like', 'do not use', 'do not show', 'do not include', 'dont include', 'should go'],
    ...['has to go', 'must go', 'get out', 'hate', 'i hate', 'chuck out', 'weed out', 'clear out'],
    ...[
      'remov',
      'delet',
      'needs to go',
      'can go',
      'unselect',
      'can be removed',
      'should be removed',
    ],
    ...['doesnt belong', 'axe', 'nix', 'is out', 'are out', 'quit', 'not included'],
    ...['rm', 'del', 'dont keep'],
    ...[
      '删掉',
      '删除',
      '删',
      '去掉',
      '去除',
      '移除',
      '拿掉',
      '不要',
      '剔除',
      '撤掉',
      '剪掉',
      '不用',
    ],
    ...[
      '别放',
      '不放',
      '去了',
      '扔掉',
      '拿走',
      '撤下',
      '删了',
      '不要了',
      '去掉吧',
      '别用',
      '不想要',
    ],
    ...[
      '丢掉',
      '抽掉',
      '剔掉',
      '踢掉',
      '别要',
      '不需要',
      '移走',
      '撤了',
      '砍掉',
      '不喜欢',
      '不好看',
    ],
    ...['别要了', '删去', '清掉', '干掉', '移出', '排除', '不要放', '不要用', '不用放', '拿出来'],
    ...['撤走', '丑', '拿下来', '弄掉', '舍弃', '刪掉'],
  ),
  /^[过进出回上下]$/u,
);
/** "The first cut" is where two pictures meet. */
const cut = notBehind(
  words(...inflected('cut')),
  /^(?:first|second|third|fourth|fifth|last|every|each|hard|straight|jump|the|no)$/,
);
/** 不要变, 不用那么久: something else is not wished. */
const removeVerb = notBefore(
  either(removal, cut),
  words(
    ...[
      '变',
      '动',
      '改',
      '调',
      '换',
      '移',
      '挪',
      '加',
      '写',
      '配',
      '显示',
      '有',
      '再',
      '太',
      '那么',
    ],
    ...[
      '这么',
      '超过',
      '停',
      '黑白',
      '彩色',
      '模糊',
      '转',
      '做',
      '弄',
      '搞',
      '改动',
      '久',
      '长',
      '短',
    ],
    ...[
      '快',
      '慢',
      '大',
      '小',
      '亮',
      '暗',
      '被',
      '和',
      '跟',
      '像',
      '总是',
      '一直',
      '老是',
      '把',
      '打',
    ],
  ),
);
/** What somebody thinks of what is to go. */
const opinionOfIt = inOrder(
  maybe(words('拍得', '拍的', '照得', '看着', '看起来')),
  maybe(
    words(
      'is',
      'are',
      'looks',
      'look',
      'its',
      '太',
      '有点',
      '拍得',
      '很',
      '实在',
      '真',
      '好',
      '拍得太',
    ),
  ),
  words(
    ...[
      'adds nothing',
      'boring',
      'ugly',
      'blurry',
      'bad',
      'awful',
      'terrible',
      'pointless',
      'useless',
    ],
    ...[
      'doesnt fit',
      'dont fit',
      'doesnt match',
      'no good',
      'not good',
      'not nice',
      'out of focus',
    ],
    ...[
      '可有可无',
      '乱',
      '糊了',
      '糊',
      '丑',
      '不好',
      '不清楚',
      '没意思',
      '不重要',
      '一般',
      '难看',
      '多余',
      '无聊',
    ],
    ...['没用', '普通', '不搭', '不合适', '没什么意思', '看腻了'],
  ),
  maybe(words('了', '的')),
  maybe(mark(',', '，')),
);
const removeFiller = words(
  ...[
    'it',
    'i changed my mind about',
    'changed my mind about',
    'not happy with',
    'tired of',
    'sick of',
  ],
  ...['keep the rest the same length', 'the rest the same length', 'keep the rest'],
  ...['keep the others', 'the rest stays'],
  ...['全', '通通', '都不要', '都给我', '给', '给我', '直接'],
  ...[
    'here',
    'in this video',
    'in this film',
    'in the movie',
    'in the slideshow',
    'any more',
    'longer',
  ],
  ...['no longer', 'to be', '那个'],
  ...['from the film', 'from the video', 'out', 'from it', 'from the movie', 'out of it'],
  ...['from the slideshow', 'at all', 'anymore', 'out of the film', 'out of the video', 'please'],
  ...['any', 'in the film', 'in it', 'in there', 'off', 'from there', 'in the video'],
  ...['了', '吧', '影片里', '视频里', '里', '从影片里', '从视频里', '从', '中', '掉', '全部', '都'],
  ...['里面', '一下', '全都', '统统', '片子里'],
);

const remove = frame({
  name: 'remove pictures',
  needs: { removeVerb, photos: either(reference, stretchOfPictures) },
  may: { except: exception, opinionOfIt },
  many: { removeFiller },
  cost: -0.2,
  means: ({ photos: named, except }) => {
    const photos = picturesMeant({ photos: named, ...(except === undefined ? {} : { except }) });
    return photos.of === 'all' || photos.of === 'it' ? null : removePictures.of({ photos });
  },
});

/** The film would be empty, and is told so. */
const removeAll = frame({
  name: 'remove all pictures',
  needs: {
    removeVerb: words(
      ...['remove', 'delete', 'take out', 'drop', 'get rid of', 'throw out', 'trash', 'erase'],
      ...[
        'throw away',
        'clear',
        '删掉',
        '删除',
        '删',
        '去掉',
        '移除',
        '拿掉',
        '清空',
        '删光',
        '刪掉',
      ],
    ),
    all: either(
      inOrder(
        words(
          'all',
          'all the',
          'all my',
          'all of the',
          'every',
          'all of my',
          '所有',
          '所有的',
          '全部',
        ),
        either(photoNoun, clipNoun),
      ),
      inOrder(either(photoNoun, clipNoun), words('全部', '全都', '通通')),
      words('everything', 'all of them', 'them all', 'all the pictures', '全部的照片', '全部照片'),
    ),
  },
  many: { removeFiller },
  cost: -0.2,
  means: () => removePictures.of({ photos: { of: 'all' } }),
});

const restGoes = inOrder(
  maybe(mark(',', '，')),
  words(
    ...[
      '就够了',
      '就够',
      '后面的都不要',
      '后面的不要',
      '后面的删掉',
      '后面都不要',
      '其余撤掉',
      '其他撤掉',
      '剩下的撤掉',
      'and lose the rest',
      'and leave out the rest',
      'and skip the rest',
      'drop everything else',
      'and drop everything else',
      'and delete everything else',
      'no others',
      'nothing more',
    ],
    ...['就行', '就好', '即可', '就可以', '其他删掉', '其他的删掉', '其余删掉', '其他都删掉'],
    ...['其他都不要', '其他的不要', '其他不要', '其余不要', '其余的删掉', '其他的都删掉'],
    ...['其他的都不要', '剩下的删掉', '剩下的不要', '其余的不要', 'delete the rest'],
    ...['remove the rest', 'drop the rest', 'and drop the rest', 'and delete the rest'],
    ...['and remove the rest', 'remove the others', '其余去掉', '其他去掉', '其他的去掉'],
    ...['剩下的去掉', '其余的去掉', '其他都去掉', '其他的都去掉', '剩下的都删掉', '其余都删掉'],
    ...['其他的全删', '其他全删', 'delete the others', 'lose the rest'],
    ...['the rest can go'],
  ),
);

/** Not the film but what is filmed in it. */
const noClips = words(
  ...['no video', 'no videos', 'no clips', 'no video clips', 'without video', 'without videos'],
  ...['without clips', 'photos only', 'only photos', 'just photos', 'i only want photos'],
  ...[
    'pictures only',
    'only pictures',
    'just pictures',
    'stills only',
    'only stills',
    'just stills',
  ],
  ...['视频不要', '不要视频', '不用视频', '视频不用', '视频不用了', '视频就不要了', '视频就不用了'],
  ...[
    '不要放视频',
    '视频别放',
    '别放视频',
    '只要照片',
    '只留照片',
    '只放照片',
    '只用照片',
    '只要图片',
  ],
  ...['只保留照片', '只要相片', '只留相片', '只留图片', '只要静态图', '照片就行', '照片就够了'],
);

/** "Without the market", "take 4 to 6 out": the words stand around what goes. */
const goes: Reader<Reference> = either(
  meaning(inOrder(words('no', 'without', 'minus'), reference), ([, photos]) => photos),
  meaning(noClips, (): Reference => ({ of: 'sort', sort: 'clip' })),
  meaning(inOrder(reference, words('out', 'be gone', 'gone', 'away')), ([photos]) => photos),
  // "Stop after the third", 放到第三张就结束.
  meaning(
    inOrder(words(...inflected('stop', 'end', 'finish'), 'be over'), stretchOfPictures),
    ([, photos]) => photos,
  ),
  meaning(
    inOrder(
      words('take', 'leave', 'cut', 'kick', 'throw', 'chuck', 'edit', 'weed', 'filter'),
      either(reference, stretchOfPictures),
      words('out', 'away', 'off'),
    ),
    ([, photos]) => photos,
  ),
);
const removeAround = frame({
  name: 'pictures that go',
  needs: { goes },
  may: { restGoes },
  many: { removeFiller: either(removeFiller, noClips) },
  means: ({ goes: photos }) =>
    photos.of === 'all' || (photos.of === 'sort' && photos.sort === 'photo')
      ? null
      : removePictures.of({ photos: photos.of === 'it' ? { of: 'that' } : photos }),
});

/** "Remove it" needs what was spoken of before: the film is not meant. */
const removeIt = frame({
  name: 'remove it',
  needs: {
    verb: words(
      ...['remove', 'delete', 'take out', 'drop', 'get rid of', 'leave out', 'ditch', 'kick out'],
      ...[
        'out with',
        'away with',
        'lose',
        '删掉',
        '删除',
        '删了',
        '去掉',
        '拿掉',
        '移除',
        '不要了',
      ],
    ),
    it: words(
      ...['it', 'that', 'that one', 'this one', 'them', 'those', 'these', 'this', '它', '这张'],
      ...['那张', '它们', '这个', '那个', '这几张', '这两张'],
    ),
  },
  many: { removeFiller },
  cost: 0.05,
  means: () => removePictures.of({ photos: { of: 'that' } }),
});

const oneAmong: Reader<Reference> = either(
  meaning(
    inOrder(
      words('one of', 'either of', 'one out of', 'any one of'),
      maybe(words('the', 'those', 'these', 'my')),
      maybe(words('two', '2', 'three', 'both')),
      reference,
    ),
    ([, , , these]): Reference => ({ of: 'among', these, index: -1 }),
  ),
  meaning(
    inOrder(
      reference,
      maybe(words('里', '里面', '中', '当中', '之中', '的')),
      words('其中一张', '其中一个', '其中的一张', '随便一张', '里的一张', '的一张'),
    ),
    ([these]): Reference => ({ of: 'among', these, index: -1 }),
  ),
);
const sameLooking = words(
  ...['are nearly the same', 'are almost the same', 'look the same', 'look alike', 'are the same'],
  ...[
    'are identical',
    'are almost identical',
    'are very similar',
    'look very similar',
    'are similar',
  ],
  ...[
    'look nearly the same',
    'are basically the same',
    'are alike',
    'are too similar',
    'nearly the same',
  ],
  ...['looks the same', 'are pretty much the same', 'look identical'],
  ...[
    '差不多',
    '几乎一样',
    '太像了',
    '很像',
    '一样的',
    '重复了',
    '看起来一样',
    '几乎一样的',
    '差不多一样',
  ],
  ...['太像', '一模一样', '长得一样', '很相似', '是一样的', '重复'],
);
const removeOne = frame({
  name: 'remove one of some',
  needs: {
    verb: either(removeVerb, words('keep only', 'only keep', '只留', '只保留')),
    photos: either(
      oneAmong,
      meaning(
        inOrder(reference, maybe(words('的', 'photos')), sameLooking, maybe(mark(',', '，'))),
        ([these]): Reference => ({ of: 'among', these, index: -1 }),
      ),
    ),
  },
  may: { one: words('其中一张', '其中一个', '一张', '一个', 'one of them', 'one', 'one of those') },
  many: { removeFiller },
  cost: -0.4,
  means: ({ photos }) =>
    photos.of === 'among' && photos.these.of === 'it'
      ? removePictures.of({ photos: { of: 'among', these: { of: 'that' }, index: -1 } })
      : removePictures.of({ photos }),
});
/** What is only noticed is no wish yet. */
const lookAlike = frame({
  name: 'pictures that look alike',
  needs: { photos: reference, sameLooking },
  cost: 0.2,
  means: () => [],
});
const showOnce = frame({
  name: 'show pictures once',
  needs: {
    photos: reference,
    once: words(
      ...['only once', 'just once', 'once only', 'only one time', 'one time only', 'a single time'],
      ...['just one time', 'one time', 'not twice', 'not several times', 'not six times'],
      ...[
        '只放一次',
        '只出现一次',
        '只要一次',
        '一次就好',
        '一次就够',
        '只显示一次',
        '只播一次',
        '一遍就好',
      ],
      ...['只放一遍', '只播一遍', '一次就行', '只用一次', '别重复'],
    ),
  },
  may: { show: words('show', 'use', 'play', 'have', 'i want', 'show up', 'appear', '放', '出现') },
  cost: -0.3,
  means: ({ photos }) =>
    photos.of === 'all'
      ? null
      : removePictures.of({ photos: laterTurns(photos.of === 'it' ? { of: 'that' } : photos) }),
});

function laterTurns(photos: Reference): Reference {
  return { of: 'except', all: photos, but: { of: 'among', these: photos, index: 1 } };
}

const duplicates = words(
  ...['duplicates', 'near duplicates', 'dupes', 'doubles', 'similar photos', 'similar ones'],
  ...['similar pictures', 'similar shots', 'repeated photos', 'duplicate photos'],
  ...['duplicate pictures', 'the duplicates', 'the same photos', 'repeats', 'lookalikes'],
  ...['similar looking photos', 'similar looking ones', 'almost identical photos'],
  ...['identical photos', 'repetitive photos'],
  ...['重复的照片', '重复的', '重复照片', '相似的照片', '相似的', '类似的照片', '类似的', '重复'],
  ...['几乎一样的', '差不多的照片', '雷同的', '重复图片', '一样的照片', '重复的图片', '重复的图'],
  ...['相似照片', '重复的画面', '差不多一样的'],
);
const removeDuplicates = frame({
  name: 'remove duplicates',
  needs: { removeVerb, duplicates },
  many: { removeFiller },
  means: () => removePictures.of({ photos: { of: 'sort', sort: 'duplicate' } }),
});

const keepOnlyWord = either(
  words(
    ...['keep only', 'only keep', 'just keep', 'use only', 'only use', 'show only', 'only show'],
    ...['just use', 'just show', 'leave only', 'only include'],
    ...['include only', 'only leave', 'remove all but', 'delete all but'],
    ...['remove everything but', 'remove everything except', 'remove all except'],
    ...['delete everything except', 'delete all except', 'drop all but', 'keep just'],
    ...['drop everything except', 'drop everything but', 'get rid of everything but'],
    ...['get rid of everything except', 'cut everything but', 'remove all photos except'],
    ...['remove all the photos except', 'delete everything but', 'take out everything but'],
    ...[
      'i only want',
      'i just need',
      'i only need',
      'just need',
      'only need',
      'take out everything except',
      'only want',
      'just want',
    ],
    ...['take out all but', 'cut everything except', 'i just want', 'remove every photo except'],
    ...['keep nothing but', 'nothing but', 'drop all except', 'remove all pictures except'],
    ...['take only'],
    ...['只保留', '只要', '只用', '只留', '仅保留', '只留下', '只放', '只需要', '就要', '就留'],
    ...['仅用', '只显示', '保留', '只要有', '只选', '留下', '只留着', '就用', '仅要', '就保留'],
    ...['就留下', '只剩', '仅留', '只想要', '我只要'],
  ),
  unlikely(words('only the', 'just the'), 0.3),
);

/** "Keep the first four and drop the rest". */
const keepAndDrop = frame({
  name: 'keep some pictures and drop the rest',
  needs: {
    keep: words(
      'keep',
      'leave',
      'use',
      'take',
      'i want',
      'only',
      '保留',
      '留下',
      '留',
      '要',
      '用',
      '就用',
    ),
    photos: reference,
    restGoes,
  },
  many: { removeFiller },
  cost: telling,
  means: (found) => {
    const photos = withoutOthers(found.photos);
    return photos.of === 'all' || photos.of === 'it'
      ? null
      : removePictures.of({ photos: { of: 'except', all: { of: 'all' }, but: photos } });
  },
});

const keepOnly = frame({
  name: 'keep only some pictures',
  needs: {
    keep: keepOnlyWord,
    photos: reference,
  },
  may: { restGoes },
  many: { removeFiller },
  cost: telling,
  means: (found) => {
    const photos = withoutOthers(found.photos);
    return photos.of === 'all' || photos.of === 'it'
      ? null
      : removePictures.of({ photos: { of: 'except', all: { of: 'all' }, but: photos } });
  },
});

/** 只留前五张，其余去掉: the rest are those that go. */
function withoutOthers(photos: Reference): Reference {
  if (photos.of !== 'union') return photos;
  const these = photos.these.filter(({ of }) => of !== 'others');
  return these.length === 1 ? these[0]! : { of: 'union', these };
}

/** "Keep every other photo": a choice by itself, where "keep the dog" may mean nothing. */
const keepEvery = frame({
  name: 'keep every other picture',
  needs: {
    keep: words('keep', 'use', 'leave', 'take', '留', '留下', '用'),
    photos: meaning(reference, (meant) => (meant.of === 'every' ? { ...meant, from: 1 } : null)),
  },
  many: { removeFiller },
  cost: -0.2,
  means: ({ photos }) =>
    removePictures.of({ photos: { of: 'except', all: { of: 'all' }, but: photos } }),
});

export const removeFrames = [
  keepAndDrop,
  remove,
  removeAll,
  removeAround,
  removeIt,
  removeOne,
  lookAlike,
  showOnce,
  removeDuplicates,
  keepOnly,
  keepEvery,
];
