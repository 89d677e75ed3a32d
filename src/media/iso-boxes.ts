import type { FileHandle } from 'node:fs/promises';

/** One box of an ISO base media file (MP4, MOV, HEIF, AVIF; ISO/IEC 14496-12 §4.2). */
export interface IsoBox {
  readonly type: string;
  /** Where its content begins and ends in the file; the end may lie beyond a cut-off file. */
  readonly start: number;
  readonly end: number;
}

/** Boxes that a single level may hold before the rest is ignored: no real file comes near it. */
const maxBoxes = 4096;

/**
 * The boxes that lie one after another between two offsets. Reads their headers only, so the
 * gigabytes of an `mdat` cost nothing. Stops at the first header that makes no sense.
 */
export async function readIsoBoxes(
  file: FileHandle,
  start: number,
  end: number,
): Promise<readonly IsoBox[]> {
  const boxes: IsoBox[] = [];
  const header = Buffer.alloc(16);
  let offset = start;
  while (offset + 8 <= end && boxes.length < maxBoxes) {
    const { bytesRead } = await file.read(header, 0, 16, offset);
    if (bytesRead < 8) break;
    let sizeBytes = header.readUInt32BE(0);
    let headerBytes = 8;
    if (sizeBytes === 1) {
      if (bytesRead < 16) break;
      sizeBytes = Number(header.readBigUInt64BE(8));
      headerBytes = 16;
    } else if (sizeBytes === 0) {
      sizeBytes = end - offset;
    }
    const type = header.toString('latin1', 4, 8);
    if (sizeBytes < headerBytes || !/^[\x20-\xff]{4}$/.test(type)) break;
    boxes.push({ type, start: offset + headerBytes, end: offset + sizeBytes });
    offset += sizeBytes;
  }
  return boxes;
}

/** The bytes of a box's content, at most `maxBytes` of them. */
export async function readIsoContent(
  file: FileHandle,
  box: IsoBox,
  maxBytes: number,
): Promise<Buffer> {
  const content = Buffer.alloc(Math.min(box.end - box.start, maxBytes));
  const { bytesRead } = await file.read(content, 0, content.length, box.start);
  return content.subarray(0, bytesRead);
}
