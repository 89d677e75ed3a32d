/** What an answer that thinks of a screen asks the person to do, as the client can do it. */
export type GuiAction =
  | { readonly kind: 'export' }
  | { readonly kind: 'state' }
  | { readonly kind: 'upload' }
  | { readonly kind: 'credits' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** To be sent as the next message. */
  | { readonly kind: 'say'; readonly text: string };

export interface TranslatedAnswer {
  /** The answer, with words in place of buttons, panels and mouse. */
  readonly text: string;
  /** Each once, in the order of the answer. */
  readonly actions: readonly GuiAction[];
}

/**
 * Some agents talk as if there were buttons and panels. Where an answer tells to click, open, drag,
 * preview or use the Export button, in English or Chinese, it is told what to say instead, and what
 * the client would do: buttons are calls, panels and previews show the state, dragging is an edit.
 */
export function translateGuiTalk(text: string): TranslatedAnswer {
  const found = rules.flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      ...read(match),
    })),
  );
  // Where two rules see the same words, the one that begins first and sees more counts.
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const pieces: string[] = [];
  const actions: GuiAction[] = [];
  let at = 0;
  for (const { start, end, words, action } of inOrder) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), words);
    if (!actions.some((other) => JSON.stringify(other) === JSON.stringify(action)))
      actions.push(action);
    at = end;
  }
  return { text: pieces.join('') + text.slice(at), actions };
}

