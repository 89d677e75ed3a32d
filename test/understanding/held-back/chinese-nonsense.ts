import type { AnswerView, Case } from '../case.ts';
import { askedOrTold } from '../checks.ts';

const inChinese = (answer: AnswerView) =>
  askedOrTold(answer) && answer.text.length > 0 && answer.language === 'zh';

/** What is not a wish, what no film editor can do, and what contradicts itself. */
export const cases: readonly Case[] = [
  { say: '啦啦啦种太阳', unchanged: true, answer: askedOrTold },
  { say: '早上好', unchanged: true, answer: inChinese },
  { say: '辛苦了，真不错', unchanged: true, answer: inChinese },
  { say: '你是谁', unchanged: true, answer: inChinese },
  { say: '。', unchanged: true, answer: askedOrTold },
  { say: '1+1等于几', unchanged: true, answer: inChinese },
  { say: '床前明月光，疑是地上霜', unchanged: true, answer: inChinese },
  { say: '股票明天会涨吗', unchanged: true, answer: inChinese },
  { say: '把背景裡的垃圾桶消掉', unchanged: true, answer: inChinese },
  { say: '给狗换件红衣服', unchanged: true, answer: inChinese },
  { say: '生成一段AI配音介绍产品', on: 'shop', unchanged: true, answer: inChinese },
  { say: '删除第一百张', unchanged: true, answer: inChinese },
  { say: '先别弄，我想想', unchanged: true, answer: inChinese },
  { say: '帮我订张去三亚的机票', unchanged: true, answer: inChinese },
  { say: '嗯嗯', unchanged: true, answer: askedOrTold },
];
