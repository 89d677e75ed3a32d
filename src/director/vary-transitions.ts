import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { refuse, type Refusal } from '../timeline/refusal.ts';
import { abutsPrevious } from '../timeline/transition-room.ts';
import type { Timeline, VideoClip } from '../timeline/timeline.ts';
import type { Pace, TransitionWish } from './brief.ts';
import { filmPace } from './film-pace.ts';
import { newDayBetween } from './new-day.ts';
import type { PictureFacts } from './picture.ts';
import { seededRandom } from './random.ts';
import { transitionEdits } from './transition-edits.ts';
import { planTransitions, type Cut } from './transitions.ts';

/** Other transitions for a film, at all cuts or some, chosen as for a fresh film. */
export function varyTransitions(request: {
  readonly timeline: Timeline;
  readonly wish: TransitionWish;
  /** Of each, where its pictures leave room. */
  readonly seconds?: number | 'auto';
  readonly pace?: Pace;
  /** For the times at which they were taken: another day is led to by a fade through black. */
  readonly pictures?: readonly PictureFacts[];
  /** The clips into which the transitions lead; by default all. */
  readonly clipIds?: readonly string[];
  readonly seed?: number;
}): readonly Edit[] | Refusal {
  const { timeline, wish, seconds = 'auto', clipIds, seed = 1 } = request;
  const clips = mainTrack(timeline)?.clips ?? [];
  const led = clips.filter((_, index) => abutsPrevious(clips, index));
  if (led.length === 0) {
    return refuse('no-cut', 'No picture follows directly on another', '没有首尾相接的画面');
  }
  const planned = planTransitions({
    cuts: led.map((clip) => cutInto(timeline, clip, request.pictures ?? [])),
    wish,
    wishedSeconds: seconds,
    pace: request.pace ?? filmPace(timeline),
    fps: timeline.fps,
    random: seededRandom(seed, 'transitions'),
  });
  const chosen = new Set(clipIds ?? led.map(({ id }) => id));
  const wanted = led.map((clip, index) => ({ clip, transition: planned[index]! }));
  return transitionEdits(wanted.filter(({ clip }) => chosen.has(clip.id)));
}

function cutInto(timeline: Timeline, clip: VideoClip, pictures: readonly PictureFacts[]): Cut {
  const clips = mainTrack(timeline)!.clips;
  const before = clips[clips.indexOf(clip) - 1]!;
  const factsOf = ({ assetId }: VideoClip) =>
    pictures.find((picture) => picture.assetId === assetId);
  const isVideo = timeline.assets[clip.assetId]?.kind === 'video';
  return {
    beforeFrames: before.durationFrames,
    afterFrames: clip.durationFrames,
    newDay: newDayBetween(factsOf(before), factsOf(clip)),
    seamless: isVideo && before.assetId === clip.assetId,
  };
}
