import type { Mood } from '../../../timeline/timeline.ts';
import {
  either,
  inOrder,
  maybe,
  notBefore,
  oneOf,
  token,
  words,
  type Reader,
} from '../../grammar/reader.ts';

export const music = words(
  ...['music', 'song', 'songs', 'track', 'tracks', 'soundtrack', 'soundtracks', 'sound track'],
  ...['tune', 'tunes', 'bgm', 'background music', 'background song', 'background track', 'score'],
  ...['backing track', 'melody', 'instrumental', 'beats', 'bg music', 'musik', 'musique', 'musica'],
  ...['background audio', 'film score', 'movie score', 'music track', 'backing music', 'jingle'],
  ...['musics', 'audio track'],
  ...['音乐', '背景音乐', '配乐', '歌', '歌曲', '曲子', '曲', '音轨', '乐曲', '背景乐', '背景音'],
  ...['背景歌', '旋律', '配个乐', '配点乐', '配的歌', '配的音乐', '插曲', '声乐', '伴奏', '首歌'],
  ...['音楽'],
);

/** Words that name a kind of music even alone. */
export const genre = oneOf<Mood>({
  'lo-fi': ['lo fi', 'lofi', 'chill hop', 'chillhop', 'study beats', '低保真', 'lo fi beats'],
  upbeat: ['upbeat', 'up tempo', 'uptempo', 'pop music', 'feel good music', '流行乐', '流行音乐'],
  cinematic: [
    ...['orchestral', 'orchestra', 'film score', 'movie score', 'movie like', 'symphony', 'violin'],
    ...['violins', 'cello', 'string quartet', '小提琴', '大提琴', '弦乐'],
    ...['hollywood', 'hans zimmer', 'trailer music', 'symphonic', 'classical music'],
    ...['史诗', '史诗感', '管弦乐', '交响乐', '交响', '大片感', '电影配乐', '电影原声', '古典乐'],
    ...['大气磅礴', '气势恢宏', '气势磅礴', '史诗级', '古典音乐'],
  ],
  ambient: ['ambient', '氛围音乐', '环境音乐', '氛围感音乐', '冥想', '轻音乐', '环境乐'],
  acoustic: [
    ...['acoustic', 'guitar', 'guitars', 'ukulele', 'folk', 'unplugged', 'campfire'],
    ...['singer songwriter'],
    ...['吉他', '民谣', '原声吉他', '尤克里里', '木吉他', '不插电', '吉他曲', '吉他弹的'],
  ],
  electronic: [
    ...['electronic', 'electro', 'edm', 'techno', 'trance', 'synthwave', 'synth wave', 'synthpop'],
    ...['synth pop', 'synth', 'synths', 'disco', 'drum and bass', 'dnb', 'dubstep', 'house music'],
    ...['dance music', 'eurodance', 'rave', 'club music', 'phonk'],
    ...['电子', '电子音乐', '电音', '电子乐', '迪斯科', '舞曲', '蹦迪', '电子舞曲', '合成器'],
    ...['夜店', '迪厅', '夜店风'],
  ],
  jazz: [
    ...['jazz', 'jazzy', 'bossa nova', 'smooth jazz', 'saxophone', 'sax', 'swing music'],
    ...['big band', 'jazz bar', 'jazz club', 'jazz cafe'],
    ...['爵士', '爵士酒吧', '爵士吧', '爵士乐', '爵士风', '萨克斯', '波萨诺瓦'],
  ],
  playful: [
    ...['playful', 'cartoonish', 'cartoon music'],
    ...['俏皮', '调皮', '卡通音乐', '儿童歌曲'],
  ],
});

