import { count } from '../../grammar/number.ts';
import { photoNoun } from '../../grammar/phrases/common.ts';
import {
  either,
  inOrder,
  maybe,
  meaning,
  notBefore,
  notBehind,
  oneOf,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { FilmPart } from './go-back.ts';
import { mostSteps } from './undo.ts';

const undoPhrase = words(
  ...['undo', 'undo that', 'undo it', 'undo this', 'un do', 'revert', 'revert that', 'revert it'],
  ...['take that back', 'take it back', 'take this back', 'take back', 'take them back'],
  ...['roll back', 'rollback', 'roll it back', 'roll that back', 'step back', 'one step back'],
  ...['ctrl z', 'ctrl + z', 'ctrl+z', 'control z', 'cmd z', 'cmd + z', 'command z', 'go back'],
  ...['go back one', 'go one back', 'scratch that', 'cancel that', 'cancel the', 'reverse that'],
  ...['reverse the last', 'it was better before', 'was better before', 'better before'],
  ...['i liked it better before', 'liked it before', 'i liked it before', 'as it was before'],
  ...['like it was before', 'how it was before', 'the way it was before', 'the way it was'],
  ...['as it was', 'like before', 'as before', 'back to how it was', 'put it back how it was'],
  ...['unmake', 'undo the', 'withdraw', 'takes it back', 'previous version', 'the last version'],
  ...['back to the previous version', 'back to the last version', 'back to the previous one'],
  ...['go back to the previous version', 'the version before', 'the previous one', 'one back'],
  ...['scrap that last thing', 'scrap that', 'scrap the last thing', 'forget that last thing'],
  ...['scrap the last change', 'scrap that change', 'scrap that last change', 'nix that'],
  ...['discard that', 'discard the', 'drop that change', 'i regret that', 'i regret it'],
  ...[
    'oops undo',
    'reverse what you just did',
    'reverse what you did',
    'undo what you did',
    'undo what you just did',
    'it looked nicer before',
    'looked nicer before',
    'looked better before',
    'back to normal',
    '刚刚那个取消',
    '刚才那个取消',
    '恢复原样',
    '恢复原样吧',
    'that was a mistake',
    'was a mistake',
    'i made a mistake',
    'return to the state before',
    'the state before',
    'forget what i said',
    'forget what i just said',
    'was nicer before',
    'looked better before',
    'nicer before',
    'steps back',
    'steps backwards',
    'change it back',
    'change that back',
    'turn it back',
    'switch it back',
    'set it back',
  ],
  ...[
    'looks worse',
    'that looks worse',
    'its worse',
    'thats worse',
    'worse now',
    'worse than before',
  ],
  ...[
    '更难看了',
    '还不如之前',
    '还不如原来',
    '变回之前',
    '变回之前这',
    '更丑了',
    '变更差了',
    '更差了',
  ],
  ...['撤销', '撤消', '撤回', '撤', '回退', '退回去', '退回', '后退', '反悔', '退一步'],
  ...['返回上一步', '上一步', '回到上一步', '退回上一步', '返回', '撤回去', '撤销掉', '改回去'],
  ...['改回来', '变回去', '变回来', '变回原来', '换回去', '换回来', '退回到上一步', '回上一步'],
  ...['回到上一版', '上一版', '回到之前', '还原', '还原一下', '还是原来的好', '还是之前的好'],
  ...['还是刚才的好', '还是以前的好', '之前的好', '原来的好', '还是原来那个好', '还是刚才那个好'],
  ...['还是之前那个好', '之前那个好', '刚才那个好', '回到刚才', '回到刚才那个', '回到刚才的样子'],
  ...['恢复到上一步', '恢复上一步', '取消刚才', '取消刚刚', '取消上一步', '取消上次'],
  ...['刚才那步不要', '刚才的不要了', '回到上一个版本', '上一个版本', '上个版本', '回到上个版本'],
  ...['回到前一个版本', '前一个版本', '退回上一个版本', '返回上一个版本', '恢复上一个版本'],
  ...['恢复到上一个版本', '用上一个版本', '回到前一版', '退回前一版'],
);

const earlier = words(
  ...['刚刚', '刚才', '之前', '原来', '前面', '上', '以前', '先前', '原先', '早先', '原本', '前'],
  ...['刚才的', '之前的', '原来的', '前面的', '上面的', '以前的', '原先的', '刚刚的'],
);

const liked = words(
  ...['好', '更好', '好看', '更好看', '比较好', '舒服', '顺眼', '好听', '合适', '好点', '好一点'],
  ...['好些', '棒', '强', '好多了', '喜欢', '更喜欢', '行', '可以', '吧'],
);

/** 还是刚刚那版好. */
const better: Reader<true> = either(
  meaning(
    inOrder(
      words(
        '还是',
        '还是觉得',
        '我还是喜欢',
        '我觉得',
        '觉得',
        '感觉',
        '算了还是',
        '我喜欢',
        '不如',
      ),
      earlier,
      maybe(words('那', '那个', '那种', '那样', '那一')),
      maybe(words('版', '版本', '个', '个版本', '的', '一版', '样子', '样', '效果', '稿')),
      maybe(words('的', '要', '比较', '看着', '更')),
      maybe(liked),
    ),
    () => true as const,
  ),
  // 之前那样比较好, 原来的更好看.
  meaning(
    inOrder(
      words('之前', '原来', '原先', '刚才', '以前', '一开始', '刚刚'),
      maybe(words('那样', '的', '那个', '那版', '的样子', '那样子')),
      words('比较', '更', '还'),
      liked,
    ),
    () => true as const,
  ),
);

/** 别撤了 asks for the contrary. */
export const undoWord = notBehind(either(undoPhrase, better), /^[别勿甭]$/u);

/** What was done, as it is spoken of. */
export const change = words(
  ...['only', 'just the', 'only the', 'only the last', 'just the last', '只', '仅'],
  ...['change', 'changes', 'edit', 'edits', 'step', 'steps', 'message', 'messages', 'action'],
  ...['actions', 'modification', 'last', 'latest', 'previous', 'thing', 'things', 'most recent'],
  ...['the last', 'the previous', 'my last', 'your last', 'time', 'times', 'what you did'],
  ...['we did', 'what i said', 'i made', 'you made', 'you did', 'did', 'what we did', 'one'],
  ...['move', 'back', 'again', 'just', 'just now', 'made', 'past'],
  ...[
    '连续',
    '一共',
    'by',
    '往',
    '下',
    '步',
    '次',
    '个',
    '操作',
    '修改',
    '改动',
    '更改',
    '编辑',
    '动作',
    '刚才',
    '刚刚',
    '上一步',
  ],
  ...['上次', '上一次', '上一个', '最后', '最近', '的', '一下', '不要了', '不要', '那步', '那一步'],
  ...['那次', '那个', '做的', '之前', '前面', '回', '去', '吧', '改的', '回去', '一步', '掉'],
  ...['刚做的', '还是', '算了', '步骤'],
);

export const number: Reader<number> = either(
  notBefore(count, photoNoun),
  meaning(
    words(
      ...['twice', 'both', 'both of them', 'the last two', 'last two', '两次', '两步', '2步'],
      ...['两个', '两个都'],
    ),
    () => 2,
  ),
  meaning(words('all three', 'three times', '三步', '三次'), () => 3),
);

/** 前两步都不要了. */
export const lastSteps: Reader<number> = meaning(
  inOrder(
    words(
      ...[
        '前',
        '前面',
        '最近',
        '刚才',
        '刚刚',
        '上',
        '后',
        '最后',
        '最近的',
        '刚才的',
        '刚才那',
        '前面的',
      ],
      ...['the last', 'last', 'my last', 'the previous', 'previous'],
    ),
    count,
    words(
      ...['步', '次', '个修改', '个改动', '次修改', '次改动', '步操作', '个操作', '处修改'],
      ...['steps', 'changes', 'edits', 'things you did', 'step', 'change'],
    ),
  ),
  ([, steps]) => (steps <= mostSteps ? steps : null),
);

export const unwanted = words(
  ...[
    '不要',
    '不要了',
    '都不要',
    '都不要了',
    '取消',
    '都取消',
    '作废',
    '不算',
    '都不算',
    '去掉',
    '收回',
  ],
  ...['forget', 'drop', 'discard', 'cancel', 'remove', 'take back', 'scrap', 'dont want'],
);

export const redoWord = words(
  ...[
    'reapply',
    'reapply it',
    'reapply the change',
    're apply',
    're apply it',
    'go forward',
    'step forward',
  ],
  ...[
    'one step forward',
    'forward one step',
    'go forward again',
    'forward again',
    'go one forward',
  ],
  ...[
    'restore what you just undid',
    'what you just undid',
    'what was undone',
    'restore what was undone',
  ],
  ...[
    '前进一步',
    '前进',
    '往前一步',
    '下一步',
    '撤销的再来一次',
    '刚才撤销的再来一次',
    '撤销的恢复',
    '别撤了',
  ],
  ...[
    '不撤了',
    '别撤',
    '撤销的还原',
    '刚才撤销的还原',
    '再做一遍刚才那个',
    '刚才那个再来一次',
    '还是改吧',
  ],
  ...['恢复刚刚那个改动', '恢复刚才那个改动', '别撤销了', '不要撤销了'],
  ...[
    'undo my undo',
    'undo your undo',
    '重新执行',
    '重新执行刚才那一步',
    '再执行一次',
    'redo',
    'redo that',
    'redo it',
    're do',
    'do it again after all',
    'undo the undo',
    'ctrl y',
  ],
  ...['ctrl + y', 'cmd shift z', 'undo undo', 'put the change back', 'put that change back'],
  ...['put the changes back', 'bring the change back', 'bring that change back'],
  ...['i want it after all'],
  ...['重做', '取消撤销', '撤销撤销', '恢复撤销', '反撤销', '恢复刚才撤销的', '还是要刚才的改动'],
);

export const putBackWord = words(
  ...['放回来', '加回来', '弄回去', '加回去', '还给我', '拿回去', '变回去吧'],
  ...['put it back', 'put that back', 'put them back', 'bring it back', 'bring that back'],
  ...['restore', 'restore it', 'restore that', 'give it back', 'get it back', 'i want it back'],
  ...['i want that back', 'recover', 'recover it', 'put everything back'],
  ...['bring him back', 'bring her back', 'bring them back', 'put him back', 'put her back'],
  ...['i want him back', 'i want her back', 'i want them back', 'get him back', 'get her back'],
  ...['get them back', 'give them back', 'give him back', 'give her back', 'add it back'],
  ...['add him back', 'add her back', 'add them back', 'add that back', 'put it back in'],
  ...['put them back in', 'put him back in', 'put her back in', 'let him back in'],
  ...['put it back in again', 'i miss it', 'i miss him', 'i miss her', 'i miss them'],
  ...['恢复', '恢复一下', '恢复回来', '恢复回去', '复原', '弄回来', '找回来', '拿回来', '放回去'],
  ...[
    '要回来',
    '还是留着吧',
    '还是留着',
    '舍不得',
    '舍不得删',
    '还是别删了',
    '还是不删了',
    '还是留下吧',
  ],
);

export const back = words(
  ...['back to', 'go back to', 'go to', 'return to', 'revert to', 'roll back to', 'restore'],
  ...['show', 'show me', 'switch to', 'switch back to', 'use', 'take me back to', 'get back to'],
  ...['bring back', 'reset to', 'jump to', 'undo to', 'undo until', 'want', 'back', 'go'],
  ...['i preferred', 'preferred'],
  ...['回到', '回', '退回到', '退回', '恢复到', '恢复成', '恢复', '还原到', '还原成', '切换到'],
  ...['切回', '用回', '返回到', '返回', '撤销到', '换回', '变回', '要', '看看', '跳到', '回退到'],
  ...['改回', '改成'],
);

const versionNoun = words(
  ...['version', 'revision', 'draft', 'cut', 'state', 'film', 'v', 'rev', 'edit', 'take', 'ver'],
  ...['版', '版本', '稿', '个版本', '版影片', '版视频'],
);

const ordinals: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
};

