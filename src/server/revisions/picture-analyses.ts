import type * as z from 'zod';
import type { pictureAnalysisSchema } from '../../api/state.ts';
import { blurredBelow, darkBelow, type PictureLook } from '../../director/look.ts';
import { findNearDuplicates } from '../../director/near-duplicates.ts';
import type { PictureFacts } from '../../director/picture.ts';

type PictureAnalysis = z.output<typeof pictureAnalysisSchema>;

/** What was seen in each picture, by its id. Pictures that nobody looked at are left out. */
export function pictureAnalyses(
  pictures: readonly PictureFacts[],
): Record<string, PictureAnalysis> {
  const groups = findNearDuplicates(pictures).map((group) => group.map(({ assetId }) => assetId));
  const entries = pictures.flatMap(({ assetId, look }): [string, PictureAnalysis][] => {
    if (look === null) return [];
    const group = groups.find((ids) => ids.includes(assetId)) ?? [];
    return [
      [
        assetId,
        analysisOf(
          look,
          group.filter((id) => id !== assetId),
        ),
      ],
    ];
  });
  return Object.fromEntries(entries);
}

function analysisOf(look: PictureLook, nearDuplicates: readonly string[]): PictureAnalysis {
  const { x, y, width, height } = look.focus;
  const hex = look.averageColor.map((value) => Math.round(value).toString(16).padStart(2, '0'));
  return {
    sharpness: look.sharpness,
    is_blurred: look.sharpness < blurredBelow,
    brightness: look.brightness,
    is_dark: look.brightness < darkBelow,
    contrast: look.contrast,
    warmth: look.warmth,
    average_color: `#${hex.join('')}`,
    focus: { x, y, width, height },
    near_duplicates: nearDuplicates,
  };
}
