import type { Token } from './token.ts';

/** Written Cantonese, and the same in standard Chinese with as many characters. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/(?<=唔好?|不要|别)郁/g, '动'],
  [/唔好(?![看听睇])/g, '不要'],
  [/(?:倒返转|反返转)/g, '反过来'],
  [/番转头/g, '退回去'],
  [/去[咗了]边度/g, '去了哪里'],
  [/去[咗了]边(?![上缘框缝])/g, '去了哪'],
  [/边度/g, '哪里'],
  [/几多/g, '多少'],
  [/系边个/g, '是哪个'],
  [/仲系/g, '还是'],
  [/仲(?=[要未想太有])/g, '还'],
  [/(?<=[加写打])返(?=个|句|行)/g, '上'],
  [/(?<=[变改换加])返/g, '回'],
  [/呢(?=张|个|段|首|幅|条)/g, '这'],
  [/摆喺/g, '放在'],
  [/而家/g, '现在'],
  [/(?<=[张个段首幅])唔要/g, '不要'],
  [/嘅/g, '的'],
  [/咗/g, '了'],
  [/系咪/g, '是不'],
  [/使唔使/g, '要不要'],
  [/唔使/g, '不用'],
  [/(?:同我|帮我手)/g, '帮我'],
  [/细声/g, '小声'],
  [/细(?=啲|少少|一?[点些])/g, '小'],
  [/少少/g, '一点'],
  [/头先|啱啱/g, '刚才'],
  [/点解/g, '为何'],
  [/点样/g, '怎样'],
  [/边(?=个|张|首|段)/g, '哪'],
  [/最尾/g, '最后'],
  [/几耐/g, '多久'],
  [/耐(?=啲|一?[点些])/g, '久'],
  [/乜嘢|咩嘢/g, '什么'],
  [/收埋/g, '去掉'],
  [/唔/g, '不'],
  [/啲/g, '些'],
  [/嗰/g, '那'],
  [/喺/g, '在'],
  [/[睇]/g, '看'],
  [/佢/g, '它'],
  [/哋/g, '们'],
  [/冇/g, '没'],
  [/[俾畀]/g, '给'],
  [/嚟/g, '来'],
  [/咁/g, '这'],
  [/攞/g, '拿'],
  [/嘢/g, '的'],
  [/咩/g, '吗'],
  [/噉|喇|㗎|啩|噃/g, '啊'],
];
const cantonese =
  /[咗嘅唔啲嗰喺睇佢哋冇俾畀嚟咁攞嘢咩噉喇㗎细啱耐尾边仲返]|少少|头先|点解|点样|同我|番转头|倒返转|呢[张段首幅条]|而家/u;

/** Cantonese as it is typed in chats, read as the standard Chinese that the grammar knows. */
export function readCantonese(tokens: readonly Token[]): readonly Token[] {
  const before = tokens
    .map(({ kind, text }) => (kind === 'ideograph' && text.length === 1 ? text : ' '))
    .join('');
  if (!cantonese.test(before)) return tokens;
  const after = spoken.reduce(
    (text, [pattern, standard]) => text.replaceAll(pattern, standard),
    before,
  );
  return tokens.map((token, at) =>
    after[at] === before[at] ? token : { ...token, text: after[at]! },
  );
}
