import type { Json } from '../../timeline/timeline.ts';

export type SessionState = Readonly<Record<string, Json>>;

/** One film in the making: its media, its conversation and its revisions. */
export interface Session {
  /** By which everything inside the server names it: 19 digits. */
  readonly id: string;
  /** By which its user names it: what the client chose, else the same 19 digits. Unique within the user. */
  readonly wireId: string;
  readonly userId: string;
  readonly taskId: string;
  readonly taskName: string;
  /** In which its user writes; any BCP 47 code. */
  readonly language: string | null;
  /** What clients keep with it; Kinora does not read it. */
  readonly state: SessionState;
  /** Number of its newest revision; 0 before the first. */
  readonly head: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}
