import type { EncoderSettings } from '../media/encode-video.ts';

/**
 * Part of every chunk's name. Raise it with any change that changes a pixel or a sample: otherwise
 * films would be joined from chunks of the old and of the new engine.
 */
export const engineVersion = 1;

/** The figures behind it: docs/encoder.md. */
export const defaultEncoderSettings: EncoderSettings = {
  preset: 'superfast',
  crf: 22.5,
  parameters:
    'keyint=infinite:scenecut=0:open-gop=0:bframes=7:b-adapt=0:rc-lookahead=0:mbtree=0:me=dia:subme=1:weightp=0:aq-mode=3:ipratio=1.8:pbratio=1.5:no-dct-decimate=1',
};
