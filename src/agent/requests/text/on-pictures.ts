import { exception, reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { filmEdge } from './film-edge.ts';
import { wholeFilm } from './whole-film.ts';

/** Pictures by more than "it", and no part of the film: 开头 is where a title stands, 全程 when. */
const pictures: Reader<Reference> = {
  vocabulary: reference.vocabulary,
  read: (tokens, at) => {
    const edges = [...filmEdge.read(tokens, at), ...wholeFilm.read(tokens, at)].map(
      ({ end }) => end,
    );
    return reference
      .read(tokens, at)
      .filter(({ end, value }) => value.of !== 'it' && value.of !== 'that' && !edges.includes(end));
  },
};

const it = meaning(
  inOrder(
    words('on', 'onto', 'over', 'under', 'for', 'below', 'to', 'across', '给', '在'),
    words(
      ...['it', 'that', 'that one', 'this one', 'this', 'them', 'these'],
      ...['它', '这张', '那张', '这个', '它们'],
    ),
    maybe(words('上', '上面', '下面', '里')),
  ),
  (): Reference => ({ of: 'that' }),
);
const thatOne = meaning(
  words(
    ...['this photo', 'that photo', 'this picture', 'that picture', 'that image', 'this image'],
    ...['这张', '那张', '这张照片', '那张照片'],
  ),
  (): Reference => ({ of: 'that' }),
);

/** On which pictures something is written: "on the dog photo", "on it", 第三张. */
export const onPictures = {
  photos: either(pictures, it, thatOne),
  except: exception,
} as const;
