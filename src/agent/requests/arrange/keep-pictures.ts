import * as z from 'zod';
import { nameList } from '../../../director/decision.ts';
import { retime } from '../../../director/retime.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { holdFilmLength } from '../length/hold-film-length.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';
import { addPictures } from './add-pictures.ts';
import { findKept } from './find-kept.ts';

export const keepPictures = defineRequest({
  kind: 'keep-pictures',
  purpose:
    'Makes the film one of only these pictures: all others leave it, those of them that were ' +
    'uploaded and are not in it come in.',
  args: z.strictObject({ photos: referenceSchema }),
  says: () => wording('keep only some pictures', '只保留部分画面'),
  async plan({ photos }, work): Promise<Outcome> {
    const kept = findKept(photos, work);
    if (!('clipIds' in kept)) return kept;
    if (kept.clipIds.length + kept.files.length === 0) return noneKept;
    const heldSeconds = wishedLength(work);
    const before = clipIdsOf(work);
    if (kept.files.length > 0) {
      const ids = kept.files.map(({ assetId }) => assetId);
      const added = await addPictures.plan({ files: { of: 'ids', ids } }, work);
      if (!('done' in added)) return added;
    }
    const gone = before.filter((id) => !kept.clipIds.includes(id));
    const refusal =
      (gone.length === 0 ? null : work.edit({ kind: 'remove-clip', clipIds: gone })) ??
      (kept.files.length === 0 || heldSeconds === null ? null : lasting(heldSeconds, work)) ??
      holdFilmLength(work);
    if (refusal !== null) return refusal;
    return { done: tell(work), clips: clipIdsOf(work) };
  },
});

const noneKept = refuse(
  'unknown-clip',
  'None of these pictures is there, so the film stays as it is',
  '没有这些画面，影片保持不变',
);

function clipIdsOf({ timeline }: Work): string[] {
  return (mainTrack(timeline)?.clips ?? []).map(({ id }) => id);
}

/** The length that was wished for the film and that it has: other pictures do not change it. */
function wishedLength({ brief, timeline }: Work): number | null {
  const { durationSeconds } = brief;
  const holds =
    typeof durationSeconds === 'number' && Math.abs(durationSeconds - filmSeconds(timeline)) < 0.1;
  return holds ? durationSeconds : null;
}

function lasting(seconds: number, work: Work): Refusal | null {
  const edits = retime({ timeline: work.timeline, wish: { filmSeconds: seconds } });
  return isRefusal(edits) ? edits : work.edits(edits);
}

function tell({ timeline }: Work): Wording {
  const clips = mainTrack(timeline)!.clips;
  const { en, zh } = nameList(clips.map(({ assetId }) => timeline.assets[assetId]!));
  const seconds = tenth(filmSeconds(timeline));
  return wording(
    `The film shows only ${en}, ${seconds} s long`,
    `影片只有 ${zh}，长 ${seconds} 秒`,
  );
}
