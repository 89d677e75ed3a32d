import type { Request } from './request.ts';
import { kindOf } from './requests/request-kinds.ts';
import type { Understood } from './understand.ts';

/**
 * Whether what was not understood is to be quoted. A remark beside a wish that was understood ("she
 * is no longer the youngest") needs no answer, and neither does what is left of a question that is
 * answered; what may be a wish of its own is always quoted.
 */
export function isWorthQuoting(
  quote: string,
  understood: readonly Understood[],
  message: string,
): boolean {
  const at = message.indexOf(quote);
  if (understood.length === 0 || at < 0) return true;
  const clause = clauseAround(message, at, at + quote.length);
  const beside = understood.filter(
    (each) => clause.includes(each.quote) || each.quote.includes(clause),
  );
  if (beside.length > 0 && beside.every(({ requests }) => requests.every(answers))) return false;
  if (beside.length > 0 && isPurpose(message, at, quote)) return false;
  if (beside.length > 0) return !isReason(message.slice(0, at)) && !isForWhom(message, at, quote);
  return !isRemark(clause);
}

/**
 * The message with blanks for what is told in passing, clause by clause, but where something was
 * understood; of the same length.
 */
export function withoutRemarksIn(message: string, understood: readonly Understood[]): string {
  let blanked = '';
  for (let from = 0; from < message.length;) {
    let to = from;
    while (to < message.length && !isBreak(message, to)) to += 1;
    const clause = message.slice(from, to);
    const isMeant = understood.some(({ quote }) => overlap(quote, clause.trim()));
    const isTold = clause.trim() !== '' && !isMeant && isRemark(clause.trim());
    blanked += (isTold ? ' '.repeat(clause.length) : clause) + message.slice(to, to + 1);
    from = to + 1;
  }
  return blanked;
}

function overlap(quote: string, clause: string): boolean {
  return clause.includes(quote) || quote.includes(clause);
}

function answers(request: Request): boolean {
  return kindOf(request)?.answers === true;
}

const breaks = /[,，.;!?。；！？、\n()（）]/u;

/** From mark to mark, or to a blank between ideographs. */
function clauseAround(message: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start > 0 && !isBreak(message, start - 1)) start -= 1;
  while (end < message.length && !isBreak(message, end)) end += 1;
  return message.slice(start, end).trim();
}

function isBreak(message: string, at: number): boolean {
  if (breaks.test(message[at]!)) return !/\d\.\d/.test(message.slice(at - 1, at + 2));
  const isBetweenIdeographs = /\p{Script=Han}\s\p{Script=Han}/u.test(message.slice(at - 1, at + 2));
  return isBetweenIdeographs;
}

const englishWish =
  /\b(?:want|wants|need|needs|should|must|could|would|can|may|please|pls|make|put|add|wish|prefer|let|has to|have to|instead|dont|don't|not|no|without|only|more|less|too|give|show|use|take|cut|write)\b/i;
const englishTeller =
  /^(?:(?:oh|ah|so|and|but|well|because|also|as|since|sorry|omg|btw|you know)\s+)*(?:i|i'm|im|i am|i've|ive|we|we're|were|he|he's|she|she's|it|it's|its|they|they're|my|our|his|her|their|this is|that|that's|thats|there's|there is|everyone|everybody|today|yesterday|last (?:week|month|year|summer|night)|thank|sorry|god|everything|all of us|nobody)\b/i;
const noWish = /\bno longer\b|\b(?:don'?t|do not) (?:know|understand)\b/gi;
const chineseWish =
  /把|给|让|要|加|改|换|放|去掉|删|能|可以|想|别|不要|调|做|变|成|用|请|帮|再|更|一点|一些|写|第|移|转|取消|撤/u;
const interjection =
  /^(?:[^\p{L}\p{N}]|lol|boo|nah|yikes|geez|bro|dude|god|argh|hmpf|tada|wink|sigh|phew|bravo|wowza|ooh|oops|lmao|lah|leh|sia|xoxo|cheers)+$/iu;

/** Something told about oneself, the people or the day, which no film can follow. */
function isRemark(clause: string): boolean {
  if (interjection.test(clause)) return true;
  if (/\p{Script=Han}/u.test(clause)) return !chineseWish.test(clause);
  return englishTeller.test(clause) && !englishWish.test(clause.replace(noWish, ''));
}

/** "… its broken", 因为太旧: behind the wish it tells why. */
function isReason(before: string): boolean {
  return /(?:\b(?:it'?s|it is|that'?s|they'?re|they are|because|cause|cuz|he'?s|she'?s|i'?m)(?:\s+(?:so|just|all|really|too|a bit))?|因为|毕竟|太|好|真)\s*$/iu.test(
    before,
  );
}

/** "… so the latest comes first": wishes nothing of its own. */
function isPurpose(message: string, at: number, quote: string): boolean {
  const before = /\b(?:so(?: that)?|because|since|as (?=i\b|we\b|they\b))\s[^,.;!?]{0,40}$/iu.exec(
    message.slice(0, at),
  );
  return before !== null && !englishWish.test(before[0] + quote);
}

const people =
  /(?:爸爸?|妈妈?|爷爷?|奶奶?|外婆|外公|老公|老婆|哥|姐|弟弟?|妹妹?|朋友|老师|同学|孩子|宝宝|儿子|女儿|阿嬤|先生|太太|客户|老人|同事)$/u;

/** 给即将退休的爸爸. */
function isForWhom(message: string, at: number, quote: string): boolean {
  return /(?:给|为|献给|陪|跟|和)(?:我们?)?\s*$/u.test(message.slice(0, at)) && people.test(quote);
}
