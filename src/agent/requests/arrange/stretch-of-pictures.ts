import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';

const everything = maybe(
  words(
    ...['everything', 'all', 'all photos', 'all the photos', 'all pictures', 'whatever'],
    ...['anything', 'every photo', 'the photos', 'all of the photos', 'what comes'],
    ...['whatever comes', 'the ones'],
  ),
);

/** "0010 to 0019", "everything after the waves", 0050.jpg以后的: from one picture to another. */
export const stretchOfPictures: Reader<Reference> = either(
  meaning(
    inOrder(
      maybe(words('from', '从')),
      reference,
      words('to', 'through', 'until', 'up to', '到', '至'),
      reference,
    ),
    ([, from, , to]): Reference => ({ of: 'stretch', from, to }),
  ),
  meaning(
    inOrder(
      everything,
      words('after', 'behind', 'following', 'that comes after', 'past'),
      reference,
    ),
    ([, , but]) => without({ of: 'stretch', from: but, to: null }, but),
  ),
  meaning(
    inOrder(everything, words('before', 'in front of', 'that comes before', 'ahead of'), reference),
    ([, , but]) => without({ of: 'stretch', from: null, to: but }, but),
  ),
  meaning(
    inOrder(
      reference,
      words('以后', '之后', '后面', '往后', '以后的', '之后的', '后面的', '往后的'),
    ),
    ([but]) => without({ of: 'stretch', from: but, to: null }, but),
  ),
  meaning(
    inOrder(
      reference,
      words('以前', '之前', '前面', '往前', '以前的', '之前的', '前面的', '往前的'),
    ),
    ([but]) => without({ of: 'stretch', from: null, to: but }, but),
  ),
);

function without(all: Reference, but: Reference): Reference {
  return { of: 'except', all, but };
}
