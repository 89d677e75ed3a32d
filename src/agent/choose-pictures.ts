import { direct } from '../director/direct.ts';
import type { PictureFacts } from '../director/picture.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import type { ClipId } from '../timeline/timeline.ts';
import { emptyConversation } from './conversation.ts';
import { isCounted, photosOf } from './ground-places.ts';
import type { Project } from './project.ts';
import type { Request } from './request.ts';
import { findKept } from './requests/arrange/find-kept.ts';
import { keepPictures } from './requests/arrange/keep-pictures.ts';
import type { Understood } from './understand.ts';
import { beginWork, isFound } from './work.ts';

export interface ChosenPictures {
  readonly pictures: readonly PictureFacts[];
  /** With the pictures that it names by place named by identity. */
  readonly rest: readonly Understood[];
}

/**
 * Of which pictures a first film is to be, where what was said chooses some; else null. They are
 * counted in the film that would be made of all.
 */
export function choosePictures(
  rest: readonly Understood[],
  project: Pick<Project, 'pictures' | 'songs' | 'listen' | 'brief'>,
): ChosenPictures | null {
  const choice = rest
    .flatMap(({ requests }) => requests)
    .find(({ kind }) => kind === keepPictures.kind);
  if (choice === undefined) return null;
  const { pictures, songs, brief } = project;
  const order = { order: brief.order ?? 'auto', reversed: brief.reversed ?? false };
  const ofAll = direct({ pictures, songs, brief: { ...order, music: 'none' } });
  if (!ofAll.ok) return null;
  const { timeline } = ofAll;
  const work = beginWork({ ...noFilmYet, ...project, ...ofAll }, emptyConversation, timeline);
  const kept = findKept(photosOf(choice)!, work);
  if (!('clipIds' in kept)) return null;
  const clips = mainTrack(timeline)?.clips ?? [];
  const shown = (clipIds: readonly ClipId[]) =>
    clips.filter(({ id }) => clipIds.includes(id)).map(({ assetId }) => assetId);
  const ids = [...shown(kept.clipIds), ...kept.files.map(({ assetId }) => assetId)];
  const named = (request: Request): Request => {
    if (request === choice) return keepPictures.of({ photos: { of: 'ids', ids } });
    const found = isCounted(photosOf(request)) ? work.find(photosOf(request)!) : [];
    const meant = isFound(found) ? shown(found) : [];
    const isThere = meant.length > 0 && meant.every((id) => ids.includes(id));
    return isThere ? { ...request, photos: { of: 'ids', ids: meant } } : request;
  };
  return {
    pictures: pictures.filter(({ assetId }) => ids.includes(assetId)),
    rest: rest.map(({ quote, requests }) => ({ quote, requests: requests.map(named) })),
  };
}

const none = () => Promise.resolve(null);

const noFilmYet = {
  newAssetIds: [],
  leftOutIds: [],
  revision: 0,
  past: { undo: none, redo: none, revision: none },
} as const;
