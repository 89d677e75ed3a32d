import type { Wording } from '../language/wording.ts';
import { applyDiff, diffTimelines, reverseDiff, type Diff } from './diff.ts';
import type { Timeline } from './timeline.ts';

/** What one message changed, however many edits that took: it is undone as one. */
export interface Step {
  readonly description: Wording;
  readonly diff: Diff;
}

/** Plain data, to be stored beside its timeline. */
export interface History {
  /** Oldest first. */
  readonly done: readonly Step[];
  /** The step to redo next is the last. */
  readonly undone: readonly Step[];
}

/** A timeline moved along its history, and the step that was undone or redone. */
export interface Travel {
  readonly timeline: Timeline;
  readonly history: History;
  readonly step: Step;
}

export const emptyHistory: History = { done: [], undone: [] };

/** The history with what led from one timeline to the next; what was undone is given up. */
export function recordStep(
  history: History,
  { before, after, description }: { before: Timeline; after: Timeline; description: Wording },
): History {
  const diff = diffTimelines(before, after);
  if (diff.length === 0) return history;
  return { done: [...history.done, { description, diff }], undone: [] };
}

/** Null when there is nothing to undo. */
export function undo(timeline: Timeline, history: History): Travel | null {
  const step = history.done.at(-1);
  if (step === undefined) return null;
  return {
    timeline: applyDiff(timeline, reverseDiff(step.diff)),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    step,
  };
}

/** Null when nothing was undone since the last change. */
export function redo(timeline: Timeline, history: History): Travel | null {
  const step = history.undone.at(-1);
  if (step === undefined) return null;
  return {
    timeline: applyDiff(timeline, step.diff),
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    step,
  };
}
