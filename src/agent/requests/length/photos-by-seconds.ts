import { duration } from '../../grammar/phrases/duration.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { either, inOrder, maybe, meaning, words, type Reader } from '../../grammar/reader.ts';
import type { Reference } from '../../reference.ts';
import { addVerb, longerWord, shorterWord, takeVerb } from './length-phrases.ts';

interface Change {
  readonly photos: Reference;
  /** Negative for shorter. */
  readonly bySeconds: number;
}

/** Of a clip a stretch is cut, and a film or what "it" is has frames of its own. */
const somePhotos: Reader<Reference> = meaning(reference, (photos) =>
  /^(?:all|others|it|that|sort)$/.test(photos.of) ? null : photos,
);
const shorter = either(shorterWord, words('cut', 'trim', 'reduce', 'drop', 'clip', 'crop'));
const fromEach = maybe(words('each', 'each one', 'each of', 'every one of', 'all of'));
const from = words('from', 'off', 'off of', 'out of', 'away from');

/** Pictures, and by how many seconds they become longer or shorter: what "by", "off" and "from" say. */
export const photosBySeconds: Reader<Change> = either(
  meaning(inOrder(longerWord, somePhotos, words('by'), duration), ([, photos, , by]) =>
    changeOf(photos, by),
  ),
  meaning(inOrder(shorter, somePhotos, words('by'), duration), ([, photos, , by]) =>
    changeOf(photos, -by),
  ),
  meaning(inOrder(maybe(takeVerb), duration, from, fromEach, somePhotos), (all) =>
    changeOf(all[4], -all[1]),
  ),
  meaning(inOrder(addVerb, duration, words('to', 'onto', 'on'), fromEach, somePhotos), (all) =>
    changeOf(all[4], all[1]),
  ),
);

function changeOf(photos: Reference, bySeconds: number): Change {
  return { photos, bySeconds };
}
