import type { PictureLook } from '../director/look.ts';
import { probeFile, type MediaFacts } from '../media/probe.ts';
import { lookAtMedia } from './look-at-media.ts';
import { NoteCache } from './note-cache.ts';

export interface Inspected {
  readonly facts: MediaFacts;
  /** Null for sound. */
  readonly look: PictureLook | null;
}

/** Changes with what `lookAt` measures. */
const lookKind = 'look-1';

/** What a file is and what it looks like; the look is kept by content. Throws `unreadable`. */
export async function inspectFile(path: string, cacheFolder: string): Promise<Inspected> {
  const facts = await probeFile(path);
  if (facts.kind === 'audio') return { facts, look: null };
  const looks = new NoteCache(cacheFolder, lookKind);
  return { facts, look: await looks.get(facts.sha256, async () => lookAtMedia(facts)) };
}
