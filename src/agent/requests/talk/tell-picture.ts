import { nameList } from '../../../director/decision.ts';
import { findNearDuplicates } from '../../../director/near-duplicates.ts';
import type { PictureFacts } from '../../../director/picture.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal } from '../../../timeline/refusal.ts';
import type { ClipId } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import type { Reference } from '../../reference.ts';
import type { Outcome } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { findFiles, unusedFiles } from '../arrange/find-files.ts';
import { tenth } from '../length/tell-length.ts';
import { dateText } from '../text/date-text.ts';

/** More pictures than these are not told of one by one. */
const mostTold = 6;

/** Which pictures are meant, where they stand in the film and how long they are seen. */
export function tellPictures(photos: Reference, work: Work): Outcome {
  const found = work.find(photos);
  if (!isFound(found)) return isRefusal(found) ? tellMissing(photos, work) : found;
  const told = found.slice(0, mostTold).map((id) => tellOne(id, work));
  const more = found.length > mostTold ? ' …' : '';
  return {
    told: wording(
      told.map(({ en }) => en).join(' ') + more,
      told.map(({ zh }) => zh).join('') + more,
    ),
  };
}

function tellOne(id: ClipId, { timeline, project }: Work): Wording {
  const clip = mainTrack(timeline)!.clips.find((each) => each.id === id)!;
  const name = namePictures(timeline, [id]);
  const [from, seconds] = [clip.startFrame, clip.durationFrames].map((frames) =>
    tenth(frames / timeline.fps),
  );
  const asset = timeline.assets[clip.assetId];
  const facts = project.pictures.find(({ assetId }) => assetId === clip.assetId);
  const whole =
    asset?.kind === 'video'
      ? wording(
          `, of ${tenth((facts?.durationMs ?? asset.durationMs) / 1000)} s that were filmed`,
          `（原视频长 ${tenth((facts?.durationMs ?? asset.durationMs) / 1000)} 秒）`,
        )
      : wording('', '');
  const takenMs = facts?.capturedAtMs ?? null;
  const taken =
    takenMs === null
      ? wording('', '')
      : wording(
          `; it was taken on ${dateText(takenMs, 'en')}`,
          `，拍摄于 ${dateText(takenMs, 'zh')}`,
        );
  return wording(
    `${name.en[0]!.toUpperCase()}${name.en.slice(1)} begins at ${from} s and is seen for ${seconds} s${whole.en}${taken.en}.`,
    `${name.zh}从第 ${from} 秒开始，显示 ${seconds} 秒${whole.zh}${taken.zh}。`,
  );
}

/** Why pictures are not in the film, as far as it is known. */
export function tellMissing(photos: Reference, work: Work): Outcome {
  if (photos.of === 'all' || photos.of === 'others') return { told: tellUnused(work) };
  const found = work.find(photos);
  if (isFound(found)) {
    const name = namePictures(work.timeline, found);
    return {
      told: wording(`In the film: ${name.en}.`, `影片里有：${name.zh}。`),
    };
  }
  const { project } = work;
  const files = filesMeant(photos, work);
  if (files.length === 0) return found;
  const names = files.map(({ name }) => name).join(', ');
  const reason = project.decisions.find(
    ({ kind, assetIds }) =>
      ['near-duplicates', 'blurred', 'dark', 'left-out'].includes(kind) &&
      files.some(({ assetId }) => assetIds.includes(assetId)),
  );
  const again = wording(`Say “add ${names}” to have it in.`, `想放进去可以说“加上 ${names}”。`);
  if (files.some(({ assetId }) => project.leftOutIds.includes(assetId)) && reason === undefined)
    return {
      told: wording(
        `${names} was taken out of the film. ${again.en}`,
        `${names} 之前被移出了影片。${again.zh}`,
      ),
    };
  if (reason === undefined)
    return {
      told: wording(
        `${names} is uploaded, but not in the film. ${again.en}`,
        `${names} 已上传，但不在影片里。${again.zh}`,
      ),
    };
  const twin = twinOf(files, work);
  const because =
    twin === null
      ? reason.wording
      : wording(
          `It looks almost the same as ${twin}, which stayed because it is sharper.`,
          `它和 ${twin} 几乎一样，影片用了更清晰的 ${twin}。`,
        );
  return {
    told: wording(
      `${names} was left out. ${because.en} ${again.en}`,
      `${names} 没有用上。${because.zh}${again.zh}`,
    ),
  };
}

function filesMeant(photos: Reference, work: Work): readonly PictureFacts[] {
  const found = findFiles(photos, work);
  return isRefusal(found) || 'ask' in found ? [] : found;
}

/** What was uploaded and is not in the film, and why as far as it was decided. */
export function tellUnused(work: Work): Wording {
  const unused = unusedFiles(work);
  if (unused.length === 0)
    return wording('Everything that was uploaded is in the film.', '上传的素材都在影片里。');
  const names = nameList(unused);
  const reasons = work.project.decisions.filter(({ kind }) =>
    ['near-duplicates', 'left-out'].includes(kind),
  );
  return wording(
    [`Not in the film: ${names.en}.`, ...reasons.map((each) => each.wording.en)].join(' '),
    [`没有用上：${names.zh}。`, ...reasons.map((each) => each.wording.zh)].join(''),
  );
}

/** The one of the film that a photo is nearly the same as. */
function twinOf([file]: readonly PictureFacts[], { project, timeline }: Work): string | null {
  const group = findNearDuplicates(project.pictures).find((alike) => alike.includes(file!));
  const shown = mainTrack(timeline)?.clips.map(({ assetId }) => assetId) ?? [];
  return group?.find(({ assetId }) => shown.includes(assetId))?.name ?? null;
}
