import type { Brief } from '../director/brief.ts';

/**
 * What was wished and what is wished after it: the last word counts. But filters add up, unless
 * none are wished, and "with music" or "with transitions" takes nothing back from whoever has named
 * the kind.
 */
export function mergeWishes(earlier: Partial<Brief>, later: Partial<Brief>): Partial<Brief> {
  const merged: { -readonly [Key in keyof Brief]?: Brief[Key] } = { ...earlier, ...later };
  if (later.music === 'auto' && typeof earlier.music === 'object') merged.music = earlier.music;
  const kind = earlier.transitions;
  if (later.transitions === 'varied' && kind !== undefined && kind !== 'none') {
    merged.transitions = kind;
  }
  if (earlier.filters && later.filters && later.filters.length > 0) {
    const names = later.filters.map((filter) => filter.name);
    const others = earlier.filters.filter((filter) => !names.includes(filter.name));
    merged.filters = [...others, ...later.filters];
  }
  return merged;
}

/**
 * The same for a later message. Within one message "3 seconds each, 30 seconds in all" belongs
 * together; in the next one whoever speaks of the length of the film, or of its shape, means it anew.
 */
export function mergeMessages(earlier: Partial<Brief>, later: Partial<Brief>): Partial<Brief> {
  const { durationSeconds, secondsPerPhoto, size, ...rest } = earlier;
  const kept: Partial<Brief> = {
    ...rest,
    ...(durationSeconds !== undefined && !later.secondsPerPhoto && { durationSeconds }),
    ...(secondsPerPhoto !== undefined && !later.durationSeconds && { secondsPerPhoto }),
    ...(size !== undefined && keptSize(size, later)),
  };
  return mergeWishes(kept, later);
}

/** An exact size gives way to a new shape or resolution, which keeps of it what was not spoken of. */
function keptSize(size: Brief['size'], { aspect, shortSidePx }: Partial<Brief>): Partial<Brief> {
  if (size === 'auto' || (aspect === undefined && shortSidePx === undefined)) return { size };
  const { widthPx, heightPx } = size;
  return { aspect: `${widthPx}:${heightPx}`, shortSidePx: Math.min(widthPx, heightPx) };
}
