import type { Cover, Reading } from './grammar/cover.ts';
import type { Stretch } from './confidence.ts';
import { reference } from './grammar/phrases/reference.ts';
import { isAfterPause, type Token } from './grammar/token.ts';
import type { Request } from './request.ts';
import { textNoun } from './requests/text/text-words.ts';

type Meant = Request | readonly Request[];
type Read = (tokens: readonly Token[]) => Cover<Meant>;

/** Clauses of one message that are read again, each with what stands before it. */
const mostCarried = 4;
/** Nobody goes on about one picture for longer, and reading takes time. */
const longestTokens = 120;

/**
 * Chinese names what it speaks of once, and leaves it out in the clauses behind: in
 * 第三张调成黑白，停5秒 it is the third that stays. Says it again where a clause is understood so.
 */
export function carryTopic(tokens: readonly Token[], read: Read): readonly Token[] {
  if (tokens.length > longestTokens) return tokens;
  let all = tokens;
  let carried = 0;
  for (let at = 1; at < all.length && carried < mostCarried; at++) {
    if (!startsClause(all, at)) continue;
    const end = clauseEnd(all, at);
    const clause = all.slice(at, end);
    if (
      (clause[0]?.kind !== 'ideograph' && !/倍速/u.test(clause.map(({ text }) => text).join(''))) ||
      !leavesOut(clause)
    )
      continue;
    carried += 1;
    // One wish reaches over the comma already.
    const spans = ({ start, end: last }: Stretch) => start < at && last > at;
    if (read(all).readings.some(spans)) continue;
    const topic = topicBefore(all, at, read);
    if (topic === null) continue;
    const said = withTopic(topic.tokens, clause);
    if (!isUnderstoodSo(said, topic, read)) continue;
    all = [...all.slice(0, at), ...said, ...all.slice(end)];
    at += topic.tokens.length;
  }
  return all;
}

/** The pause stands before the topic now. */
function withTopic(topic: readonly Token[], clause: readonly Token[]): readonly Token[] {
  const [first, ...rest] = clause;
  const [head, ...tail] = topic;
  return [{ ...head!, gap: first!.gap }, ...tail, { ...first!, gap: '' }, ...rest];
}

const clauseMark = /^[,，、]$/u;
const sentenceMark = /^[.;!?。；！？\n]$/u;

function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  return (before.kind === 'mark' && clauseMark.test(before.text)) || isAfterPause(tokens, at);
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < tokens.length && tokens[end]!.kind !== 'mark' && !isAfterPause(tokens, end))
    end += 1;
  return end;
}

/** Of all of the film, or of another part of it, the clause says so itself. */
const ownTopic =
  /所有|全部|全都|都|每|整|全|片|视频|影片|总|统一|其他|其余|别的|音乐|歌|转场|标题|字幕|时长|节奏|结尾|开头|第|最后|前|后一|张|做成|剪|改成竖|横|竖|导出|水印|logo|bgm/u;
/** What is said of pictures and texts more than of a film. */
const ofParts =
  /停|留|久|放慢|慢放|慢动作|倍速|速度|加速|黑白|滤镜|暖|冷|亮|暗|鲜艳|复古|怀旧|放大|推近|拉近|拉远|缩小|静止|别动|不动|动画|裁|铺满|大一?[点些]|小一?[点些]|色$|红|黄|金|蓝|绿|粉|橙|紫|居中|上面|下面|顶部|底部|左|右|字体|加粗|粗一?点/u;

function leavesOut(clause: readonly Token[]): boolean {
  const said = clause.map(({ text }) => text).join('');
  return ofParts.test(said) && !ownTopic.test(said);
}

interface Topic {
  readonly tokens: readonly Token[];
  /** As JSON; null of texts. */
  readonly photos: string | null;
}

/** What the wish just before the clause, in the same sentence, is about. */
function topicBefore(tokens: readonly Token[], at: number, read: Read): Topic | null {
  const start =
    tokens
      .slice(0, at)
      .findLastIndex(({ kind, text }) => kind === 'mark' && sentenceMark.test(text)) + 1;
  const before = tokens.slice(start, at);
  const last = read(before).readings.at(-1);
  if (last === undefined) return null;
  const request = requestsOf(last.meant).at(-1);
  if (request === undefined) return null;
  return pictureTopic(request, last, before) ?? textTopic(request, last, before);
}

/** Who is gone or somewhere else now can not be counted any more. */
const keepsPlace = (kind: string) => !/^(?:remove|replace|swap|order|split|cut|trim)/.test(kind);

function pictureTopic(
  request: Request,
  { start, end }: Reading<Meant>,
  tokens: readonly Token[],
): Topic | null {
  const { kind, photos } = request;
  const { of } = (photos ?? {}) as { readonly of?: string };
  if (of === undefined || !specific.has(of) || !keepsPlace(kind)) return null;
  if (kind === 'move-pictures' && of !== 'named' && of !== 'ids') return null;
  const meant = JSON.stringify(photos);
  for (let at = start; at < end; at++) {
    for (const each of reference.read(tokens, at)) {
      if (JSON.stringify(each.value) === meant)
        return { tokens: tokens.slice(at, each.end), photos: meant };
    }
  }
  return null;
}

const specific = new Set(['place', 'range', 'named', 'ids', 'span', 'sort', 'union', 'every']);

function textTopic(
  request: Request,
  { start, end }: Reading<Meant>,
  tokens: readonly Token[],
): Topic | null {
  if (!/^(?:write-|restyle-texts|change-texts)/.test(request.kind)) return null;
  for (let at = start; at < end; at++) {
    const [noun] = textNoun.read(tokens, at);
    if (noun !== undefined) return { tokens: tokens.slice(at, noun.end), photos: null };
  }
  return null;
}

function isUnderstoodSo(tokens: readonly Token[], topic: Topic, read: Read): boolean {
  const { readings, unexplained } = read(tokens);
  const [only] = readings;
  if (readings.length !== 1 || unexplained.length > 0 || only!.rivals.length > 0) return false;
  return requestsOf(only!.meant).every((request) =>
    topic.photos === null
      ? /^(?:restyle-texts|change-texts|time-texts)$/.test(request.kind)
      : JSON.stringify(request['photos']) === topic.photos,
  );
}

function requestsOf(meant: Meant): readonly Request[] {
  return Array.isArray(meant) ? (meant as readonly Request[]) : [meant as Request];
}
