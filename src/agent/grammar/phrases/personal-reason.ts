import { either, inOrder, mark, maybe, words, type Read, type Reader } from '../reader.ts';

const person = inOrder(
  maybe(
    words('my', 'our', 'the', 'his', 'her', 'their', 'some', 'most', 'many', 'old', '我', '我们'),
  ),
  words(
    ...[
      'mother',
      'mom',
      'mum',
      'mama',
      'father',
      'dad',
      'grandma',
      'grandpa',
      'granny',
      'gran',
      'nan',
      'nana',
      'grandad',
      'granddad',
      'grandmother',
    ],
    ...['grandfather', 'people', 'nobody', 'everyone', 'everybody', 'viewers', 'guests', 'kids'],
    ...['parents', 'boss', 'client', 'customers', 'wife', 'husband', 'daughter', 'son'],
    ...['friends', 'audience', 'teacher', 'aunt', 'uncle', 'folks', 'no one', 'guys'],
    ...[
      '妈',
      '爸',
      '奶奶',
      '爷爷',
      '外婆',
      '老人',
      '老人家',
      '大家',
      '观众',
      '孩子',
      '客户',
      '老板',
      '别人',
    ],
    ...[
      '妈妈',
      '爸爸',
      '老公',
      '老婆',
      '女儿',
      '儿子',
      '家人',
      '朋友',
      '老师',
      '客人',
      '长辈',
      '没人',
    ],
  ),
);
/** Behind "so" or "because" anybody. */
const anybody = words(
  'we',
  'i',
  'you',
  'one',
  'it',
  'he',
  'she',

  'that',
  'this',
  '我',
  '你',
  '它',
);
const because = words(
  ...['because', 'cause', 'cuz', 'since', 'so', 'so that', 'as', 'coz', '因为', '这样', '不然'],
);
const comma = mark(',', '，', '-', '–', '(', ';');
const beginning = either(
  inOrder(comma, person),
  inOrder(maybe(comma), because, either(person, anybody)),
);
const longestTokens = 9;

/**
 * "…, my mother can't read that fast", "so we see the faces": why something is wished, to the end
 * of the clause. What such a clause says is no wish of its own.
 */
export const personalReason: Reader<true> = {
  vocabulary: beginning.vocabulary,
  read: (tokens, at) =>
    beginning.read(tokens, at).flatMap(({ end: from }): Read<true>[] => {
      let end = from;
      while (end < tokens.length && tokens[end]!.kind !== 'mark') end += 1;
      return end > from && end - from <= longestTokens ? [{ end, value: true, cost: 0 }] : [];
    }),
};
