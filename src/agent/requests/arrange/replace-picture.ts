import * as z from 'zod';
import { replacePicture as replaceEdits } from '../../../director/replace-picture.ts';
import { wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { findFiles } from './find-files.ts';

export const replacePicture = defineRequest({
  kind: 'replace-picture',
  purpose:
    'Shows another uploaded file in the place of a picture of the film, for the same time; one that is in the film already moves there.',
  args: z.strictObject({ photo: referenceSchema, by: referenceSchema }),
  says: () => wording('replace one picture by another', '用另一个画面替换'),
  plan({ photo, by }, work): Outcome {
    const replaced = work.find(photo);
    if (!isFound(replaced)) return replaced;
    const files = findFilmOrFile(by, work);
    if (!Array.isArray(files)) return files;
    if (replaced.length !== files.length) return notAlike(replaced.length, files.length);
    const before = namePictures(work.timeline, replaced);
    for (const [index, clipId] of replaced.entries()) {
      const { timeline, project } = work;
      const picture = files[index]!;
      const elsewhere = mainTrack(timeline)!.clips.filter(
        ({ id, assetId }) => assetId === picture.assetId && id !== clipId,
      );
      const edits = replaceEdits({ timeline, pictures: project.pictures, clipId, picture });
      if (isRefusal(edits)) return edits;
      const refusal =
        work.edits(edits) ??
        (elsewhere.length === 0
          ? null
          : work.edit({ kind: 'remove-clip', clipIds: elsewhere.map(({ id }) => id) }));
      if (refusal !== null) return refusal;
    }
    const names = files.map(({ name }) => name);
    return {
      done: wording(
        `${names.join(', ')} instead of ${before.en}`,
        `已把${before.zh}换成 ${names.join('、')}`,
      ),
      clips: replaced,
    };
  },
});

/** Places are those in the film; what is not there is looked for among the files. */
function findFilmOrFile(
  by: z.output<typeof referenceSchema>,
  work: Work,
): ReturnType<typeof findFiles> {
  const inFilm = by.of === 'place' || by.of === 'range' ? work.find(by) : null;
  if (inFilm === null || !isFound(inFilm)) return findFiles(by, work);
  const ids = mainTrack(work.timeline)!
    .clips.filter(({ id }) => inFilm.includes(id))
    .map(({ assetId }) => assetId);
  return work.project.pictures.filter(({ assetId }) => ids.includes(assetId));
}

function notAlike(old: number, fresh: number): Refusal {
  return refuse(
    'bad-arguments',
    `${old} to be replaced and ${fresh} to come in their place: say which for which`,
    `要替换的有 ${old} 个，新的有 ${fresh} 个：请说明哪个换哪个`,
  );
}
