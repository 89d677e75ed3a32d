import { either, inOrder, mark, oneOf, words, type Reader } from '../../grammar/reader.ts';

const anyNoun = oneOf({
  title: [
    ...['title', 'titles', 'heading', 'headline', 'header', 'title card', 'title text', 'titel'],
    ...['opening title', 'opening text', 'opening card', 'opening titles', 'intro text'],
    ...['intro title', 'intro card', 'main title', 'title screen', 'intro titles'],
    ...['opening words', 'start title', 'title slide', 'opening credits', 'opening caption'],
    ...['starting title', 'film title', 'video title', 'movie title', 'big title', 'front title'],
    ...['cover text', 'title page', 'slogan', 'headlines'],
    ...['标题', '片名', '题目', '主标题', '大标题', '标题字', '标题文字', '标题的字'],
    ...['标题的文字', '标题字幕', '片头', '片头字', '片头字幕', '片头文字', '片头标题'],
    ...['片头的字', '开场字幕', '开场文字', '开头字幕', '开头文字', '开头标题', '标题那几个字'],
    ...['开头的字', '开头的标题', '视频标题', '影片标题', '开场白', '片头的标题', '封面文字'],
    ...['标语', '口号', '广告语', '标语文字', '片头字样'],
    ...['封面', '封面标题', '大字标题', '主题文字', '片头那行字', '开头的文字'],
  ],
  subtitle: [
    ...['subtitle under the title', 'line under the title', 'subtitle below the title'],
    ...['line below the title', 'text under the title', 'text below the title', 'subtitle'],
    ...['sub title', 'subheading', 'subheadline', 'tagline', 'second line', 'sub heading'],
    ...['second row', 'second line of the title', 'line under it', 'under the title'],
    ...['below the title', 'underneath the title', 'beneath the title', 'byline', 'author'],
    ...['subhead', 'secondary title', 'smaller title', 'small title'],
    ...['标题下面', '标题下方', '标题下面的小字', '标题下面一行', '副标题', '小标题', '副标'],
    ...['次标题', '子标题', '副题', '第二行', '第二行字', '第二行文字', '作者', '署名'],
    ...['标题下', '标题底下', '标题下边', '标题的下面', '标题的下方', '标题下一行'],
  ],
  caption: [
    ...['caption', 'captions', 'label', 'labels', 'subtitles', 'subs', 'photo text'],
    ...['captioning', 'photo captions', 'picture captions', 'photo caption', 'annotations'],
    ...['annotation', 'captoin'],
    ...['字幕', '说明', '说明文字', '图注', '配文', '配字', '注释', '图片说明', '照片说明'],
    ...['小字说明', '文字说明', '标注', '照片上的字', '照片上的文字', '图上的字', '图片文字'],
    ...['图说', '注解', '旁白文字', '照片文字', '旁白字幕', '旁白'],
  ],
  'lower-third': [
    ...['lower third', 'lower thirds', 'name tag', 'name tags', 'name strap', 'name bar'],
    ...['nameplate', 'name banner', 'lower 3rd', 'third lower', 'chyron', 'name plate'],
    ...['name caption'],
    ...['人名条', '字幕条', '名字条', '姓名条', '人物字幕', '下三分之一', '人名字幕', '信息条'],
    ...['名条'],
  ],
  'end-card': [
    ...['end card', 'end title', 'end titles', 'ending title', 'end text', 'ending text'],
    ...['ending card', 'closing text', 'closing title', 'closing card', 'closing words'],
    ...['end screen', 'outro text', 'outro', 'outro card', 'end credits', 'closing credits'],
    ...['credits', 'end slide', 'final card', 'final title', 'final text', 'end caption'],
    ...['closing caption', 'closing message', 'end message', 'credit roll', 'final slide'],
    ...['end page', 'outro title', 'ending caption', 'end credit'],
    ...['片尾', '片尾字幕', '片尾文字', '片尾字', '结束语', '结尾字幕', '结尾文字', '结尾的字'],
    ...['结束字幕', '演职员表', '鸣谢', '致谢', '片尾的字', '落幕文字', '尾声', '结束页'],
    ...['片尾标题', '结尾标题', '片尾卡', '结束卡', '结束文字', '尾页', '片尾的文字', '片尾鸣谢'],
    ...['落款', '结尾语'],
  ],
  text: [
    ...['text', 'texts', 'words', 'wording', 'lettering', 'letters', 'writing', 'written text'],
    ...['line', 'txt', 'message', 'sentence', 'text overlay', 'text overlays', 'overlay text'],
    ...['lines', 'quote', 'line of text', 'texte', 'some words', 'bit of text', 'piece of text'],
    ...['on screen text', 'a few words', 'few words', 'a couple of words', 'couple of words'],
    ...['a few lines', 'few lines', 'a sentence', 'a short text'],
    ...['文字', '字', '字儿', '一行字', '几个字', '一句话', '句话', '一段字', '文案', '文本'],
    ...['一句', '大字', '小字', '行字', '一段文字', '字样', '这行字', '这句话', '一些字'],
    ...['一些文字', '花字', '句子', '话', '四个字', '两个字', '三个字', '五个字', '一段话'],
    ...['一行文字', '几句话', '几行字', '几个大字', '一两句话', '句什么'],
  ],
});
/** What a text is called; `text` where it is not said what it is for. */
export const textNoun: Reader<TextNoun> = {
  vocabulary: anyNoun.vocabulary,
  read: (tokens, at) =>
    anyNoun.read(tokens, at).filter(({ end }) => {
      const [before, noun, after] = [tokens[at - 1], tokens[at], tokens[end]].map(
        (token) => token?.text ?? '',
      );
      if (noun === '字') return !/^[名数打汉生]$/u.test(before!);
      if (noun === 'credits') return !money.has(before!);
      const isPlace = noun === '片' && end === at + 2;
      return !(isPlace && /^[那这第张的放慢快音画段部]$/u.test(after!));
    }),
};
/** Before "credits" that are paid with. */
const money = new Set('many my more buy enough of your spend any much some get no'.split(' '));

