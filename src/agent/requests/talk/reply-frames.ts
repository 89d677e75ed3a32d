import { frame, type Frame } from '../../grammar/frame.ts';
import { filmNoun } from '../../grammar/phrases/common.ts';
import { inOrder, mark, maybe, oneOf, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { platformWord } from '../canvas/shape-words.ts';
import { reply, weightiestOf, type Occasion } from './reply.ts';

const said = oneOf<Occasion>({
  greeting: [
    ...['hi', 'hello', 'hey', 'hi there', 'hello there', 'hey there', 'hiya', 'howdy'],
    ...['good morning', 'good evening', 'good afternoon', 'greetings', 'yo', 'sup', 'hallo'],
    ...['hola', 'bonjour', 'ciao'],
    ...['你好', '您好', '你好呀', '你好啊', '哈喽', '哈啰', '嗨', '早上好', '早', '晚上好'],
    ...['下午好', '在吗', '在不在', '大家好', '喂', '早安', '晚安', '你们好', 'hello呀'],
  ],
  'how-are-you': [
    ...['how are you', 'how are you doing', 'hows it going', 'whats up', 'how do you do'],
    ...['how r u'],
    ...['你好吗', '最近怎么样', '你怎么样', '吃了吗', '你吃饭了吗', '吃饭了吗', '忙吗'],
  ],
  thanks: [
    ...['thanks', 'thank you', 'thx', 'ty', 'tysm', 'cheers', 'much appreciated', 'many thanks'],
    ...['thanks a lot', 'thank you so much', 'thank you very much', 'thanks so much', 'merci'],
    ...['thxx', 'thxxx', 'thxxxx', 'thankss', 'thanx', 'tks', 'thnx', 'tq', 'gracias', 'danke'],
    ...['vielen dank', 'i appreciate it', 'thanks a bunch', 'thanks a million', 'ta'],
    ...['谢谢', '谢谢你', '谢了', '多谢', '感谢', '谢谢啦', '谢啦', '辛苦了', '谢谢您', '太感谢了'],
    ...['帮大忙了', '帮了大忙', '你帮了大忙', '帮了我大忙', '感恩', '感激', '多谢你', '唔该'],
    ...['非常感谢', '3q', '麻烦你了', '辛苦', '谢谢老师'],
  ],
  praise: [
    ...[
      'love this',
      'love this so much',
      'really like it',
      'i really like it',
      'like it a lot',
      'i really love it',
    ],
    ...['you saved my day', 'saved my day', 'made my day', 'you made my day', 'happy with this'],
    ...['so happy with this', 'so happy with it', 'happy with the result', 'pleased with it'],
    ...['i am delighted', 'i am so happy', 'im so happy', 'i am thrilled', 'couldnt be better'],
    ...['could not be better', 'im happy', 'i am happy', 'happy with it', 'im happy with it'],
    ...['im satisfied', 'we love it', 'everyone loves it', 'great', 'perfect', 'awesome', 'nice'],
    ...['lovely', 'beautiful', 'amazing', 'wonderful', 'cool', 'excellent', 'fantastic'],
    ...['brilliant', 'superb', 'well done', 'good job', 'great job', 'nice work', 'lovely work'],
    ...['great work', 'good work', 'nice job', 'i love it', 'love it', 'i like it', 'wow'],
    ...['looks great', 'looks good', 'looks nice', 'looks amazing', 'thats great', 'thats perfect'],
    ...['very good', 'so good', 'so nice', 'so beautiful', 'its perfect', 'its great', 'its good'],
    ...['yay', 'works for me', 'thats better', 'much better', 'good', 'fine', 'sehr schön'],
    ...['i love this', 'loving it', 'i like this', 'youre the best', 'you rock', 'impressive'],
    ...['stunning', 'gorgeous', 'excellent work', 'exactly what i wanted', 'just what i wanted'],
    ...['thats what i wanted', 'what i wanted', 'my wife cried', 'it made me cry', 'i cried'],
    ...['we cried', 'nice one', 'spot on', 'nailed it', 'thats the one', 'it is wonderful'],
    ...['it is perfect', 'it is great', 'so cool'],
    ...['好看', '真好看', '太好了', '完美', '很好', '太棒了', '不错', '真棒', '棒', '真不错'],
    ...['很棒', '挺好的', '挺好', '喜欢', '我喜欢', '很喜欢', '太好看了', '厉害', '牛', '绝了'],
    ...['绝绝子', 'yyds', '赞', '漂亮', '可以可以', '好极了', '好厉害', '满意', '非常满意'],
    ...['很好看', '好正', '好正啊', '很漂亮', '真漂亮', '好喜欢', '爱了', '太赞了', '可以的'],
    ...['牛啊', '牛逼', '正是我想要的', '就是我想要的', '就是这个感觉', '好好看', '超好看'],
    ...['超喜欢', '非常好看', '惊艳', '很满意', '好美', '太美了', '效果不错', '非常好', '真好'],
    ...['优秀', '感动', '很感动', '好感动', '太感动了', '感动哭了', '看哭了', '泪目'],
  ],
  complaint: [
    ...['not sold on it', 'not sold', 'expected more', 'i expected more', 'came out wrong'],
    ...['what i imagined', 'not what i imagined', 'not what i expected', 'this came out wrong'],
    ...['went wrong', 'isnt what i wanted'],
    ...['没有达到', '没达到', '没有达到要求', '没有达到我的要求', '没达到我的要求'],
    ...['跟我想的不一样', '和我想的不一样'],
    ...['i dont like it', 'dont like it', 'i dont like this', 'i hate it', 'hate it', 'not good'],
    ...['its bad', 'its not good', 'thats bad', 'its awful', 'its terrible', 'terrible', 'awful'],
    ...['horrible', 'ugly', 'its ugly', 'bad', 'this is bad', 'this is terrible'],
    ...['i dont really like it', 'its not right', 'not what i wanted', 'thats not what i wanted'],
    ...['this is not what i wanted', 'disappointing', 'im not happy', 'im not happy with it'],
    ...['not happy', 'not happy with this', 'doesnt look good', 'it looks bad', 'looks bad'],
    ...['looks terrible', 'i do not like it', 'do not like', 'meh', 'not great', 'i dont love it'],
    ...['something is off', 'its not it', 'not my taste', 'doesnt work for me', 'lame'],
    ...['isnt good', 'this isnt good', 'not nice', 'its wrong', 'this is wrong'],
    ...['youre not listening', 'thats not it', 'not right', 'i dont like that', 'dislike'],
    ...['it looks cheap', 'looks cheap', 'not really my thing', 'not my thing', 'not my style'],
    ...['nah', 'disappointed', 'i am disappointed', 'im disappointed', 'a bit disappointed'],
    ...['underwhelming', 'doesnt feel right', 'does not feel right', 'feels wrong', 'feels off'],
    ...['not feeling it', 'not impressed', 'could be better', 'not quite right'],
    ...['not what i had in mind', 'ew', 'yuck'],
    ...['不喜欢', '我不喜欢', '不好看', '难看', '太丑了', '丑', '好丑', '不行', '不满意', '不太行'],
    ...['不好', '太差了', '什么呀', '不是我想要的', '感觉不对', '不太好', '很一般', '一般般'],
    ...['不怎么样', '好难看', '真难看', '差', '不太喜欢', '不是很喜欢', '失望', '太失望了'],
    ...['差点意思', '差强人意', '没达到预期', '不太满意', '不是我要的', '不是这个感觉', '很难看'],
    ...['太难看了', '不对劲', '怪怪的', '有点怪', '看着别扭', '不舒服', '很差'],
  ],
  insult: [
    ...['笨', '你真笨', '真笨', '好笨', '你好笨', '太笨了', '什么鬼', '搞什么', '搞什么鬼'],
    ...['stupid', 'idiot', 'you idiot', 'you are stupid', 'youre stupid', 'you suck', 'this sucks'],
    ...['dumb', 'fuck', 'fuck you', 'fuck off', 'shit', 'damn', 'wtf', 'bullshit', 'crap'],
    ...['piece of crap', 'useless', 'you are useless', 'youre useless', 'garbage', 'trash'],
    ...['moron', 'shut up', 'stupid bot', 'dumb bot', 'stupid machine', 'this is garbage'],
    ...['piece of shit', 'rubbish', 'what the hell', 'what the fuck'],
    ...['笨蛋', '傻', '傻逼', '傻瓜', '白痴', '垃圾', '你是不是傻', '蠢', '蠢货', '什么玩意', '滚'],
    ...['妈的', '靠', '烂', '什么破玩意', '废物', '没用', '真没用', '太垃圾了', '有病', '智障'],
    ...['脑残', '他妈的', '卧槽', '坑爹', '弱智'],
  ],
  who: [
    ...['who are you', 'what are you', 'are you a robot', 'are you a bot', 'are you human'],
    ...['are you real', 'are you an ai', 'are you ai', 'whats your name', 'what is your name'],
    ...['are you chatgpt', 'are you gpt', 'who made you', 'who is this', 'am i talking to a human'],
    ...['are you a person', 'which model are you'],
    ...['你是谁', '你是什么', '你是机器人吗', '你是机器人', '你叫什么', '你叫什么名字', '你是人吗'],
    ...['你是真人吗', '你是ai吗', '你是人工智能吗', '谁做的你', '你是什么模型', '你是chatgpt吗'],
    ...['是机器人吗', '是人工吗'],
  ],
  farewell: [
    ...['bye', 'goodbye', 'bye bye', 'see you', 'see you later', 'cya', 'see ya', 'good night'],
    ...['goodnight', 'thats all', 'that is all', 'thats it for now', 'im done', 'were done'],
    ...['ciao ciao', 'ttyl'],
    ...['再见', '拜拜', '拜', '回见', '下次见', '先这样', '就这样吧', '88', '先走了', '明天见'],
    ...['没了', '我走了', '先走一步'],
  ],
  laugh: [
    ...['lol', 'haha', 'hahaha', 'hahahaha', 'lmao', 'rofl', 'hehe', 'xd', 'ha', 'ha ha', 'loool'],
    ...['omg', 'nice weather', 'nice weather today', 'what a day'],
    ...['哈哈', '哈哈哈', '哈', '呵呵', '嘿嘿', '嘻嘻', '笑死', '笑死我了', '哈哈哈哈'],
    ...['哈哈哈哈哈', '天气真好', '今天天气真好', '天气不错', '今天天气不错', '好热', '好冷'],
    ...['好困'],
  ],
  no: ['no thanks', 'no thank you', 'not now', '不用了', '不用', '不了', '不需要了'],
  keep: [
    ...['dont change anything', 'do not change anything', 'dont touch anything'],
    ...['leave it as it is', 'leave it like that', 'leave it like this', 'keep it as it is'],
    ...['keep it like this', 'keep it', 'keep it like that', 'keep everything', 'leave everything'],
    ...['leave it alone', 'change nothing', 'dont change a thing', 'keep it this way'],
    ...['leave it be', 'no changes', 'no more changes', 'dont do anything', 'nothing else'],
    ...['its fine as it is', 'fine as it is', 'good as it is', 'stays as it is', 'do nothing'],
    ...['不用改了', '不用改', '不要改了', '不要改', '别改了', '别改', '别动', '不要动', '保持原样'],
    ...['保持现状', '就这样', '保持不变', '不用动', '别动了', '不改了', '什么都别改'],
    ...['什么都不用改', '就这样吧', '先不改', '不用再改了', '维持原样', '不用改动', '照旧'],
    ...['别再改了', '什么都不要改', '不要再改了', '什么都别动'],
  ],
  'never-mind': [
    ...['never mind', 'nevermind', 'nvm', 'forget it', 'forget about it', 'forget that'],
    ...['ignore that', 'ignore it', 'ignore me', 'ignore my last message', 'doesnt matter'],
    ...['no matter', 'whatever', 'dont worry about it', 'dont worry', 'skip it', 'leave it'],
    ...['算了', '没事', '没事了', '当我没说', '不管了', '无所谓', '忘了吧', '随便吧', '没什么'],
    ...['不用管了', '算了吧', '我想静静', '那个'],
  ],
  wait: [
    ...['wait', 'hold on', 'one moment', 'just a moment', 'just a second', 'let me think'],
    ...['give me a minute', 'hang on', 'one sec', 'brb', 'hm', 'hmm', 'um', 'umm', 'uh', 'well'],
    ...['let me see'],
    ...['等等', '等一下', '稍等', '我想想', '让我想想', '等会', '等会儿', '嗯', '唔', '呃', '额'],
    ...['等我一下'],
  ],
  yes: [
    ...['yes', 'yeah', 'yep', 'ok', 'okay', 'sure', 'alright', 'fine by me', 'okey', 'okey dokey'],
    ...['k'],
    ...['是', '是的', '对', '好', '好的', '可以', '行', '没错', '嗯嗯', '好吧', '好啊', '好滴'],
    ...['收到', '知道了', '明白'],
  ],
});

const keep = words(
  ...['dont touch', 'do not touch', 'dont change', 'do not change', 'leave alone'],
  ...['dont mess with', 'keep as it is', 'dont modify', 'leave as it is', 'leave as is'],
  ...['keep as is', 'keep unchanged', 'stays the same', 'stay the same', 'should stay'],
  ...['should stay the same', 'keep the same', 'leave the', 'is fine', 'are fine', 'is good'],
  ...['is perfect'],
  ...['别动', '不要动', '不要改', '别改', '不用改', '不变', '保持不变', '保持原样', '不用动'],
  ...['先别动', '别碰', '不要变', '别变', '不改', '就这样', '没问题', '挺好', '可以了', '照旧'],
  ...['留着'],
);
const filmPart = words(
  ...['music', 'song', 'title', 'titles', 'text', 'texts', 'caption', 'captions', 'order'],
  ...['transitions', 'transition', 'filters', 'filter', 'length', 'pace', 'speed', 'logo', 'sound'],
  ...['format', 'photos', 'pictures', 'rest', 'else', 'everything else', 'the rest'],
  ...['anything else', 'the others', 'colors', 'colours', 'duration', 'volume', 'other things'],
  ...['音乐', '配乐', '标题', '字幕', '文字', '顺序', '转场', '滤镜', '时长', '节奏', '速度'],
  ...['水印', '声音', '其他', '其它', '别的', '其他的', '其余', '照片', '画面', '颜色', '比例'],
  ...['歌', '音量', '其他地方', '剩下的', '原来的'],
);

const posting = words(
  ...['post it to', 'post it on', 'post to', 'post on', 'publish it on', 'publish to'],
  ...['publish on', 'upload it to', 'upload to', 'upload it on', 'share it on', 'share on'],
  ...['share it to', 'post this on', 'put it on my', 'tweet it', 'send it to my', 'post it'],
  ...['publish it', 'share it with my followers'],
  ...['发到', '发布到', '上传到', '发去', '传到', '分享到', '直接发到', '直接帮我发到', '帮我发到'],
  ...['推送到', '同步到'],
);
const account = words(
  ...['account', 'channel', 'profile', 'feed', 'page', 'story', 'timeline', 'for me', 'directly'],
  ...['followers'],
  ...['账号', '账号上', '上', '帐号', '主页', '频道', '帮我', '直接', '替我', '动态', '群里'],
  ...['朋友圈', '号上', '里'],
);
const politely = words(
  ...['so much', 'very much', 'really', 'so', 'very', 'a lot', 'all', 'too', 'now', 'then', 'well'],
  ...['now then'],
  ...['了', '呀', '啊', '哦', '呢', '吧', '啦', '的', '真的', '太', '哈', '哎', '唉', '诶', '嘛'],
  ...['就', '都', '已经'],
);

/** What can be meant in one way only. */
const firmly = oneOf<Occasion>({
  who: [
    ...['who are you', 'whats your name', 'what is your name', 'introduce yourself'],
    ...['tell me about yourself', 'describe yourself', 'what are you called'],
    ...['who am i talking to'],
    ...['你叫什么名字', '你叫什么', '你是谁', '自我介绍', '自我介绍一下', '介绍一下你自己'],
    ...['介绍下自己', '介绍你自己', '你是哪个', '你系哪个', '你是哪位', '你的名字是什么', '你叫啥'],
    ...['怎么称呼你'],
  ],
  keep: [
    ...['nothing more', 'no more for now', 'nothing more to change', 'no further changes'],
    ...['先别动', '先别改', '先不要动', '先不动', '先停一下', '先放着', '先这样放着'],
    ...['没什么要改的'],
  ],
});
const praised = inOrder(maybe(mark(',', '，', '、', '~', '…')), said);
/** 超级好看. */
const verySo = inOrder(
  words(
    ...['超', '超级', '太', '真', '真的', '非常', '特别', '好', '挺', '蛮', '真是', '真的很'],
    ...['真的太'],
  ),
  words(
    ...['好看', '漂亮', '棒', '美', '赞', '酷', '不错', '喜欢', '满意', '可爱', '精彩', '完美'],
    ...['厉害'],
  ),
  maybe(words('了', '啊', '呀', '吧', '啦', '哦')),
);

/** What is no wish: greetings, thanks, praise, anger. */
export const replyFrames: readonly Frame<Request>[] = [
  frame({
    name: 'talk',
    needs: { said },
    // Any other frame that explains the same words says more.
    cost: 0.25,
    many: { again: praised, politely },
    means: ({ said: to, again }) =>
      reply.of({ to: weightiestOf([to, ...again.map(([, more]) => more)]) ?? to }),
  }),
  frame({
    name: 'firm talk',
    needs: { firmly },
    many: { again: praised, politely },
    cost: -0.3,
    means: ({ firmly: to }) => reply.of({ to }),
  }),
  frame({
    name: 'praise in high words',
    needs: { verySo },
    many: { again: praised, politely },
    cost: -0.2,
    means: () => reply.of({ to: 'praise' }),
  }),
  frame({
    name: 'keep a part',
    needs: { keep, part: filmPart },
    many: { parts: filmPart, politely },
    means: () => reply.of({ to: 'keep' }),
  }),
  frame({
    name: 'whether it can be posted',
    needs: {
      whether: inOrder(
        maybe(words('做完', '做好了', '这个', '之后', '到时候')),
        words('能发', '能不能发', '可以发', '可不可以发', '能直接发', '可以直接发', '能传', '能上'),
        maybe(words('到', '在', '去', '上')),
        platformWord,
        maybe(words('上', '里', '群', '群里')),
        words('吗', '么', '嘛', '不', '啊', '呢'),
      ),
    },
    // Nobody who asks so wants another shape.
    cost: -1,
    means: () => reply.of({ to: 'post' }),
  }),
  frame({
    name: 'post it',
    needs: { posting },
    may: { platform: platformWord, account, film: filmNoun },
    many: { accounts: account },
    means: () => reply.of({ to: 'post' }),
  }),
];
