import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { transitionWordings } from '../../../timeline/transition-wording.ts';
import type { ClipId, Timeline, Transition, VideoClip } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { tenth } from '../length/tell-length.ts';

/** More kinds than these are not listed. */
const mostNamed = 4;

/** What stands at some cuts now: "Fade (0.8 s) at all 9 cuts". */
export function tellTransitions({
  before,
  after,
  into,
  wished,
}: {
  readonly before: Timeline;
  readonly after: Timeline;
  readonly into: readonly ClipId[];
  readonly wished: { readonly seconds?: number | undefined };
}): Wording {
  const where = whereWording(after, into);
  const transitions = transitionsInto(after, into).filter((each) => each !== null);
  if (transitions.length === 0) return wording(`Hard cuts ${where.en}`, `${where.zh}改为硬切`);
  const names = [...new Set(transitions.map(({ name }) => name))];
  const shown = names.slice(0, mostNamed).map((name) => transitionWordings[name]);
  const more = names.length > mostNamed ? wording(' …', '等') : wording('', '');
  const length = lengthWording(transitions, after.fps);
  const room = isShortened(transitions, wished.seconds, after.fps)
    ? wording('; the pictures leave no room for more', '；画面时长放不下更长的转场')
    : wording('', '');
  const already = before === after ? wording(' already', '本来就是') : wording('', '：');
  return wording(
    `Transitions ${where.en}${already.en}: ${shown.map(({ en }) => en).join(', ')}${more.en} (${length})${room.en}`,
    `${where.zh}的转场${already.zh}${shown.map(({ zh }) => zh).join('、')}${more.zh}（${length.replace(' s', ' 秒')}）${room.zh}`,
  );
}

function whereWording(timeline: Timeline, into: readonly ClipId[]): Wording {
  const clips = mainTrack(timeline)?.clips ?? [];
  if (into.length === clips.length - 1 && into.length > 1)
    return wording(`at all ${into.length} cuts`, `全部 ${into.length} 处切换`);
  if (into.length > 1) return wording(`at ${into.length} cuts`, `${into.length} 处切换`);
  const photo = namePictures(timeline, into);
  return wording(`into ${photo.en}`, `进入${photo.zh}`);
}

function transitionsInto(timeline: Timeline, into: readonly ClipId[]): (Transition | null)[] {
  const clips: readonly VideoClip[] = mainTrack(timeline)?.clips ?? [];
  return clips.filter(({ id }) => into.includes(id)).map(({ transitionIn }) => transitionIn);
}

function lengthWording(transitions: readonly Transition[], fps: number): string {
  const lengths = transitions.map(({ durationFrames }) => durationFrames / fps);
  const [least, most] = [tenth(Math.min(...lengths)), tenth(Math.max(...lengths))];
  return least === most ? `${least} s` : `${least}–${most} s`;
}

function isShortened(
  transitions: readonly Transition[],
  seconds: number | undefined,
  fps: number,
): boolean {
  if (seconds === undefined) return false;
  return transitions.every(({ durationFrames }) => durationFrames < Math.floor(seconds * fps));
}
