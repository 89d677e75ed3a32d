import type { RenderStatus } from '../../api/render.ts';
import type { Wording } from '../../language/wording.ts';

/** One export, from its order to its film. */
export interface Render {
  readonly userId: string;
  /** Unique within the user. */
  readonly id: string;
  readonly sessionId: string;
  /** How its session is called outside. */
  readonly sessionWireId: string;
  /** What the film is called. */
  readonly title: string;
  readonly status: RenderStatus;
  /** 0–100; never falls. */
  readonly progress: number;
  /** While it is pending: 1 is the next. */
  readonly queuePosition: number | null;
  readonly durationMs: number;
  /** The key of its blob; null until it is completed. */
  readonly filmKey: string | null;
  /** Null until it is completed. */
  readonly sizeBytes: number | null;
  /** Null unless it failed. */
  readonly error: RenderError | null;
  readonly webhookUrl: string | null;
  readonly createdAtMs: number;
  /** When it ended, in whatever way. */
  readonly endedAtMs: number | null;
}

/** As the API tells it. */
export interface RenderError {
  readonly code: number;
  readonly wording: Wording;
}

export function hasEnded({ status }: Render): boolean {
  return status !== 'pending' && status !== 'processing';
}
