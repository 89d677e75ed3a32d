import { normalize } from './normal-text.ts';

/** What a sentence does that is put as a question. */
export type Asking = 'fact' | 'how-to' | null;

/**
 * Whether a sentence asks how the film is ("are they sorted by date?") or how something is done,
 * and so wishes for nothing; null for wishes, polite questions among them ("could you …?").
 */
export function askingOf(sentence: string): Asking {
  const { normal } = normalize(sentence);
  const text = normal
    .replace(/['’]/g, '')
    .trim()
    .replace(
      /^(?:(?:hi|hey|hello|ok|okay|so|and|but|well|um|hm+|oh|wait|please|tell me|sorry|by the way|btw|请问|那|那么|所以|话说|对了|嗯)[\s,，]*)+/,
      '',
    );
  if (wish.test(text)) return null;
  if (howTo.test(text)) return 'how-to';
  // "Who cares, make it faster" wishes; "is it long, or what?" asks.
  if (/[,，]/.test(text) && !/[?？]/.test(text)) return null;
  return fact.test(text) || (chineseFact.test(text) && !chineseWish.test(text)) ? 'fact' : null;
}

const wish =
  /^(?:why (?:not|dont (?:you|we))|what (?:about|if)|how about|(?:is it|would it be|its) possible|(?:is|are) there (?:a|any) (?:way|chance)|do you (?:think|mind)|would|could|can|will you|may|shall|should|are you able|do you know how|how (?:come )?(?:not)|which means|when (?!(?:is|are|does|do|did|was|were|will)\b)|where (?!(?:is|are|does|do|did|was|were|will)\b|s\b)|what i |what we need|do (?:it|that|this|the|a|an|not|me|something)\b|is (?:ok|fine))/;
const howTo =
  /^(?:how (?:do|can|could|would|should|to)\b(?! (?:you|it|this|that|they|the)\b.{0,20}(?:work|look))|where (?:do|can) i\b)/;
const fact =
  /^(?:why|how (?:long|many|much|big|large|wide|loud|fast|old|is|are|does|did|was|come)|what|whats|which|who|whos|whose|where|wheres|when|is (?:it|this|that|the|there|my|everything|anything)|are (?:they|there|the|these|those|you|my|all|we)|was|were|did|does|do (?:you|i|we|they|the)|has|have (?:you|we|i|they)|am i|isnt|arent|didnt|doesnt|dont you|havent|hasnt)\b/;
const chineseFact =
  /(?:吗|么|了没|呢)[?？!！。\s]*$|去[咗了]边(?![上缘框缝])|[喺在]边度|(?:去了?|跑|上)哪(?:里|儿|去)?了?(?:[?？!！。\s]|$)|^(?:为什么|为啥|为何|怎么|是不是|有没有|多少|多长|多久|几|哪|什么|谁|是.{0,12}还是)/u;
const chineseWish =
  /能|可以|可否|可不可|帮|请|麻烦|好吗|行吗|好么|行不行|好不好|怎么样|要不|不如|试试|想|给我|把|让|改成|换成|加个|加上|来个|怎么(?:做|弄|加|改|调|设|用|导|才)/u;
