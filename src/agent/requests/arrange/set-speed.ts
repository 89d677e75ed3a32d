import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { VideoClip } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { setPace } from '../length/set-pace.ts';
import { setPhotoLength } from '../length/set-photo-length.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';

const [slowest, fastest] = [0.1, 10];

const args = z.strictObject({
  photos: referenceSchema,
  speed: z.number().positive().max(1000).optional().describe('1 as it was filmed, 0.5 slow motion'),
  factor: z.number().positive().max(1000).optional().describe('Or so many times as fast as now'),
});
type Args = z.output<typeof args>;

export const setSpeed = defineRequest({
  kind: 'set-speed',
  purpose:
    'Plays clips in slow motion or faster; their time changes with it. Photos are shown longer or shorter.',
  args,
  says: ({ speed, factor = 1 }) =>
    speed === undefined
      ? factor > 1
        ? wording('play the clip faster', '加快视频播放')
        : wording('play the clip slower', '放慢视频播放')
      : wording(
          `play the clip at ${tenth(speed)} times its speed`,
          `视频以 ${tenth(speed)} 倍速播放`,
        ),
  plan(given, work): Outcome | Promise<Outcome> {
    const found = work.find(given.photos);
    if (!isFound(found)) return given.photos.of === 'sort' ? withoutClips(given, work) : found;
    const all = mainTrack(work.timeline)!.clips.filter(({ id }) => found.includes(id));
    const videos = all.filter(({ assetId }) => work.timeline.assets[assetId]?.kind === 'video');
    if (videos.length === 0) return showLonger(given, work);
    for (const clip of videos) {
      const refusal = play(clip, given, work);
      if (refusal !== null) return refusal;
    }
    const ids = videos.map(({ id }) => id);
    return { done: tell(ids, work), clips: ids };
  },
});

function play(clip: VideoClip, { speed, factor = 1 }: Args, { edit }: Work): Refusal | null {
  const wished = Number((speed ?? clip.speed * factor).toFixed(3));
  if (wished < slowest || wished > fastest)
    return refuse(
      'no-room',
      `A clip can play ${slowest} to ${fastest} times as fast as it was filmed, not ${wished}`,
      `视频速度可以是 ${slowest} 到 ${fastest} 倍，不能是 ${wished} 倍`,
    );
  return edit({ kind: 'set-speed', clipId: clip.id, speed: wished });
}

/** A photo has no speed: slower is longer. */
function showLonger({ photos, speed, factor = 1 }: Args, work: Work): Outcome | Promise<Outcome> {
  return setPhotoLength.plan({ photos, factor: 1 / (speed ?? factor) }, work);
}

/** "The clip" is the film where there is no clip in it; slow motion is nothing there. */
function withoutClips({ factor }: Args, work: Work): Outcome | Promise<Outcome> {
  if (factor !== undefined)
    return setPace.plan({ pace: factor > 1 ? 'fast' : 'slow', factor: 1 / factor }, work);
  return refuse(
    'wrong-kind',
    'There is no clip in the film to play slower or faster; photos can be shown longer or shorter',
    '影片里没有可以变速的视频；照片可以多停留或少停留',
  );
}

function tell(clipIds: readonly string[], { timeline }: Work): Wording {
  const { en, zh } = namePictures(timeline, clipIds);
  const first = mainTrack(timeline)!.clips.find(({ id }) => clipIds.includes(id))!;
  const film = tenth(filmSeconds(timeline));
  const speed = Number(first.speed.toFixed(2));
  return wording(
    `${en.charAt(0).toUpperCase()}${en.slice(1)} at ${speed} times its speed; the film is ${film} s long now`,
    `${zh}现在以 ${speed} 倍速播放；影片现在长 ${film} 秒`,
  );
}