const ordinalWord: Reader<number> = meaning(
  oneOf(
    Object.fromEntries(Object.keys(ordinals).map((word) => [word, [word]])) as Record<
      string,
      string[]
    >,
  ),
  (word) => ordinals[word]!,
);

const the = maybe(words('the', 'my', 'our', 'number', 'no', '#', '第'));

export const version: Reader<number> = either(
  meaning(
    inOrder(versionNoun, maybe(words('number', 'no', 'nr', '#', '第')), count),
    ([, , revision]) => revision,
  ),
  meaning(inOrder(the, either(ordinalWord, count), versionNoun), ([, revision]) => revision),
  meaning(inOrder(the, count, words('nd', 'rd', 'th'), versionNoun), ([, revision]) => revision),
);

const firstVersionWord = words(
  ...[
    'as it was in the beginning',
    'as it was at first',
    'like it was at first',
    'how it was at first',
    'like it was in the beginning',
    'the way it was at first',
    '全都退回去',
    '全部退回',
    '全退回去',
    '全都退回',
    '全部退回去',
    '都退回去',
  ],
  ...[
    'the very first version',
    'very first version',
    'the first version',
    'first version',
    'the original',
    'original',
    'the original version',
  ],
  ...['original version', 'the very first version', 'the first one you made', 'the first film'],
  ...['how it was at the beginning', 'as it was at the beginning', 'how it was at the start'],
  ...['the way it was at the beginning', 'like it was at the beginning', 'how it started'],
  ...[
    'how it was in the beginning',
    'what we started with',
    'the very beginning',
    'back to square one',
  ],
  ...['how it was originally', 'as it was originally', 'the initial version', 'the first draft'],
  ...['the first cut', 'the very first one', 'the initial state', 'the starting point'],
  ...['version one', 'undo everything', 'undo all', 'undo all of it', 'undo all changes'],
  ...['undo all the changes', 'undo it all', 'revert everything', 'revert all'],
  ...['revert all changes', 'discard everything', 'discard all changes', 'take everything back'],
  ...['take it all back', 'undo all my changes', 'all changes back', 'remove all changes'],
  ...[
    'drop all changes',
    'cancel all changes',
    'forget all of that',
    'forget all of it',
    'forget all that',
  ],
  ...[
    'back to the beginning',
    'back to the very beginning',
    'back to the start',
    'all my changes back',
  ],
  ...[
    '所有修改都不要',
    '所有修改都不要了',
    '改的都不要',
    '改的都不要了',
    '之前改的都不要',
    '所有的修改都不要',
  ],
  ...['所有改动都不要了', '改动都不要了', '修改都不要了', '所有操作都撤了', '之前的都不要'],
  ...['第一版', '第一个版本', '第一稿', '最初的版本', '最初', '最初的样子', '最开始'],
  ...['最开始的样子', '最开始的版本', '最开始那版', '最开始那个', '最早的版本', '最早那版'],
  ...['原始版本', '初始版本', '一开始的样子', '一开始', '一开始那个', '一开始那版', '原来的样子'],
  ...['最初那版', '初版', '刚开始', '刚开始的样子', '刚开始那版', '开头那版', '全部撤销'],
  ...['全都撤销', '都撤销', '撤销全部', '撤销所有', '撤销所有修改', '撤销所有改动', '撤销全部修改'],
  ...['所有修改都撤销', '都还原', '全部还原', '还原全部', '全部恢复', '都改回去', '全改回去'],
  ...['所有改动都不要', '全部取消', '最原始的', '最原始'],
);

