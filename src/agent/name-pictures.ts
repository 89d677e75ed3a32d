import { wording, type Wording } from '../language/wording.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import type { ClipId, Timeline, VideoClip } from '../timeline/timeline.ts';

/** More pictures than these are counted, not named. */
const mostNamed = 3;

/**
 * What a person calls some clips of the main track, by their places in the film: "photo 3
 * (beach.jpg)", "photos 2 and 5", "7 photos", "all 10 photos".
 */
export function namePictures(timeline: Timeline, clipIds: readonly ClipId[]): Wording {
  const all = mainTrack(timeline)?.clips ?? [];
  const places = all.flatMap(({ id }, index) => (clipIds.includes(id) ? [index + 1] : []));
  const [only] = places;
  if (places.length === 1) return nameOne(timeline, all[only! - 1]!, only!);
  const noun = nounFor(
    timeline,
    places.map((place) => all[place - 1]!),
  );
  if (places.length === all.length && all.length > 1)
    return wording(`all ${places.length} ${noun.en}s`, `全部 ${places.length} ${noun.zh}`);
  if (places.length > mostNamed)
    return wording(`${places.length} ${noun.en}s`, `${places.length} ${noun.zh}`);
  const [last, ...before] = places.toReversed();
  return wording(
    `${noun.en}s ${before.toReversed().join(', ')} and ${last}`,
    `第 ${places.join('、')} ${measure(noun.zh)}`,
  );
}

function nameOne(timeline: Timeline, clip: VideoClip, place: number): Wording {
  const noun = nounFor(timeline, [clip]);
  const name = timeline.assets[clip.assetId]?.name ?? clip.assetId;
  return wording(`${noun.en} ${place} (${name})`, `第 ${place} ${measure(noun.zh)}（${name}）`);
}

/** "Photo" where all are photos, "clip" where all are clips. */
function nounFor(timeline: Timeline, clips: readonly VideoClip[]): Wording {
  const kinds = new Set(clips.map(({ assetId }) => timeline.assets[assetId]?.kind));
  if (kinds.size > 1) return wording('picture', '个画面');
  return kinds.has('video') ? wording('clip', '段视频') : wording('photo', '张照片');
}

/** 张照片 → 张. */
function measure(noun: string): string {
  return noun.slice(0, 1);
}
