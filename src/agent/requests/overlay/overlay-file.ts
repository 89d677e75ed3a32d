import type { PictureFacts } from '../../../director/picture.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { Reference } from '../../reference.ts';
import type { Question } from '../../request.ts';
import type { Work } from '../../work.ts';
import { namesPicture } from './names-picture.ts';

/** Whether a file is called as logos are. */
export function isLogoName(name: string): boolean {
  return /logo|watermark|brand|emblem|水印|标志|商标|徽标|图标/i.test(name);
}

/** The uploaded file that shall stand over the film; without a reference the logo. */
export function findOverlayFile(
  which: Reference | null,
  work: Work,
): PictureFacts | Refusal | Question {
  const { pictures, newAssetIds } = work.project;
  if (which === null) return findLogo(work);
  const found = filesOf(which, work);
  if ('ask' in found || isRefusal(found)) return found;
  const files = pictures.filter(({ assetId }) => found.includes(assetId));
  const [file, another] = files;
  if (file === undefined) return noSuchFile(which);
  if (another === undefined) return file;
  const fresh = files.filter(({ assetId }) => newAssetIds.includes(assetId));
  return fresh.length === 1 ? fresh[0]! : onlyOne(files);
}

/** The one that is called so, else the one that has just come. */
function findLogo({ project, timeline }: Work): PictureFacts | Refusal {
  const { pictures, newAssetIds } = project;
  const logo = pictures.findLast(({ name }) => isLogoName(name));
  if (logo !== undefined) return logo;
  const shown = new Set(mainTrack(timeline)?.clips.map(({ assetId }) => assetId));
  const fresh = pictures.filter(
    ({ assetId }) => newAssetIds.includes(assetId) && !shown.has(assetId),
  );
  if (fresh.length === 1) return fresh[0]!;
  return refuse(
    'unknown-asset',
    'No logo is uploaded: upload it as a picture, or say the name of the file that it is in',
    '还没有上传 logo：请先上传 logo 图片，或者告诉我文件名',
  );
}

function filesOf(which: Reference, work: Work): readonly string[] | Refusal | Question {
  const { pictures, newAssetIds } = work.project;
  if (which.of === 'new') return newAssetIds;
  if (which.of === 'named') {
    const { name } = which;
    return pictures.filter((each) => namesPicture(name, each.name)).map(({ assetId }) => assetId);
  }
  const clips = mainTrack(work.timeline)?.clips ?? [];
  if (which.of === 'ids') {
    const { ids } = which;
    return [...ids, ...clips.filter(({ id }) => ids.includes(id)).map(({ assetId }) => assetId)];
  }
  const found = work.find(which);
  if ('ask' in found || isRefusal(found)) return found;
  return clips.filter(({ id }) => found.includes(id)).map(({ assetId }) => assetId);
}

function noSuchFile(which: Reference): Refusal {
  const name = which.of === 'named' ? which.name : null;
  return refuse(
    'unknown-asset',
    name === null
      ? 'There is no such file to lay over the film; upload it, or say its name'
      : `No uploaded picture is called “${name}”; upload it, or say the name of the file`,
    name === null
      ? '没有可以叠加的文件；请先上传，或者告诉我文件名'
      : `没有名为“${name}”的素材；请先上传，或者告诉我文件名`,
  );
}

function onlyOne(files: readonly PictureFacts[]): Refusal {
  const names = files.slice(0, 5).map(({ name }) => name);
  return refuse(
    'unknown-asset',
    `One picture at a time can be laid over the film; say which: ${names.join(', ')}`,
    `一次只能叠加一个画面，请说出是哪一个：${names.join('、')}`,
  );
}
