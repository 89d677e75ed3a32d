import { frame } from '../../grammar/frame.ts';
import { filmNoun } from '../../grammar/phrases/common.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import {
  either,
  inOrder,
  mark,
  maybe,
  meaning,
  notBehind,
  unlikely,
  words,
  type Reader,
} from '../../grammar/reader.ts';
import type { Token } from '../../grammar/token.ts';
import type { Reference } from '../../reference.ts';
import { namedLength } from '../length/film-length-frames.ts';
import { bound } from '../length/length-phrases.ts';
import { setLength } from '../length/set-length.ts';
import { keepPictures } from './keep-pictures.ts';
import { filmMade } from './make-film-frames.ts';
import { removeFiller, restGoes, telling } from './remove-phrases.ts';

const keepOnlyWord = either(
  words(
    ...['keep only', 'only keep', 'just keep', 'use only', 'only use', 'show only', 'only show'],
    ...['just use', 'just show', 'leave only', 'only include'],
    ...['include only', 'only leave', 'remove all but', 'delete all but'],
    ...['remove everything but', 'remove everything except', 'remove all except'],
    ...['delete everything except', 'delete all except', 'drop all but', 'keep just'],
    ...['drop everything except', 'drop everything but', 'get rid of everything but'],
    ...['get rid of everything except', 'cut everything but', 'remove all photos except'],
    ...['remove all the photos except', 'delete everything but', 'take out everything but'],
    ...[
      'i only want',
      'i just need',
      'i only need',
      'just need',
      'only need',
      'take out everything except',
      'only want',
      'just want',
    ],
    ...['take out all but', 'cut everything except', 'i just want', 'remove every photo except'],
    ...['keep nothing but', 'nothing but', 'drop all except', 'remove all pictures except'],
    ...[
      'take only',
      'using only',
      'only using',
      'with only',
      'only with',
      'using just',
      'with just',
    ],
    ...[
      'containing only',
      'only containing',
      'showing only',
      'only showing',
      'stick to',
      'stick with',
    ],
    ...['只保留', '只要', '只用', '只留', '仅保留', '只留下', '只放', '只需要', '就要', '就留'],
    ...['仅用', '只显示', '保留', '只要有', '只选', '留下', '只留着', '就用', '仅要', '就保留'],
    ...[
      '就留下',
      '只剩',
      '仅留',
      '只想要',
      '我只要',
      '只拿',
      '只挑',
      '只取',
      '只做',
      '就拿',
      '只剪',
    ],
  ),
  unlikely(words('only the', 'just the'), 0.3),
);

/** "Keep the first four and drop the rest". */
const keepAndDrop = frame({
  name: 'keep some pictures and drop the rest',
  needs: {
    keep: words(
      'keep',
      'leave',
      'use',
      'take',
      'i want',
      'only',
      '保留',
      '留下',
      '留',
      '要',
      '用',
      '就用',
    ),
    photos: reference,
    restGoes,
  },
  many: { removeFiller },
  cost: telling,
  means: (found) => {
    const photos = withoutOthers(found.photos);
    return photos.of === 'all' || photos.of === 'it' ? null : keepPictures.of({ photos });
  },
});

const keepOnly = frame({
  name: 'keep only some pictures',
  needs: {
    keep: keepOnlyWord,
    photos: reference,
  },
  may: { restGoes },
  many: { removeFiller },
  cost: telling,
  means: (found) => {
    const photos = withoutOthers(found.photos);
    return photos.of === 'all' || photos.of === 'it' ? null : keepPictures.of({ photos });
  },
});

/** 只留前五张，其余去掉: the rest are those that go. */
function withoutOthers(photos: Reference): Reference {
  if (photos.of !== 'union') return photos;
  const these = photos.these.filter(({ of }) => of !== 'others');
  return these.length === 1 ? these[0]! : { of: 'union', these };
}

