import { frame } from '../../grammar/frame.ts';
import { no, degree } from '../../grammar/phrases/common.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, maybe, words } from '../../grammar/reader.ts';
import { cutOnBeats } from './cut-on-beats.ts';
import { duckMusic } from './duck-music.ts';
import * as say from './sound-words.ts';

const beats = words(
  ...[
    ...['beat', 'beats', 'the beat', 'the beats', 'rhythm', 'the rhythm', 'on beat'],
    ...['on the beat', 'to the beat', 'with the beat', 'to the music', 'in time with the music'],
    ...['in sync with the music', 'beat sync', 'beat synced', 'synced to the music', 'in rhythm'],
    ...['drum hits', 'the drums', 'match the music', 'to the rhythm', 'beat drops'],
    ...[
      'with the music',
      'follow the music',
      'following the music',
      'beat matching',
      'beat matched',
    ],
  ],
  ...[
    ...['卡点', '踩点', '卡节奏', '跟着节奏', '跟随节拍', '对准节拍', '鼓点', '节拍', '节奏点'],
    ...['卡在节拍上', '踩着节奏', '跟着音乐', '卡在鼓点上', '卡在节奏上', '合拍', '踩着鼓点'],
    ...[
      '跟音乐',
      '卡点视频',
      '跟着鼓点',
      '卡着节奏',
      '卡着点',
      '卡上音乐的点',
      '和音乐对上',
      '音乐的点',
    ],
    ...[
      '对拍',
      '音乐节奏',
      '音乐的节奏',
      '按音乐节奏',
      '踩在节拍上',
      '拍点',
      '合着拍子',
      '音乐的节拍',
    ],
    ...['跟节拍', '跟着节拍', '踩节拍', '对上音乐', '对上节奏', '卡拍', '卡拍子', '踩拍', '拍子'],
  ],
);
const needNot = words(
  'neednt',
  'need not',
  'dont need to',
  'dont have to',
  'doesnt have to',
  '不必',
  '不用管',
  '别管',
);
/** "While the clip plays", 放视频时, 有原声的时候. */
const whileHeard = either(
  inOrder(
    words('when', 'while', 'whenever', 'during', 'in', 'under', 'also in', 'also during', 'where'),
    maybe(words('the', 'a', 'my')),
    words('clip', 'clips', 'video', 'videos', 'footage', 'clip sound', 'original sound'),
    maybe(
      words(
        ...['plays', 'play', 'is playing', 'has sound', 'have sound', 'talks', 'is on', 'comes'],
        ...['is talking', 'speaks', 'runs', 'are playing', 'sounds'],
      ),
    ),
  ),
  inOrder(
    maybe(words('在', '当')),
    maybe(words('放', '播', '播放', '有', '到')),
    words('视频', '原声', '片段', '人声', '录像'),
    maybe(words('有声音', '的声音', '出现', '响', '播放', '说话')),
    words('时', '的时候', '时候', '那段', '那里', '期间', '那边', '那一段', '部分', '那儿'),
  ),
);
const quieter = either(
  say.quieter,
  words(
    ...['变小', '降低', '小', '压低', '减弱', '弱下去', '小下去'],
    ...['go quiet', 'dip', 'drop', 'lower', 'gets quieter', 'get quieter'],
  ),
);
const cuts = words(
  ...['换照片', '切换照片', '每次', '踩在', '换'],
  ...['cut', 'cuts', 'cutting', 'sync', 'synced', 'synchronize', 'synchronized', 'synchronise'],
  ...[
    'follow',
    'follows',
    'fall',
    'falls',
    'land',
    'lands',
    'go',
    'goes',
    'time',
    'timed',
    'match',
    'matched',
    'matching',
    'change',
    'changes',
    'switch',
  ],
  ...['switching', 'edit', 'edited', 'snap', 'align', 'photos', 'pictures', 'transitions'],
  ...[
    '切',
    '切换',
    '剪',
    '剪辑',
    '对上',
    '对齐',
    '切照片',
    '转场',
    '换图',
    '切图',
    '卡',
    '踩',
    '走',
    '卡上',
    '做成',
  ],
);

export const beatFrames = [
  frame({
    name: 'on-beats',
    needs: { beats },
    may: { no: either(no, needNot), photos: reference, music: say.music },
    many: { cuts },
    means: ({ no: refused }) => cutOnBeats.of({ onBeats: refused === undefined }),
  }),
  frame({
    name: 'ducking',
    needs: {
      music: say.music,
      duck: words(
        ...['duck', 'ducks', 'ducking', 'auto duck', 'under the voices', 'when people talk'],
        ...['when someone talks', 'when people speak', 'while people talk'],
        ...['when there is talking', 'under speech', 'under the speech'],
        ...['when the clip has sound', 'when clips have sound'],
        ...['闪避', '有人说话时', '说话的时候', '有人声时', '有原声时', '人说话时'],
        ...['有人说话的时候', '避让'],
      ),
    },
    may: { down: say.quieter, no, degree },
    means: ({ no: refused }) => duckMusic.of({ duck: refused === undefined }),
  }),
  frame({
    name: 'duck-while-heard',
    needs: {
      music: say.music,
      whileHeard,
      down: inOrder(maybe(words('自动', 'automatically')), quieter),
    },
    may: { degree, let: words('让一让', '自动', 'automatically', 'should', 'gets', 'get') },
    cost: -0.5,
    means: () => duckMusic.of({ duck: true }),
  }),
  frame({
    name: 'clip-over-music',
    needs: {
      over: words(
        'come through',
        'comes through',
        'be heard over',
        'heard over',
        'stand out',
        '盖过',
        '让一让',
        '让位',
        'step back',
        'make room',
      ),
      clip: either(say.clipSound, whileHeard),
      music: say.music,
    },
    cost: -0.4,
    means: () => duckMusic.of({ duck: true }),
  }),
  frame({
    name: 'ducking-alone',
    needs: {
      duck: words('ducking', 'auto ducking', 'auto duck', 'automatic ducking', '自动闪避', '闪避'),
    },
    may: { music: say.music },
    cost: 0.1,
    means: () => duckMusic.of({ duck: true }),
  }),
  frame({
    name: 'no-ducking',
    needs: {
      no: either(no, words('stop', 'stop the music from', 'without')),
      duck: words(
        ...['ducking', 'auto duck', 'auto ducking', 'dipping', 'automatic ducking'],
        ...['闪避', '避让', '自动压低', '自动变小', '自动降低', '自动调低', '自动减弱'],
      ),
    },
    may: { music: say.music, whileHeard },
    cost: -0.3,
    means: () => duckMusic.of({ duck: false }),
  }),
  frame({
    name: 'music-as-loud-there',
    needs: {
      music: say.music,
      whileHeard,
      steady: either(
        inOrder(no, maybe(words('the music', '音乐', '再', '用')), quieter),
        words(
          ...['stay loud', 'stays loud', 'keep it up', 'as loud', 'same volume', 'stay the same'],
          ...['at the same volume', 'stay as loud', 'full volume', 'not go quiet', 'keep going'],
          ...[
            '一样大',
            '音量一样',
            '音量不变',
            '不变',
            '也不要变',
            '保持音量',
            '别变小',
            '不要变小',
            '不变小',
          ],
        ),
      ),
    },
    may: { through: words('throughout', 'the whole time', '全程', '一直', '整个', '也') },
    many: { also: either(say.volume, words('也', 'also', 'too', '一样')) },
    cost: -0.6,
    means: () => duckMusic.of({ duck: false }),
  }),
];