interface Rule {
  /** Global. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => {
    readonly words: string;
    readonly action: GuiAction;
  };
}

const corner = '(?: (?:in|at|on) the (?:top|bottom|upper|lower)[ -](?:right|left)(?: corner)?)?';
const thing = '(?:button|icon|link|tab|option)';

const rules: readonly Rule[] = [
  {
    // click "Export", tap the Add Text button, press export button
    pattern: new RegExp(
      `\\b([Cc]lick|[Tt]ap|[Pp]ress|[Hh]it)(?:ing)?(?: on)?(?: the)? (?:\\*{0,2}["“'‘[]([^"”'’\\]\\n]{1,40})["”'’\\]]\\*{0,2}|\\*\\*([^*\\n]{1,40})\\*\\*|([A-Z][\\w+&-]*(?: [A-Z0-9][\\w+&-]*){0,3})|([a-z][\\w-]*(?: [a-z][\\w-]*)?)(?= ${thing}\\b))(?: ${thing}\\b)?${corner}`,
      'g',
    ),
    read: ([, verb = '', ...labels]) => {
      const action = actionOfButton(labels.find(Boolean) ?? '');
      return { words: `${asIn(verb, 'say')} “${spoken(action).en}”`, action };
    },
  },
  {
    // open the timeline panel
    pattern:
      /\b([Oo]pen)(?:ing)?(?: up)?(?: the| your)? ["“]?((?:[\w-]+ ){0,4}?)["”]?(?:panel|tab|menu|window|sidebar|drawer|inspector)\b/g,
    read: ([, verb = '', name = '']) =>
      /export/i.test(name)
        ? { words: `${asIn(verb, 'say')} “export”`, action: { kind: 'export' } }
        : { words: asIn(verb, 'see the overview below'), action: { kind: 'state' } },
  },
  {
    // drag the clip to the end; drag and drop your photos here; drag the edge to shorten it
    pattern:
      /\b([Dd]rag)(?:ging)?(?:[ -](?:and|&)[ -]drop(?:ping)?)? (?=(?:the|your|an?|any|it|them|this|that|these|those|each|one)\b|\w+s (?:to|into|onto|here)\b)([^.,;:!?\n]{1,50}?)(?: and drop(?: it| them)?)? ?((?:\b(?:to|into|onto|before|after|between|behind|here)\b)[^.,;:!?\n]{0,50}|(?=[.,;:!?\n]|$))/g,
    read: ([, verb = '', what = '', where = '']) => {
      const action = actionOfDragging(what.trim(), where.trim());
      return { words: `${asIn(verb, 'say')} “${spoken(action).en}”`, action };
    },
  },
  {
    // preview it in the timeline
    pattern:
      /\b([Pp]review|[Vv]iew|[Pp]lay|[Cc]heck|[Ss]ee)(?:ing)?(?: (?:it|them|this|the \w+|your \w+))? (?:in|on) (?:the |your )?timeline(?: panel| view)?\b/g,
    read: ([, verb = '']) => ({
      words: asIn(verb, 'see the overview below'),
      action: { kind: 'state' },
    }),
  },
  {
    // the Export button in the top right corner
    pattern: new RegExp(
      `(?:\\b([Uu]se|[Ff]ind) )?(?:\\b[Tt]he )?["“']?\\b[Ee]xport["”']? (?:button|icon|menu)\\b${corner}`,
      'g',
    ),
    read: ([, verb]) => ({
      words: verb === undefined ? '“export”' : `${asIn(verb, 'say')} “export”`,
      action: { kind: 'export' },
    }),
  },
  {
    // 点击右上角的“导出”按钮；点击导出即可
    pattern:
      /(?:点击|点按|单击|点选|按下|轻点|點擊)(?:一下)?(?:[^，。；！？、“”「」【】"\n]{0,10}的)?(?:[“"「【[『]([^”"」】\]』\n]{1,20})[”"」】\]』]|([^，。；！？、\s“”「」]{1,8}?)(?=按钮|按鈕|图标|选项|键|即可|就|来|以|进行|可以|[，。；！？、\s]|$))(?:按钮|按鈕|图标|选项|键)?/g,
    read: ([, quoted, plain]) => {
      const action = actionOfButton(quoted ?? plain ?? '');
      return { words: `说“${spoken(action).zh}”`, action };
    },
  },
  {
    // 打开时间线面板
    pattern:
      /(?:打开|打開)([^，。；！？\n]{0,12}?)(?:(?:时间线|时间轴)(?:面板|窗口|界面|编辑器)?|面板|窗口|菜单|标签页|选项卡|侧边栏|侧栏|编辑器|界面)/g,
    read: ([, name = '']) =>
      name.includes('导出')
        ? { words: '说“导出”', action: { kind: 'export' } }
        : { words: '看下方的概览', action: { kind: 'state' } },
  },
  {
    // 把片段拖拽到末尾；将照片拖到这里
    pattern:
      /(?:将|把)([^，。；！？\n]{1,20}?)(?:拖拽|拖动|拖放|拖)(?:到|至|入|进)([^，。；！？\n]{1,20})/g,
    read: ([, what = '', where = '']) => chineseDragging(what, where),
  },
  {
    // 拖拽片段到末尾；拖动边缘来缩短
    pattern:
      /(?:拖拽|拖动|拖放)([^，。；！？\n]{1,20}?)(?:(?:到|至)([^，。；！？\n]{1,20})|(?:来|以|即可|就能|可以|进行)?((?:调整|修改|改变|缩短|延长|裁剪|移动)[^，。；！？\n]{0,12})|(?=[，。；！？\n]|$))/g,
    read: ([, what = '', where, change]) =>
      change === undefined
        ? chineseDragging(what, where ?? '')
        : chineseSaying(change.length > 2 ? change : change + what),
  },
  {
    // 在时间线上预览
    pattern:
      /在时间[线轴](?:面板)?(?:上|中|里)?(?:预览|查看|播放)(?:效果)?|(?:预览|查看)时间[线轴]/g,
    read: () => ({ words: '看下方的概览', action: { kind: 'state' } }),
  },
  {
    // 使用导出按钮
    pattern: /(?:使用|通过|用)?[“"「]?(?:导出|匯出|導出)[”"」]?(?:按钮|按鈕|图标|菜单)/g,
    read: () => ({ words: '说“导出”', action: { kind: 'export' } }),
  },
];

/** What a button does, by what is written on it; of others the label is said. */
function actionOfButton(label: string): GuiAction {
  const name = label.trim().toLowerCase();
  for (const [kind, words] of buttons) if (words.test(name)) return { kind };
  return { kind: 'say', text: label.trim() };
}

const buttons: readonly (readonly [Exclude<GuiAction['kind'], 'say'>, RegExp])[] = [
  ['undo', /^undo|撤销|撤消|撤銷/],
  ['redo', /^redo|重做|恢复操作/],
  ['export', /^(?:export|download|save|render|share)\b|导出|下载|保存视频|導出|下載/],
  [
    'upload',
    /^(?:upload|import|add (?:media|files?|photos?|images?|clips?))\b|上传|导入|添加素材|上傳/,
  ],
  ['credits', /^(?:credits|balance|buy|top up|recharge|upgrade)\b|积分|充值|余额/],
  ['state', /^(?:preview|play|timeline|tracks?|media|library)\b|预览|播放|时间线|时间轴|素材库/],
];

const isFile = /\b(?:files?|photos?|images?|pictures?|videos?|footage|media)\b/i;
const isWindow = /^here\b|\b(?:here|upload|window|browser|area|library|page|box)\b/i;
/** “drag the edge to shorten it”: what it is for, and not where it goes. */
const isPurpose =
  /^to ((?:adjust|change|shorten|lengthen|extend|trim|resize|move|reorder|set|make|speed|slow)\b.*)/i;

function actionOfDragging(what: string, where: string): GuiAction {
  if (isFile.test(what) && isWindow.test(where)) return { kind: 'upload' };
  const purpose = isPurpose.exec(where)?.[1];
  return { kind: 'say', text: purpose ?? `move ${what} ${where}`.trim() };
}

function chineseDragging(what: string, where: string) {
  const isUpload = /文件|照片|图片|视频|素材/.test(what) && /这里|此处|窗口|上传|页面/.test(where);
  if (isUpload) return { words: '说“上传”', action: { kind: 'upload' } as const };
  return chineseSaying(where === '' ? `移动${what}` : `把${what}移到${where}`);
}

function chineseSaying(text: string) {
  return { words: `说“${text}”`, action: { kind: 'say', text } as const };
}

/** What to say for it. */
function spoken(action: GuiAction): { en: string; zh: string } {
  return action.kind === 'say' ? { en: action.text, zh: action.text } : sayings[action.kind];
}

const sayings: Readonly<Record<Exclude<GuiAction['kind'], 'say'>, { en: string; zh: string }>> = {
  export: { en: 'export', zh: '导出' },
  state: { en: 'show tracks', zh: '显示轨道' },
  upload: { en: 'upload', zh: '上传' },
  credits: { en: 'credits', zh: '积分' },
  undo: { en: 'undo', zh: '撤销' },
  redo: { en: 'redo', zh: '重做' },
};

/** With a capital where the word that it replaces had one. */
function asIn(replaced: string, words: string): string {
  const isCapital = /^[A-Z]/.test(replaced);
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
