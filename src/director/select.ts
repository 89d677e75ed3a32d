import { wording } from '../language/wording.ts';
import type { Brief } from './brief.ts';
import { count, decision, nameList, type Decision } from './decision.ts';
import { blurredBelow, darkBelow } from './look.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import type { PictureFacts } from './picture.ts';

/** Near-duplicates are left out only where at least this many pictures stay. */
const plenty = 6;

/** The pictures of the film, in the same order; what is left out, or looks poor, is told. */
export function selectPictures(
  pictures: readonly PictureFacts[],
  brief: Brief,
): { selected: PictureFacts[]; decisions: Decision[] } {
  const { selected, decisions } = withoutDuplicates(pictures, brief);
  return { selected, decisions: [...decisions, ...poorShots(selected)] };
}

/**
 * The `wanted` pictures that a short film has room for: poor shots and near-duplicates go first,
 * then what lies closest to others in time, so that the story keeps its beginning and its end.
 */
export function thinOut(
  pictures: readonly PictureFacts[],
  wanted: number,
): { selected: PictureFacts[]; decisions: Decision[] } {
  if (pictures.length <= wanted) return { selected: [...pictures], decisions: [] };
  const spare = new Set(findNearDuplicates(pictures).flatMap(worseOnes));
  const good = pictures.filter((picture) => !spare.has(picture) && !isPoor(picture));
  const selected =
    good.length >= wanted ? evenly(good, wanted) : bestAndSome(pictures, good, wanted);
  const left = pictures.filter((picture) => !selected.includes(picture));
  const said = wording(
    `The film has room for ${selected.length} of ${pictures.length} pictures; left out: ${nameList(left).en}.`,
    `影片只放得下 ${pictures.length} 个素材中的 ${selected.length} 个；未用：${nameList(left).zh}。`,
  );
  return { selected, decisions: [decision('left-out', said, left)] };
}

function withoutDuplicates(
  pictures: readonly PictureFacts[],
  brief: Brief,
): { selected: PictureFacts[]; decisions: Decision[] } {
  const groups = findNearDuplicates(pictures);
  if (groups.length === 0) return { selected: [...pictures], decisions: [] };
  const worse = groups.flatMap(worseOnes);
  if (brief.keepDuplicates || pictures.length - worse.length < plenty) {
    const said = wording(
      `Near-duplicates left in: ${nameList(groups.flat()).en}.`,
      `保留了几乎相同的照片：${nameList(groups.flat()).zh}。`,
    );
    return {
      selected: [...pictures],
      decisions: [decision('near-duplicates', said, groups.flat())],
    };
  }
  const said = wording(
    `Near-duplicates left out, the sharpest of each kept: ${nameList(worse).en}.`,
    `几乎相同的照片只保留最清晰的一张，未用：${nameList(worse).zh}。`,
  );
  const selected = pictures.filter((picture) => !worse.includes(picture));
  return { selected, decisions: [decision('near-duplicates', said, worse)] };
}

/** All of a group but its sharpest; of equals the first stays. */
function worseOnes(group: readonly PictureFacts[]): PictureFacts[] {
  const sharpest = group.reduce((best, picture) =>
    picture.look!.sharpness > best.look!.sharpness ? picture : best,
  );
  return group.filter((picture) => picture !== sharpest);
}

/** What may be blurred or too dark, as it is told. */
export function poorShots(pictures: readonly PictureFacts[]): Decision[] {
  const blurred = pictures.filter(isBlurred);
  const dark = pictures.filter(isDark);
  const decisions: Decision[] = [];
  if (blurred.length > 0) {
    const said = wording(
      `${count(blurred.length, 'picture')} may be blurred: ${nameList(blurred).en}.`,
      `有 ${blurred.length} 张可能模糊：${nameList(blurred).zh}。`,
    );
    decisions.push(decision('blurred', said, blurred));
  }
  if (dark.length > 0) {
    const said = wording(
      `${count(dark.length, 'picture')} may be too dark: ${nameList(dark).en}.`,
      `有 ${dark.length} 张可能太暗：${nameList(dark).zh}。`,
    );
    decisions.push(decision('dark', said, dark));
  }
  return decisions;
}

function isPoor(picture: PictureFacts): boolean {
  return isBlurred(picture) || isDark(picture);
}

function isBlurred(picture: PictureFacts): boolean {
  return picture.kind === 'image' && picture.look !== null && picture.look.sharpness < blurredBelow;
}

function isDark(picture: PictureFacts): boolean {
  return picture.look !== null && picture.look.brightness < darkBelow;
}

/** First and last always among them. */
function evenly<T>(items: readonly T[], wanted: number): T[] {
  if (wanted === 1) return [items[0]!];
  const step = (items.length - 1) / (wanted - 1);
  return Array.from({ length: wanted }, (_, index) => items[Math.round(index * step)]!);
}

function bestAndSome(
  pictures: readonly PictureFacts[],
  good: readonly PictureFacts[],
  wanted: number,
): PictureFacts[] {
  const rest = pictures.filter((picture) => !good.includes(picture));
  const some = new Set([...good, ...evenly(rest, wanted - good.length)]);
  return pictures.filter((picture) => some.has(picture));
}
