import { normalize } from './normal-text.ts';
import { numberSource, readNumber } from './numbers.ts';
import { withoutPoliteness } from './politeness.ts';

/** Where in the history of a film a whole message leads. */
export type Travel =
  | { readonly kind: 'undo'; readonly steps: number }
  | { readonly kind: 'redo'; readonly steps: number }
  /** To an earlier revision, counted from 1. */
  | { readonly kind: 'restore'; readonly revision: number }
  /** To no film and no wishes. */
  | { readonly kind: 'start-over' };

/** Null for a message that is about anything else as well. */
export function readTravel(message: string): Travel | null {
  const text = normalize(message).normal.trim();
  const core = withoutPoliteness(text);
  for (const [phrase, travel] of phrases) {
    const found = phrase.exec(core) ?? phrase.exec(text);
    const read = found === null ? null : travel(found.groups ?? {});
    if (read !== null) return read;
  }
  return null;
}

/** So many steps are taken at once, each of which is a revision of its own. */
const mostSteps = 50;

const n = `(?<n>${numberSource})`;
const change = '(?:changes?|edits?|steps?|times|messages?)';
const lastChange =
  '(?:\\s*(?:that|it|this|the|my|your|last|previous|latest|one|an?|again|once|changes?|edits?|steps?|messages?))*';
const lastChangeZh =
  '(?:一下|上一步|上一次|上次|最后|一步|一次|刚才|刚刚|修改|改动|更改|操作|编辑|的)*';
const recent = '(?:\\s*(?:the|my|last|previous|latest|past))*\\s*';
const changeZh = '(?:次|步|个|回)(?:的)?(?:修改|改动|更改|操作|编辑)?';
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const version = '(?:version|revision|rev|film|one|cut|draft|edit|state|v)';
const back =
  '(?:(?:go|get|take (?:me|it|us)|switch|roll|bring (?:me |it )?|jump|change|reset|revert|return|restore|use|show(?: me)?|i want|undo)(?: (?:it|this|the film|the video))?(?: all the way)?(?: back)?(?: to)?|back to)(?: the| my| our)?';
const backZh =
  '(?:我想|我要)?(?:把?(?:视频|影片)?)?(?:回到|回退到?|退回到?|返回到?|恢复到?|恢复成|还原到?|还原成|切换到|切回到?|用回|撤销到|换回)';

/** Whole messages; the first that fits. */
const phrases: readonly (readonly [
  RegExp,
  (groups: Readonly<Record<string, string | undefined>>) => Travel | null,
])[] = [
  [whole(`${back} ${version}[\\s#.]*(?:number |no\\.? ?)?${n}`), toRevision],
  [whole(`(?:version|revision|v)[\\s#.]*${n}`), toRevision],
  [
    whole(`${back} (?<ordinal>${ordinals.join('|')}|1st|2nd|[3-9](?:rd|th)) ${version}`),
    ({ ordinal = '' }) => ({
      kind: 'restore',
      revision: ordinals.includes(ordinal) ? ordinals.indexOf(ordinal) + 1 : Number(ordinal[0]),
    }),
  ],
  [
    whole(
      `${back} (?:very first|original|initial|very beginning|beginning|(?:first|original) (?:one|state))(?: ${version})?`,
    ),
    toFirst,
  ],
  [whole(`${backZh}第?${n}(?:个|一)?(?:版本?|稿)(?:的?(?:视频|影片|样子))?`), toRevision],
  [
    whole(
      `${backZh}(?:最初|最开始|最早|原来|原始|初始|一开始|开头)(?:的|那个)*(?:版本?|样子|状态|影片|视频|时候)?`,
    ),
    toFirst,
  ],
  [
    whole(
      `(?:undo|revert|discard|take back|cancel)(?: (?:it|them))? ?(?:all|everything|every ?thing)(?: (?:of|the|my|your|our|that|it|them|changes?|edits?|i did|we did|so far))*`,
    ),
    toFirst,
  ],
  [
    whole(
      `(?:撤销|撤消|撤回|取消)(?:所有|全部|一切)(?:的)?${lastChangeZh}|(?:全部|全都|都|所有的?修改都?)(?:撤销|撤消|撤回|取消)`,
    ),
    toFirst,
  ],
  [
    whole(
      `(?:let'?s |i want to |we )*(?:start|begin)(?: (?:all|it))? (?:over|again|afresh|anew|from (?:scratch|zero|the (?:very )?(?:beginning|start)|nothing))(?: again)?(?: from (?:scratch|zero|the beginning))?|reset(?: (?:everything|it|all|the (?:film|video|project|timeline)))*|from scratch`,
    ),
    () => ({ kind: 'start-over' }),
  ],
  [
    whole(
      `(?:我想|我要|我们)?(?:全部)?(?:重新(?:开始|来过?)|从头(?:再)?(?:开始|来过?|做起|做)|从零开始|重来(?:一遍|一次)?|推倒重来|重置)`,
    ),
    () => ({ kind: 'start-over' }),
  ],
  [whole(`redo${recent}(?:${n}|(?<twice>twice)) ?${change}?`), steps('redo')],
  [whole(`redo${lastChange}`), steps('redo')],
  [whole(`重做(?:最后|最近|前面)?${n}${changeZh}`), steps('redo')],
  [whole(`(?:重做|恢复撤销|取消撤销)${lastChangeZh}`), steps('redo')],
  [
    whole(
      `(?:undo|revert|take back|go back|step back)(?: it| that)?${recent}(?:${n}|(?<twice>twice)) ?${change}?(?: back)?`,
    ),
    steps('undo'),
  ],
  [
    whole(
      `(?:undo|revert|take (?:that|it) back|go back)${lastChange}|${back} (?:previous|last|earlier|prior) ${version}`,
    ),
    steps('undo'),
  ],
  [
    whole(`(?:撤销|撤消|撤回|回退|后退|退回|返回|取消)(?:最后|最近|前面|之前)?的?${n}${changeZh}`),
    steps('undo'),
  ],
  [
    whole(
      `(?:撤销|撤消|撤回|回退|取消)${lastChangeZh}|(?:返回|回到|退回)?上一步|${backZh}(?:上一?个?版本?|之前的?(?:版本?|样子)?)`,
    ),
    steps('undo'),
  ],
];

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

function toRevision({ n: number = '' }: Readonly<Record<string, string | undefined>>) {
  const revision = readNumber(number);
  return revision === null || !Number.isInteger(revision)
    ? null
    : ({ kind: 'restore', revision } as const);
}

function toFirst() {
  return { kind: 'restore', revision: 1 } as const;
}

/** One step unless a number of them is told. */
function steps(kind: 'undo' | 'redo') {
  return ({ n: number, twice }: Readonly<Record<string, string | undefined>>): Travel | null => {
    const told = twice !== undefined ? 2 : number === undefined ? 1 : readNumber(number);
    const fits = told !== null && Number.isInteger(told) && told >= 1;
    return fits ? { kind, steps: Math.min(mostSteps, told) } : null;
  };
}
