import { musicNoun, photoNoun } from '../../grammar/phrases/common.ts';
import {
  either,
  inOrder,
  many,
  maybe,
  meaning,
  notBefore,
  token,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';

export const heart = words(
  ...['heart', 'hearts', 'heart shaped', 'heart shape', 'star', 'stars', 'star shaped', 'flower'],
  ...['心形', '爱心', '桃心', '心型', '星形', '五角星', '星星', '花形', '花朵'],
);

export const transitionNoun = words(
  ...['transition', 'transitions', 'wipe', 'wipes', 'between the photos', 'between photos'],
  ...['between pictures', 'between the pictures', '转场', '过渡', '切换'],
);

export const removal = words(
  ...['take', 'photoshop'],
  ...['remove', 'delete', 'take out', 'get rid of', 'cut out', 'erase', 'crop out', 'hide', 'blur'],
  ...['删', '删掉', '删除', '去掉', '拿掉', '移除', '擦掉', '去除', '抹掉', '遮住', '打码', '不要'],
);

export const person: Reader<unknown> = either(
  inOrder(
    words('the', 'that', 'this', 'a', 'my'),
    maybe(words('strange', 'other', 'old', 'young', 'random', 'left', 'right', 'blue')),
    words(
      ...['person', 'man', 'woman', 'guy', 'stranger', 'strangers', 'people', 'tourists'],
      ...['tourist', 'bystander', 'bystanders', 'face', 'faces', 'pole', 'trash can', 'ex'],
      ...['passer by', 'passers by', 'man in the background', 'people in the background'],
      ...['person in the background', 'person on the left', 'person on the right', 'date stamp'],
    ),
  ),
  inOrder(
    maybe(words('里', '里面', '中', '上')),
    maybe(words('左边', '右边', '后面', '前面', '旁边', '背景里', '中间', '左侧', '右侧', '的')),
    words(
      ...['那个人', '这个人', '的人', '路人', '陌生人', '的路人', '那个男的', '那个女的', '游客'],
      ...['那个女人', '那个男人', '前男友', '前女友', '前任', '背景人物', '垃圾桶', '电线杆'],
      ...['人脸'],
    ),
  ),
);

/** What retouching changes, and how. */
export const looks = notBefore(
  words(
    ...['mouth', 'smile', 'background of the photo', '嘴巴', '嘴', '下巴', '眉毛', '照片背景'],
    ...['face', 'faces', 'eyes', 'eye', 'skin', 'nose', 'belly', 'tummy', 'hair', 'teeth'],
    ...['wrinkles', 'pimples', 'pimple', 'acne', 'double chin', 'legs', 'sky', 'the sky'],
    ...['freckles', 'eye bags'],
    ...['脸', '眼睛', '皮肤', '鼻子', '肚子', '头发', '牙齿', '牙', '皱纹', '痘痘', '双下巴', '腿'],
    ...['身材', '黑眼圈', '天空', '表情', '眼袋', '斑'],
  ),
  photoNoun,
);

export const retouched = words(
  ...['close her', 'close his', 'wider', 'shut', '大一点', '小一点', '白一点', '瘦点', '睁大'],
  ...['变小一点'],
  ...['slimmer', 'thinner', 'younger', 'prettier', 'whiter', 'smoother', 'open', 'close', 'smooth'],
  ...['whiten', 'replace', 'swap', 'change', 'fix', 'remove', 'reshape', 'slim down', 'slim'],
  ...['retouch'],
  ...['修', '修瘦', '瘦', '变小', '换', '换个', '换成', '换掉', '美白', '去掉', '磨', '年轻', 'p'],
  ...['变美', '大一点', '小一点', '白一点', '瘦点', '换成海边', '睁开', '闭上', '变白', '变大'],
  ...['修一下', '修小'],
);

/** Read aloud, by whoever. */
export const speaks = words(
  ...['read', 'reads', 'say', 'says', 'speak', 'speaks', 'narrate', 'tell', 'tells', 'telling'],
  ...['talk'],
  ...['念', '读', '朗读', '讲', '说', '播报', '讲述', '读出来', '念出来', '讲故事'],
);

export const speaker = words(
  ...['an ai', 'ai', 'a woman', 'a man', 'a robot', '女声', '男声', '机器人', 'in the video'],
  ...['in the film', 'voice', 'a voice', 'out loud', 'aloud', 'ai voice', 'somebody', 'someone'],
  ...['human', 'over it'],
  ...['人声', '语音', '有人', '播音员', '真人', '一个声音', '个声音', '人来'],
);

export const addSound = words(
  ...['add', 'put', 'want', 'insert', 'include', 'with', 'need', '加', '来', '加点', '加个'],
  ...['加上', '配', '弄点', '来点', '来个', '弄个', '插入', '放点', '想要', 'play', 'a', 'some'],
);

export const noisesMade = words(
  ...['笑声', '掌声', '鸟叫声', '海浪声', '快门声', '欢呼声', '雨声', '雷声', '鼓声', '脚步声'],
  ...['狗叫声'],
  ...['laugh track', 'rain sound', 'sound of rain', 'the sound of rain', 'sound of the sea'],
  ...['sound of birds'],
  ...['下雨的声音', '雨的声音', '海浪的声音', '鸟叫的声音', '鼓掌的声音', '欢呼的声音', '风的声音'],
  ...['铃声'],
  ...['laughter', 'seagull sounds', 'bird sounds', 'wave sounds', 'animal sounds', 'shutter sound'],
);

/** "A taylor swift song", 放一首稻香: music by a name that nobody here knows. */
const anyWord: Reader<true> = token(({ kind, isKnown }) =>
  (kind === 'word' || kind === 'ideograph') && isKnown !== true ? true : null,
);

const title = unlikely(many(unlikely(anyWord, 0.45), 7), 0.3);

export const songByName: Reader<unknown> = either(
  inOrder(
    words('play', 'put on', '放一首', '来一首', '放首', '来首', '播一首', '配一首', '唱一首'),
    someName(),
  ),
  inOrder(musicNoun, words('用', '放', '配', '换成', '改成'), someName()),
  inOrder(
    words('用', '放', '配', '来首', '想听', '播', '听'),
    someName(),
    words('的歌', '的音乐', '的曲子'),
  ),
  inOrder(
    maybe(words('that', 'the', 'this')),
    words('song', 'music', 'track', 'something'),
    words('by', 'from'),
    someName(),
  ),
);

function someName(): Reader<unknown> {
  return meaning(title, (all) => (all.length > 0 ? all : null));
}

export const around = words(
  ...['from', 'in', 'on', 'of', 'effect', 'effects', 'falling', 'over', 'some', 'like', 'format'],
  ...['version', 'as a', 'as', 'play', 'music', 'song', 'background', 'king', 'him', 'her', 'file'],
  ...['can i have it', 'can i get it', 'export', 'export it', 'download', 'save it', 'can you'],
  ...['draw', 'with', 'left', 'right', 'little', 'real', 'more', 'any', 'the next'],
  ...['有没有', '更高级的', '特效', '效果', '比如', '可以', '有', '下来', '飘', '找个', '找', '加'],
  ...['来点', '给', '的', '里', '上', '镜头', '格式', '换成', '放', '的歌', '歌', '导出', '能'],
  ...['吗', '里面', '用', '晴天', '左边', '右边', '那个', '把', '做成', '一点', '一些', '背景'],
  ...['音乐', '背景音乐', '首'],
);
