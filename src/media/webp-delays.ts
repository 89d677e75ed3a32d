import type { FileHandle } from 'node:fs/promises';

/**
 * How long each frame of a moving webp is shown, in milliseconds, of at most so many frames; empty
 * for a still one. Reads the headers of its chunks (WebP container specification, "Animation").
 */
export async function readWebpDelays(
  file: FileHandle,
  maxFrames: number,
): Promise<readonly number[]> {
  const delays: number[] = [];
  const header = Buffer.alloc(24);
  let offset = 12;
  while (delays.length < maxFrames) {
    const { bytesRead } = await file.read(header, 0, header.length, offset);
    if (bytesRead < 8) break;
    const type = header.toString('latin1', 0, 4);
    if (type === 'VP8 ' || type === 'VP8L') break;
    if (type === 'ANMF' && bytesRead === header.length) delays.push(header.readUIntLE(20, 3));
    const length = header.readUInt32LE(4);
    offset += 8 + length + (length % 2);
  }
  return delays;
}
