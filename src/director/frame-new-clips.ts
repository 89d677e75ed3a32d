import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Fit, Timeline, VideoClip } from '../timeline/timeline.ts';
import { moveCamera } from './camera.ts';
import { filmPace } from './film-pace.ts';
import { chooseFit } from './fit.ts';
import { framingEdits } from './framing-edits.ts';
import { moveOf } from './move-of.ts';
import type { PictureFacts } from './picture.ts';
import { shownPictures } from './shown-pictures.ts';

/** Fit and camera of new pictures, by the taste that the others show. */
export function frameNewClips(
  timeline: Timeline,
  film: {
    readonly fresh: readonly VideoClip[];
    readonly old: readonly VideoClip[];
    readonly pictures: readonly PictureFacts[];
  },
): Edit[] {
  const { fresh, old, pictures } = film;
  const shown = shownPictures(timeline, pictures);
  const wish = wishedFit(
    timeline,
    shown.filter(({ clip }) => old.some(({ id }) => id === clip.id)),
  );
  const photos = old.filter(({ assetId }) => timeline.assets[assetId]?.kind === 'image');
  const still = photos.length > 0 && photos.every((clip) => moveOf(clip.motion) === 'still');
  const pace = filmPace(timeline);
  const made = shown
    .filter(({ clip }) => fresh.some(({ id }) => id === clip.id))
    .map(({ clip, picture, seenSeconds, last }, index) => {
      const fit = chooseFit(picture, timeline, wish);
      const motion = moveCamera({
        picture,
        fit,
        fitWished: wish !== 'auto',
        canvas: timeline,
        move: otherThanBefore(timeline, clip, index),
        motion: still ? 'none' : 'auto',
        pace,
        seenSeconds,
        last,
      });
      return { clip, fit, motion };
    });
  return framingEdits(made);
}

/** All have the same fit, which the director would not have chosen for each: somebody wished it. */
function wishedFit(timeline: Timeline, shown: ReturnType<typeof shownPictures>): Fit | 'auto' {
  const fit = shown[0]?.clip.fit;
  if (fit === undefined || shown.some(({ clip }) => clip.fit !== fit)) return 'auto';
  const own = shown.every(({ picture }) => chooseFit(picture, timeline, 'auto') === fit);
  return own ? 'auto' : fit;
}

/** Never the same twice in a row. */
function otherThanBefore(timeline: Timeline, clip: VideoClip, turn: number) {
  const moves = ['zoom-in', 'zoom-out', 'pan'] as const;
  if (turn > 0) return moves[turn % moves.length]!;
  const clips = mainTrack(timeline)!.clips;
  const before = clips[clips.findIndex(({ id }) => id === clip.id) - 1];
  return moveOf(before?.motion ?? null) === 'zoom-in' ? 'zoom-out' : 'zoom-in';
}
