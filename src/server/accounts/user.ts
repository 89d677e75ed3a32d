import type { Language } from '../../language/wording.ts';

/** Who a token belongs to. */
export interface User {
  readonly id: string;
  /** `local` is the person at this machine. */
  readonly kind: 'anonymous' | 'registered' | 'local';
  readonly plan: string;
  /** In which they are spoken to, once it is known. */
  readonly language: Language | null;
}
