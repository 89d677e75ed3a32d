import { either, maybe, meaning, words } from '../../grammar/reader.ts';
import { filmEdge } from './film-edge.ts';

export const article = maybe(
  words('a', 'an', 'the', 'my', 'our', 'its', 'some', 'one', 'this', '个', '一个', '的'),
);
/** Between noun and text: a text follows without doubt. */
export const colon = words(
  ...[':', '=', 'saying', 'that says', 'which says', 'that reads', 'which reads', 'reading'],
  ...['should say', 'should read', 'to say', 'to read', 'says', 'reads', 'that say', 'called'],
  ...['stating', 'named', 'with the words', 'with the text', 'should be called', 'is called'],
  ...['will be', 'shall be', 'being', 'say', 'read', 'with the title', 'must say', 'can say'],
  ...['it says', 'must read'],
  ...['写', '写上', '写着', '写成', '写为', '叫', '叫做', '叫作', '要写', '就写', '就叫', '是写'],
  ...['打上', '取名', '命名为', '取为', '起名叫', '起名', '内容是', '内容为', '文字是', '写的是'],
  ...['要叫', '名为', '为', '打出', '内容', '里写', '上写', '上写着', '标注', '定为', '写个'],
  ...['给我写', '帮我写', '改叫', '加字', '写一句', '写一行', '题为', '标上', '配上', '设为'],
  ...['设成', '加一句', '标题为', '改成', '改为', '换成', '更换为', '变成', '更改为', '修改为'],
  ...['改作', '变为', '换为', '应该是', '想叫'],
);
/** The same words say what else a text may be: "the title is too big", "the title to the top". */
export const link = words(
  'for',
  ...['must be', 'has to be', 'needs to be', 'ought to be', 'shall be'],
  ...['is', 'to', 'should be', 'be', 'as', 'to be', 'into', 'was', 'with'],
  ...['显示', '用', '出现', '配', '打', '加上', '就用', '设置为', '是', '要', '成'],
);

export const change = maybe(
  words(
    'swap',
    'replace',
    'roll',
    'run',
    'lets rename',
    'rename the',
    ...['fix', 'correct', 'change', 'set', 'update', 'rename', 'switch', 'make', 'edit', 'put'],
    ...['turn'],
  ),
);
const partOfFilm = meaning(
  words(
    '换一个',
    '改一下',
    '换个',
    '改个',
    '换一下',
    ...['of the video', 'of the film', 'of the movie', 'card', 'text', 'on it', 'of it'],
    ...['for it', 'on screen', 'line'],
    ...['文字', '字', '字幕', '内容', '里', '上', '那里', '的地方', '处', '的文字', '的内容'],
  ),
  () => null,
);
/** What a text is part of, or at which end of the film it stands. */
export const ofTheFilm = maybe(either(partOfFilm, filmEdge));

export const naming = words(
  ...['name this video', 'name this film', 'name this movie', 'call this video'],
  ...['call this film', 'call this movie', 'title this video', 'call our film', 'call our video'],
  ...['call my video', 'call my film', 'name my video', 'name my film', 'name our video'],
  ...['name our film', 'the film is called', 'the video is called', 'call it', 'call this'],
  ...['call the video', 'call the film', 'call the movie', 'title it', 'title this', 'name it'],
  ...['name this', 'name the video', 'name the film', 'name the movie', 'rename it'],
  ...['rename it to', 'titled', 'entitled', 'called', 'named', 'name it as', 'title the video'],
  ...['title the film', 'rename to', 'with the title', 'title of', 'rename this to'],
  ...['call the thing', 'headlined', 'headed', 'call them', 'call it like', 'under the title'],
  ...['call the whole thing', 'call the slideshow'],
  ...['名为', '取名', '取名为', '取名叫', '命名为', '起名叫', '起个名字叫', '名字叫', '名叫'],
  ...['题为', '名字是', '起名', '名字改成', '名字改为', '就叫', '名字就叫', '片名叫', '标题叫'],
  ...['取个名字叫', '名字要叫', '名称叫', '名称为', '名称是', '名字为', '叫它'],
);
export const verb = words(
  ...['the word', 'put the word', 'add the word', 'word'],
  ...['the text', 'the words', 'words', 'write', 'say', 'write down', 'type', 'print'],
  ...['put the words', 'add the words', 'add the text', 'with the words', 'with the text'],
  ...['saying', 'that says', 'which says', 'that reads', 'add text', 'captioned', 'labeled'],
  ...['labelled', 'label it', 'it should say', 'should say', 'have it say', 'put the text'],
  ...['show the words', 'show the text', 'display the text', 'it says', 'let it say'],
  ...['caption it', 'put text', 'with text', 'have it read', 'displaying', 'it must say'],
  ...['can say'],
  ...['写', '写上', '写着', '写一句', '写个', '写一行', '配文', '配字', '配文字', '加字'],
  ...['配上文字', '加一行字', '显示文字', '加文字', '写道', '加一句', '配一句', '来一句', '来句'],
  ...['写一行字', '打一行字', '配一行字', '题字', '加上文字', '文字写', '写几个字', '打上字'],
  ...['标个价', '标个价格', '标价', '标上价格', '标价格', '标上价', '标个价钱', '打个价', '写个价'],
  ...['标价写', '价格写', '价钱写', '价格标', '标个', '标一个', '注明', '写明', '写清楚'],
  ...['配个字', '写下', '显示一句', '上写着', '写的是', '打上文字'],
);
/** Said of other things, too: a text follows only behind a blank or a colon. */
export const weakVerb = words(
  ...['caption', 'text', 'display', 'stamp', 'label', 'show'],
  ...['打上', '打出', '显示', '打字', '标上', '标注', '印上', '配', '加', '加上', '出现', '打'],
);
export const leaveVerb = words(
  ...[
    '留',
    '留个',
    '留下',
    '留一个',
    '留上',
    '附',
    '附上',
    '附个',
    '附一个',
    '注明',
    '写',
    '写上',
    '放',
  ],
  ...[
    '放上',
    '加',
    '加上',
    '加个',
    '打',
    '打上',
    '打个',
    '标',
    '标上',
    '标注',
    '备注',
    '备注上',
    '署上',
  ],
  ...['带上', '显示', '出现', '来个', 'leave', 'put', 'add', 'include'],
);
export const contact = words(
  ...[
    '电话',
    '手机',
    '手机号',
    '电话号码',
    '联系电话',
    '联系方式',
    '微信',
    '微信号',
    'vx',
    'qq',
    '地址',
  ],
  ...[
    '热线',
    '价钱',
    '定价',
    '售价',
    '原价',
    '现价',
    '特价',
    '团购价',
    '优惠价',
    '单价',
    '面积',
    '户型',
    '订购热线',
    '邮箱',
    '网址',
    '店址',
    '价格',
    '联系人',
    '预约电话',
    '客服电话',
    '门店地址',
  ],
);
/** 文字加一个 老妈生日快乐, 片头改 喵喵日记: a text only behind a blank. */
export const addVerb = words(
  ...['加一个', '加个', '加上', '加一行', '加一句', '加', '来一个', '来个', '来一句', '放一个'],
  ...['放', '改', '换', '弄一个', '弄个', '搞一个', '搞个', '做一个', '要一个', '要'],
);