/** "Keep every other photo": a choice by itself, where "keep the dog" may mean nothing. */
const keepEvery = frame({
  name: 'keep every other picture',
  needs: {
    keep: words('keep', 'use', 'leave', 'take', '留', '留下', '用'),
    photos: meaning(reference, (meant) => (meant.of === 'every' ? { ...meant, from: 1 } : null)),
  },
  many: { removeFiller },
  cost: -0.2,
  means: ({ photos }) => keepPictures.of({ photos }),
});

/** Pictures by number, by the name of a file or as photos: "my dog" is no choice among the files. */
const chosen: Reader<Reference> = {
  vocabulary: reference.vocabulary,
  read: (tokens, at) =>
    reference
      .read(tokens, at)
      .filter(({ value, end }) => !isOpen(value) && tokens.slice(at, end).some(saysPicture)),
};

function isOpen({ of }: Reference): boolean {
  return ['all', 'it', 'that', 'some', 'others', 'unused', 'except', 'at'].includes(of);
}

function saysPicture({ kind, text }: Token): boolean {
  return kind === 'name' ? /[\d.]/.test(text) : pictureWord.test(text);
}
const pictureWord = /^(?:(?:photo|picture|pic|image|shot|slide|clip|one)s?|[张照图片段幅])$/;

const only = words(
  ...['only', 'just', 'solely', 'nothing but', 'only the', 'just the', 'only my', 'just my'],
  ...['只', '仅', '就', '只有', '仅有', '只要', '只用', '就用', '仅用'],
);
const onlyBehind = words(
  ...[
    'only',
    'alone',
    'and nothing else',
    'and no other',
    'and no others',
    'by itself',
    'just that',
  ],
  ...['只要这张', '就行', '就好', '就够了', '就可以了', '就可以', '而已'],
);

/** "Only picture-1.png", "photos 2 and 3 only": a clause of its own, "sepia on photo 3 only" is none. */
const onlyThese: Reader<Reference> = wholeClause(
  either(
    meaning(inOrder(only, chosen, maybe(onlyBehind)), ([, photos]) => photos),
    meaning(inOrder(chosen, onlyBehind), ([photos]) => photos),
  ),
);

function wholeClause<Value>(part: Reader<Value>): Reader<Value> {
  return {
    vocabulary: part.vocabulary,
    read: (tokens, at) =>
      beginsClause(tokens[at - 1])
        ? part.read(tokens, at).filter(({ end }) => endsClause(tokens[end]))
        : [],
  };
}

function beginsClause(before: Token | undefined): boolean {
  return (
    before === undefined ||
    before.kind === 'mark' ||
    /^(?:of|please|and|but|请|的)$/.test(before.text)
  );
}

function endsClause(next: Token | undefined): boolean {
  return next === undefined || /^[,，.;!。；！、\n]$/u.test(next.text) || next.text === 'and';
}

/** Said of the film, whatever was done before: more likely than "there instead". */
const useOnlyWord = words(
  ...['use only', 'only use', 'just use', 'keep only', 'only keep', 'show only', 'only show'],
  ...['include only', 'only include', 'leave only', 'using only', 'only using'],
  ...[
    '只用',
    '只保留',
    '只留',
    '只留下',
    '只放',
    '仅保留',
    '仅用',
    '只显示',
    '只拿',
    '只挑',
    '只取',
  ],
);
const useOnly = frame({
  name: 'use only some pictures',
  needs: { photos: meaning(inOrder(useOnlyWord, chosen), ([, photos]) => photos) },
  may: { restGoes },
  many: { removeFiller },
  cost: -0.6,
  means: ({ photos }) => keepPictures.of({ photos }),
});

const onlySome = frame({
  name: 'only some pictures',
  needs: { photos: onlyThese },
  many: { removeFiller },
  means: ({ photos }) => keepPictures.of({ photos }),
});

/** "For 5 seconds" is how long a picture is shown. */
const filmSeconds = notBehind(namedLength, /^(?:for|stays?|lasts?|at|to|留|示|放|停|在|到)$/);

