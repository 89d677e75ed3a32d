import type { Json } from '../timeline/timeline.ts';
import type { Transaction } from './database.ts';

/** Work that must be done once and survives the process that does it. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  /** Whose it is: turns are fair between users. */
  readonly userId: string;
  readonly payload: Json;
  /** How often it was begun, this time included. */
  readonly attempts: number;
}

/**
 * Jobs wait, are claimed under a lease, and end once. Who claims a job renews its lease while it
 * works; a job whose lease ran out is claimed again by somebody else, and then the first one's
 * `renew` and `end` answer false: it must drop its result.
 */
export interface Queue {
  /** As part of the transaction that makes the work necessary. The same id twice is one job. */
  add(
    transaction: Transaction,
    job: {
      readonly id: string;
      readonly kind: string;
      readonly userId: string;
      readonly payload: Json;
      /** Lower comes first; 0 is usual. */
      readonly priority?: number;
      /** Not before this time. */
      readonly runAtMs?: number;
    },
  ): Promise<void>;
  /**
   * The next job of these kinds, or null: by priority, then the user who has the fewest running
   * and was served longest ago, then the oldest.
   */
  claim(options: {
    readonly kinds: readonly string[];
    readonly owner: string;
    readonly leaseMs: number;
  }): Promise<Job | null>;
  /** False when the lease is lost or the job was taken away. */
  renew(id: string, owner: string, leaseMs: number): Promise<boolean>;
  /** As part of the transaction that stores the result. False when the lease is lost. */
  end(transaction: Transaction, id: string, owner: string): Promise<boolean>;
  /** Back to waiting, until then. */
  retry(id: string, owner: string, runAtMs: number): Promise<boolean>;
  /** Takes a job away, whether it waits or runs. False when it has ended. */
  cancel(transaction: Transaction, id: string): Promise<boolean>;
  /** Takes a job away, also one that has ended, with its id, which may be used again. */
  drop(transaction: Transaction, id: string): Promise<void>;
  /** Everything that runs waits again: for the start of a server that is alone with its data. */
  takeBack(): Promise<number>;
  /** Drops what has ended before then, its ids too, which may be used again. Answers how many. */
  forget(endedBeforeMs: number): Promise<number>;
  /** Before which a new claim is pointless; null when nothing waits. */
  nextRunAtMs(kinds: readonly string[]): Promise<number | null>;
}
