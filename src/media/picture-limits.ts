import { wording } from '../language/wording.ts';
import { unreadable } from './unreadable.ts';

/** Larger pictures are refused before anything is decoded. */
export const maxPictureMegapixels = 100;

/** Refuses a picture whose decoding could take the machine down. Throws `unreadable`. */
export function refuseTooLarge(path: string, widthPx: number, heightPx: number): void {
  if (widthPx * heightPx <= maxPictureMegapixels * 1e6) return;
  const megapixels = Math.round((widthPx * heightPx) / 1e6);
  throw unreadable(
    path,
    wording(
      `it claims ${widthPx}×${heightPx} pixels (${megapixels} megapixels), more than the ${maxPictureMegapixels} megapixels that Kinora opens`,
      `它声称有 ${widthPx}×${heightPx} 像素（${megapixels} 百万像素），超过了 Kinora 的上限 ${maxPictureMegapixels} 百万像素`,
    ),
  );
}
