import type { Conversation } from './conversation.ts';
import type { Request } from './request.ts';
import type { Understanding } from './understand.ts';

/** A longer message says more than how a word is spelled. */
const longest = 90;

const opened = String.raw`["'“‘「『]?`;
const closed = String.raw`["'”’」』]?`;
const end = String.raw`[\s.!。！~]*$`;
/** `to` is right and `from` is wrong; each stands within the text or beside it. */
const patterns: readonly RegExp[] = [
  String.raw`^(?:.{0,40}[\s,.!])?(?:i m[ea]{1,2}nt?|it'?s|it is|its|should be|spelled|spelt|say|write|with)\s+${opened}(?<to>.{1,40}?)${closed},?\s+(?:and not|not|instead of)\s+${opened}(?<from>.{1,40}?)${closed}${end}`,
  String.raw`^${opened}(?<to>\S{1,20}(?: \S{1,20})?)${closed},?\s+(?:and not|not|instead of)\s+${opened}(?<from>.{1,40}?)${closed}${end}`,
  String.raw`not\s+${opened}(?<from>.{1,40}?)${closed},?\s+(?:but|it'?s|it is|it should be|should be)\s+${opened}(?<to>.{1,40}?)${closed}${end}`,
  String.raw`(?:just|only)\s+${opened}(?<to>.{1,40}?)${closed},?\s+(?:without|not|no)\s+(?:the\s+)?${opened}(?<from>.{1,40}?)${closed}${end}`,
  String.raw`^(?:.{0,20}[\s，,。！!了]|不对|错了)?(?:应该是|應該是|应为|我是说|我是說|是|写|寫)${opened}(?<to>.{1,20}?)${closed}[，,\s]?(?:而不是|不是|别是)${opened}(?<from>.{1,20}?)${closed}[啦吧的呀]?${end}`,
  String.raw`不是${opened}(?<from>.{1,20}?)${closed}[，,\s]?(?:而是|应该是|應該是|是)${opened}(?<to>.{1,20}?)${closed}[啦吧的呀]?${end}`,
].map((source) => new RegExp(source, 'iu'));

/**
 * "I meant Dog, not Dgo", right after "Dgo" was written: the word is mended there. Null where what
 * is wrong does not stand in the text, for then something else is corrected.
 */
export function mendedWords(message: string, { lastRequests }: Conversation): Understanding | null {
  if (message.length > longest) return null;
  const text = lastRequests.flatMap((request) => textOf(request) ?? []).at(-1);
  if (text === undefined) return null;
  for (const pattern of patterns) {
    const { from, to } = pattern.exec(message.trim())?.groups ?? {};
    if (from === undefined || to === undefined || from === to) continue;
    if (!text.toLowerCase().includes(from.toLowerCase())) continue;
    const isRest = text.toLowerCase().includes(to.toLowerCase());
    const request: Request = {
      kind: 'replace-words',
      texts: { of: 'saying', text },
      from,
      to: isRest ? '' : to,
    };
    return {
      understood: [{ quote: message.trim(), requests: [request] }],
      notUnderstood: [],
      question: null,
    };
  }
  return null;
}

/** What a request wrote. */
function textOf(request: Request): string | null {
  const { kind, text, content } = request;
  if (kind === 'write-title' || kind === 'write-text')
    return typeof text === 'string' ? text : null;
  if (kind !== 'write-captions') return null;
  const said = content as { readonly of?: unknown; readonly text?: unknown } | undefined;
  return typeof said?.text === 'string' ? said.text : null;
}
