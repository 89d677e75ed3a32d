import { mainTrack } from '../../../timeline/editing/find.ts';
import type { AssetId } from '../../../timeline/timeline.ts';
import type { Work } from '../../work.ts';

/** So far back it is looked for. */
const mostSteps = 20;

/**
 * Where a picture that was taken out of the film stood in it, as an index among its pictures now;
 * null where it was never in it.
 */
export async function earlierPlace(
  picture: AssetId,
  { project, timeline }: Work,
): Promise<number | null> {
  if (!project.leftOutIds.includes(picture)) return null;
  const now = (mainTrack(timeline)?.clips ?? []).map(({ assetId }) => assetId);
  for (let steps = 1; steps <= mostSteps; steps++) {
    const film = await project.past.undo(steps);
    if (film === null) return null;
    const track = film.timeline === null ? null : mainTrack(film.timeline);
    const then = (track?.clips ?? []).map(({ assetId }) => assetId);
    const at = then.indexOf(picture);
    if (at >= 0) return now.findLastIndex((id) => then.slice(0, at).includes(id)) + 1;
  }
  return null;
}
