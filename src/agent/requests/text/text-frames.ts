import type { Request } from '../../request.ts';
import type { Reference } from '../../reference.ts';
import { frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { aboutPictures, picturesMeant } from '../../grammar/phrases/reference.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import type { Token } from '../../grammar/token.ts';
import {
  either,
  inOrder,
  many,
  maybe,
  meaning,
  words,
  type Read,
  type Reader,
} from '../../grammar/reader.ts';
import { askForText } from './ask-for-text.ts';
import { missingStyle, textLook, writtenLook } from './look-phrases.ts';
import { nameFilm } from './name-film.ts';
import { onPictures } from './on-pictures.ts';
import { offerTextStyles } from './offer-text-styles.ts';
import { removeTexts } from './remove-texts.ts';
import { replaceWords } from './replace-words.ts';
import { restyleTexts } from './restyle-texts.ts';
import { spokenText } from './spoken-text.ts';
import { labels, textLead } from './text-lead.ts';
import { joinLooks, type TextLook } from './text-look.ts';
import type { TextReference } from './text-reference.ts';
import { bareSeconds, changedWhen, writtenWhen, type TextTiming } from './text-timing.ts';
import { fontNoun, textFiller, textNoun, watermark, type TextNoun } from './text-words.ts';
import { timeTexts } from './time-texts.ts';
import { writeCaptions } from './write-captions.ts';
import { joinTimings, writing } from './writing.ts';

const off = words(
  ...[
    'off',
    'away',
    'out',
    'gone',
    'removed',
    'deleted',
    'not needed',
    'unnecessary',
    'has to go',
    'must go',
  ],
  ...['should go', 'can go', 'is not needed', 'isnt needed', 'not necessary', 'needs to go'],
  ...[
    '去掉',
    '去除',
    '关掉',
    '取消',
    '删掉',
    '拿掉',
    '不要了',
    '不要',
    '删了',
    '去了',
    '移除',
    '撤掉',
    '删除',
    '不用了',
    '清除',
  ],
  ...[
    '清掉',
    '去掉吧',
    '不需要',
    '不需要了',
    '去掉了',
    '不想要',
    '不想要了',
    '全删',
    '清空',
    '删光',
    '都去掉',
    '不用',
    '干掉',
    '隐藏',
  ],
);
const filler = many(
  words(
    ...[
      'the',
      'a',
      'any',
      'all',
      'all of the',
      'my',
      'that',
      'this',
      'those',
      'these',
      'is',
      'are',
      'be',
      'to',
      'of',
    ],
    ...[
      'it',
      'its',
      'at',
      'on screen',
      'want',
      'need',
      'have',
      'add',
      'put',
      'show',
      'intro',
      'opening',
      'there',
      'use',
    ],
    ...[
      'written',
      'please',
      'write',
      'or',
      'in',
      'on it',
      'at all',
      'whatsoever',
      'just',
      'just the',
      'with',
      'should',
    ],
    ...[
      '的',
      '都',
      '也',
      '全部',
      '所有',
      '所有的',
      '全',
      '了',
      '那个',
      '这个',
      '任何',
      '加',
      '什么',
      '把',
      '给我',
      '上',
      '里',
      '统统',
      '通通',
    ],
    ...['全都', '写', '打', '上面', '上的', '一下', '里的', '上面的'],
  ),
  4,
);
type Named = TextNoun | 'font';
const ofText = maybe(
  words(
    ...[
      'font',
      'fonts',
      'text',
      'letters',
      'color',
      'colour',
      'size',
      'style',
      'lettering',
      's',
      'one',
    ],
    ...[
      '字',
      '字体',
      '的字体',
      '颜色',
      '的颜色',
      '字号',
      '的字号',
      '大小',
      '的大小',
      '的字',
      '文字',
      '字级',
      '的字级',
      '字级大小',
      '样式',
      '的样式',
    ],
    ...['位置', '的位置', '动画', '的动画', '的效果'],
  ),
);
const target: Reader<Named> = meaning(
  inOrder(
    either(
      textNoun,
      meaning(fontNoun, () => 'font' as const),
    ),
    ofText,
  ),
  ([noun]) => noun,
);
/** "The title and the captions". */
const targets: Reader<readonly Named[]> = meaning(
  inOrder(
    target,
    many(
      meaning(
        inOrder(
          words('and', 'and the', ',', '&', 'and all', '和', '与', '、', '跟', '以及'),
          maybe(words('the', 'all')),
          target,
        ),
        ([, , noun]) => noun,
      ),
      3,
    ),
  ),
  ([first, more]) => [first, ...more],
);
const removed = either(
  meaning(inOrder(no, filler, targets), ([, , nouns]) => nouns),
  meaning(inOrder(targets, filler, off), ([nouns]) => nouns),
  meaning(
    words(
      'textless',
      'text free',
      'no words',
      'clean without text',
      '无字',
      '无文字',
      '无字幕',
      '纯画面',
      '不要字',
      '别加字',
      '不加字',
    ),
    (): readonly Named[] => ['text'],
  ),
);

/** "Add a title"; of 片头 and 片尾 alone something else may be said. */
const place = words(
  '片头',
  '片尾',
  '尾声',
  'outro',
  'header',
  '片尾处',
  '片头处',
  '话',
  '大字',
  '小字',
  'line',
  'lines',
);
const wantedNoun: Reader<TextNoun> = either(
  { vocabulary: textNoun.vocabulary, read: readUnlessPlace },
  meaning(
    inOrder(
      words(
        'add',
        'add an',
        'add a',
        'with an',
        'with a',
        'want an',
        'want a',
        'need an',
        'make an',
        '加',
        '加个',
        '加一个',
        '来个',
        '来一个',
        '做个',
        '做一个',
        '要',
        '要个',
        '要有',
        '添加',
        '弄个',
        '加上',
        '写',
        '加点',
        '来点',
      ),
      textNoun,
    ),
    ([, noun]) => noun,
  ),
);
function readUnlessPlace(tokens: readonly Token[], at: number): readonly Read<TextNoun>[] {
  const places = place.read(tokens, at).map(({ end }) => end);
  return textNoun.read(tokens, at).filter(({ end }) => !places.includes(end));
}

const restyleVerb = words(
  ...[
    'make',
    'turn',
    'change',
    'move',
    'should be',
    'let',
    'set',
    'keep',
    'shift',
    'enlarge',
    'shrink',
    'leave',
  ],
  ...['把', '将', '要', '改', '变', '移', '应该', '让'],
);

/** What a person calls the texts: by what they are for, what they say, on what they stand. */
function textsMeant(found: {
  readonly noun: TextNoun | 'font';
  readonly photos?: Reference;
  readonly except?: Reference;
  readonly quote?: string;
}): TextReference {
  const { noun, photos, quote } = found;
  if (quote !== undefined) return { of: 'saying', text: quote };
  const isOnSome = photos !== undefined && (photos.of !== 'all' || found.except !== undefined);
  if (isOnSome && noun !== 'title' && noun !== 'end-card') {
    return photos.of === 'it' && noun === 'text'
      ? { of: 'it' }
      : { of: 'on', photos: picturesMeant(found) };
  }
  return noun === 'text' || noun === 'font' ? { of: 'all' } : { of: 'role', role: noun };
}

/** What is to be changed about texts: their look, their time. */
type Change = { readonly look: TextLook } | { readonly timing: TextTiming };
const change: Reader<Change> = either(
  meaning(textLook, (look): Change => ({ look })),
  meaning(changedWhen, (timing): Change => ({ timing })),
);

function changing(texts: TextReference, changes: readonly Change[]): readonly Request[] {
  const look = joinLooks(changes.flatMap((each) => ('look' in each ? [each.look] : [])));
  const timings = changes.flatMap((each) => ('timing' in each ? [each.timing] : []));
  const { edge, at, during, seconds, factor } = joinTimings(timings);
  const when =
    during !== undefined
      ? { during }
      : seconds !== undefined
        ? { seconds }
        : factor !== undefined
          ? { factor }
          : at !== undefined
            ? { at }
            : edge === undefined
              ? null
              : { at: { share: edge === 'start' ? 0 : 1 } };
  return [
    ...(Object.keys(look).length === 0 ? [] : [restyleTexts.of({ texts, look })]),
    ...(when === null ? [] : [timeTexts.of({ texts, when })]),
  ];
}

const otherStyle = meaning(
  inOrder(
    words(
      'change',
      'another',
      'different',
      'other',
      'nicer',
      'better',
      'prettier',
      'choose',
      'pick',
      'cooler',
      'switch',
      '换',
      '换个',
      '换一种',
      '改',
      '改一下',
      '换一个',
      '换种',
      '好看点的',
      '更好看的',
      '别的',
    ),
    maybe(words('the', 'a', 'of the', 'one', '的', '一下')),
    words(
      'font',
      'fonts',
      'typeface',
      'text style',
      'font style',
      'text color',
      'text colour',
      'font color',
      'text animation',
      'font colour',
      'lettering',
      '字体',
      '字的颜色',
      '文字颜色',
      '文字样式',
      '字体颜色',
      '文字动画',
      '字色',
    ),
  ),
  () => true as const,
);

const changeVerb = words(
  ...[
    'change',
    'replace',
    'correct',
    'fix',
    'rename',
    'swap',
    'the word',
    'change the word',
    'replace the word',
  ],
  ...['把', '将', '改', '替换', '修改', 'change the words', 'turn', 'switch'],
);
const toWords = words(
  'to',
  'with',
  'into',
  'by',
  'for',
  '改成',
  '改为',
  '换成',
  '替换成',
  '替换为',
  '变成',
  '换为',
  '修改为',
  '修改成',
);
const swappedWords = either(
  meaning(
    inOrder(
      maybe(changeVerb),
      many(words('the', 'word', 'words', 'text', '文字', '里的', '中的'), 2),
      quotedText,
      toWords,
      maybe(words('the word')),
      quotedText,
    ),
    ([, , from, , , to]) => ({ from, to }),
  ),
  meaning(
    inOrder(
      changeVerb,
      maybe(words('the word', 'the words', 'from')),
      spokenText,
      toWords,
      spokenText,
    ),
    ([, , from, , to]) => ({ from, to }),
  ),
);
const inTexts = meaning(
  inOrder(
    maybe(
      words(
        'in',
        'in the',
        'on',
        'on the',
        'from',
        'of the',
        'within the',
        'inside the',
        'the',
        '把',
        '将',
      ),
    ),
    target,
    maybe(words('里', '中', '里的', '中的', '上的', '里面的', '的', '里面')),
  ),
  ([, noun]) => noun,
);
/** "Change X in the title to Y", 把标题里的X改成Y. */
const swappedWithin = either(
  meaning(
    inOrder(
      changeVerb,
      maybe(words('the word', 'the words')),
      either(quotedText, spokenText),
      words('in', 'in the', 'on', 'on the', 'of the', 'in all', 'in my'),
      target,
      toWords,
      either(quotedText, spokenText),
    ),
    ([, , from, , noun, , to]) => ({ from, to, noun }),
  ),
  meaning(
    inOrder(
      maybe(changeVerb),
      target,
      words('里的', '中的', '里', '上的', '里面的', '当中的', '里那个', '中', 's'),
      either(quotedText, spokenText),
      toWords,
      either(quotedText, spokenText),
    ),
    ([, noun, , from, , to]) => ({ from, to, noun }),
  ),
);
const mistyped = meaning(
  inOrder(
    words(
      'its spelled',
      'it is spelled',
      'spelled',
      'its written',
      'spell it',
      'it should be',
      'correct spelling is',
      '应该是',
      '写错了应该是',
      '错了应该是',
      '打错了应该是',
    ),
    either(quotedText, spokenText),
    words('not', 'instead of', '不是', '而不是'),
    either(quotedText, spokenText),
  ),
  ([, to, , from]) => ({ from, to }),
);

const project = words(
  ...[
    'project',
    'session',
    'the project',
    'this project',
    'my project',
    'project name',
    'name of the project',
  ],
  ...[
    'the name of the project',
    'project title',
    'title of the project',
    'the project name',
    'file name of the film',
  ],
  ...[
    '项目',
    '项目名',
    '项目名称',
    '这个项目',
    '工程',
    '工程名',
    '工程名称',
    '项目标题',
    '作品名',
    '作品名称',
    '草稿名',
    '项目名字',
    '项目的名字',
  ],
);
const nameVerb = words(
  ...[
    'name',
    'call',
    'rename',
    'title',
    'as',
    'to',
    'is',
    ':',
    'should be called',
    'called',
    'be',
    'set',
    'named',
  ],
  ...[
    'change',
    'should be named',
    'should be',
    'will be called',
    'titled',
    'save as',
    'save',
    'label',
  ],
  ...[
    '叫',
    '叫做',
    '命名为',
    '改为',
    '改成',
    '取名',
    '为',
    '命名',
    '改名',
    '重命名为',
    '重命名',
    '改名为',
    '改叫',
    '起名',
    '换成',
    '设为',
    '是',
    '存为',
  ],
);
const projectName = either(
  meaning(
    inOrder(maybe(nameVerb), project, many(nameVerb, 2), either(quotedText, spokenText)),
    ([verb, , verbs, name]) => (verb === null && verbs.length === 0 ? null : name),
  ),
);

/** What stands on each picture that comes with it. */
const fact = either(
  meaning(
    words(
      ...[
        'date',
        'dates',
        'date taken',
        'dates taken',
        'the date taken',
        'date it was taken',
        'capture date',
        'day',
      ],
      ...[
        'when it was taken',
        'when they were taken',
        'the date it was taken',
        'the dates they were taken',
        'timestamp',
      ],
      ...[
        'timestamps',
        'date stamp',
        'date stamps',
        'recording date',
        'date they were taken',
        'photo date',
        'shooting date',
      ],
      ...[
        'when each was taken',
        'when each one was taken',
        'date and time',
        'the day it was taken',
        'day it was taken',
      ],
      ...[
        '日期',
        '拍摄日期',
        '拍摄时间',
        '拍照日期',
        '年月日',
        '时间戳',
        '拍摄的日期',
        '拍摄的时间',
        '照片日期',
        '拍照时间',
        '哪天拍的',
        '日期水印',
      ],
      ...['拍的日期', '拍的时间', '什么时候拍的', '日子'],
    ),
    () => 'date' as const,
  ),
  meaning(
    words(
      ...[
        'file name',
        'file names',
        'filename',
        'filenames',
        'its file name',
        'their file names',
        'its name',
        'their names',
      ],
      ...[
        'photo name',
        'photo names',
        'names of the files',
        'name of the file',
        'its filename',
        'their filenames',
        'names',
      ],
      ...['name of the photo', 'names of the photos', 'picture names', 'file titles'],
      ...[
        '文件名',
        '文件名字',
        '照片名',
        '照片名字',
        '图片名',
        '各自的名字',
        '它的名字',
        '文件名称',
        '照片名称',
        '图片名称',
        '照片的名字',
        '名字',
      ],
    ),
    () => 'name' as const,
  ),
  meaning(
    words(
      'a number',
      'numbers',
      'its number',
      'their numbers',
      'number them',
      'number the photos',
      'number each photo',
      'consecutive numbers',
      '编号',
      '序号',
      '数字编号',
      '标号',
      '号码',
    ),
    () => 'number' as const,
  ),
);
/** The same with the wish in it. */
const factAlone = either(
  meaning(
    words(
      ...[
        'number the photos',
        'number the pictures',
        'number them',
        'number each photo',
        'number all photos',
      ],
      ...[
        'number every photo',
        '给照片编号',
        '照片编号',
        '标上序号',
        '加序号',
        '加编号',
        '给每张编号',
      ],
    ),
    () => 'number' as const,
  ),
  meaning(
    words(
      ...[
        'date stamp the photos',
        'date the photos',
        'when each photo was taken',
        'when every photo was taken',
      ],
      ...[
        'when the photos were taken',
        'when each picture was taken',
        'date stamps on the photos',
        '打上时间戳',
        '加时间戳',
      ],
    ),
    () => 'date' as const,
  ),
);

function factCaptions(found: {
  readonly fact: 'date' | 'name' | 'number';
  readonly photos?: Reference;
  readonly except?: Reference;
  readonly look: readonly TextLook[];
}): Request {
  const look = joinLooks(found.look);
  return writeCaptions.of({
    photos: picturesMeant(found),
    content: { of: found.fact },
    role: 'caption',
    ...(Object.keys(look).length === 0 ? {} : { look }),
  });
}

const writeVerb = words(
  ...[
    'write',
    'put',
    'show',
    'add',
    'display',
    'label',
    'stamp',
    'print',
    'caption',
    'overlay',
    'as captions',
    'as caption',
  ],
  ...[
    'with',
    'insert',
    'tag',
    'include',
    'mark',
    'want',
    'annotate',
    'as subtitles',
    'as text',
    'on',
  ],
  ...[
    '写',
    '写上',
    '打',
    '打上',
    '标',
    '标上',
    '显示',
    '加',
    '加上',
    '印',
    '印上',
    '配',
    '配上',
    '标注',
    '当字幕',
    '作为字幕',
    '标出',
    '显示出',
    '带上',
    '加个',
    '标个',
  ],
);

const wish = { ...onPictures, noun: textNoun, watermark } as const;
const parts = { filler: textFiller, look: writtenLook, when: writtenWhen } as const;

export const textFrames = [
  frame({
    name: 'write-quoted',
    needs: { quote: quotedText },
    may: wish,
    many: parts,
    means: ({
      quote,
      noun = null,
      watermark: mark,
      photos,
      except,
      filler: verbs,
      look: looks,
      when: timings,
    }) => {
      const isAlone =
        noun === null &&
        mark === undefined &&
        photos === undefined &&
        verbs.length + timings.length === 0;
      if (isAlone) return null;
      return writing({
        text: quote,
        noun,
        isWatermark: mark !== undefined,
        looks,
        timings,
        ...about(photos, except),
      });
    },
  }),
  frame({
    name: 'write-announced',
    needs: { said: textLead },
    may: wish,
    many: parts,
    means: ({ said, noun, watermark: mark, photos, except, look: looks, when: timings }) => {
      // A second noun says where: "at the title the words …".
      const named = said.noun === null || said.noun === 'text' ? (noun ?? said.noun) : said.noun;
      if (noun !== undefined && named !== noun && noun !== 'text') return null;
      if (said.photos !== undefined && photos !== undefined) return null;
      // "Write me a poem": nothing says that it is about the film.
      const isPlaced = [named, mark, photos, said.photos, said.isWatermark, ...timings].some(
        (each) => each !== undefined && each !== null,
      );
      if (!isPlaced && !/^\p{Lu}/u.test(said.text)) return null;
      return writing({
        text: said.text,
        noun: named,
        isWatermark: mark !== undefined || said.isWatermark === true,
        looks,
        timings,
        ...about(said.photos ?? photos, except),
      });
    },
  }),
  frame({
    name: 'write-labels',
    needs: { labels },
    means: ({ labels: all }) =>
      all.map(({ photos, text }) =>
        writeCaptions.of({ photos, content: { of: 'text', text }, role: 'caption' }),
      ),
  }),
  frame({
    name: 'quote-alone',
    needs: { quote: quotedText },
    many: { look: textLook },
    cost: 0.5,
    means: ({ quote, look: looks }) =>
      writing({ text: quote, noun: null, isWatermark: false, looks, timings: [] }),
  }),
  frame({
    name: 'captions-of-facts',
    needs: { fact, verb: either(writeVerb, textNoun) },
    may: { ...aboutPictures, no },
    many: { ...parts, verbs: either(writeVerb, textNoun) },
    means: (found) => {
      if (found.no === undefined) return factCaptions(found);
      const { photos = { of: 'all' } } = found;
      const all = { of: 'role', role: 'caption' } as const;
      return removeTexts.of({ texts: photos.of === 'all' ? all : { of: 'on', photos } });
    },
  }),
  frame({
    name: 'captions-of-facts-in-a-word',
    needs: { fact: factAlone },
    may: aboutPictures,
    many: parts,
    means: (found) => factCaptions(found),
  }),
  frame({
    name: 'text-wanted',
    needs: { noun: wantedNoun },
    may: aboutPictures,
    many: { filler: textFiller },
    sharesNo: true,
    cost: 0.5,
    means: (found, { sharesNo }) => {
      const { noun } = found;
      if (sharesNo) return removeTexts.of({ texts: textsMeant(found) });
      const role = noun === 'text' ? (found.photos === undefined ? 'title' : 'caption') : noun;
      return askForText.of({ role, photos: picturesMeant(found) });
    },
  }),
  frame({
    name: 'no-text',
    needs: { no: removed },
    may: { ...aboutPictures, quote: quotedText },
    many: {
      filler: words(
        'at all',
        'whatsoever',
        'anywhere',
        'any more',
        'anymore',
        'completely',
        'entirely',
        '一律',
        '都',
        '全部',
        '里的',
        '上的',
        '上面的',
      ),
    },
    sharesNo: true,
    means: (found) =>
      found.no.map((noun) => removeTexts.of({ texts: textsMeant({ ...found, noun }) })),
  }),
  frame({
    name: 'no-quoted-text',
    needs: { no, quote: quotedText },
    may: { noun: textNoun },
    means: ({ quote }) => removeTexts.of({ texts: { of: 'saying', text: quote } }),
  }),
  frame({
    name: 'change-texts',
    needs: { nouns: targets, change },
    may: aboutPictures,
    many: {
      more: change,
      filler: words(
        'effect',
        'animation',
        'animated',
        'appear',
        'appears',
        'behind',
        'move',
        'place',
        'written',
        'displayed',
        'should',
        'position',
        'color',
        'colour',
        'still',
        'too',
        'be',
        '后面',
        '效果',
        '位置',
        '颜色',
        '要',
        '出来',
        '显示',
        '移动',
        '还是',
        '统统',
        '全部',
        '都',
        '弄',
        '调',
        '一律',
        '的颜色',
        '背后',
        '动画',
        '出现',
        '画面',
      ),
    },
    cost: 0.1,
    means: (found) =>
      found.nouns.flatMap((noun) =>
        changing(textsMeant({ ...found, noun }), [found.change, ...found.more]),
      ),
  }),
  frame({
    name: 'seconds-of-texts',
    needs: { lasting: inOrder(targets, bareSeconds) },
    cost: 0.1,
    means: ({ lasting: [nouns, seconds] }) =>
      nouns.map((noun) => timeTexts.of({ texts: textsMeant({ noun }), when: { seconds } })),
  }),
  frame({
    name: 'change-quoted-text',
    needs: { quote: quotedText, verb: restyleVerb, change },
    may: { noun: textNoun },
    many: { more: change },
    cost: 0.1,
    means: ({ quote, change: first, more }) =>
      changing({ of: 'saying', text: quote }, [first, ...more]),
  }),
  frame({
    name: 'change-it',
    needs: {
      it: words('it', 'that', 'them', 'this', '它', '它们', '这个', '那个'),
      look: textLook,
    },
    many: { more: textLook, filler: words('move', 'place') },
    cost: 0.3,
    means: ({ look, more }) =>
      restyleTexts.of({ texts: { of: 'it' }, look: joinLooks([look, ...more]) }),
  }),
  frame({
    name: 'replace-words',
    needs: { words: swappedWords, noun: inTexts },
    may: aboutPictures,
    means: (found) => replaceWords.of({ texts: textsMeant(found), ...found.words }),
  }),
  frame({
    name: 'replace-words-within',
    needs: { words: swappedWithin },
    may: aboutPictures,
    means: ({ words: { from, to, noun }, ...found }) =>
      replaceWords.of({ texts: textsMeant({ ...found, noun }), from, to }),
  }),
  frame({
    name: 'replace-quoted',
    needs: { words: either(swappedQuotes(), mistyped) },
    cost: 0.1,
    means: ({ words: { from, to } }) => replaceWords.of({ texts: { of: 'all' }, from, to }),
  }),
  frame({
    name: 'name-project',
    needs: { name: projectName },
    means: ({ name }) => nameFilm.of({ name }),
  }),
  frame({
    name: 'missing-text-style',
    needs: { noun: target, style: missingStyle },
    may: aboutPictures,
    many: { more: change },
    means: (found) => offerTextStyles.of({ texts: textsMeant(found), wish: found.style }),
  }),
  frame({
    name: 'another-text-style',
    needs: { style: otherStyle },
    may: { noun: textNoun, ...aboutPictures },
    cost: 0.3,
    means: (found) =>
      offerTextStyles.of({ texts: textsMeant({ noun: 'text', ...found }), wish: 'another' }),
  }),
];

function about(photos: Reference | undefined, except: Reference | undefined) {
  return {
    ...(photos === undefined ? {} : { photos }),
    ...(except === undefined ? {} : { except }),
  };
}

function swappedQuotes() {
  return meaning(
    inOrder(
      changeVerb,
      many(words('the', 'word', 'words', 'text', '文字'), 2),
      quotedText,
      toWords,
      quotedText,
    ),
    ([, , from, , to]) => ({ from, to }),
  );
}
