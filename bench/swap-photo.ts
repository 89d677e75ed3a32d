import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { probeFile } from '../src/media/probe.ts';
import { decodeDraft } from '../src/timeline/draft/decode-draft.ts';
import { encodeDraft } from '../src/timeline/draft/encode-draft.ts';
import { applyEdit, type Edit } from '../src/timeline/edit.ts';
import type { Timeline } from '../src/timeline/timeline.ts';

/** The draft with one photo replaced by its mirror image, which is written to `photoPath`. */
export async function swapPhoto(options: {
  readonly draftPath: string;
  readonly oldPath: string;
  readonly photoPath: string;
  readonly newDraftPath: string;
}): Promise<void> {
  await sharp(options.oldPath).flop().jpeg({ quality: 92 }).toFile(options.photoPath);
  const [before, after] = [await probeFile(options.oldPath), await probeFile(options.photoPath)];
  const draft = decodeDraft(JSON.parse(await readFile(options.draftPath, 'utf8')));
  if (!draft.ok) throw new Error('the film has no valid draft');
  const clip = draft.timeline.tracks
    .flatMap((track) => (track.kind === 'video' ? track.clips : []))
    .find((each) => each.assetId === before.sha256);
  if (!clip) throw new Error(`${options.oldPath} is not in the film`);
  const { sha256: id, name, widthPx, heightPx } = after;
  const asset = { id, kind: 'image', name, widthPx, heightPx } as const;
  const added = edited(draft.timeline, { kind: 'add-asset', asset });
  const swapped = edited(added, { kind: 'replace-asset', clipId: clip.id, assetId: id });
  await writeFile(options.newDraftPath, JSON.stringify(encodeDraft(swapped)));
}

function edited(timeline: Timeline, edit: Edit): Timeline {
  const result = applyEdit(timeline, edit);
  if (!result.ok) throw new Error(result.refusal.wording.en);
  return result.timeline;
}
