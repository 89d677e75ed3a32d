import { wording, type Wording } from '../../language/wording.ts';
import { filterWordings } from '../../timeline/filter-wording.ts';
import type { Filter, FilterName } from '../../timeline/timeline.ts';
import { anyOf, joinLists, keyOf, pattern } from '../pattern.ts';
import type { Meaning, Rule } from '../rule.ts';
import { chinese } from '../words/chinese.ts';
import { english } from '../words/english.ts';

const meaning = (wish: Meaning['wish'], en: string, zh: string): Meaning => ({
  wish,
  wording: wording(en, zh),
});
const whole = meaning(
  { fit: 'blur' },
  'whole pictures over a blurred fill',
  '完整显示，模糊背景填充',
);
const crop = meaning({ fit: 'crop' }, 'pictures fill the frame', '画面铺满');
const bars = meaning({ fit: 'contain' }, 'whole pictures over black', '完整显示，黑边');
/** Says nothing against a crop or a blurred fill asked for elsewhere. */
const open: Meaning = { ...meaning({ fit: 'auto' }, 'no bars', '不要黑边'), strength: -1 };

/** How pictures meet the frame. */
export const fitRules: readonly Rule[] = [
  {
    pattern: pattern(
      `(?<![a-z])(?:crop(?:s|ped|ping)?|cut(?:ting)? off(?: (?:heads?|faces?|edges|anything|parts?))?|trim(?:med|ming)? (?:the )?(?:edges|photos|pictures))(?:\\s+(?:the|my|any|anything|out of the)\\s*(?:photos?|pictures?|images?|of them)?)?(?:\\s+(?:to )?(?:fill|fit))?(?![a-z])|裁剪|裁切|裁掉|剪裁|裁(?![判缝])|切掉|截断`,
    ),
    sharesNegation: true,
    read: ({ negated }) => (negated ? whole : crop),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:uncropped|(?:show(?:ing)? |keep(?:ing)? |see )?(?:the )?(?:whole|full|entire|complete) (?:photos?|pictures?|images?|frame of each photo)|fit (?:everything|the (?:whole|entire|full) (?:photo|picture|image)s?)(?: (?:on|in|into) (?:the )?(?:screen|frame))?)(?![a-z])|(?:画面|照片|图片)?(?:完整|全部|整张)(?:地|的)?(?:显示|展示|呈现|保留)(?:照片|图片|画面)?|(?<![a-z])(?:shown?|display(?:ed)?|seen?) (?:them |the (?:photos|pictures|images) )?in full(?![a-z])|保留(?:完整)?(?:画面|构图|原图|全图)|显示全图|全图显示|完整(?:的)?(?:照片|画面|图片)`,
    ),
    priority: 1,
    read: ({ negated }) => (negated ? crop : whole),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:blur(?:red|ry)? (?:background|backdrop|fill|bars|edges|sides|borders?)|(?:background|backdrop|sides) (?:should be )?blurred)(?![a-z])|(?:模糊|虚化|毛玻璃)(?:的)?(?:背景|填充|边)|背景(?:模糊|虚化)`,
    ),
    priority: 1,
    read: ({ negated }) => (negated ? crop : whole),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:(?:black )?(?:bars|borders?)|letter ?box(?:ed|ing)?|pillar ?box(?:ed|ing)?)(?![a-z])|(?:留)?黑边|(?:上下|左右)黑边`,
    ),
    sharesNegation: true,
    read: ({ negated }) => (negated ? open : bars),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:fill(?:s|ing)? (?:up )?(?:the )?(?:whole |entire |full )?(?:screen|frame)|full ?(?:screen|frame|bleed)|edge to edge)(?![a-z])|(?:填满|铺满|充满|占满|撑满)(?:整个|全)?(?:屏幕|画面|屏|画框)?|满屏|全屏`,
    ),
    priority: 1,
    read: ({ negated }) => (negated ? whole : crop),
  },
];

const filters = joinLists<FilterName | 'vintage'>(english.filters, chinese.filters);
const filterWord = anyOf(...Object.values(filters).map((words) => words ?? []));
const filterNoun = anyOf(english.filter, chinese.filter);
/** A look of several filters. */
const vintage: readonly Filter[] = [
  { name: 'faded', strength: 0.7 },
  { name: 'warm', strength: 0.4 },
  { name: 'grain', strength: 0.5 },
];

