import { normalize } from './normal-text.ts';
import { withoutPoliteness } from './politeness.ts';
import { readBrief } from './read-brief.ts';
import { readTravel, type Travel } from './read-travel.ts';

/**
 * What a message wants. `film`: a film, or a change to it. The others are understood only where
 * the whole message says nothing else.
 */
export type Intent =
  | 'film'
  | Travel
  | 'export'
  | 'credits'
  | 'status'
  | 'upload'
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'question';

export function readIntent(message: string): Intent {
  const text = normalize(message).normal.trim();
  const core = withoutPoliteness(text);
  const travel = readTravel(message);
  if (travel !== null) return travel;
  const named = phrases.find(([, pattern]) => pattern.test(core) || pattern.test(text))?.[0];
  if (named !== undefined) return named;
  const asks = question.test(core) && /[?？]\s*$/.test(message);
  return asks && readBrief(message).understood.length === 0 ? 'question' : 'film';
}

const film =
  '(?:the |my |our |this |that )?(?:final |finished )?(?:video|film|movie|clip|file|mp4|result|it)';
const filmZh = '(?:视频|影片|短片|成片|片子|电影|文件|作品|mp4|它)';

/** Whole messages; the first that fits. */
const phrases: readonly (readonly [Exclude<Intent, Travel>, RegExp])[] = [
  ['export', whole(`(?:export|download)(?!\\w).{0,40}|(?:save|render) ${film}.{0,20}`)],
  ['export', whole(`(?:send|give|get|show) me ${film}`)],
  ['export', whole(`(?:把?(?:我的|这个)?${filmZh}?)?(?:导出|下载|保存)(?:为|成|到)?.{0,16}`)],
  ['export', whole(`把?${filmZh}发(?:给)?我`)],
  ['credits', whole(`.{0,24}(?<![a-z])(?:credits?|balance)(?![a-z]).{0,24}`)],
  ['credits', whole(`.{0,8}(?:积分|余额|额度).{0,8}`)],
  ['status', whole(`(?:the |my |current )*(?:status|state|timeline|tracks)`)],
  [
    'status',
    whole(
      `(?:show|list|see)(?: me)? (?:the |my |all |current )*(?:tracks?|timeline|state|status|clips)`,
    ),
  ],
  ['status', whole(`what(?:'?s| is) (?:in|on) (?:the |my )(?:timeline|film|video|movie)`)],
  [
    'status',
    whole(
      `(?:查看|看看|看下|显示|列出)?(?:当前|现在|我)?(?:的)?(?:状态|时间线|时间轴|轨道|进度)(?:是什么|怎么样|如何)?`,
    ),
  ],
  ['upload', whole(`(?:upload|(?:how|where) (?:do|can|to)(?: i)? (?:upload|add|send)).{0,40}`)],
  ['upload', whole(`(?:我?(?:怎么|如何|在哪里?|怎样)|我?(?:要|想))?上传.{0,12}`)],
  [
    'greeting',
    whole(`(?:hi+|hello|hey|hiya|good (?:morning|afternoon|evening))(?: there| kinora| all)?`),
  ],
  [
    'greeting',
    whole(`(?:你好|您好|嗨|哈喽|哈啰|早上好|下午好|晚上好|在吗|在么)(?:呀|啊|，?kinora)?`),
  ],
  ['thanks', whole(`(?:many )?(?:thanks?|thank you|thx|cheers)(?: a lot| so much| very much)?`)],
  [
    'thanks',
    whole(`(?:(?:很好|太好|真好|不错|太棒|好看|完美)了?)?[，,]?\\s*(?:谢谢|多谢|感谢)(?:你|您)?`),
  ],
  [
    'help',
    whole(
      `help(?: me)?|what can (?:you|i|it|this|kinora) (?:do|say|ask)|how does (?:this|it|kinora) work|how (?:do|can) i (?:use|start|begin).{0,20}`,
    ),
  ],
  ['help', whole(`帮助|使用说明|怎么用|如何使用|你(?:能|会|可以)(?:做|干)(?:什么|啥)|你是谁`)],
];

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

const question =
  /^(?:what(?! about)|why|how(?! about)|who|whose|when|where|which|is|are|was|were|does|do|did|has|have|should|can i)(?![a-z])|什么|为什么|怎么|几|多少|哪|吗/u;
