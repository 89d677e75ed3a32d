import { wording } from '../../language/wording.ts';
import { numberSource, readNumber } from '../numbers.ts';
import { pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';

const meaning = (wish: Meaning['wish'], en: string, zh: string): Meaning => ({
  wish,
  wording: wording(en, zh),
});
/** A rule for one fixed meaning, refused when negated. */
const says = (source: string, found: Meaning, priority = 0): Rule => ({
  pattern: pattern(source),
  priority,
  read: ({ negated }) => (negated ? null : found),
});

const sortBy = `(?:(?:sort(?:ed)?|order(?:ed)?|arrang(?:e|ed)|put|in|shown?)\\s+(?:the photos |them |it )?)?`;

/** Which pictures, and in which order. */
export const orderRules: readonly Rule[] = [
  says(
    `${sortBy}(?<![a-z])(?:(?:by|in order of|according to|in) (?:the )?(?:date|time|capture (?:date|time)|when they were taken|time order|date order|date taken)|chronological(?:ly)?(?: order)?|oldest (?:ones? )?first|(?:from )?oldest to newest|(?:in )?(?:the )?order (?:they were|i took them|of when they were) ?(?:taken|shot)?)(?![a-z])|按(?:照)?(?:拍摄)?(?:时间|日期)(?:的)?(?:先后)?(?:顺序)?(?:排列|排序|排)?|时间顺序|(?:从早到晚|从旧到新)`,
    meaning({ order: 'captured', reversed: false }, 'in order of capture', '按拍摄时间排序'),
  ),
  says(
    `(?<![a-z])(?:newest|latest|most recent)(?: ones?| photos?)? first(?![a-z])|(?:from )?newest to oldest|reverse chronological(?:ly)?(?: order)?|(?:按)?(?:时间|日期)倒序|从新到旧|从晚到早|最新的?(?:在前|放前面|先)`,
    meaning({ order: 'captured', reversed: true }, 'newest first', '最新的在前'),
    1,
  ),
  says(
    `${sortBy}(?<![a-z])(?:by (?:file ?)?names?|alphabetical(?:ly)?(?: order)?|in alphabetical order)(?![a-z])|按(?:照)?(?:文件名|名字|名称)(?:顺序)?(?:排列|排序|排)?`,
    meaning({ order: 'name', reversed: false }, 'in order of names', '按文件名排序'),
  ),
  says(
    `(?<![a-z])(?:in )?(?:reverse(?:d)?(?: the)?(?: order)?|backwards?(?: order)?|from last to first)(?![a-z])|倒序|反序|倒过来|倒着|逆序|反过来`,
    meaning({ reversed: true }, 'in reverse order', '倒序'),
  ),
  says(
    `(?<![a-z])(?:shuffl(?:e|ed|ing)(?: (?:the )?(?:order|photos|pictures|images|them|it))?(?: up)?|(?:in )?(?:a )?random order|randomi[sz]ed?(?: (?:the )?order)?|mix (?:(?:them|the photos|the order|it) up|up (?:the )?(?:order|photos|pictures|images))|any order)(?![a-z])|打乱(?:顺序)?|随机(?:顺序|排列|排序|播放)|乱序`,
    meaning({ order: 'shuffled' }, 'shuffled', '随机顺序'),
    1,
  ),
  says(
    `(?<![a-z])(?:(?:keep|in|use|leave|preserve) (?:them in )?(?:the |this |that |my )?(?:given |original |same |current |exact )?(?:order|sequence)(?: (?:given|i gave|i uploaded them|listed|as listed|i sent them|as (?:given|uploaded)))?|as (?:given|listed|ordered)|don'?t (?:change|reorder|rearrange)(?: the order)?|no reordering|same order)(?![a-z])|(?:按|按照|保持)(?:给出|上传|原来|原有|这个|原|我给|我发)?(?:的)?顺序|不要(?:改变|打乱|调整)(?:顺序|次序)|原顺序`,
    meaning({ order: 'given' }, 'in the order given', '按给出的顺序'),
  ),
  {
    pattern: pattern(
      `(?:(?:keep|include|use|with)\\s+)?(?<![a-z])(?:all (?:of )?(?:the|my|these|our|those)? ?(?:\\d+ )?(?:photos|pictures|images|pics)|every (?:single )?(?:photo|picture|image|one of them)|all of them|(?:near.?)?duplicates|similar (?:photos|pictures|ones|shots|images))(?![a-z])|(?:所有|全部)(?:的)?(?:照片|图片|素材)(?:都用上?)?|(?:照片|图片)(?:全部|都)+(?:要|得)?(?:用上?|保留|放进去)|(?:保留)?(?:重复|相似|类似)(?:的)?(?:照片|图片)?`,
    ),
    read: ({ negated }) =>
      negated
        ? meaning({ keepDuplicates: false }, 'without near-duplicates', '去掉重复的照片')
        : meaning(
            { keepDuplicates: true },
            'all pictures, near-duplicates too',
            '所有照片都用，包括相似的',
          ),
  },
  says(
    `(?<![a-z])(?:(?:don'?t|do not) (?:leave|skip|drop|miss)(?: out)? (?:any(?:thing| photos?| of them| pictures?)?|a single (?:one|photo))(?: out)?)(?![a-z])|(?:一张|照片|都)?(?:不要|不能|别)(?:漏掉?|少|删掉?)(?:一张|任何一张|任何|照片)?`,
    meaning(
      { keepDuplicates: true },
      'all pictures, near-duplicates too',
      '所有照片都用，包括相似的',
    ),
    2,
  ),
  {
    pattern: pattern(
      `(?<![a-z])(?:random )?seed\\s*(?:of|is|=|:|number)?\\s*(?<seed>${numberSource})|随机种子\\s*[:=为是]?\\s*(?<zh>${numberSource})`,
    ),
    priority: 1,
    read: ({ groups }) => {
      const seed = readNumber(groups['seed'] ?? groups['zh'] ?? '');
      return seed === null ? null : meaning({ seed }, `seed ${seed}`, `种子 ${seed}`);
    },
  },
];