export const filterRules: readonly Rule[] = [
  {
    pattern: pattern(`(?<word>${filterWord})(?:\\s*(?:的|${filterNoun}))*`),
    sharesNegation: true,
    read: ({ groups, negated }) => {
      const name = keyOf(filters, groups['word'] ?? '');
      if (name === undefined) return null;
      const { en, zh } = filterWording[name];
      if (negated) return meaning({ filters: [] }, `no ${en}`, `不要${zh}`);
      const wished = name === 'vintage' ? vintage : [{ name, strength: 1 }];
      return meaning({ filters: wished }, `filter: ${en}`, `滤镜：${zh}`);
    },
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:(?:back )?(?:in|to) (?:(?:full|normal|original|natural|the original|real|true) )?colou?rs?|(?:full|normal|original|natural) colou?rs?|colou?rs? (?:again|back)|(?:bring|get|give|put|want|have|take)(?: me| it)? (?:back )?(?:the |its |my |their |some )*(?:original )?colou?rs? back|restore (?:the |its )?(?:original )?colou?rs?)(?![a-z])(?: again| back)?|(?:恢复|还原|变回|改回|回到|换回|调回)?(?:成|为|到)?(?:原来的|正常的?|原始的?)?(?:彩色|全彩|原色|本色|颜色|色彩)(?<=彩色|全彩|原色|本色|(?:恢复|还原|变回|改回|换回|调回|原来的|正常的?|原始的?)(?:颜色|色彩))的?`,
    ),
    read: ({ negated }) =>
      negated
        ? meaning(
            { filters: [{ name: 'black-and-white', strength: 1 }] },
            'black and white',
            '黑白',
          )
        : meaning({ filters: [] }, 'in its own colours', '恢复原来的颜色'),
  },
  {
    pattern: pattern(`(?<![a-z])(?:filters?|colou?r (?:grading|changes?))(?![a-z])|滤镜|调色`),
    sharesNegation: true,
    read: ({ negated }) => (negated ? meaning({ filters: [] }, 'no filters', '不用滤镜') : null),
  },
];

const filterWording: Readonly<Record<FilterName | 'vintage', Wording>> = {
  ...filterWordings,
  vintage: wording('vintage', '复古'),
};

const still = meaning({ motion: 'none' }, 'pictures stand still', '画面静止');
const gentle = meaning({ motion: 'gentle' }, 'gentle camera motion', '轻微运镜');
const strong = meaning({ motion: 'strong' }, 'strong camera motion', '明显运镜');
const moving = meaning({ motion: 'auto' }, 'with camera motion', '带运镜');
const motionNoun = `(?:(?<![a-z])(?:zoom(?:s|ed|ing)?(?: effects?)?(?:(?: and|/| ?& ?)? ?pan(?:s|ning)?)?(?: in| out)*|pan(?:s|ning)?(?:(?: and|/| ?& ?)? ?zoom(?:s|ing)?)?|ken ?burns(?: effects?)?|(?:camera )?(?:motion|moves?|movements?)|(?:photo |picture )?animations?|parallax)(?![a-z])|缩放|运镜|镜头(?:移动|运动|推拉)|推拉(?:镜头)?|画面(?:移动|运动)|肯伯恩斯(?:效果)?|动态效果|动画(?:效果)?|平移|拉伸动画|放大)`;

/** The camera over the pictures. */
export const motionRules: readonly Rule[] = [
  {
    pattern: pattern(
      `${motionNoun}(?:\\s+(?:on|over|into|in|across)\\s+(?:the |each |every |all )?(?:photos?|pictures?|images?))?(?:效果|动画)?`,
    ),
    sharesNegation: true,
    read: ({ negated }) => (negated ? still : moving),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:slow(?:ly)?|subtle|gentle|gently|slight(?:ly)?|soft|light|small|a little|less)\\s+${motionNoun}|(?:轻微|缓慢|慢慢|微微|轻柔|细微)(?:的|地)?${motionNoun}`,
    ),
    priority: 1,
    sharesNegation: true,
    read: ({ negated }) => (negated ? still : gentle),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:strong|dramatic|big|lots of|a lot of|more|fast|heavy|bold)\\s+${motionNoun}|(?:强烈|大幅度?|明显|夸张|更多)(?:的)?${motionNoun}`,
    ),
    priority: 1,
    read: ({ negated }) => (negated ? gentle : strong),
  },
  {
    pattern: pattern(
      `(?<![a-z])(?:static|stationary|still (?:pictures|photos|images)|(?:keep|leave) (?:the )?(?:photos|pictures|images|them|it|everything) still|stand still)(?![a-z])|静止|静态|固定(?:镜头|画面)|(?:画面|照片|图片|镜头)?(?:都|全)?不(?:要)?动(?![画感态作])`,
    ),
    priority: 1,
    read: ({ negated }) => (negated ? moving : still),
  },
];
