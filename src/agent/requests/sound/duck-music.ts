import * as z from 'zod';
import { findMusic } from '../../../director/find-music.ts';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';

export const duckMusic = defineRequest({
  kind: 'duck-music',
  purpose: 'Lets the music grow quieter while clips have sound of their own, or not.',
  args: z.strictObject({ duck: z.boolean() }),
  says: ({ duck }) =>
    duck
      ? wording('the music quieter while clips sound', '有原声时压低音乐')
      : wording('the music as loud under the clips as elsewhere', '有原声时不压低音乐'),
  plan({ duck }, work): Outcome {
    const clips = findMusic(work.timeline);
    if (clips.length === 0)
      return { told: wording('There is no music in the film.', '影片里没有音乐。') };
    const before = work.timeline;
    for (const { id } of clips) {
      const refusal = work.edit({ kind: 'set-ducking', clipId: id, duck });
      if (refusal !== null) return refusal;
    }
    if (work.timeline === before)
      return {
        told: duck
          ? wording('The music does so already.', '音乐已经会自动压低了。')
          : wording('It is like that already.', '已经是这样了。'),
      };
    return {
      done: duck
        ? wording('The music grows quieter while clips sound', '有原声时音乐会自动变小')
        : wording('The music stays as loud while clips sound', '有原声时音乐不再变小'),
    };
  },
});
