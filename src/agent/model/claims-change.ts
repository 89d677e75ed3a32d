/**
 * Whether a sentence says that something was done. While nothing was, such a sentence is held back,
 * so it is better to find one too many than one too few: what really happened is told in any case.
 */
export function claimsChange(sentence: string): boolean {
  return claims.some((claim) => claim.test(sentence));
}

const participles =
  'added|applied|changed|cropped|deleted|exported|moved|muted|removed|renamed|rendered|replaced|reversed|shortened|slowed|sped up|swapped|trimmed|turned|undone|updated';

const claims: readonly RegExp[] = [
  /\b(?:i|we)(?:['’]ve|\s+have|['’]m|\s+am)?\s+(?:(?:just|now|already|also|successfully|gone)\s+)*(?:made|set|put|cut|done|built|split|chose|gave|took|swapped|[a-z]{2,}ed)\b/i,
  /(?<!\b(?:not|nothing|never|be|been|get)\s)\b(?:done|finished|completed?)\b/i,
  /\b(?:all set|there you go|here you go|success(?:ful(?:ly)?)?|ta-?da|as (?:you )?(?:asked|requested|wished))\b/i,
  /\b(?:has|have)\s+(?:now\s+|just\s+|successfully\s+)*been\b/i,
  /\b(?:is|are)\s+now\b|\bnow\s+(?:is|are|has|have|plays?|runs?|lasts?|starts?|begins?|ends?|shows?|uses?)\b/i,
  /\bnow[.!]?\s*$/i,
  new RegExp(
    `(?:^\\s*|\\b(?:is|are|was|were|got)\\s+(?:successfully\\s+)?)(?:${participles})\\b`,
    'i',
  ),
  new RegExp(`\\b(?:${participles})[.!,]?\\s*$`, 'i'),
  /已经?(?:[把将为帮给按]|完成|修改|更改|改|添加|加|删|移|设|调|换|更新|应用|静音|撤销|恢复|做|剪|缩|延|转|变|导出)/,
  /(?<!没有?|未|不会)(?:完成|搞定|好|做好|弄好|改好|成功)[了啦！!。]/,
  /(?<!没有?|未)(?:改|加|删|调|换|移|设|变|剪|放|去|缩短|延长|静音|添加|修改|更新|删除|移除|替换|撤销|设置|调整|应用)(?:成|好|掉|为|到|完|上|入)?了/,
  /成功|(?:为|帮|给)[你您](?:把|将)?.{0,20}(?:了|好)/,
  /c['’]est fait|\bvoil[aà]\b|\blisto\b|\bhecho\b|\berledigt\b|\bfertig\b|\bfatto\b|\bfeito\b|しました|完了|했습니다|완료|готово|сделано/i,
];
