import { frame, type Frame } from '../../grammar/frame.ts';
import { clipNoun, filmNoun, musicNoun, photoNoun } from '../../grammar/phrases/common.ts';
import { reference } from '../../grammar/phrases/reference.ts';
import { quotedText } from '../../grammar/phrases/said-text.ts';
import { either, meaning, words } from '../../grammar/reader.ts';
import type { Request } from '../../request.ts';
import { textNoun } from '../text/text-words.ts';
import { tellLimit, type Limit } from './tell-limit.ts';
import {
  addSound,
  around,
  heart,
  looks,
  noisesMade,
  person,
  removal,
  retouched,
  songByName,
  speaker,
  speaks,
  transitionNoun,
} from './limit-phrases.ts';
import { named } from './limit-words.ts';

function limit(of: Limit): Request {
  return tellLimit.of({ of });
}

/** What people ask of films that no film of ours can have. */
export const limitFrames: readonly Frame<Request>[] = [
  frame({
    name: 'what cannot be had',
    // A file may be called so: "make the snow brighter".
    cost: 0.3,
    needs: { what: named },
    many: {
      more: named,
      around,
      noun: either(photoNoun, clipNoun, filmNoun, musicNoun),
      there: reference,
      song: quotedText,
    },
    means: ({ what, there }) => (there.length > 1 ? null : limit(what)),
  }),
  frame({
    name: 'faces that shall be others',
    needs: { looks, retouched },
    many: {
      around,
      owner: words('my', 'his', 'her', 'their', 'our', '我的', '他的', '她的', '我', '帮我'),
      there: meaning(reference, () => true),
    },
    cost: 0.1,
    means: () => limit('retouching'),
  }),
  frame({
    name: 'beauty by its name',
    needs: { beauty: words('美颜', '磨皮', '瘦脸', '瘦脸大眼', '大眼', 'airbrush', 'facetune') },
    many: { around },
    cost: -0.2,
    means: () => limit('retouching'),
  }),
  frame({
    name: 'a text that is read out',
    needs: {
      aloud: words(
        ...['读出来', '念出来', '朗读', '读一下', '念一下', '读一遍', '念一遍'],
        ...['read out', 'read aloud', 'read it aloud', 'spoken'],
      ),
      text: textNoun,
    },
    many: { around },
    cost: -0.6,
    means: () => limit('voice'),
  }),
  frame({
    name: 'a voice that reads',
    needs: { speaks, speaker },
    many: { around, text: textNoun, said: words('happy birthday', 'story', '故事', 'the story') },
    cost: -0.3,
    means: () => limit('voice'),
  }),
  frame({
    name: 'a sound to be added',
    needs: { addSound, noise: noisesMade },
    many: { around, there: meaning(reference, () => true) },
    cost: -0.4,
    means: () => limit('noises'),
  }),
  frame({
    name: 'a song by its name',
    needs: { songByName },
    many: { around },
    means: () => limit('artists'),
  }),
  frame({
    name: 'hearts between the pictures',
    cost: -0.6,
    needs: { heart, transitions: transitionNoun },
    many: { around, photos: photoNoun },
    means: () => limit('shapes'),
  }),
  frame({
    name: 'a person out of a photo',
    cost: -0.4,
    needs: { removal, person },
    many: { around, there: meaning(reference, () => true) },
    means: () => limit('retouching'),
  }),
];
