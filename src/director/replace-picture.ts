import type { Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import type { Refusal } from '../timeline/refusal.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { EditedFilm } from './edited-film.ts';
import { frameNewClips } from './frame-new-clips.ts';
import { frameVariants } from './frame-variants.ts';
import { pictureAsset } from './picture-asset.ts';
import type { PictureFacts } from './picture.ts';

/** Another picture in the place of one, with a fit and a camera of its own. */
export function replacePicture(request: {
  readonly timeline: Timeline;
  readonly pictures: readonly PictureFacts[];
  readonly clipId: string;
  readonly picture: PictureFacts;
}): readonly Edit[] | Refusal {
  const { timeline, pictures, clipId, picture } = request;
  const film = new EditedFilm(timeline);
  film.know(pictureAsset(picture));
  film.make({ kind: 'replace-asset', clipId, assetId: picture.assetId });
  const clips = mainTrack(film.timeline)?.clips ?? [];
  const fresh = clips.filter(({ id }) => id === clipId);
  const old = clips.filter(({ id }) => id !== clipId);
  const known = [...pictures, picture];
  film.make(...frameNewClips(film.timeline, { fresh, old, pictures: known }));
  film.make(...frameVariants({ timeline: film.timeline, pictures: known }));
  return film.refusal ?? film.edits;
}
