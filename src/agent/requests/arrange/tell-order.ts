import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import type { ClipId, Timeline } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';

/** Names in a row; what comes behind is only counted. */
const mostNamed = 5;

/** "dog.jpg, sunset.jpg, …": the order in which the film shows its pictures. */
export function tellOrder(timeline: Timeline): Wording {
  const names = (mainTrack(timeline)?.clips ?? []).map(
    ({ assetId }) => timeline.assets[assetId]?.name ?? assetId,
  );
  const more = names.length > mostNamed ? ', …' : '';
  const shown = names.slice(0, mostNamed);
  return wording(shown.join(', ') + more, shown.join('、') + (more === '' ? '' : ' 等'));
}

/** "photo 3 (beach.jpg)" of the film before: "beach.jpg", where its place is about to be told. */
export function tellNames(timeline: Timeline, clipIds: readonly ClipId[]): Wording {
  const clips = (mainTrack(timeline)?.clips ?? []).filter(({ id }) => clipIds.includes(id));
  if (clips.length > 3) return namePictures(timeline, clipIds);
  const names = clips.map(({ assetId }) => timeline.assets[assetId]?.name ?? assetId);
  return wording(names.join(', '), names.join('、'));
}
