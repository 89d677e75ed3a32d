import { inOrder, maybe, words, type Reader } from '../../grammar/reader.ts';
import { spokenText } from './spoken-text.ts';

const aforesaid = words(
  ...['这几个字', '那几个字', '这几个大字', '几个字', '几个大字', '这句话', '这行字', '这些字'],
  ...['两个字', '三个字', '四个字', '五个字', '六个字', '七个字', '八个字', '这两个字'],
  ...['这三个字', '这四个字', '这五个字', '这六个字', '字样', '的字样', '这样的字'],
  ...['两个大字', '三个大字', '四个大字', '五个大字', '六个大字'],
);
const placeVerb = words(
  ...['放', '放在', '放到', '写', '写在', '写到', '打', '打在', '打到', '加', '加在', '加到'],
  ...['贴', '贴在', '显示在', '显示', '出现在', '印在', '标在', '要放在', '要写在', '要在'],
  ...['也放', '就放', '就写在', '用', '要', '给我放', '给我写'],
);
const ending = inOrder(aforesaid, maybe(placeVerb));

/** 祝妈妈生日快乐这几个字放第一张上: the text comes first, at the beginning of a clause. */
export const foregoingText: Reader<string> = {
  vocabulary: ending.vocabulary,
  read: (tokens, at) => {
    const isClause = at === 0 || tokens[at - 1]!.kind === 'mark' || tokens[at]!.gap !== '';
    if (!isClause) return [];
    return spokenText
      .read(tokens, at)
      .flatMap((text) =>
        ending.read(tokens, text.end).map(({ end }) => ({ end, value: text.value, cost: 0.2 })),
      );
  },
};
