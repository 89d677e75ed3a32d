import * as z from 'zod';
import { findMusic, musicOf } from '../../../director/find-music.ts';
import { offBeats } from '../../../director/off-beats.ts';
import { snapToBeats } from '../../../director/snap-to-beats.ts';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';

export const cutOnBeats = defineRequest({
  kind: 'cut-on-beats',
  purpose: 'Lays the cuts on the beats of the music, or gives every photo the same time instead.',
  args: z.strictObject({ onBeats: z.boolean() }),
  says: ({ onBeats }) =>
    onBeats
      ? wording('cuts on the beats of the music', '画面卡点切换')
      : wording('cuts that do not follow the beats', '切换不跟随节拍'),
  // What a film is made with anyway.
  brief: ({ onBeats }) => (onBeats ? {} : null),
  async plan({ onBeats }, work): Promise<Outcome> {
    const { timeline } = work;
    if (!onBeats) {
      const edits = offBeats(timeline);
      const refusal = work.edits(edits);
      if (refusal !== null) return refusal;
      return { done: wording('Every photo has the same time now', '每张照片时长已均分') };
    }
    const [playing] = findMusic(timeline);
    const music = musicOf(playing && timeline.assets[playing.assetId]);
    if (music === null)
      return {
        told: wording(
          'There is no music whose beats the cuts could follow: add some first.',
          '影片里没有音乐，无法卡点：请先加上音乐。',
        ),
      };
    const edits = snapToBeats(timeline, await work.listen(music));
    if (edits.length === 0)
      return { told: wording('The cuts follow the music already.', '画面已经跟着音乐切换了。') };
    const refusal = work.edits(edits);
    if (refusal !== null) return refusal;
    return {
      done: wording('The cuts fall on the beats of the music now', '画面切换已卡在音乐节拍上'),
    };
  },
});
