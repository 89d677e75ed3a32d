import { frame, type Frame } from '../../grammar/frame.ts';
import { degree, filmNoun, musicNoun } from '../../grammar/phrases/common.ts';
import { oneOf, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { setMusic } from '../sound/set-music.ts';
import { moodOf, setFeel, type Feel } from './set-feel.ts';

const feel = oneOf<Feel>({
  better: [
    ...['随便剪', '随便剪一下', '随便剪剪', '能看就行', '随便弄', '随便弄一下', '随便做'],
    ...['随便做一下', '随便搞搞', '随便', '都行', '都可以'],
    ...['better', 'make it better', 'nicer', 'prettier', 'more beautiful', 'improve it', 'improve'],
    ...['polish', 'polish it', 'improved', 'make it good', 'make it nice', 'make it great'],
    ...['make it awesome', 'enhance', 'enhance it', 'spruce it up', 'spice it up', 'jazz it up'],
    ...['make it pop', 'pop', 'make it shine', 'pimp it', 'surprise me', 'your choice'],
    ...['do what you want', 'be creative', 'up to you', 'do your magic', 'do your thing'],
    ...['work your magic', 'whatever you think', 'whatever you like', 'you decide'],
    ...['more interesting', 'cooler', 'make it cool', 'make it look good', 'make it look nice'],
    ...['make it look better', 'more exciting', 'wow factor', 'more wow', 'viral', 'go viral'],
    ...['catchier', 'more catchy', 'eye catching', 'more impressive', 'impressive'],
    ...['more attractive', 'attractive', 'more appealing', 'fancier', 'fancy', 'more stylish'],
    ...['stylish', 'trendy', 'more creative', 'next level', 'level up', 'level it up'],
    ...['give it some love', 'make it amazing', 'awesome', 'more modern', 'modern'],
    ...['make it special', 'more special', 'spice things up', 'dress it up', 'jazz things up'],
    ...['好看一点', '好看点', '更好看', '再好看一点', '好看', '美一点', '更美', '美化', '美化一下'],
    ...['优化', '优化一下', '润色', '提升一下', '提升', '更好', '好一点', '更好一点', '弄好看点'],
    ...['弄漂亮点', '漂亮一点', '漂亮点', '更漂亮', '精致', '酷', '精致一点', '更精致', '你看着办'],
    ...['随便发挥', '自由发挥', '你来决定', '看着来', '怎么好怎么来', '给我惊喜', '惊喜', '炫酷'],
    ...['酷一点', '酷炫', '炫一点', '更吸引人', '吸引人', '吸睛', '有创意', '创意', '时尚'],
    ...['时尚感', '潮一点', '潮', '爆款', '出圈', '质感提升', '完善一下', '丰富一点', '更丰富'],
    ...['特别一点', '更特别', '帅一点', '更帅', '帅气', '随便你', '有感觉一点', '有意思一点'],
    ...['更有意思', '惊艳', '惊艳一点', '整得好看点', '搞好看点', '你决定', '你看着弄'],
  ],
  energetic: [
    ...['more oomph', 'oomph', 'more punch', 'more power', 'powerful', 'more powerful', 'exciting'],
    ...['hype', 'hyped', 'more hype', 'more vibrant', 'vibrant', 'upbeat vibe', 'upbeat vibes'],
    ...['energetic vibe', 'pump it up', 'pumped', 'more excitement', 'party', 'party vibe'],
    ...['party vibes', 'sporty', 'more drive', 'wake it up', 'more life', 'more lively feel'],
    ...['bring it to life', 'full of energy', 'full of life', 'more action', 'action'],
    ...['更有活力', '有活力一点', '再有活力一点', '带劲', '带劲一点', '更带劲', '嗨', '嗨一点'],
    ...['更嗨', '激情', '有激情', '动感一点', '更动感', '有冲击力', '冲击力', '劲爆', '青春'],
    ...['青春活力', '有动感', '运动感', '律动感', '有节奏感', '节奏感', '有力量', '活力满满'],
    ...['充满活力', '元气', '元气满满', '阳光', '阳光一点', '热闹', '热闹一点'],
  ],
  epic: [
    ...['epic', 'more epic', 'heroic', 'majestic', 'grand', 'monumental', 'more drama', 'dramatic'],
    ...['more dramatic', 'intense', 'more intense', 'badass', 'goosebumps'],
    ...['燃', '燃一点', '更燃', '燃起来', '热血一点', '热血沸腾', '史诗', '史诗感', '大气'],
    ...['大气一点', '更大气', '震撼', '有气势', '气势', '恢弘', '壮观', '炸', '炸裂', '震撼一点'],
    ...['戏剧性', '更震撼', '霸气', '霸气一点'],
  ],
  fun: [
    ...['fun', 'more fun', 'funny', 'funnier', 'fun vibes', 'playful', 'more playful', 'cute'],
    ...['cuter', 'more cute', 'silly', 'goofy', 'cheeky', 'happier', 'happy', 'more joyful'],
    ...['joyful', 'cheerful', 'more cheerful', 'childlike', 'for kids', 'kid friendly'],
    ...['lighthearted', 'light hearted', 'jolly', 'whimsical', 'quirky', 'merrier'],
    ...['活泼', '活泼一点', '更活泼', '活泼点', '可爱', '可爱一点', '更可爱', '好玩', '好玩一点'],
    ...['有趣', '有趣一点', '搞笑', '搞笑一点', '俏皮', '俏皮一点', '童趣', '欢乐', '欢乐一点'],
    ...['开心', '开心一点', '欢快', '欢快一点', '喜庆', '喜庆一点', '轻松一点', '轻松愉快', '萌'],
    ...['萌一点', '快乐', '快乐一点', '幽默', '幽默一点', '愉快'],
  ],
  cozy: [
    ...['cozy', 'cosy', 'cozier', 'cosier', 'homely', 'homey', 'warmer feeling', 'warm feeling'],
    ...['warm and fuzzy', 'heartwarming', 'heart warming', 'family feel', 'family feeling'],
    ...['intimate', 'more intimate', 'snug', 'warm vibe', 'warm vibes', 'comforting', 'cozy vibe'],
    ...['cozy vibes', 'tender', 'more tender', 'wholesome', 'hygge', 'sweet', 'sweeter', 'gentler'],
    ...['gentle', 'softer', 'soft'],
    ...['温馨', '温馨一点', '更温馨', '更温馨一点', '温馨点', '温暖', '温暖一点', '更温暖', '暖心'],
    ...['治愈', '治愈一点', '治愈系', '有家的感觉', '家庭感', '柔和', '柔和一点', '温柔'],
    ...['温柔一点', '更温柔', '亲切', '亲切一点', '暖暖的', '温情', '甜一点', '甜'],
  ],
  romantic: [
    ...['romantic', 'more romantic', 'lovey dovey', 'like a wedding film', 'wedding film'],
    ...['wedding feel', 'wedding style', 'like a wedding video', 'love story', 'like a love story'],
    ...['romance', 'valentine', 'valentines'],
    ...['浪漫', '浪漫一点', '更浪漫', '婚礼感', '爱情感', '甜蜜', '甜蜜一点', '唯美', '唯美一点'],
    ...['更唯美', '恋爱感', '情侣感'],
  ],
  emotional: [
    ...['emotional', 'more emotional', 'touching', 'moving', 'more touching', 'more feeling'],
    ...['more emotion', 'sentimental', 'sad', 'sadder', 'melancholic', 'tearjerker', 'make me cry'],
    ...['make them cry', 'heartfelt', 'soulful', 'more heart', 'more depth', 'deep', 'deeper'],
    ...['poignant'],
    ...['感人', '感人一点', '更感人', '煽情', '煽情一点', '有感情', '更有感情', '深情', '催泪'],
    ...['伤感', '伤感一点', '打动人', '走心', '走心一点', '有情感', '抒情', '抒情一点', '忧伤'],
    ...['动人', '有故事感', '故事感'],
  ],
  calm: [
    ...['calm', 'calmer', 'more calm', 'peaceful', 'more peaceful', 'quiet', 'relaxing'],
    ...['more relaxing', 'chill', 'chiller', 'more chill', 'chilled', 'soothing', 'zen'],
    ...['meditative', 'too hectic', 'too busy', 'too chaotic', 'too restless', 'less chaotic'],
    ...['less busy', 'hectic', 'too nervous', 'too loud and fast', 'tranquil', 'serene'],
    ...['too intense', 'too wild', 'easy on the eyes', 'makes me dizzy', 'too dizzy', 'too crazy'],
    ...['less crazy', 'subtle', 'more subtle', 'mellow'],
    ...['平静', '平静一点', '安静', '安静一点', '宁静', '放松', '放松一点', '更放松', '太乱'],
    ...['太乱了', '太闹', '太闹了', '太吵闹', '太花', '太花了', '太花哨', '太花哨了', '眼花'],
    ...['头晕', '看得头晕', '太晃', '太晃了', '平和', '岁月静好', '安静点', '舒服一点', '松弛感'],
    ...['松弛', '佛系', '慵懒', '惬意', '素净', '简洁', '简洁一点', '简单一点', '简约', '简约一点'],
    ...['太吵了'],
  ],
  dreamy: [
    ...['dreamy', 'dreamier', 'calm and dreamy', 'magical', 'more magical', 'fairytale'],
    ...['fairy tale', 'mystical', 'poetic', 'more poetic', 'atmospheric', 'more atmospheric'],
    ...['moody', 'moodier', 'more mood', 'more atmosphere', 'ethereal feel'],
    ...['氛围感', '有氛围感', '更有氛围', '有氛围', '氛围感拉满', '氛围拉满', '氛围', '梦幻'],
    ...['梦幻一点', '更梦幻', '诗意', '意境', '有意境', '文艺', '文艺一点', '文艺范', '文艺感'],
    ...['朦胧', '仙气', '仙', '情绪感', '童话', '童话感', '神秘', '神秘感'],
  ],
  cinematic: [
    ...['cinematic', 'more cinematic', 'like a movie', 'like a film', 'movie like', 'filmic'],
    ...['more filmic', 'hollywood', 'like a hollywood movie', 'hollywood style', 'movie style'],
    ...['film look', 'movie feel', 'cinema feel', 'like in the cinema', 'netflix style'],
    ...['like netflix', 'like a real movie', 'like a real film', 'feel like a movie'],
    ...['documentary style', 'like a documentary', 'documentary'],
    ...['电影感', '有电影感', '更有电影感', '电影质感', '电影风', '像电影', '像电影一样', '大片'],
    ...['大片感', '电影级', '电影级别', '好莱坞', '纪录片', '纪录片风格', '纪录片感', '胶片感'],
    ...['像大片', '有大片感', '微电影'],
  ],
  trailer: [
    ...['trailer', 'like a trailer', 'movie trailer', 'like a movie trailer', 'teaser'],
    ...['like a teaser', 'trailer style', 'trailer like', 'trailer vibe', 'film trailer'],
    ...['like an ad', 'like a commercial', 'commercial style', 'promo', 'promo style'],
    ...['预告片', '像预告片', '电影预告', '预告片风格', '预告', '广告片', '像广告', '广告感'],
    ...['宣传片', '像宣传片', '宣传片风格'],
  ],
  professional: [
    ...['professional', 'more professional', 'pro', 'more pro', 'look professional'],
    ...['look more professional', 'corporate', 'business like', 'businesslike', 'serious'],
    ...['more serious', 'for business', 'for work', 'for a client', 'for clients'],
    ...['less amateurish', 'less amateur', 'amateurish', 'cleaner', 'clean', 'tidy', 'sleek'],
    ...['formal', 'more formal', 'crisp'],
    ...['专业', '专业一点', '更专业', '专业点', '专业感', '商务', '商务一点', '商务风', '正式'],
    ...['正式一点', '更正式', '严肃', '严肃一点', '正经一点', '规范', '给客户看', '给客户看的'],
    ...['给老板看', '企业风', '稳重', '稳重一点', '干净', '干净一点', '干净利落'],
  ],
  premium: [
    ...['premium', 'more premium', 'luxurious', 'luxury', 'more luxurious', 'high end', 'classy'],
    ...['classier', 'more classy', 'elegant', 'more elegant', 'sophisticated'],
    ...['more sophisticated', 'refined', 'more refined', 'exclusive', 'upscale', 'posh'],
    ...['expensive looking', 'look expensive', 'look more expensive', 'chic', 'less cheesy'],
    ...['cheesy', 'too cheesy', 'tasteful', 'more tasteful', 'cheap', 'looks cheap', 'minimalist'],
    ...['minimal', 'more minimal', 'aesthetic', 'more aesthetic'],
    ...['高级', '高级感', '有高级感', '更高级', '高级一点', '高级点', '要有高级感', '高端'],
    ...['高端一点', '更高端', '质感', '有质感', '更有质感', '质感一点', '奢华', '轻奢', '优雅'],
    ...['优雅一点', '更优雅', '有格调', '格调', '上档次', '档次', '高大上', '有品位', '品位'],
    ...['有品味', '品味', '低调奢华', '气质', '有气质', '太土', '太土了', '土', '土了', '别那么土'],
    ...['不要太土', '极简', '极简风', '太low', '不够高级', '精品感', '洋气', '洋气一点'],
    ...['质感拉满', '高级感拉满'],
  ],
  fresh: [
    ...['fresh', 'fresher', 'airy', 'light and airy', 'light and fresh', 'summery', 'spring like'],
    ...['breezy', 'more fresh', 'japanese style', 'japanese vibe', 'ins style', 'instagrammable'],
    ...['清新', '清新一点', '小清新', '清新感', '日系', '日系清新', '日系清新感', '日系感'],
    ...['日系风格', '清爽', '清爽一点', 'ins风', '夏日感', '夏天的感觉', '夏日氛围', '春天的感觉'],
    ...['自然一点', '自然'],
  ],
  vlog: [
    ...['make it like a vlog', 'turn it into a vlog', 'vlog', 'vlog style', 'like a vlog'],
    ...['vlog like', 'vloggy', 'travel vlog', 'vlog feel', 'youtube style', 'like a youtuber'],
    ...['influencer style', 'tiktok style', 'like on tiktok', 'tiktok vibe', 'reels style'],
    ...['instagram style'],
    ...['vlog风', 'vlog风格', 'vlog感', '像vlog', '旅行vlog', '日常vlog', '博主风', '网红风'],
    ...['网红感', '抖音风', '抖音风格', '网红'],
  ],
  nostalgic: [
    ...['nostalgic', 'more nostalgic', 'nostalgia', 'like old times', 'memories', 'like a memory'],
    ...['old school feel', 'vintage feel', 'retro feel', 'retro vibe', 'vintage vibe'],
    ...['like the old days', 'throwback', 'home video', 'like a home video', '90s vibe'],
    ...['80s vibe', 'vhs', 'vhs style'],
    ...['怀旧', '怀旧一点', '更怀旧', '怀旧感', '复古感', '有年代感', '年代感', '回忆感'],
    ...['老照片的感觉', '港风', '港风怀旧', '岁月感', '回忆杀', '旧时光', '老电影的感觉', '时光感'],
    ...['那味儿', '港味', '八十年代', '九十年代', '复古一点', '像老电影'],
  ],
  varied: [
    ...['boring', 'too boring', 'a bit boring', 'less boring', 'not so boring', 'dull', 'too dull'],
    ...['less dull', 'bland', 'too bland', 'flat', 'too flat', 'monotonous', 'too monotonous'],
    ...['too static', 'static', 'lifeless', 'stale', 'sleepy', 'too sleepy', 'more variety'],
    ...['variety', 'more varied', 'mix it up', 'more diverse', 'more movement'],
    ...['more dynamic feel', 'repetitive'],
    ...['无聊', '太无聊', '太无聊了', '有点无聊', '平淡', '太平淡', '太平淡了', '单调', '太单调'],
    ...['太单调了', '有点单调', '死板', '太死板', '没意思', '没什么意思', '呆板', '太呆', '闷'],
    ...['有点闷', '太闷', '太闷了', '沉闷', '太沉闷', '更生动', '生动', '生动一点', '不够生动'],
    ...['丰富多彩', '有变化', '变化多一点', '多一点变化', '没感觉', '没劲', '枯燥', '乏味'],
    ...['没亮点'],
  ],
});
const style = words(
  ...['style', 'vibe', 'vibes', 'feel', 'feeling', 'look', 'mood', 'atmosphere', 'touch', 'tone'],
  ...['kind of', 'sort of', 'like', 'more', 'less', 'very', 'too', 'so', 'it', 'looks', 'feels'],
  ...['sounds', 'overall', 'in general', 'only', 'all', 'whole', 'up', 'not', 'taste'],
  ...['for my taste', 'look and feel', 'quality', 'is', 'bit', 'tbh', 'imo', 'should feel'],
  ...['should look', 'find'],
  ...['风格', '风', '感觉', '感', '范', '味', '味儿', '氛围', '调调', '整体', '整个', '有', '要有'],
  ...['更', '再', '拉满', '的', '那种', '一点', '一下', '一些', '点', '比较', '显得', '看起来'],
  ...['看着', '觉得', '感觉有点', '有点', '太', '了', '起来', '多一点', '够', '不够', '做成'],
  ...['弄得', '变得', '像', '一样', '啦', '风格的', '走', '路线', '色调', '满满'],
);

const make = words(
  ...['make it a', 'make it', 'turn it into a', 'turn it into', 'make a', 'cut it like a'],
  ...['做成', '做', '剪成', '弄成', '改成', '整成', '做个', '来个', '剪个'],
);

/** Vague wishes, each a stated set of changes. */
export const feelFrames: readonly Frame<Request>[] = [
  frame({
    name: 'feel',
    needs: { feel },
    may: { film: filmNoun },
    many: { style, degree, again: feel },
    cost: 0.05,
    means: ({ feel: first, again }) => setFeel.of({ feel: wantedOf([first, ...again]) }),
  }),
  frame({
    name: 'film in some style',
    // More than that a film is made.
    cost: -0.9,
    needs: { make, feel, style },
    may: { film: filmNoun },
    many: { degree },
    means: ({ feel: wanted }) => setFeel.of({ feel: wanted }),
  }),
  frame({
    name: 'music of some feel',
    needs: { feel, music: musicNoun },
    many: { style, degree, again: feel },
    cost: 0.2,
    means: ({ feel: first, again }) => {
      const mood = moodOf(wantedOf([first, ...again]));
      return mood === null ? null : setMusic.of({ play: 'mood', mood });
    },
  }),
];

const unspecific: readonly Feel[] = ['better', 'varied'];

/** "Boring, more fun": what is wanted says more than what is wrong. */
function wantedOf(feels: readonly Feel[]): Feel {
  return feels.find((each) => !unspecific.includes(each)) ?? feels[0]!;
}
