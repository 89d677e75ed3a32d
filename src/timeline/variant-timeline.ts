import { withCanvas } from './editing/framings.ts';
import type { Timeline } from './timeline.ts';

/** The film as one of its variants shows it, each clip framed as for that shape; null if there is none of that name. */
export function variantTimeline(timeline: Timeline, name: string): Timeline | null {
  const variant = timeline.variants?.find((candidate) => candidate.name === name);
  return variant === undefined ? null : withCanvas(timeline, variant);
}