export const firstVersion = either(
  firstVersionWord,
  inOrder(
    words('take back', 'undo', 'revert', 'reverse', 'cancel', 'throw out', 'drop'),
    words(
      'everything',
      'all',
      'all of it',
      'every change',
      'all the changes',
      'all changes',
      'all that',
    ),
    maybe(
      words('i changed', 'i did', 'you did', 'we did', 'you changed', 'i said', 'so far', 'again'),
    ),
  ),
);

export const preferred = words(
  ...[
    'was nicest',
    'was the nicest',
    'nicest',
    'was the best',
    'the best',
    'best',
    'was nicer',
    'nicer',
  ],
  ...['was better', 'is better', 'was best', 'better', 'i liked', 'i like', 'please', 'all'],
  ...['again'],
  ...['那个好', '好', '好看', '更好', '还是', '都', '吧', '那个', '的', '比较好', '算了', '还原'],
  ...['样子'],
);

/** What a change was about. */
export const filmPart: Reader<FilmPart> = oneOf<FilmPart>({
  music: ['music', 'song', 'soundtrack', 'sound', 'volume', '音乐', '配乐', '歌', '音量', '声音'],
  looks: [
    ...['filter', 'filters', 'look', 'colors', 'colours', 'color', 'colour', 'effect', 'effects'],
    ...['black and white', 'sepia', '滤镜', '颜色', '色调', '黑白', '特效'],
  ],
  texts: ['text', 'texts', 'title', 'caption', 'captions', '标题', '字幕', '文字', '字'],
  transitions: ['transition', 'transitions', 'fades', '转场', '过渡'],
  shape: ['vertical', 'square', 'format', 'crop', 'aspect', '竖屏', '横屏', '方形', '画幅', '比例'],
  length: ['length', 'pace', 'speed', 'duration', '时长', '节奏', '速度', '长度'],
  motion: ['zoom', 'motion', 'movement', 'camera', 'zooms', '运镜', '镜头', '动效'],
});

