import * as z from 'zod';
import { placePictures } from '../../../director/place-pictures.ts';
import type { PictureFacts } from '../../../director/picture.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, type Refusal } from '../../../timeline/refusal.ts';
import type { ClipId } from '../../../timeline/timeline.ts';
import { positionSchema, type Position } from '../../position.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome, type Question } from '../../request.ts';
import type { Work } from '../../work.ts';
import { beatsInUse } from '../length/beats-in-use.ts';
import { filmSeconds, tenth } from '../length/tell-length.ts';
import { earlierPlace } from './earlier-place.ts';
import { duplicatePictures } from './duplicate-pictures.ts';
import { findFiles } from './find-files.ts';
import { placeAmong } from './place-among.ts';

const args = z.strictObject({
  files: referenceSchema,
  to: positionSchema
    .optional()
    .describe('By default where it was, their time among the others, or the end'),
  seconds: z.number().min(0.1).max(3600).optional().describe('How long each new photo is shown'),
});
type Args = z.output<typeof args>;

export const addPictures = defineRequest({
  kind: 'add-pictures',
  purpose:
    'Puts uploaded photos or clips into the film that are not in it: new ones, left-out ones ({of: "unused"} is all of them).',
  args,
  says: ({ files }) =>
    files.of === 'unused'
      ? wording('use all pictures', '用上所有素材')
      : wording('add pictures to the film', '把素材加入影片'),
  brief: ({ files }) => (files.of === 'unused' ? { keepDuplicates: true } : null),
  async plan(given, work): Promise<Outcome> {
    const brief = given.files.of === 'unused' ? { keepDuplicates: true } : {};
    const files = findFiles(given.files, work);
    if (!Array.isArray(files))
      return given.files.of === 'unused' && isRefusal(files)
        ? { done: files.wording, brief }
        : files;
    const shown = new Set(mainTrack(work.timeline)?.clips.map(({ assetId }) => assetId));
    const added = files.filter(({ assetId }) => !shown.has(assetId));
    if (added.length === 0) return showTwice(files, work);
    const before = new Set(mainTrack(work.timeline)?.clips.map(({ id }) => id));
    const refusal = await place(added, given, work);
    if (refusal !== null) return refusal;
    const clips = mainTrack(work.timeline)!.clips.map(({ id }) => id);
    const fresh = clips.filter((id) => !before.has(id));
    return { done: tell(added, fresh, work), clips: fresh, brief };
  },
});

async function place(
  added: readonly PictureFacts[],
  { to, seconds }: Args,
  work: Work,
): Promise<Refusal | Question | null> {
  const { brief, project } = work;
  const { pictures } = project;
  const keepLength =
    typeof brief.durationSeconds === 'number' &&
    Math.abs(brief.durationSeconds - filmSeconds(work.timeline)) < 0.1;
  const beatsFor = keepLength ? await beatsInUse(work) : undefined;
  // One after the other where each has its own place among the others.
  const groups = to === undefined ? added.map((each) => [each]) : [added];
  const wished = to === undefined ? null : indexFor(to, work);
  if (wished !== null && typeof wished !== 'number') return wished;
  for (const group of groups) {
    const edits = placePictures({
      timeline: work.timeline,
      pictures,
      added: group,
      index:
        wished ?? (await earlierPlace(group[0]!.assetId, work)) ?? placeByTime(group[0]!, work),
      ...(seconds === undefined ? {} : { photoSeconds: seconds }),
      keepLength,
      ...(beatsFor === undefined ? {} : { beatsFor }),
    });
    if (isRefusal(edits)) return edits;
    const refusal = work.edits(edits);
    if (refusal !== null) return refusal;
  }
  return null;
}

function indexFor(to: Position, work: Work): number | Refusal | Question {
  const order = (mainTrack(work.timeline)?.clips ?? []).map(({ id }) => id);
  return placeAmong(to, { order, moved: [], work });
}

/** Behind those taken before it, where the film is in order of time; else the end. */
function placeByTime(picture: PictureFacts, { timeline, project }: Work): number {
  const clips = mainTrack(timeline)?.clips ?? [];
  const times = clips.map(
    ({ assetId }) =>
      project.pictures.find((known) => known.assetId === assetId)?.capturedAtMs ?? null,
  );
  const { capturedAtMs } = picture;
  const inOrder = times.every((time, index) => time !== null && time >= (times[index - 1] ?? time));
  if (capturedAtMs === null || !inOrder) return clips.length;
  const later = times.findIndex((time) => time !== null && time > capturedAtMs);
  return later < 0 ? clips.length : later;
}

function tell(added: readonly PictureFacts[], fresh: readonly ClipId[], work: Work): Wording {
  const { timeline } = work;
  const order = mainTrack(timeline)!.clips.map(({ id }) => id);
  const names = added.slice(0, 5).map(({ name }) => name);
  const more = added.length > names.length ? ' …' : '';
  const places = fresh.map((id) => order.indexOf(id) + 1);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const at = first === last ? `${first}` : `${first}–${last}`;
  const inARow = last - first + 1 === places.length;
  const where = inARow ? wording(` as picture ${at}`, `，是第 ${at} 个画面`) : wording('', '');
  const film = tenth(filmSeconds(timeline));
  return wording(
    `Added ${names.join(', ')}${more}${where.en}; the film has ${order.length} pictures in ${film} s now`,
    `已加入 ${names.join('、')}${more}${where.zh}；影片现在共 ${order.length} 个画面，${film} 秒`,
  );
}

/** What is in the film already may be wanted once more. */
function showTwice(files: readonly PictureFacts[], { timeline }: Work): Question {
  const clips = mainTrack(timeline)?.clips ?? [];
  const names = files.slice(0, 3).map(({ name }) => name);
  const ids = files.map(({ assetId }) => assetId);
  const place = clips.findIndex(({ assetId }) => ids.includes(assetId)) + 1;
  const photos = { of: 'ids', ids } as const;
  return {
    ask: wording(
      `${names.join(', ')} ${files.length > 1 ? 'are' : 'is'} in the film already, from picture ${place} on. Show it once more?`,
      `${names.join('、')}已经在影片里了（第 ${place} 个画面起）。要再放一次吗？`,
    ),
    choices: [
      {
        label: wording('Show it once more, at the end', '在结尾再放一次'),
        requests: [duplicatePictures.of({ photos, to: { to: 'place', index: -1 } })],
      },
    ],
  };
}
