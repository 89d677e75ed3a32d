import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AudioPacket, EncodedAudio } from '../media/encode-audio.ts';
import type { EncodedVideo, VideoPacket } from '../media/encode-video.ts';

/**
 * A file of encoded packets that knows whether it is whole:
 *
 *   SHA-256 of the rest (32 bytes) │ length of the header (u32, little endian) │ header, JSON │ packets
 *
 * It is written under another name and renamed, so that a file under its name is complete; the
 * hash finds what a crash, a full disk or a failing disk did to it later.
 */
interface Header<Times, Rest> {
  readonly extradataBytes: number;
  readonly packets: readonly { readonly sizeBytes: number; readonly times: Times }[];
  readonly rest: Rest;
}

export async function writeVideoChunk(path: string, video: EncodedVideo): Promise<void> {
  await writePackets(path, video.extradata, video.packets, null);
}

export async function writeAudioChunk(path: string, audio: EncodedAudio): Promise<void> {
  const { durationSamples, peak } = audio;
  await writePackets(path, audio.extradata, audio.packets, { durationSamples, peak });
}

/** Null when there is no such file, or it is not whole. */
export async function readVideoChunk(path: string): Promise<EncodedVideo | null> {
  const file = await readPackets<Omit<VideoPacket, 'data'>, null>(path);
  return file && { extradata: file.extradata, packets: file.packets };
}

/** Null when there is no such file, or it is not whole. */
export async function readAudioChunk(path: string): Promise<EncodedAudio | null> {
  const file = await readPackets<
    Omit<AudioPacket, 'data'>,
    Pick<EncodedAudio, 'durationSamples' | 'peak'>
  >(path);
  return file && { extradata: file.extradata, packets: file.packets, ...file.rest };
}

async function writePackets(
  path: string,
  extradata: Uint8Array,
  packets: readonly { readonly data: Uint8Array }[],
  rest: unknown,
): Promise<void> {
  const header: Header<object, unknown> = {
    extradataBytes: extradata.length,
    packets: packets.map(({ data, ...times }) => ({ sizeBytes: data.length, times })),
    rest,
  };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const lengthBytes = Buffer.alloc(4);
  lengthBytes.writeUInt32LE(headerBytes.length);
  const data = packets.map((packet) => packet.data);
  const file = Buffer.concat([Buffer.alloc(32), lengthBytes, headerBytes, extradata, ...data]);
  file.set(createHash('sha256').update(file.subarray(32)).digest());
  const partial = `${path}.${randomUUID()}.partial`;
  try {
    await writeFile(partial, file);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function readPackets<Times extends object, Rest>(path: string) {
  const file = await readFile(path).catch(() => null);
  if (!file || file.length < 36) return null;
  const body = file.subarray(32);
  if (!createHash('sha256').update(body).digest().equals(file.subarray(0, 32))) return null;
  const headerEnd = 4 + body.readUInt32LE(0);
  const header = JSON.parse(body.toString('utf8', 4, headerEnd)) as Header<Times, Rest>;
  let at = headerEnd + header.extradataBytes;
  const extradata = new Uint8Array(body.subarray(headerEnd, at));
  const packets = header.packets.map(({ sizeBytes, times }) => {
    const data = body.subarray(at, (at += sizeBytes));
    return { ...times, data };
  });
  return { extradata, packets, rest: header.rest };
}
