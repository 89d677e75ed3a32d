import { wording } from '../language/wording.ts';
import type { Brief } from './brief.ts';
import { decision, type Decision } from './decision.ts';
import type { PictureFacts } from './picture.ts';
import { seededRandom } from './random.ts';

/** Below this share of known capture times, names tell more about the order than times. */
const mostShare = 0.6;

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The pictures in the order of the film. */
export function orderPictures(
  pictures: readonly PictureFacts[],
  brief: Brief,
): { ordered: PictureFacts[]; decisions: Decision[] } {
  const known = pictures.filter((picture) => picture.capturedAtMs !== null).length;
  const order =
    brief.order !== 'auto'
      ? brief.order
      : known > 0 && known >= mostShare * pictures.length
        ? 'captured'
        : 'name';
  const ordered = sortPictures(pictures, order, brief.seed);
  if (brief.reversed) ordered.reverse();
  const said = {
    given: wording('in the order given', '按给出的顺序'),
    captured: wording('by the time they were taken', '按拍摄时间'),
    name: wording('by name', '按文件名'),
    shuffled: wording('shuffled', '随机打乱'),
  }[order];
  const reversed = brief.reversed ? wording(', reversed', '，倒序') : wording('', '');
  const whole = wording(`Order: ${said.en}${reversed.en}.`, `顺序：${said.zh}${reversed.zh}。`);
  return { ordered, decisions: pictures.length > 1 ? [decision('order', whole)] : [] };
}

function sortPictures(
  pictures: readonly PictureFacts[],
  order: Exclude<Brief['order'], 'auto'>,
  seed: number,
): PictureFacts[] {
  if (order === 'given') return [...pictures];
  if (order === 'name') return namesSorted(pictures);
  if (order === 'captured') return timesSorted(pictures);
  return seededRandom(seed, 'order').shuffle(namesSorted(pictures));
}

function namesSorted(pictures: readonly PictureFacts[]): PictureFacts[] {
  return pictures.toSorted((a, b) => byName.compare(a.name, b.name));
}

/** A picture without a time stands behind its neighbour in name order, as if taken with it. */
function timesSorted(pictures: readonly PictureFacts[]): PictureFacts[] {
  const named = namesSorted(pictures);
  let lastMs = named.find((picture) => picture.capturedAtMs !== null)?.capturedAtMs ?? 0;
  const timed = named.map((picture) => {
    lastMs = picture.capturedAtMs ?? lastMs;
    return { picture, atMs: lastMs };
  });
  return timed.toSorted((a, b) => a.atMs - b.atMs).map(({ picture }) => picture);
}