export type TextNoun = 'title' | 'subtitle' | 'caption' | 'lower-third' | 'end-card' | 'text';

/** "Font": about how all texts look, not what they say. */
export const fontNoun = words(
  ...['font', 'fonts', 'typeface', 'lettering style', 'text style', 'font style', 'typography'],
  ...['text color', 'text colour', 'font color', 'font colour', 'font size', 'text size'],
  ...['fonts size', 'all text', 'all texts', 'all the text', 'all the texts', 'every text'],
  ...['all of the text', 'all titles and captions', 'all captions and titles', 'text animation'],
  ...['everything written'],
  ...['字体', '字号', '字体颜色', '文字颜色', '字的颜色', '字体大小', '文字大小', '文字样式'],
  ...['字体样式', '所有字', '所有的字', '所有文字', '全部文字', '所有的文字', '全部的字'],
  ...['文字动画', '字的大小', '字色'],
);

/** That a text is missing is a wish for it. */
const missing = words(
  ...['you didnt write', 'you didnt add', 'you forgot', 'u forgot', 'forgot', 'forgot to write'],
  ...['you forgot to write', 'is missing', 'its missing', 'missing', 'didnt write', 'not written'],
  ...['you have not written', 'you havent written', 'where is', 'wheres'],
  ...[
    '没有写',
    '没写',
    '没写上',
    '没有写上',
    '忘了写',
    '忘写了',
    '还没写',
    '没有加',
    '没加',
    '漏了',
  ],
  ...[
    ...['怎么没写', '怎么没有写', '咋没写', '怎么没有', '怎么没加', '没给我写'],
    '没有加上',
    '没加上',
    '没看到',
    '没有看到',
    '没出现',
    '忘了加',
    '漏写了',
    '不见了',
    '没有显示',
  ],
);

