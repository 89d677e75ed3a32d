import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { Timeline, VideoClip } from '../../../timeline/timeline.ts';
import type { Reference } from '../../reference.ts';
import { isLogoName } from './overlay-file.ts';
import { namesPicture } from './names-picture.ts';
import type { Work } from '../../work.ts';

/** Pictures and clips that stand over the film, in order of their beginning. */
export function overlaysOf(timeline: Timeline): VideoClip[] {
  const main = mainTrack(timeline);
  return timeline.tracks
    .flatMap((track) => (track.kind === 'video' && track !== main ? track.clips : []))
    .toSorted((a, b) => a.startFrame - b.startFrame);
}

/**
 * Those of the overlays that are meant; without a reference the logo, else the only one there is.
 * None is an empty list; null: it cannot be told which.
 */
export function findOverlays(which: Reference | null, work: Work): VideoClip[] | null {
  const all = overlaysOf(work.timeline);
  const named = (clip: VideoClip) => work.timeline.assets[clip.assetId]?.name ?? '';
  if (which === null || which.of === 'it' || which.of === 'that') {
    const last = all.filter(({ id }) => work.lastClips.includes(id));
    if (which !== null && last.length > 0) return last;
    const logos = all.filter((clip) => isLogoName(named(clip)));
    if (logos.length > 0) return logos;
    if (last.length > 0) return last;
    return all.length > 1 ? null : all;
  }
  if (which.of === 'all') return all;
  if (which.of === 'new') {
    return all.filter(({ assetId }) => work.project.newAssetIds.includes(assetId));
  }
  if (which.of === 'ids') {
    const { ids } = which;
    return all.filter(({ id, assetId }) => ids.includes(id) || ids.includes(assetId));
  }
  if (which.of === 'named') {
    const { name } = which;
    return all.filter((clip) => namesPicture(name, named(clip)));
  }
  const found = work.find(which);
  if (!Array.isArray(found)) return [];
  const shown = new Set(
    (mainTrack(work.timeline)?.clips ?? [])
      .filter(({ id }) => found.includes(id))
      .map(({ assetId }) => assetId),
  );
  return all.filter(({ assetId }) => shown.has(assetId));
}

export function noOverlay(): Refusal {
  return refuse(
    'unknown-clip',
    'No logo or picture stands over the film; upload one and say where it shall stand',
    '影片上没有叠加的 logo 或画面；请先上传，并告诉我放在哪里',
  );
}

export function nameOverlay(timeline: Timeline, clip: VideoClip) {
  const name = timeline.assets[clip.assetId]?.name ?? clip.assetId;
  return wording(name, `“${name}”`);
}
