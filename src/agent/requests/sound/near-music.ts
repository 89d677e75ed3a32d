import { wording, type Wording } from '../../../language/wording.ts';
import type { Mood } from '../../../timeline/timeline.ts';
import { oneOf } from '../../grammar/reader.ts';

interface Near {
  /** What was wished, in the middle of a sentence. */
  readonly name: Wording;
  /** What comes nearest of what Kinora composes. */
  readonly mood: Mood;
}

/** Music that people wish for and Kinora does not compose. */
export const nearMusic = {
  piano: { name: wording('piano music', '钢琴曲'), mood: 'acoustic' },
  waltz: { name: wording('a waltz', '华尔兹'), mood: 'acoustic' },
  oldies: { name: wording('oldies', '老歌'), mood: 'acoustic' },
  rock: { name: wording('rock', '摇滚'), mood: 'upbeat' },
  metal: { name: wording('metal', '金属乐'), mood: 'electronic' },
  rap: { name: wording('rap', '说唱'), mood: 'lo-fi' },
  latin: { name: wording('Latin music', '拉丁音乐'), mood: 'upbeat' },
  reggae: { name: wording('reggae', '雷鬼'), mood: 'lo-fi' },
  blues: { name: wording('the blues', '蓝调'), mood: 'jazz' },
  chinese: { name: wording('traditional Chinese music', '中国风音乐'), mood: 'ambient' },
  birthday: { name: wording('a birthday song', '生日歌'), mood: 'playful' },
  nursery: { name: wording('a nursery rhyme', '儿歌'), mood: 'playful' },
  christmas: { name: wording('a Christmas song', '圣诞歌'), mood: 'playful' },
  wedding: { name: wording('a wedding march', '婚礼进行曲'), mood: 'cinematic' },
  march: { name: wording('a march', '进行曲'), mood: 'cinematic' },
  opera: { name: wording('opera', '歌剧'), mood: 'cinematic' },
  sung: { name: wording('a song that is sung', '有人唱的歌'), mood: 'upbeat' },
  chart: { name: wording('a hit', '热门歌曲'), mood: 'upbeat' },
} as const satisfies Readonly<Record<string, Near>>;

export type NearMusic = keyof typeof nearMusic;
export const nearKinds = Object.keys(nearMusic) as NearMusic[];

export const nearWords = oneOf<NearMusic>({
  piano: ['piano', 'pianos', 'piano music', 'keys', '钢琴', '钢琴曲', '钢琴音乐', '弹琴'],
  waltz: ['waltz', 'waltzes', 'walz', 'viennese waltz', '华尔兹', '圆舞曲'],
  oldies: [
    ...['oldies', 'old songs', 'old music', 'old song', 'golden oldies', '80s music', '90s music'],
    ...['70s music', '60s music', 'music from the 80s', 'music from the 90s', 'old school music'],
    ...['from the 60s', 'from the 70s', 'from the 80s', 'from the 90s', 'songs from the old days'],
    ...['老歌', '老的歌', '经典老歌', '怀旧老歌', '怀旧金曲', '老音乐', '老的音乐', '金曲'],
    ...['老曲子', '老的曲子', '年代歌曲', '八十年代的歌', '九十年代的歌', '老一点的歌'],
    ...['老一点的音乐', '老歌曲'],
  ],
  rock: [
    ...['rock', 'rock n roll', 'rock and roll', 'rock music', 'punk', 'punk rock', '摇滚'],
    ...['摇滚乐'],
  ],
  metal: ['metal', 'heavy metal', 'metal music', 'death metal', '金属乐', '重金属'],
  rap: ['rap', 'rap music', 'trap', 'trap beat', 'drill', 'grime', '说唱', '饶舌', 'rap歌'],
  latin: [
    ...['salsa', 'latin', 'latin music', 'samba', 'reggaeton', 'tango', 'flamenco', 'mariachi'],
    ...['拉丁', '桑巴', '探戈', '弗拉门戈'],
  ],
  reggae: ['reggae', 'ska', 'dub', '雷鬼'],
  blues: [
    ...['blues music', 'the blues', 'soul music', 'funk', 'r&b', 'rnb', 'gospel', '灵魂乐', '放克'],
  ],
  chinese: [
    ...['chinese music', 'traditional chinese music', 'guzheng', 'erhu', 'bamboo flute', 'pipa'],
    ...['古风', '国风', '中国风', '古筝', '二胡', '笛子', '民乐', '戏曲', '京剧', '古琴', '琵琶'],
    ...['国乐'],
  ],
  birthday: [
    'birthday song',
    'happy birthday song',
    'happy birthday music',
    '生日歌',
    '生日快乐歌',
  ],
  nursery: ['nursery rhyme', 'nursery rhymes', 'lullaby', 'lullabies', '儿歌', '童谣', '摇篮曲'],
  christmas: [
    ...['christmas music', 'christmas song', 'christmas songs', 'christmas carol', 'jingle bells'],
    ...['xmas music', '圣诞歌', '圣诞音乐', '新年歌', '过年的歌', '春节的歌', '恭喜发财'],
  ],
  wedding: ['wedding march', '婚礼进行曲'],
  march: ['march music', 'marching band', 'brass band', '进行曲', '军乐', '交响进行曲'],
  opera: ['opera', 'aria', 'choir', 'choral', 'choir music', '歌剧', '合唱', '美声'],
  sung: [
    ...['with lyrics', 'with vocals', 'with singing', 'with a singer', 'someone singing', 'k pop'],
    ...['kpop', 'j pop', 'jpop', 'vocals', 'lyrics', '有人唱', '有歌词', '带歌词', '有歌词的'],
    ...['有人唱的', '带人声的', '女声', '男声唱', '粤语歌', '英文歌', '中文歌', '日语歌', '韩语歌'],
  ],
  chart: [
    ...['a hit song', 'hit song', 'hit songs', 'chart music', 'trending song', 'trending audio'],
    ...['trending music', 'trending sound', 'viral song', 'viral sound', 'famous song'],
    ...['a popular song', 'popular song', 'popular songs', 'tiktok song', 'tiktok sound'],
    ...['热门歌曲', '热门音乐', '热歌', '抖音热歌', '抖音神曲', '神曲', '网红歌', '流行歌'],
    ...['流行歌曲', '最火的歌', '火的歌', '抖音音乐', '爆款音乐', '热门bgm', '抖音bgm'],
    ...['抖音热门音乐'],
  ],
});
