import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';

/** What is wanted of a smaller copy. */
export interface ShrinkWork {
  /** Of the copy's path, without the ending. */
  readonly outStem: string;
  readonly limitBytes: number;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Throws Failure `cancelled` once nobody wants the copy any more. */
export function goOnUnlessStopped({ signal }: Pick<ShrinkWork, 'signal'>): void {
  if (signal?.aborted) throw new Failure('cancelled', wording('Stopped.', '已停止。'));
}
