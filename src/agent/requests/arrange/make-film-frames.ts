import { frame } from '../../grammar/frame.ts';
import { clipNoun, filmNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { either, inOrder, maybe, words } from '../../grammar/reader.ts';
import { makeFilm } from './make-film.ts';

const an = maybe(words('me', 'us', 'up'));
const combine = either(
  inOrder(
    words(
      ...['make', 'create', 'build', 'generate', 'produce', 'do', 'whip up', 'craft', 'edit'],
      ...['compose', 'throw together', 'put together', 'cook up', 'knock up', 'making', 'creating'],
      ...['give'],
    ),
    an,
    words('a', 'an', 'one', 'some', 'my', 'our'),
  ),
  words(
    ...['into a', 'to a', 'into one', 'as a', 'into an', 'create video', 'make video', 'make film'],
    ...['做成', '做', '做个', '做一个', '做一段', '做一条', '做一部', '制作', '制作成', '制作一个'],
    ...['合成', '合成为', '合并', '合并成', '拼成', '拼接', '拼接成', '剪成', '剪辑成', '剪辑'],
    ...['剪一个', '剪个', '生成', '变成', '转成', '弄成', '弄个', '弄一个', '组合成', '组合'],
    ...['整理成', '串成', '来个', '来一个', '整一个', '出一个', '出个', '合在一起', '凑成', '搞成'],
    ...['搞个', '整成', '制成', '汇成', '合到一起', '做条', '做段', '剪条', '剪段', '合成一个'],
  ),
);
/** What is made of pictures. */
export const filmMade = either(
  filmNoun,
  words(
    ...['slideshow', 'recap', 'highlight reel', 'story', 'vlog', '回忆', '相册', '集锦', '合集'],
    ...['memory', 'presentation'],
  ),
);

const pictures = either(
  photoNoun,
  clipNoun,
  words(
    ...['files', 'media', 'footage', 'memories', 'these', 'them', 'everything', 'these photos'],
    ...['素材', '这些', '它们', '文件', '这些照片'],
  ),
);

/** The words are empty elsewhere: as a whole they mean something. */
const outOf = words(
  ...['out of', 'from', 'using', 'with', 'of', 'my', 'our', 'all', '用', '把', '将', '拿'],
);

const film = frame({
  name: 'make a film',
  needs: { combine, filmMade },
  many: { pictures, outOf },
  cost: -0.7,
  means: () => makeFilm.of({}),
});

const joinVerb = words(
  ...['combine', 'combining', 'turn', 'turning', 'stitch', 'stitch together', 'merge', 'merging'],
  ...['join', 'compile', 'assemble', 'convert', 'transform', 'put together', 'piece together'],
  ...['string together', 'edit together'],
  ...['合成', '合并', '拼成', '拼接', '组合', '串起来', '拼起来', '整理成', '合在一起', '剪成'],
  ...['制作', '做成', '剪辑'],
);
const filmOfThese = frame({
  name: 'make a film of these',
  needs: { joinVerb, pictures },
  many: { more: pictures },
  cost: -0.7,
  means: () => makeFilm.of({}),
});

export const makeFilmFrames = [film, filmOfThese];
