import { either, inOrder, maybe, words, mark } from '../../grammar/reader.ts';
import * as say from './sound-words.ts';

const comma = maybe(mark(',', '，', '、', '.', '。'));

const songNoun = words(
  ...['song', 'music', 'track', 'tune', 'mp3', 'audio', 'audio file', 'music file', 'soundtrack'],
  ...['one', 'file'],
  ...['歌', '音乐', '歌曲', '曲子', '那首', '那首歌', '这首', '这首歌', '音频', '配乐', 'bgm'],
  ...['首', '一首', '首歌', '一首歌', '一首曲子'],
);

export const composed = words(
  ...['kinora made', 'kinora makes', 'kinoras', 'you made', 'your own', 'your', 'generated'],
  ...['composed', 'kinora composed', 'that kinora made', 'you composed', 'default'],
  ...['自动', '自动生成的', '你写的', '你作的', '系统的'],
  ...['ai'],
  ...['kinora 的', '默认的', '原来的', '你自己', '你自己的', '你的', '你来', '你帮我', '你创作的'],
  ...['你生成的', '你自己生成的', '生成的', '自带的', '自带', '内置', '内置的', '系统'],
  ...['系统自带的', '你作', '你写', '你配的', '你编的', '自动配的', '软件的', '你自己作的'],
  ...['你做的'],
  ...['built in', 'builtin', 'of yours', 'yours', 'from you', 'yourself', 'kinora', 'generate'],
  ...['compose', 'composing', 'make up', 'made up', 'by kinora', 'you compose', 'you write'],
);

export const than = words(
  ...['instead of', 'rather than', 'than', 'in place of', 'not', 'and not', 'but not', 'dont use'],
  ...['而不是', '不是', '不要用', '别用', '不用', '代替', '不要', '别'],
);

/** "…, not mine". */
export const notOwn = inOrder(comma, than, say.own, maybe(songNoun), maybe(words('了', '吧')));

/** "…, not yours". */
export const notComposed = inOrder(comma, than, composed, maybe(songNoun));

export const ownSong = either(
  inOrder(
    say.own,
    maybe(words('favorite', 'favourite', 'little', 'best', 'a', 'one', 'this', '那', '这', '一首')),
    songNoun,
    maybe(words('那首', '文件')),
  ),
  inOrder(
    songNoun,
    maybe(words('was', 'is', 'should be', '用', '就用', '要', '换成', '改成')),
    say.own,
  ),
);

/** "…, use that one". */
export const useThat = inOrder(
  comma,
  maybe(words('so', 'just', 'please', 'then', 'why dont you', '就', '请')),
  words('use that', 'use that one', 'use it', 'take that', '用那个', '用它', '用那首', '放那个'),
);

export const as = words(
  ...['as the music', 'as music', 'as background music', 'as the soundtrack', 'as the song'],
  ...['for the music', 'as the background music', 'as soundtrack', 'as bgm'],
  ...['当背景音乐', '做背景音乐', '作为背景音乐', '当bgm', '做配乐', '当音乐', '当配乐'],
  ...['作背景音乐', '当背景', '做背景', '当背景乐', '做背景乐', '背景', '背景用', '作背景'],
);

export const hear = words(
  ...['hear', 'want to hear', 'like to hear', 'listen to', '听', '想听', '听到'],
);
