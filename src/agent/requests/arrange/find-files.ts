import { pictureAsset } from '../../../director/picture-asset.ts';
import type { PictureFacts } from '../../../director/picture.ts';
import { newVideoClip } from '../../../timeline/new-clip.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { findPictures } from '../../find-pictures.ts';
import type { Reference } from '../../reference.ts';
import type { Question } from '../../request.ts';
import type { Work } from '../../work.ts';

/**
 * The uploaded photos and clips that a reference means, whether in the film or not; places count in
 * order of upload. At least one, else why not.
 */
export function findFiles(reference: Reference, work: Work): PictureFacts[] | Refusal | Question {
  const { pictures } = work.project;
  if (reference.of === 'unused') {
    const unused = unusedFiles(work);
    return unused.length > 0 ? unused : allUsed();
  }
  const found = findPictures(reference, {
    project: work.project,
    timeline: filmOfAll(pictures, work.timeline),
    lastClips: assetsOf(work),
  });
  if (!Array.isArray(found)) return found;
  return pictures.filter(({ assetId }) => found.includes(assetId));
}

/** What is uploaded and not in the film. */
export function unusedFiles({ project, timeline }: Work): PictureFacts[] {
  const shown = new Set(mainTrack(timeline)?.clips.map(({ assetId }) => assetId));
  return project.pictures.filter(({ assetId }) => !shown.has(assetId));
}

function allUsed(): Refusal {
  return refuse(
    'unknown-asset',
    'Every uploaded picture is in the film already',
    '上传的素材都已经在影片里了',
  );
}

/** Every file as a clip of its own, under the name of the file: references are looked up there. */
function filmOfAll(pictures: readonly PictureFacts[], { fps, ...like }: Timeline): Timeline {
  const assets = Object.fromEntries(
    pictures.map((picture) => [picture.assetId, pictureAsset(picture)]),
  );
  const clips = pictures.map(({ assetId }, index) =>
    newVideoClip({ id: assetId, assetId, startFrame: index * fps, durationFrames: fps }),
  );
  const track = { id: 'files', kind: 'video', name: 'Files', muted: false, clips } as const;
  return { ...like, fps, assets, tracks: [track] };
}

function assetsOf({ timeline, lastClips }: Work): string[] {
  const clips = mainTrack(timeline)?.clips ?? [];
  return clips.filter(({ id }) => lastClips.includes(id)).map(({ assetId }) => assetId);
}
