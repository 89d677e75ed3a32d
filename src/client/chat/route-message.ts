/** What is to be done with what a person says. */
export type Route = 'export' | 'credits' | 'state' | 'upload' | 'chat';

/**
 * By the protocol's table: a request for the film, the credits, the state, or a file are acted on;
 * everything else is for the agent. A key word counts only where it is what is asked for: within
 * quotes it is part of the film, and in a wish for an edit (“add rolling credits”, “加上下载二维码”) it is
 * what the edit is about.
 */
export function routeMessage(text: string, options: { readonly hasFiles?: boolean } = {}): Route {
  if (options.hasFiles) return 'upload';
  const said = withoutQuotes(text).toLowerCase();
  if (isEdit(said) || isNegated(said)) return 'chat';
  return routes.find(([, words]) => words.test(said))?.[0] ?? 'chat';
}

const routes: readonly (readonly [Route, RegExp])[] = [
  [
    'export',
    /\bexport(?:ed|ing)?\b|\bdownload\b|\bsend (?:me|us) (?:the|my|our) (?:video|film|movie)\b|导出|導出|下载|下載|把(?:视频|影片|成片)发给我|发我(?:视频|影片)/,
  ],
  ['credits', /\bcredits?\b|\bbalance\b|积分|積分|余额|餘額/],
  [
    'state',
    /\bstatus\b|\bshow (?:me )?(?:the |all |my )?tracks?\b|状态|狀態|显示轨道|查看轨道|看看轨道/,
  ],
  ['upload', /\bupload(?:ing)?\b|上传|上傳/],
];

/** Film titles and the like; an apostrophe is none. */
function withoutQuotes(text: string): string {
  return text.replaceAll(
    /"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|(?<!\p{L})'[^']*'(?!\p{L})|(?<!\p{L})‘[^’]*’(?!\p{L})/gu,
    ' ',
  );
}

/** Verbs of edits, with which a message is one, whatever else is in it. */
function isEdit(said: string): boolean {
  return englishEdit.test(said) || chineseEdit.test(said);
}

const englishEdit =
  /\b(?:add|put|insert|remove|delete|replace|change|make|turn|create|combine|trim|cut|crop|rotate|shorten|lengthen|speed|slow|animate|write|generate|edit|fade|color|colour|white balance|balance (?:the )?(?:colou?rs?|sound|audio|levels?|light)|(?:end|closing|opening|rolling|final) credits)\b/;
const chineseEdit =
  /加上|加入|添加|加个|加一|插入|删除|删掉|去掉|替换|换成|改成|改为|做成|制作|生成|剪|裁|变成|拼|合成|白平衡|字幕写|文字写/;

function isNegated(said: string): boolean {
  return /\b(?:do not|don'?t|don’t|not|never|no need to) (?:\w+ )?(?:export|download|upload|send)\b|(?:不要|别|先别|不用|无需|不必)(?:再|急着|先)?(?:导出|下载|上传)/.test(
    said,
  );
}