/** "Only picture-1.png, 5 seconds", "4 seconds of only picture-1": the film's, of which they are all. */
const onlySomeSoLong = frame({
  name: 'a film of only some pictures, so long',
  needs: {
    photos: either(
      onlyThese,
      meaning(inOrder(useOnlyWord, chosen), ([, photos]) => photos),
    ),
    seconds: filmSeconds,
  },
  many: { film: filmNoun, bound, removeFiller },
  cost: -0.5,
  means: ({ photos, seconds }) => [keepPictures.of({ photos }), setLength.of({ seconds })],
});

interface FilmOf {
  readonly photos: Reference;
  readonly seconds: number | null;
}

const a = maybe(
  words(
    ...['a', 'an', 'one', 'my', 'our', 'the', 'me a', 'us a', '个', '一个', '一段', '一条', '一部'],
    ...['段', '条', '一支', '部'],
  ),
);
/** "A 5 second video", 一个5秒的视频. */
const aFilm: Reader<Pick<FilmOf, 'seconds'>> = meaning(
  inOrder(a, maybe(namedLength), maybe(words('long', '的', '长的')), filmMade),
  ([, seconds]) => ({ seconds }),
);
const theseAlone = meaning(inOrder(maybe(only), chosen, maybe(onlyBehind)), ([, photos]) => photos);

const filmOf: Reader<FilmOf> = either(
  // "A 5 second film of the first two photos".
  meaning(
    inOrder(
      aFilm,
      words(
        ...['of', 'using', 'out of', 'made of', 'made from', 'made out of', 'consisting of'],
        ...['from', 'containing', 'made up of', 'with only', 'with just', '只用', '只要', '只有'],
        ...['只含', '只包含', '只放'],
      ),
      theseAlone,
    ),
    ([film, , photos]) => ({ photos, ...film }),
  ),
  // "Turn photos 1 and 3 into a 5 s clip", 把前两张做成5秒的视频.
  meaning(
    inOrder(
      words(
        ...['turn', 'make', 'convert', 'combine', 'merge', 'edit', 'stitch', 'join', 'put', 'cut'],
        ...['use', 'take', 'using', 'with', 'from'],
        ...['把', '将', '用', '拿', '只用', '就用', '仅用', '只拿', '使用', '只把', '就拿', '就把'],
      ),
      theseAlone,
      maybe(mark(',', '，')),
      words(
        ...['into', 'to', 'in', 'to make', 'and make', 'make', 'for', 'to create', 'and create'],
        ...[
          'to build',
          'as',
          'together into',
          '做成',
          '做',
          '制作成',
          '制作',
          '生成',
          '剪成',
          '剪',
        ],
        ...[
          '剪辑成',
          '合成',
          '拼成',
          '变成',
          '弄成',
          '弄',
          '搞',
          '整',
          '来',
          '来做',
          '剪出',
          '组成',
        ],
      ),
      aFilm,
    ),
    ([, photos, , , film]) => ({ photos, ...film }),
  ),
  // 做一个前两张照片的3秒视频.
  meaning(
    inOrder(
      words('做', '做个', '做一个', '做一段', '来个', '来一个', '剪个', '剪一个', '生成', '制作'),
      maybe(inOrder(namedLength, words('的'))),
      theseAlone,
      words('的'),
      aFilm,
    ),
    ([, before, photos, , { seconds }]) => ({ photos, seconds: seconds ?? before?.[0] ?? null }),
  ),
);

const filmOfSome = frame({
  name: 'a film of some pictures',
  needs: { filmOf },
  may: { seconds: filmSeconds },
  many: { bound, removeFiller },
  cost: -0.6,
  means: ({ filmOf: { photos, seconds: within }, seconds = within }) => [
    keepPictures.of({ photos }),
    ...(seconds === null ? [] : [setLength.of({ seconds })]),
  ],
});

export const keepFrames = [
  keepAndDrop,
  keepOnly,
  keepEvery,
  useOnly,
  onlySome,
  onlySomeSoLong,
  filmOfSome,
];
