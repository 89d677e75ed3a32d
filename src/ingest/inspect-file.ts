import type { PictureLook } from '../director/look.ts';
import { encodeWebp } from '../media/encode-webp.ts';
import type { RgbPicture } from '../media/i420.ts';
import { probeFile, type MediaFacts } from '../media/probe.ts';
import { lookAtPicture } from './look-at-picture.ts';
import { NoteCache } from './note-cache.ts';
import { smallPictureOf } from './small-picture.ts';

export interface Inspected {
  readonly facts: MediaFacts;
  /** Null for sound. */
  readonly look: PictureLook | null;
  /**
   * A WebP file: the photo, or the middle of the clip, upright in sRGB with its longest side 320 px
   * (of a photo that is smaller its own). Null for sound, and where nobody asked for it.
   */
  readonly thumbnail: Uint8Array | null;
}

export interface InspectionOptions {
  /** Where the look is kept, by content. */
  readonly cacheFolder: string;
  /** False by default. */
  readonly withThumbnail?: boolean;
}

/** Changes with what `lookAtPicture` measures. */
const lookKind = 'look-2';

/** What a file is and what it looks like. Throws `unreadable`. */
export async function inspectFile(
  path: string,
  { cacheFolder, withThumbnail = false }: InspectionOptions,
): Promise<Inspected> {
  const facts = await probeFile(path);
  if (facts.kind === 'audio') return { facts, look: null, thumbnail: null };
  let decoded: RgbPicture | undefined;
  const picture = async () => (decoded ??= await smallPictureOf(facts));
  const looks = new NoteCache(cacheFolder, lookKind);
  const look = await looks.get(facts.sha256, async () => lookAtPicture(await picture()));
  const thumbnail = withThumbnail ? await encodeWebp(await picture()) : null;
  return { facts, look, thumbnail };
}
