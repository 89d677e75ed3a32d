import type { Brief } from '../../../director/brief.ts';
import { direct } from '../../../director/direct.ts';
import type { Timeline } from '../../../timeline/timeline.ts';

/** The film of so many photos, all wide, after a wish. */
export function directFilm(brief: Partial<Brief>, photoCount = 4): Timeline {
  const pictures = Array.from({ length: photoCount }, (_, index) => ({
    assetId: `photo-${index}`,
    kind: 'image' as const,
    name: `photo-${index}.jpg`,
    widthPx: 1600,
    heightPx: 900,
    durationMs: 0,
    hasSound: false,
    capturedAtMs: null,
    look: null,
  }));
  const direction = direct({ pictures, brief });
  if (!direction.ok) throw new Error(direction.refusal.en);
  return direction.timeline;
}
