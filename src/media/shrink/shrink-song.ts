import { measureDurationMs, openContainer } from '../container.ts';
import type { MediaFormat } from '../sniff.ts';
import { openMp4Writer } from './mp4-writer.ts';
import type { ShrinkWork } from './shrink-work.ts';
import { soundBytes } from './sound-bytes.ts';
import { openSoundTrack } from './sound-track.ts';

/** Per second: from where nothing is missed by most ears to where a song is still a song. */
const bitRates = [192_000, 160_000, 128_000, 96_000, 64_000];

/**
 * A smaller song, 48 kHz stereo, called as the original calls itself. Answers the path of the copy,
 * or null where even the smallest would be too large. Throws `unreadable`, `cancelled`.
 */
export async function shrinkSong(
  path: string,
  _format: MediaFormat,
  work: ShrinkWork,
): Promise<string | null> {
  const { durationMs, tags } = await describeSong(path);
  const { limitBytes, signal, onProgress } = work;
  const bitRate = bitRates.find((one) => soundBytes(durationMs, one) <= limitBytes);
  if (bitRate === undefined) return null;
  const copy = `${work.outStem}.m4a`;
  const track = openSoundTrack(path, { bitRate, durationMs, signal });
  try {
    const writer = await openMp4Writer(copy, { encoders: [track.encoder], metadata: tags });
    try {
      for (let timeMs = 1000; await track.encodeTo(timeMs, writer); timeMs += 1000)
        onProgress?.(Math.min(1, timeMs / durationMs));
      await writer.finish();
    } finally {
      await writer.close();
    }
  } finally {
    await track.close();
  }
  return copy;
}

const keptTags = ['title', 'artist', 'album'];

async function describeSong(path: string) {
  const container = await openContainer(path);
  try {
    const tags = Object.entries(container.context.metadata?.getAll() ?? {});
    const { audio } = container;
    const durationMs =
      container.durationMs || (audio === null ? 0 : measureDurationMs(container, audio));
    return {
      // What a file says of its length may be a little short.
      durationMs: durationMs + 1000,
      tags: Object.fromEntries(tags.filter(([name]) => keptTags.includes(name))),
    };
  } finally {
    await container.close();
  }
}
