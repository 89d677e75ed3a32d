import { frame, type Frame } from '../../grammar/frame.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, maybe, meaning, oneOf, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { tellAbout, type Topic } from './tell-about.ts';
import {
  abilities,
  appears,
  changes,
  changesAsked,
  contents,
  decision,
  film,
  formatWord,
  how,
  howLong,
  howMany,
  inTheFilm,
  isIt,
  leftOut,
  lengthWord,
  listed,
  little,
  lookWord,
  musicWord,
  offered,
  or,
  order,
  orderWord,
  original,
  pictures,
  shapeName,
  shapeWord,
  soundWord,
  textWord,
  transitionWord,
  what,
  whatBecame,
  where,
  which,
  why,
} from './question-phrases.ts';

function about(topic: Topic): () => Request {
  return () => tellAbout.of({ about: topic });
}

/** What somebody asks about the film, and about what can be asked for. */
export const questionFrames: readonly Frame<Request>[] = [
  frame({
    name: 'how long',
    needs: { howLong },
    may: { photos: reference, original },
    many: { film, little },
    means: ({ photos, original: source }) =>
      photos === undefined || (photos.of === 'it' && source === undefined)
        ? tellAbout.of({ about: 'length' })
        : tellAbout.of({ about: 'pictures', photos }),
  }),
  frame({
    name: 'how many pictures',
    needs: { howMany },
    may: { pictures },
    many: { film, little },
    cost: 0.1,
    means: about('count'),
  }),
  ...[
    { name: 'music', word: musicWord, topic: 'music' },
    { name: 'sound', word: soundWord, topic: 'sound' },
    { name: 'order', word: orderWord, topic: 'order' },
    { name: 'texts', word: textWord, topic: 'texts' },
    { name: 'transitions', word: transitionWord, topic: 'transitions' },
    { name: 'looks', word: lookWord, topic: 'looks' },
    { name: 'length', word: lengthWord, topic: 'length' },
    { name: 'shape', word: shapeWord, topic: 'shape' },
    { name: 'formats', word: formatWord, topic: 'formats-offered' },
  ].map(({ name, word, topic }) =>
    frame({
      name: `which ${name}`,
      needs: { which, word },
      may: { order },
      many: { film, little, also: which, pictures, more: word },
      means: about(topic as Topic),
    }),
  ),
  ...[
    { name: 'filters', word: lookWord, topic: 'filters-offered' },
    { name: 'transitions', word: transitionWord, topic: 'transitions-offered' },
    { name: 'music', word: musicWord, topic: 'music-offered' },
  ].map(({ name, word, topic }) =>
    frame({
      name: `offered ${name}`,
      cost: -0.1,
      needs: { what, word, offered },
      many: {
        little,
        also: what,
        again: offered,
        kind: words(
          ...['kinds of', 'kinds', 'types', 'types of', 'sorts of', 'styles', '种类', '种', '类型'],
          ...['风格'],
        ),
      },
      means: about(topic as Topic),
    }),
  ),
  ...[
    { name: 'filters', word: lookWord, offer: 'filters-offered', now: 'looks' },
    { name: 'transitions', word: transitionWord, offer: 'transitions-offered', now: 'transitions' },
    { name: 'music', word: musicWord, offer: 'music-offered', now: 'music' },
  ].map(({ name, word, offer, now }) =>
    frame({
      name: `list of ${name}`,
      cost: -0.4,
      needs: { listed, word },
      may: { inTheFilm },
      many: { little, also: listed, again: word, kind: words('kinds', 'styles', '种类', '风格') },
      means: ({ inTheFilm: isNow }) =>
        tellAbout.of({ about: (isNow === undefined ? offer : now) as Topic }),
    }),
  ),
  frame({
    name: 'list of pictures',
    needs: { listed, pictures },
    may: { inTheFilm },
    many: { little, film, also: either(listed, words('顺序', 'order', 'sequence', '把', 'a')) },
    cost: -0.2,
    means: about('order'),
  }),
  frame({
    name: 'what comes next',
    needs: {
      by: meaning(
        inOrder(
          words(
            'what',
            'which one',
            'who',
            'which',
            'which photo',
            'which picture',
            'whats',
            'what is',
          ),
          oneOf({
            1: [
              ...['comes after', 'comes next after', 'follows', 'is after', 'goes after', 'after'],
              ...['plays after', 'is shown after', 'comes right after', 'right after', 'behind'],
            ],
            '-1': [
              ...['comes before', 'is before', 'goes before', 'before', 'plays before'],
              ...['is shown before', 'comes right before', 'right before'],
            ],
          }),
        ),
        ([, by]) => Number(by),
      ),
      photos: reference,
    },
    many: { little },
    cost: -0.2,
    means: ({ by, photos }) =>
      tellAbout.of({ about: 'pictures', photos: { of: 'next', to: photos, by } }),
  }),
  frame({
    name: 'where it plays',
    needs: {
      plays: words(
        ...['will it work on', 'does it work on', 'will this work on', 'does this work on'],
        ...['will it play on', 'does it play on', 'can i play it on', 'can i watch it on'],
        ...['can i open it on', 'can i see it on', 'compatible with', 'will it run on'],
        ...['will it open on', 'can you play it on', 'does it run on', 'can it be played on'],
        ...['能在', '可以在', '能用'],
      ),
      device: words(
        ...[
          'iphone',
          'phone',
          'ipad',
          'mac',
          'macbook',
          'pc',
          'windows',
          'android',
          'tv',
          'laptop',
        ],
        ...['computer', 'tablet', 'whatsapp', 'powerpoint', 'smart tv', 'television', 'projector'],
        ...['手机上放', '电视上放', '电脑上放', '手机上看', '电视上看', '电脑上看'],
      ),
    },
    many: { film, little, owner: words('my', 'the', 'our', 'an', 'a', 'his', 'her') },
    cost: -0.4,
    means: about('formats-offered'),
  }),
  frame({
    name: 'which shape',
    needs: { isIt, shape: shapeName, or, other: shapeName },
    many: { film, little },
    means: about('shape'),
  }),
  frame({
    name: 'is it of this shape',
    needs: {
      isIt: words('is it', 'is this', 'is the video', 'is the film', 'is my video'),
      shape: shapeName,
    },
    many: { film, little },
    means: about('shape'),
  }),
  frame({
    name: 'which picture',
    needs: { which, photos: reference },
    many: { little, also: which, pictures },
    cost: 0.2,
    means: ({ photos }) =>
      photos.of === 'all' || photos.of === 'it'
        ? null
        : tellAbout.of({ about: 'pictures', photos }),
  }),
  frame({
    name: 'where',
    needs: { where, photos: reference },
    may: { gone: leftOut },
    many: { little, pictures, appears },
    means: ({ photos, gone }) =>
      tellAbout.of({ about: gone === undefined ? 'pictures' : 'missing', photos }),
  }),
  frame({
    name: 'what is not used',
    needs: {
      which: either(
        which,
        words('did you use', 'are all', 'is everything', 'anything', 'everything'),
      ),
      leftOut,
    },
    many: { little, pictures, more: leftOut },
    cost: 0.1,
    means: about('unused'),
  }),
  frame({
    name: 'why not this picture',
    needs: {
      why: either(
        why,
        how,
        meaning(inOrder(where, maybe(little)), () => true),
      ),
      photos: reference,
      leftOut,
    },
    many: { little, pictures, more: leftOut, appears },
    means: ({ photos }) => tellAbout.of({ about: 'missing', photos }),
  }),
  frame({
    name: 'what became of it',
    needs: { whatBecame, photos: reference },
    many: { little, pictures },
    means: ({ photos }) => tellAbout.of({ about: 'missing', photos }),
  }),
  frame({
    name: 'why',
    needs: { why },
    may: { decision },
    many: {
      little,
      film,
      pictures,
      more: words(
        ...['chose', 'choose', 'pick', 'picked', 'so', 'put', 'take', '选', '这么', '这样', '会'],
      ),
    },
    cost: 0.2,
    means: ({ decision: kind }) => tellAbout.of({ about: 'why', ...(kind && { decision: kind }) }),
  }),
  frame({
    name: 'abilities',
    needs: { abilities },
    many: { little, film, again: abilities },
    means: about('abilities'),
  }),
  frame({
    name: 'changes',
    needs: { changes: either(changes, changesAsked) },
    many: { little, film },
    means: about('changes'),
  }),
  frame({
    name: 'contents',
    needs: { contents },
    many: { little, film },
    means: about('contents'),
  }),
];
