import type { PictureLook } from '../../director/look.ts';
import type { MediaFacts } from '../../media/probe.ts';

/** What is kept of the facts: the path is the blob's, the name the session's. */
export type KeptFacts = Omit<MediaFacts, 'path' | 'name'>;

/** A photo, clip or song in a session. */
export interface MediaItem {
  readonly userId: string;
  /** Of the content, in hex: its id in timelines. */
  readonly sha256: string;
  /** As the person called it, made safe to show; never a path. */
  readonly name: string;
  readonly facts: KeptFacts;
  /** Null for sound. */
  readonly look: PictureLook | null;
  /** Last; the same content may come several times. */
  readonly addedAtMs: number;
}
