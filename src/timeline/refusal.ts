import { wording, type Wording } from '../language/wording.ts';

/** Why an edit was not made, in one stable word. */
export type RefusalCode =
  | 'unknown-edit'
  | 'bad-arguments'
  | 'unknown-clip'
  | 'unknown-track'
  | 'unknown-asset'
  | 'unknown-variant'
  | 'id-taken'
  | 'wrong-kind'
  | 'no-cut'
  | 'no-room'
  | 'no-change'
  | 'invalid-result';

/** An edit that cannot be made, with a sentence that tells what could be. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly wording: Wording;
  /** The argument at fault, where it is one. */
  readonly path?: string;
}

export function refuse(code: RefusalCode, en: string, zh: string, path?: string): Refusal {
  return { code, wording: wording(en, zh), ...(path === undefined ? {} : { path }) };
}

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'wording' in value;
}
