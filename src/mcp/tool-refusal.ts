import type { Wording } from '../language/wording.ts';

/** A call that asks for what cannot be, told to the agent like every other answer. */
export class ToolRefusal extends Error {
  /** What was wrong and what to do. */
  readonly wording: Wording;

  constructor(wording: Wording) {
    super(wording.en);
    this.name = 'ToolRefusal';
    this.wording = wording;
  }
}
