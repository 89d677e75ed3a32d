import type { Aspect } from '../../../timeline/timeline.ts';
import { frame, type Frame } from '../../grammar/frame.ts';
import { no } from '../../grammar/phrases/common.ts';
import { either, inOrder, many, mark, maybe, meaning, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { addVersion } from './add-version.ts';
import { platformNames, platforms, type PlatformName } from './platforms.ts';
import { dropShape } from './drop-shape.ts';
import { aspectOf, shapeFilm, type ShapeArgs } from './shape-film.ts';
import { aspectSaid, canvasNoun, shapeSaid, type ShapeSaid } from './shape-words.ts';

const filler = many(
  words(
    ...['the', 'a', 'any', 'it', 'make', 'be', 'want', 'need', 'in', 'this', 'that', 'my', 'to'],
    ...['more', 'any more'],
    ...['的', '要', '做', '用', '那个', '这个', '再', '搞', '做成', '弄成', '是', '改成', '想要'],
    ...['了'],
  ),
  3,
);
/** "16:9, not square". */
const comma = maybe(mark(',', '，'));
const notShape = meaning(
  inOrder(
    comma,
    either(no, words('instead of', 'rather than', '而不是', '不是', '不', '别')),
    filler,
    aspectSaid,
  ),
  ([, , , said]) => said,
);
/** What is said behind a comma belongs to it as well: "square, for YouTube". */
const nextShape = meaning(
  inOrder(comma, maybe(words('for', 'on', '给', '发', '发到', '要', '用')), shapeSaid),
  ([, , said]) => said,
);

/** "From landscape to portrait", 横屏改竖屏: the second is wished. */
const shapeInstead = meaning(
  inOrder(
    maybe(words('from', 'the', '从', '由', '把')),
    aspectSaid,
    maybe(words('的', '格式', '模式', 'mode', 'format')),
    words(
      ...[
        'to',
        'into',
        'to a',
        'over to',
        '改',
        '改成',
        '改为',
        '换',
        '换成',
        '变',
        '变成',
        '转',
        '转成',
      ],
      ...['转为', '到', '改到', '调成', '弄成'],
    ),
    aspectSaid,
  ),
  ([, , , , second]) => second,
);
/** "Rather portrait than landscape". */
const shapeRather = meaning(
  inOrder(
    maybe(words('rather', 'better', 'more', 'i prefer', 'id prefer', 'prefer', '宁可', '还是')),
    aspectSaid,
    words(
      'than',
      'over',
      'not',
      'instead of',
      'rather than',
      'better than',
      '而不是',
      '不要',
      '比',
    ),
    aspectSaid,
  ),
  ([, first]) => first,
);
/** "It is horizontal, and …": the shape that somebody does not want. */
const shapeNow = inOrder(
  words(
    ...[
      'its',
      'it is',
      'the video is',
      'the film is',
      'this is',
      'is',
      'currently',
      'right now its',
    ],
    ...['现在是', '现在', '目前是', '是', '本来是', '视频是'],
  ),
  maybe(words('in', 'a', 'only', 'still')),
  aspectSaid,
  maybe(words('的', '了', 'now', 'at the moment', 'right now')),
  either(mark(',', '，', ';'), words('and', 'but', 'yet', '但', '但是', '可是')),
  maybe(words('and', 'but', 'so', '但', '我', '可')),
);

const versionNoun = words(
  ...['version', 'versions', 'variant', 'variants', 'copy', 'copies', 'cut', 'format', 'formats'],
  ...['one', 'ones', 'edition', 'editions', 'edit', 'video', 'export', 'exports', 'film', 'sizes'],
  ...['aspect ratios', 'ratios', 'file'],
  ...['版本', '版', '份', '个版本', '的版本', '格式', '尺寸', '一版', '一份', '一个', '视频'],
  ...['画幅', '比例', '条', '支'],
);
const also = words(
  ...['also', 'too', 'as well', 'another', 'additional', 'additionally', 'in addition', 'extra'],
  ...['second', 'one more', 'alternative', 'on top of that', 'besides', 'next to it', 'separate'],
  ...['plus', 'a second', 'on top', 'add a', 'add one', 'add another'],
  ...['也', '再', '另外', '额外', '还', '还要', '同时', '多', '再来', '另', '另外再', '另外要'],
  ...['再做', '再出', '外加', '一并', '加一个', '多做', '多出', '再额外', '还想要', '另做', '顺便'],
  ...['多来', '也要', '再加', '再搞'],
  ...['alongside', 'keep this and add', 'keep it and add', 'keep that and add', 'and add', '并加'],
);
const both = words(
  ...['both', 'each', 'all three', 'two versions', 'three versions', 'two formats'],
  ...['three formats', 'versions', 'two sizes', 'several versions', 'formats', 'in two'],
  ...['in three', 'one in', 'respectively', 'one each'],
  ...['各', '各来', '各出', '各一', '各一份', '各一个', '都要', '两个版本', '三个版本', '都来'],
  ...['各做', '各来一份', '分别', '各要一个', '各来一个', '两版', '三版', '都出', '都做'],
  ...['各出一个', '各一版'],
);
/** What is there stays. */
const keep = words(
  ...['keep', 'keep this one', 'as it is', 'as is', 'keep this one as it is', 'keep the original'],
  ...['this one', 'keep the current one', 'leave this one', 'stays', 'unchanged', 'the same film'],
  ...['same film', 'same video', 'besides the current', 'of the same video', 'of the same film'],
  ...['of this', 'of it', 'the current one', 'original'],
  ...['保留', '也保留', '留着', '也留着', '除了', '现在的', '现在这个', '原来的', '不变'],
  ...['同一支片', '同一个视频', '原来的保留', '同样的内容', '同样内容', '同一个', '本来的'],
  ...['同一部', '之外', '以外', '同一条'],
);
const drop = either(
  no,
  words(
    ...['cancel', 'remove', 'delete', 'drop', 'get rid of', 'scrap', 'dont need', 'do not need'],
    ...['dont want', 'lose', 'no longer need', 'forget', 'ditch'],
    ...['删', '删掉', '去掉', '不要', '不需要', '取消', '删除', '别要', '不用', '别出', '不做'],
    ...['扔掉'],
  ),
);

/** "Only the landscape one", 只留横版就行. */
const onlyShape = meaning(
  inOrder(
    words(
      ...[
        'only',
        'just',
        'only keep',
        'keep only',
        'just keep',
        'only need',
        'just need',
        'solely',
      ],
      ...[
        'only want',
        'just want',
        '只要',
        '只留',
        '只保留',
        '就要',
        '只需要',
        '只用',
        '留',
        '就留',
      ],
      ...['仅保留', '仅要', '只出', '只做'],
    ),
    filler,
    aspectSaid,
    maybe(words('的')),
    maybe(versionNoun),
    maybe(words('is enough', 'is fine', 'will do', '就行', '就好', '就够了', '就可以', '即可')),
  ),
  ([, , said]) => said,
);
const shapeGoes = meaning(
  inOrder(
    aspectSaid,
    maybe(words('那个', '的那个', '的', '那版', '那一版', '的那版')),
    maybe(versionNoun),
    maybe(words('就', '可以', '都', '我', 'can', 'should', 'is')),
    words(
      ...[
        '不要了',
        '删掉',
        '删了',
        '取消',
        '不用了',
        '不需要了',
        '去掉',
        '不要',
        '别要了',
        '撤掉',
        '不用',
      ],
      ...['不需要', '删除', '不做了', '可以删', '取消掉', '不出了', '没必要了', '算了'],
      ...['go', 'be dropped', 'not needed', 'be removed', 'unnecessary', 'no longer needed'],
    ),
  ),
  ([said]) => said,
);

/** "YouTube Shorts" names a part of YouTube. */
const parts: Readonly<Partial<Record<PlatformName, readonly PlatformName[]>>> = {
  youtube: ['shorts'],
  instagram: ['reels', 'stories'],
  facebook: ['reels', 'stories'],
  wechat: ['channels', 'moments'],
};

/** The shapes that are named; where none is, those of the platforms. */
function shapesOf(said: readonly ShapeSaid[]): ShapeArgs[] {
  const aspects = [...new Set(said.flatMap((each) => ('aspect' in each ? [each.aspect] : [])))];
  if (aspects.length > 0) return aspects.map((aspect) => ({ aspect }));
  const shown = said.flatMap((each) => ('platform' in each ? [each.platform] : []));
  const byAspect = new Map<Aspect, ShapeArgs>();
  for (const platform of platformNames) {
    const { aspect } = platforms[platform];
    const isWhole = (parts[platform] ?? []).some((part) => shown.includes(part));
    const isSaid = shown.includes(platform) && !isWhole;
    if (isSaid && !byAspect.has(aspect)) byAspect.set(aspect, { platform });
  }
  return [...byAspect.values()];
}

function versionsOf(said: readonly ShapeSaid[]): Request[] | null {
  const named = shapesOf(said.filter((each) => 'aspect' in each));
  const shown = shapesOf(said.filter((each) => 'platform' in each));
  const aspects = [...named, ...shown].flatMap((shape) => aspectOf(shape) ?? []);
  const all = [...new Set(aspects)].toSorted();
  return all.length === 0 ? null : all.map((aspect) => addVersion.of({ aspect }));
}

/** All that is said of one shape; null where the words contradict one another. */
function shapeOf(said: readonly ShapeSaid[]): ShapeArgs | null {
  const shapes = shapesOf(said);
  const sizes = said.flatMap((each) => ('size' in each ? [each.size] : []));
  const sides = said.flatMap((each) => ('shortSidePx' in each ? [each.shortSidePx] : []));
  if (shapes.length > 1 || sizes.length > 1 || new Set(sides).size > 1) return null;
  return {
    ...shapes[0],
    ...(sides[0] !== undefined && { shortSidePx: sides[0] }),
    ...(sizes[0] !== undefined && { size: sizes[0] }),
  };
}

/** Shape, size and versions of the film. */
export const canvasFrames: readonly Frame<Request | readonly Request[]>[] = [
  frame({
    name: 'shape',
    needs: { shape: either(shapeSaid, shapeInstead, shapeRather) },
    may: { not: notShape, now: shapeNow },
    many: { others: nextShape, noun: canvasNoun },
    means: (found) => {
      const said = [found.shape, ...found.others];
      const shape = shapeOf(said);
      if (shape !== null) return shapeFilm.of(shape);
      return shapesOf(said).length > 1 && found.not === undefined ? versionsOf(said) : null;
    },
  }),
  frame({
    name: 'not-shape',
    needs: { no: notShape },
    many: { noun: canvasNoun },
    means: (found) => {
      const [shape] = shapesOf([found.no]);
      return shape === undefined ? null : dropShape.of(shape);
    },
  }),
  frame({
    name: 'add-version',
    needs: { also, version: versionNoun, shape: aspectSaid },
    may: { keep },
    many: { others: aspectSaid, noun: canvasNoun, moreKeep: keep },
    means: (found) => {
      const said = [found.shape, ...found.others];
      // "A square version for Instagram": a shape that is named says more than where it is shown.
      const named = said.filter((each) => 'aspect' in each);
      return versionsOf(named.length > 0 ? named : said);
    },
  }),
  frame({
    name: 'another-shape',
    needs: {
      again: words(
        ...['再来个', '再来一个', '再要个', '再要一个', '再做个', '再做一个', '再出个', '再出一个'],
        ...['另外来个', '另外来一个', '再来一版', '再给我个', '再给我一个', '再弄个', '再弄一个'],
      ),
      shape: aspectSaid,
    },
    may: { keep },
    many: { others: aspectSaid, noun: either(canvasNoun, versionNoun, words('的', '给')) },
    cost: -0.2,
    means: (found) => {
      const said = [found.shape, ...found.others];
      const named = said.filter((each) => 'aspect' in each);
      return versionsOf(named.length > 0 ? named : said);
    },
  }),
  frame({
    name: 'versions',
    needs: { both, shape: aspectSaid },
    many: { others: aspectSaid, noun: either(canvasNoun, versionNoun), keep },
    means: (found) => versionsOf([found.shape, ...found.others]),
  }),
  frame({
    name: 'remove-version',
    needs: {
      no: either(
        meaning(
          inOrder(drop, filler, aspectSaid, maybe(words('的')), versionNoun),
          ([, , said]) => said,
        ),
        shapeGoes,
      ),
    },
    may: { more: words('any more', 'anymore', 'after all', 'then', '了', '吧') },
    means: (found) => {
      const [shape] = shapesOf([found.no]);
      return shape === undefined ? null : dropShape.of(shape);
    },
  }),
  frame({
    name: 'only-shape',
    needs: { shape: onlyShape },
    cost: -0.2,
    means: (found) => {
      const [shape] = shapesOf([found.shape]);
      return shape === undefined ? null : dropShape.of({ ...shape, only: true });
    },
  }),
  frame({
    name: 'too-in-shape',
    needs: {
      shape: meaning(
        inOrder(words('in'), aspectSaid, words('too', 'as well', 'also')),
        ([, said]) => said,
      ),
    },
    may: { get: words('get this', 'get it', 'have this', 'have it', 'this', 'get the film') },
    means: (found) => versionsOf([found.shape]),
  }),
  frame({
    name: 'kept-and-another',
    needs: {
      kept: inOrder(
        words('keep the', 'keep', 'leave the', 'keep my', 'leave'),
        aspectSaid,
        maybe(words('one', 'version', 'film', 'video')),
        words('and', ',', 'but'),
      ),
      shape: aspectSaid,
    },
    many: { noun: either(canvasNoun, versionNoun, also) },
    cost: -0.2,
    means: (found) => versionsOf([found.shape]),
  }),
  frame({
    name: 'beside-shape',
    needs: {
      beside: inOrder(
        words('besides', 'apart from', 'next to', 'in addition to', 'as well as', '除了', '除'),
        maybe(words('the', 'this', 'that')),
        aspectSaid,
        maybe(words('one', 'version', 'film', '版', '的', '版本')),
        maybe(words('之外', '外', '以外')),
      ),
      shape: aspectSaid,
    },
    many: { noun: either(canvasNoun, versionNoun, also) },
    means: (found) => versionsOf([found.shape]),
  }),
  frame({
    name: 'keep-shape',
    needs: {
      keep: either(
        inOrder(
          aspectSaid,
          words('也保留', '也留着', '的也保留', '也要保留', '不变', '保持不变', '照旧'),
        ),
        inOrder(
          words('keep the', 'but keep the', 'leave the', 'keep'),
          aspectSaid,
          words('version', 'one', 'too'),
        ),
      ),
    },
    // Beside a version that is wished it is said of a shape rather than of photos.
    cost: -0.1,
    means: () => [],
  }),
  frame({
    name: 'remove-versions',
    needs: {
      drop,
      versions: words(
        ...['other versions', 'the other versions', 'other version', 'the other version'],
        ...['extra versions', 'other formats', 'the other formats', 'all versions'],
        ...['additional versions', 'extra version'],
        ...['其他版本', '别的版本', '另外的版本', '其它版本', '多余的版本', '另一个版本'],
      ),
    },
    means: () => dropShape.of({}),
  }),
];