/** What is between the parts of a wish for a text and says nothing more. */
const emptyWords = words(
  ...[
    '大写',
    '小写',
    'v大写',
    '字母大写',
    '首字母大写',
    'in capitals',
    'with a capital',
    'capital',
  ],
  ...[
    'replace',
    'rewrite',
    'rewrite as',
    'written over',
    'over the first seconds',
    'must be',
    'with',
  ],
  ...[
    'exchange',
    'swap',
    'instead',
    '备注',
    '备注上',
    '重新写',
    '重写',
    '改写',
    '改写成',
    '重新写成',
  ],
  ...['roll', 'run', 'somewhere', 'typo', 'should be', 'it should be', 'needs', 'on it', 'in it'],
  ...['there', 'it should say', 'must say', 'titled', 'entitled', 'headed', 'named', 'call it'],
  ...['name it', 'title it', 'a card', 'rename it', 'card that says', 'a screen', 'card saying'],
  ...['slide saying', 'with a card', 'card with', 'card', 'rename it to', 'write', 'writes'],
  ...['written', 'written on', 'writing', 'print', 'printed', 'type', 'display', 'displayed'],
  ...['caption', 'captioned', 'label', 'labelled', 'labeled', 'stamp', 'overlay', 'insert'],
  ...['appear', 'appears', 'appearing', 'pop up', 'say', 'says', 'saying', 'that says'],
  ...['which says', 'reading', 'reads', 'that reads', 'read', 'should say', 'should read'],
  ...['to say', 'to read', 'show', 'stating', 'with the words', 'with the text', 'with text'],
  ...['the words', 'the text', 'called', 'a line', 'as text', 'text', 'as a text', 'begin with'],
  ...['start with', 'open with', 'shows', 'showing', 'include', 'place', 'throw', 'slap'],
  ...['stick', 'annotate', 'it says', 'as', 'as the', 'as a', 'as an', 'be', 'goes', 'go'],
  ...['comes up', 'come up', 'underneath', 'shown'],
  ...['名字改成', '名字改为', '名字换成', '名字是', '名字叫做', '名称改成', '名称改为', '改名'],
  ...['改名为', '改名叫', '大大地', '起个名字叫', '起个名字', '取个名字叫', '起名'],
  ...['取个名', '名字叫', '取个名字', '起个名叫', '上写', '写的', '字写错了', '写错了', '打错了'],
  ...['错别字', '应该是', '错了', '字错了', '才对', '要出现', '要有', '上面写', '来一个', '取名'],
  ...['起名为', '命名为', '写', '写上', '写着', '打', '打上', '打出', '印', '印上', '配', '配上'],
  ...['配个', '显示', '显示出', '标', '标上', '加字', '写字', '打字', '出现', '浮现', '贴'],
  ...['贴上', '放上', '标注', '内容', '内容是', '文字是', '写一句', '显示一句', '配一行字'],
  ...['配一句', '写一行', '打一行', '叫', '叫做', '写个', '打个', '来句', '来一句', '四个字'],
  ...['五个字', '三个字', '两个字', '几个字', '这几个字', '字样', '的字样', '这句话', '一行'],
  ...['一句', '这四个字', '这行字', '这句', '作为', '当', '当作', '当做', '做为', '上打'],
  ...['上写着', '写成', '来个', '再写', '字幕写', '文字写', '一行小字', '一行大字', '飘过'],
  ...['弹出', '跳出', '出', '个大字', '六个字', '处', '这样的字', '这段文字', '这段话', '的文字'],
  ...['的字', '的标题', '的字幕', '上面', '上', '里', '那里', '这里'],
);

/** What is said once more behind the text. */
const onceMore = inOrder(
  mark(',', '，'),
  words(
    '补上',
    '加上',
    '写上',
    '补一下',
    '请补上',
    '请加上',
    'add it',
    'please add it',
    'put it in',
  ),
);
/** 加个片尾，内容“…”. */
const namely = inOrder(
  mark(',', '，', ':'),
  words(
    ...[
      '内容',
      '内容是',
      '内容为',
      '上面写',
      '写',
      '写着',
      '写上',
      '叫',
      '文字是',
      '写的是',
      '就写',
    ],
    ...['saying', 'that says', 'it should say', 'reading', 'it says', 'it reads', 'with the words'],
  ),
);
export const textFiller = either(emptyWords, missing, onceMore, namely);

/** Words over the whole film, small and in a corner. */
export const watermark = words(
  ...['watermark', 'text watermark', 'as a watermark', 'watermark text', 'watermarked'],
  ...['copyright', 'copyright text'],
  ...['水印', '文字水印', '作为水印', '打水印', '加水印', '水印文字', '版权文字', '版权'],
  ...['防盗水印'],
);
