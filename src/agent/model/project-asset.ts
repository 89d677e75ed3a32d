import type { PictureFacts } from '../../director/picture.ts';
import type { Asset, AssetId } from '../../timeline/timeline.ts';
import type { Project } from '../project.ts';

/** A file of the project as the film would know it, by what was found in it; null: there is none. */
export function projectAsset({ pictures, songs }: Project, id: AssetId): Asset | null {
  const picture = pictures.find(({ assetId }) => assetId === id);
  if (picture !== undefined) return pictureAsset(picture);
  return songs.find((song) => song.id === id) ?? null;
}

function pictureAsset(picture: PictureFacts): Asset {
  const { assetId: id, name, kind, widthPx, heightPx, durationMs, hasSound } = picture;
  const seen = { id, name, widthPx, heightPx };
  return kind === 'image' ? { kind, ...seen } : { kind, ...seen, durationMs, hasSound };
}