export const beforePart: Reader<FilmPart> = either(
  meaning(
    inOrder(
      words('before', 'as it was before', 'how it was before', 'like before', 'back before'),
      maybe(words('the', 'you changed the', 'you added the', 'we changed the', 'i changed the')),
      filmPart,
      maybe(words('change', 'changes', 'changed', 'edit', 'thing', 'was added', 'came')),
    ),
    ([, , what]) => what,
  ),
  meaning(
    inOrder(
      maybe(words('改', '换', '加', '动', '改了', '换了', '加了', '修改')),
      filmPart,
      maybe(words('改', '换', '修改', '变化')),
      words('之前', '以前', '前'),
      maybe(words('的', '的样子', '那样', '的版本', '那版')),
    ),
    ([, what]) => what,
  ),
);

/** 还是原来的音乐好听. */
export const betterPart: Reader<FilmPart> = either(partAgain(), partLiked());

/** "The colours as they were before", "back to the format before". */
function partAgain(): Reader<FilmPart> {
  return either(
    meaning(
      inOrder(
        words('back to the', 'back to', 'return to the', 'go back to the'),
        filmPart,
        words(
          'before',
          'as before',
          'from before',
          'we had before',
          'we had',
          'it had before',
          'of before',
        ),
      ),
      ([, what]) => what,
    ),
    meaning(
      inOrder(
        filmPart,
        words(
          ...[
            'as they were before',
            'as it was before',
            'like before',
            'as before',
            'as they were',
          ],
          ...[
            'like they were before',
            'the way they were',
            'as they used to be',
            'like it was before',
          ],
        ),
      ),
      ([what]) => what,
    ),
  );
}

