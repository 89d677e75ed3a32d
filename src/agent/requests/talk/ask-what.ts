import * as z from 'zod';
import { findMusic } from '../../../director/find-music.ts';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Choice, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { setFit } from '../picture/set-fit.ts';
import { findOverlays } from '../overlay/find-overlays.ts';
import { setOverlay } from '../overlay/set-overlay.ts';
import { setVolume } from '../sound/set-volume.ts';
import { restyleTexts } from '../text/restyle-texts.ts';
import { setLength } from '../length/set-length.ts';

export const askWhat = defineRequest({
  kind: 'ask-what',
  purpose: 'Asks what shall be bigger or smaller, where that was not said.',
  args: z.strictObject({ grows: z.boolean() }),
  says: ({ grows }) => (grows ? wording('bigger', '大一点') : wording('smaller', '小一点')),
  talk: true,
  plan({ grows }, work): Outcome {
    return {
      ask: grows
        ? wording('What should be bigger?', '把什么调大一点？')
        : wording('What should be smaller?', '把什么调小一点？'),
      choices: choicesFor(grows ? 1.3 : 1 / 1.3, work),
    };
  },
});

/** What there is in the film that has a size. */
function choicesFor(factor: number, work: Work): Choice[] {
  const grows = factor > 1;
  const rounded = Number(factor.toFixed(3));
  const music: Choice = {
    label: grows
      ? wording('the music louder', '音乐大声一点')
      : wording('the music quieter', '音乐小声一点'),
    requests: [setVolume.of({ sound: 'music', by: grows ? 1.5 : 0.6 })],
  };
  const texts: Choice = {
    label: grows
      ? wording('the title and other text bigger', '标题等文字大一点')
      : wording('the title and other text smaller', '标题等文字小一点'),
    requests: [restyleTexts.of({ texts: { of: 'all' }, look: { sizeFactor: rounded } })],
  };
  const logo: Choice = {
    label: grows
      ? wording('the logo bigger', 'logo 大一点')
      : wording('the logo smaller', 'logo 小一点'),
    requests: [setOverlay.of({ file: null, use: 'logo', factor: rounded })],
  };
  const pictures: Choice = {
    label: grows
      ? wording('the pictures, so that they fill the frame', '画面铺满屏幕')
      : wording('the pictures, so that all of them is seen', '画面完整显示'),
    requests: [setFit.of({ photos: { of: 'all' }, fit: grows ? 'crop' : 'blur' })],
  };
  const length: Choice = {
    label: grows
      ? wording('the film longer', '影片长一点')
      : wording('the film shorter', '影片短一点'),
    requests: [setLength.of({ factor: grows ? 1.25 : 0.8 })],
  };
  const hasTexts = work.timeline.tracks.some(
    ({ kind, clips }) => kind === 'text' && clips.length > 0,
  );
  const hasLogo = (findOverlays(null, work) ?? []).length > 0;
  return [
    ...(findMusic(work.timeline).length > 0 ? [music] : []),
    ...(hasTexts ? [texts] : []),
    ...(hasLogo ? [logo] : []),
    pictures,
    length,
  ];
}