/** Words that say what music is like, and mean music only where it is spoken of. */
export const musicAdjective = oneOf<Mood>({
  'lo-fi': [
    ...['chill', 'chilled', 'chilled out', 'chilling', 'hip hop', 'mellow', 'laid back', 'cozy'],
    ...['cosy', 'chilly'],
    ...['慵懒', '嘻哈', '放松', '慢摇', '松弛'],
  ],
  upbeat: [
    ...['happy', 'happier', 'cheerful', 'joyful', 'energetic', 'positive', 'uplifting', 'pop'],
    ...['summery', 'summer', 'feel good', 'fast', 'faster', 'lively', 'motivational', 'bright'],
    ...['fun', 'exciting', 'cheery', 'livelier', 'bouncy', 'peppy', 'catchy', 'groovy', 'sunny'],
    ...['pep', 'more pep', 'kick', 'more kick', 'zip', 'to dance to', 'gets people moving'],
    ...['danceable'],
    ...['轻松愉快', '想跳舞', '能跳舞', '动听', '派对', '有劲'],
    ...['more energy', 'energy', 'punchy', 'jolly', 'oomph', 'more life', 'spirited', 'vibrant'],
    ...['欢快', '轻快', '快乐', '开心', '活泼', '阳光', '积极', '愉快', '节奏感强', '有节奏感'],
    ...['流行', '欢乐', '热闹', '动感', '快节奏', '激昂', '励志', '节奏快', '喜庆', '欢喜', '明快'],
    ...['带劲', '节奏强', '有精神', '有活力', '活力', '燥起来', '躁起来', '嗨起来', '动起来'],
    ...['有节奏'],
  ],
  cinematic: [
    ...['cinematic', '电影感', 'epic', 'dramatic', 'inspiring', 'inspirational', 'classical'],
    ...['heroic', 'grand', 'intense', 'emotional', 'powerful', 'majestic', 'big', 'movie'],
    ...['suspenseful', 'moving', 'drama', 'more drama', 'sweeping', 'soaring', 'lush', 'stirring'],
    ...['大气', '恢弘', '震撼', '古典', '感人', '宏大', '燃', '热血', '磅礴', '高大上', '有气势'],
    ...['气势', '悬疑', '紧张'],
  ],
  ambient: [
    ...['calm', 'calmer', 'calming', 'relax', 'relaxin', 'relaxing', 'noiseless', 'less noisy'],
    ...['not so noisy', 'relaxed', 'peaceful', 'soothing', 'meditative', 'meditation', 'dreamy'],
    ...['something softer', 'something quieter', 'something slower', 'a softer tune'],
    ...['soft', 'slow', 'slower', 'atmospheric', 'gentle', 'spa', 'serene', 'zen'],
    ...['睡前', '睡前听', '睡前看', '助眠', '慢歌', '轻缓'],
    ...['tranquil', 'gentler', 'mellower', 'quieter mood', 'to fall asleep to', 'to sleep to'],
    ...['慢慢', '慢慢的', '别太吵', '不吵', '不那么吵', '温柔', '温和', '静一点', '安静点', '平和'],
    ...['清静', '柔', '舒缓', '平静', '安静', '轻柔', '柔和', '宁静', '空灵', '治愈', '轻松'],
    ...['慢节奏', '悠扬', '安静舒缓', '慢', '舒服'],
  ],
  acoustic: [
    ...['country music', '深情', '唯美', '暖心', '治愈系', '悲', '悲伤的', '感伤', 'warm'],
    ...['romantic', 'country', 'heartfelt', 'wedding', 'sentimental', 'nostalgic', 'touching'],
    ...['tender', 'sad', 'sadder', 'melancholy', 'melancholic', 'love', 'sweet', 'warmer'],
    ...['lovely', 'bittersweet', 'intimate'],
    ...['温暖', '温馨', '浪漫', '抒情', '怀旧', '甜蜜', '婚礼', '伤感', '悲伤', '忧伤', '小清新'],
    ...['清新', '难过', '煽情', '复古'],
  ],
  electronic: [
    ...['harder', 'hard', 'heavier', 'rougher', 'more bass', 'bass', 'bass drops', 'bass drop'],
    ...['drops', 'more drops', 'banger', 'bangers', '重低音', '低音', '带感', '有劲', '硬核'],
    ...['更硬', 'dance', 'party', 'club', 'house', 'modern', 'futuristic', 'driving', 'bass heavy'],
    ...['bassy', 'hype', 'banging', 'danceable', 'aggressive', 'wild', 'frantic', 'harsh'],
    ...['nervous', 'agitated', 'tense', 'busy', '激烈', '躁', '吵闹', '喧闹', '抢戏', '科技感'],
    ...['未来感', '派对', '嗨', '炫酷', '酷炫', '酷', '劲爆', '炸', '狂欢'],
  ],
  jazz: [
    ...['swing', 'lounge', 'blues', 'bluesy', 'cafe', 'coffee shop', 'classy', 'elegant'],
    ...['摇摆', '咖啡馆', '优雅', '慵懒爵士'],
  ],
  playful: [
    ...['playfully', '逗趣', 'funny', 'cute', 'quirky', 'comic', 'comedy', 'kids', 'childrens'],
    ...['silly', 'whimsical', 'goofy', 'cartoon', 'birthday', 'childlike'],
    ...['可爱', '搞笑', '滑稽', '儿童', '童趣', '搞怪', '卡通', '生日', '小朋友', '逗', '幽默'],
    ...['萌', '小孩', '孩子', '适合小孩', '适合孩子', '给孩子', '孩子气'],
  ],
});