function partLiked(): Reader<FilmPart> {
  return meaning(
    inOrder(
      words(
        '还是',
        '还是觉得',
        '我还是喜欢',
        '我觉得',
        '觉得',
        '感觉',
        '换回',
        '用回',
        '恢复',
        '改回',
      ),
      earlier,
      maybe(words('那', '那个', '那种', '那首', '那版', '的')),
      filmPart,
      maybe(words('要', '比较', '更', '吧')),
      maybe(liked),
    ),
    ([, , , what]) => what,
  );
}

export const overWord = words(
  ...[
    'do the whole film anew',
    'the whole film anew',
    'anew',
    'new start',
    'make the whole thing again',
  ],
  ...['make the whole film again', 'again from the beginning', 'once more from the beginning'],
  ...[
    '重头来',
    '重头做',
    '重头做一遍',
    '重头开始',
    '重头再来',
    '重头来过',
    '重新搞',
    '重新整',
    '重新出一版',
  ],
  ...['start over', 'start again', 'start all over', 'start afresh', 'start anew', 'begin again'],
  ...['start from scratch', 'from scratch', 'start from zero', 'start from the beginning'],
  ...['restart', 'begin from scratch', 'reset', 'reset everything', 'reset it', 'reset all'],
  ...['start it over', 'do it all over', 'make it anew', 'all over again', 'start fresh'],
  ...['clean slate', 'redo the film', 'redo the whole film', 'redo everything', 'do over'],
  ...['redo the whole thing', 'redo the video', 'throw it all away', 'throw everything away'],
  ...['begin anew', 'fresh start', 'make a new film', 'make a new video', 'a completely new film'],
  ...['a whole new film', 'make the film again', 'make it again from scratch'],
  ...['redo it from scratch', 'start over from scratch', 'wipe everything'],
  ...['重新开始', '重新来', '重新来过', '重来', '重来一遍', '重来一次', '从头开始', '从头来'],
  ...['从头来过', '从头再来', '从头做', '从头做起', '从零开始', '推倒重来', '重置', '重新做'],
  ...['重新做一遍', '重新做一个', '重新剪', '重新剪一遍', '重做一遍', '重做一个', '重新生成'],
  ...['重新弄', '重新弄一个', '全部重来', '全部重做', '都重来', '从头开始做', '重新制作'],
  ...['再做一遍', '再做一个', '重剪', '全部推翻', '清空重来'],
);
