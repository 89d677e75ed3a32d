import { words } from '../grammar/reader.ts';
import type { Grammar } from '../grammar/cover.ts';
import type { Request } from '../request.ts';
import { pictureFrames } from './picture/picture-frames.ts';
import { soundFrames } from './sound/sound-frames.ts';

/** What can be understood. A new topic is a folder here and a line. */
export const grammar: Grammar<Request | readonly Request[]> = {
  frames: [...pictureFrames, ...soundFrames],
  noise: words(
    'please',
    'the',
    'a',
    'make',
    'can',
    'you',
    'in',
    'it',
    '请',
    '把',
    '的',
    '吧',
    '做成',
  ),
  joiner: words(
    'and',
    'then',
    'or',
    'also',
    'but',
    'plus',
    '和',
    '然后',
    '并且',
    '再',
    '或',
    '还有',
  ),
};