/** One of the person's songs, by its name. */
export const songName: Reader<readonly string[]> = token(({ kind, songIds }) =>
  kind === 'name' && songIds.length > 0 ? songIds : null,
);

/** The same where its name is a plain word. */
export const songWord: Reader<readonly string[]> = token(({ kind, songIds }) =>
  kind === 'word' && songIds.length > 0 ? songIds : null,
);

/** The clips' own sound. */
export const clipSound = words(
  ...['original sound', 'original audio', 'original sounds', 'clip sound', 'clips sound'],
  ...['sound of the clip', 'sound of the clips', 'sound of the video', 'sound of the videos'],
  ...['audio of the clip', 'clip audio', 'audio of the clips', 'video audio', 'video sound'],
  ...['native sound', 'native audio', 'own sound', 'own audio', 'live sound', 'camera sound'],
  ...['camera audio', 'ambient sound', 'natural sound', 'real sound', 'voices'],
  ...[
    ...['original voices', 'recorded sound', 'source audio', 'sound from the clip'],
    ...['sound from the clips', 'sound in the clip', 'sound from the video', 'clips own sound'],
    ...['videos sound', 'videos audio', 'audio in the clip', 'audio from the clip'],
  ],
  ...['原声', '原音', '现场声', '同期声', '视频的声音', '视频声音', '片段的声音', '片段声音'],
  ...['视频原声', '素材声音', '视频里的声音', '素材的声音', '素材原声', '人声', '自带的声音'],
  ...['自带声音', '本身的声音', '现场音', '素材自带的声音', '视频自带的声音', '环境音'],
  ...['视频本来的声音', '影片原声'],
);

/** What is heard in a clip, by its own name. */
export const noises = words(
  ...['说话声', '说话的声音', '我说话的声音', '讲话声', '讲话的声音', '噪音', '杂音', '风声'],
  ...['海浪声', '浪声', '背景噪音', '环境声', '吵闹声', '视频里说话的声音', '哭声', '笑声', '喊声'],
  ...['现场噪音', '里的杂音'],
  ...['wind noise', 'background noise', 'ambient noise', 'camera noise', 'street noise', 'chatter'],
  ...['noise', 'noises', 'the wind', 'wind', 'the talking', 'people talking', 'the traffic'],
);

