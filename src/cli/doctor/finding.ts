import type { Wording } from '../../language/wording.ts';

/** What one look at the machine found. */
export interface Finding {
  /** What was looked at, in one word for programs. */
  readonly name: string;
  /** `warn`: it works, but not as well as it could. `wrong`: something will fail. */
  readonly state: 'ok' | 'warn' | 'wrong';
  readonly text: Wording;
  /** What to do; where all is well, nothing. */
  readonly advice?: Wording;
}
