import type { ShotLength } from './length.ts';

/** Where the music beats, in frames of the film, ascending. */
export interface BeatGrid {
  readonly beatFrames: readonly number[];
  /** First beats of bars: the strong ones. */
  readonly barFrames: readonly number[];
}

/** What it costs to cut anywhere but on the first beat of a bar, against a shot's wrong length. */
const costs = { bar: 0, beat: 0.05, between: 0.25, free: 0.8 };

interface Candidate {
  readonly frame: number;
  readonly cost: number;
}

/**
 * The first frame of every shot, and the length of the film at the end. Each shot keeps within its
 * limits, the sum is exact, and as many cuts as possible fall on beats without giving any shot
 * much more or less than its due: the cheapest path through the beats near each ideal cut.
 */
export function layCuts(options: {
  readonly shots: readonly ShotLength[];
  readonly durationFrames: number;
  readonly grid: BeatGrid | null;
}): number[] {
  const { shots, durationFrames, grid } = options;
  const lengths = shareFrames(shots, durationFrames);
  const ideal = [0];
  for (const length of lengths) ideal.push(ideal.at(-1)! + length);
  if (grid === null || grid.beatFrames.length < 2 || shots.length < 2) return ideal;
  const choices = candidatesNear(ideal, grid);
  return cheapestPath({ shots, lengths, choices });
}

/**
 * Whole frames for each shot, in proportion to its wish and within its limits, that add up to
 * `durationFrames` exactly.
 */
export function shareFrames(shots: readonly ShotLength[], durationFrames: number): number[] {
  const lengthsAt = (scale: number) =>
    shots.map((shot) =>
      Math.min(shot.maxFrames, Math.max(shot.minFrames, shot.wishedFrames * scale)),
    );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0);
  let [low, high] = [0, durationFrames];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sum(lengthsAt(middle)) < durationFrames) low = middle;
    else high = middle;
  }
  const exact = lengthsAt(low);
  const whole = exact.map((length) => Math.floor(length + 1e-6));
  const byRemainder = exact
    .map((length, index) => ({ index, remainder: length - whole[index]! }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  let missing = durationFrames - sum(whole);
  while (missing > 0) {
    const before = missing;
    for (const { index } of byRemainder) {
      if (missing === 0 || whole[index]! >= shots[index]!.maxFrames) continue;
      whole[index]! += 1;
      missing -= 1;
    }
    if (missing === before) break;
  }
  return whole;
}

/** For each cut: the beats around it, the middles between them, and the ideal frame itself. */
function candidatesNear(ideal: readonly number[], grid: BeatGrid): Candidate[][] {
  const bars = new Set(grid.barFrames);
  const pulses: Candidate[] = [];
  grid.beatFrames.forEach((frame, index) => {
    pulses.push({ frame, cost: bars.has(frame) ? costs.bar : costs.beat });
    const next = grid.beatFrames[index + 1];
    if (next !== undefined && next - frame >= 4) {
      pulses.push({ frame: Math.round((frame + next) / 2), cost: costs.between });
    }
  });
  const spacing = (grid.beatFrames.at(-1)! - grid.beatFrames[0]!) / (grid.beatFrames.length - 1);
  return ideal.map((frame, index) => {
    const free = { frame, cost: costs.free };
    if (index === 0 || index === ideal.length - 1) return [{ frame, cost: 0 }];
    const reach = Math.max(spacing * 2, (ideal[index + 1]! - ideal[index - 1]!) / 4);
    const near = pulses.filter((pulse) => Math.abs(pulse.frame - frame) <= reach);
    return near.some((pulse) => pulse.frame === frame) ? near : [...near, free];
  });
}

/** Shortest path over the cuts, one candidate each. The ideal cuts are always a way through. */
function cheapestPath({
  shots,
  lengths,
  choices,
}: {
  shots: readonly ShotLength[];
  lengths: readonly number[];
  choices: readonly Candidate[][];
}): number[] {
  interface Step {
    readonly frame: number;
    readonly total: number;
    readonly before: Step | null;
  }
  let steps: Step[] = [{ frame: 0, total: 0, before: null }];
  shots.forEach((shot, index) => {
    const due = lengths[index]!;
    steps = choices[index + 1]!.flatMap((candidate): Step[] => {
      let best: Step | null = null;
      for (const before of steps) {
        const length = candidate.frame - before.frame;
        if (length < shot.minFrames || length > shot.maxFrames) continue;
        const total = before.total + candidate.cost + (length / due - 1) ** 2;
        if (best === null || total < best.total) best = { frame: candidate.frame, total, before };
      }
      return best === null ? [] : [best];
    });
  });
  const cuts: number[] = [];
  for (let step: Step | null = steps[0] ?? null; step !== null; step = step.before) {
    cuts.unshift(step.frame);
  }
  return cuts;
}
