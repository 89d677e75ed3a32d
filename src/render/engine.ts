import type { EncoderSettings } from '../media/encode-video.ts';

/**
 * Part of every chunk's name. Raise it with any change that changes a pixel or a sample: otherwise
 * films would be joined from chunks of the old and of the new engine.
 */
export const engineVersion = 3;

/**
 * The figures behind it: docs/encoder.md. No frame's quantiser depends on frames before its chunk,
 * so that a film in chunks is, to the last bit of each decoded frame, what one run over the whole
 * film gives. For that, bits do not follow past complexity (qcomp=1), B-frames are as fine as
 * P-frames (pbratio=1: x264 sets a later key frame by the mean of both), nothing looks ahead, and
 * the zone (whose number is ipratio's) gives the first frame what later key frames get.
 */
export const defaultEncoderSettings: EncoderSettings = {
  preset: 'superfast',
  crf: 26,
  parameters:
    'keyint=infinite:scenecut=0:open-gop=0:bframes=3:b-adapt=0:rc-lookahead=0:mbtree=0:8x8dct=0:analyse=none:me=dia:subme=1:weightp=0:aq-mode=3:qcomp=1:ipratio=2:pbratio=1:zones=0,0,b=2:no-dct-decimate=1',
};