const noticed = words(
  ...['is', 'its', 'are', 'sounds', 'seems', 'quite', 'pretty', 'kinda', 'a bit', 'a little'],
  ...['rather', 'still', 'somewhat', 'is kinda', 'is a bit'],
  ...['有点', '有些', '挺', '偏', '有点儿', '声音有点', '声音太', '声音偏', '音量太', '音量有点'],
);
/** "Is kinda loud", 有点大: what is noticed is wished the other way. */
export const noticedLoud = inOrder(
  noticed,
  maybe(noticed),
  words('loud', 'noisy', 'high', 'strong', 'prominent', '大', '高', '响', '吵', '大声', '强', '闹'),
  maybe(words('了', '啦', '呢')),
);
export const noticedQuiet = inOrder(
  noticed,
  maybe(noticed),
  words('quiet', 'low', 'soft', 'faint', 'weak', '小', '低', '轻', '弱', '小声'),
  maybe(words('了', '啦', '呢')),
);
export const louder = words(
  ...[
    ...['louder', 'turn up', 'turned up', 'up', 'raise', 'increase', 'boost', 'crank up', 'crank'],
    ...['amp up', 'pump up', 'more audible', 'higher', 'bring up', 'more volume', 'loud'],
    ...['more loud', 'more high', 'more strong', 'beef up', 'pump', 'strengthen'],
  ],
  ...['大声', '大点声', '响', '调高', '调大', '提高', '加大', '放大', '大', '高', '响亮', '增大'],
  ...['加强', '大声点', '开大', '拉高', '调高些', '增强', '增加', '往上调', '开大点'],
);
export const quieter = words(
  ...['low', 'kept low', 'down low'],
  ...['dial back', 'more in the background', 'in the background more', 'less prominent'],
  ...[
    ...['quieter', 'softer', 'lower', 'turn down', 'turned down', 'down', 'reduce', 'decrease'],
    ...['less loud', 'bring down', 'not so loud', 'not too loud', 'quiet down', 'quiet', 'softly'],
    ...['soften', 'less volume', 'tone down', 'tune down', 'dial down', 'dial back', 'soft'],
    ...['duck', 'not as loud', 'faint', 'subdued', 'subtle', 'more low', 'more quiet', 'more soft'],
    ...['more silent', 'lower down', 'less strong'],
  ],
  ...['小声', '小点声', '轻一点', '轻点', '轻一些', '轻些', '调低', '调小', '降低', '减小', '关小'],
  ...['小', '低', '弱', '压低', '不要太大声', '别太大声', '不要那么响', '不要太吵', '别那么吵'],
  ...['别太响', '轻声', '减弱', '降', '降一降', '往下调', '往下调调', '调下来', '减', '降下来'],
  ...['收一收', '弱化'],
);
export const tooLoud = words(
  ...[
    ...['too loud', 'so loud', 'too noisy', 'overpowering', 'drowns', 'drowning out', 'deafening'],
    ...['hurts my ears', 'blasting', 'noisy', 'hearing myself', 'drowns out', 'too much noise'],
    ...['so much noise', 'much noise', 'too much', 'too strong', 'very strong', 'so strong'],
    ...['too heavy', 'too overbearing', 'overwhelming', 'deafeningly loud', 'ear splitting'],
    ...['way loud', '2 loud', 'hardly hear myself', 'cant hear myself', 'barely hear myself'],
    ...['drown out'],
  ],
  ...['太大声', '太响', '太吵', '吵', '太大', '太闹', '闹', '震耳', '吵死了', '盖过', '盖住'],
  ...['过大'],
);
export const tooQuiet = words(
  ...[
    ...['too quiet', 'too soft', 'too low', 'too faint', 'inaudible', 'cant hear', 'can not hear'],
    ...['cannot hear', 'barely hear', 'hardly hear', 'not loud enough', 'cant really hear'],
    ...['couldnt hear', 'hard to hear', 'cant hear a thing', 'hear nothing', 'barely audible'],
  ],
  ...['太小声', '太轻', '太小', '太低', '太弱', '听不见', '听不清', '听不到', '不够大声', '不够响'],
  ...['听不太到', '几乎听不见', '有点弱', '太细', '没声', '听不大到', '不够大'],
);
export const muted = notBefore(
  words(
    ...['mute', 'muted', 'mutes', 'muting', 'silent', 'silence', 'silenced', 'no sound'],
    ...['soundless'],
    ...['静音', '消音', '无声', '不要声音', '没有声音', '消声', '不要任何声音'],
  ),
  words('track', 'effects'),
);
export const switchedOff = words(
  ...['off', 'turn off', 'switch off', 'kill', 'cut out', 'shut off', 'turned off', 'switched off'],
  ...['关掉', '关了', '关闭', '消除', '去掉', '关', '停', '停掉', '都关了', '都关掉', '去了'],
);

export const unmuted = words(
  ...['unmute', 'keep', 'turn on', 'switch on', 'back on', 'bring back', 'leave', 'hear'],
  ...['restore', 'on', 'i want to hear', 'want to hear', 'let me hear', 'with'],
  ...['保留', '打开', '开启', '恢复', '留着', '加回来', '要', '开', '取消静音', '听到', '放出来'],
  ...['留'],
);

const sent = words(
  ...['uploaded', 'sent', 'gave', 'added', 'attached', 'provided', 'shared', 'recorded', 'put in'],
  ...['sent you', 'gave you', 'have uploaded', 'just uploaded', 'have sent you', 'brought'],
);
const sentZh = words(
  ...['上传', '上载', '传', '发', '给', '给你', '提供', '发给你', '传给你', '加', '放', '录'],
  ...['传上来'],
);
/** Whose music it is. */
export const own = either(
  words(
    ...[
      ...['my', 'my own', 'our own', 'mine', 'our', 'the uploaded', 'uploaded', 'attached'],
      ...['the attached', 'from my upload', 'own', 'from me', 'of mine', 'of ours'],
    ],
    ...['我的', '我自己的', '自己的', '上传的', '刚上传的', '刚传的', '我们的', '我们自己的'],
    ...['我那', '我们那', '我自己那'],
    ...['in my files', 'among my files', 'from my files', 'in my uploads'],
  ),
  inOrder(
    maybe(words('that', 'which')),
    words('i', 'we', 'ive', 'weve'),
    maybe(words('just')),
    sent,
  ),
  inOrder(
    words('我', '我们', '我自己', '自己', '我不是', '我明明'),
    maybe(words('刚', '刚才', '刚刚', '之前', '自己', '已经')),
    sentZh,
    maybe(words('了', '过')),
    maybe(words('的', '那', '的那')),
  ),
);

/** What is louder or quieter of a sound. */
export const volume = words(
  ...['volume', 'loudness', 'level', 'sound', 'sound level', 'audio', 'noise'],
  ...['音量', '声音', '声', '音', '响度'],
);
