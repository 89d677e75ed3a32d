import { brotliDecompressSync } from 'node:zlib';

/** Code points that a font maps to a glyph. */
export interface CodePoints {
  has(codePoint: number): boolean;
}

/**
 * Reads which code points a WOFF2 font can draw from its `cmap` table (formats 4 and 12). The
 * `unicode-range` that font packages declare is only a promise: it names control characters and
 * unassigned code points that have no glyph.
 *
 * Throws a RangeError or an Error on a file that is not WOFF2 or is cut off.
 */
export function codePointsOfWoff2(file: Uint8Array): CodePoints {
  return readCmap(cmapTable(file));
}

const knownTagCmap = 0;
const knownTagGlyf = 10;
const knownTagLoca = 11;
const arbitraryTag = 63;

/** https://www.w3.org/TR/WOFF2/#woff20Header and #table_dir_format; tables share one Brotli stream. */
function cmapTable(file: Uint8Array): DataView {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== 0x774f4632) throw new Error('Expected a WOFF2 file');
  const tableCount = view.getUint16(12);
  const compressedBytes = view.getUint32(20);
  let at = 48;
  const readBase128 = () => {
    let value = 0;
    for (;;) {
      const byte = view.getUint8(at++);
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
  };
  let offset = 0;
  let cmap: { offset: number; length: number } | null = null;
  for (let table = 0; table < tableCount; table++) {
    const flags = view.getUint8(at++);
    const knownTag = flags & 0x3f;
    if (knownTag === arbitraryTag) at += 4;
    const transform = flags >> 6;
    const isOutline = knownTag === knownTagGlyf || knownTag === knownTagLoca;
    const isTransformed = isOutline ? transform === 0 : transform !== 0;
    let length = readBase128();
    if (isTransformed) length = readBase128();
    if (knownTag === knownTagCmap) cmap = { offset, length };
    offset += length;
  }
  if (cmap === null) throw new Error('Expected a font with a cmap table');
  const tables = brotliDecompressSync(file.subarray(at, at + compressedBytes));
  return new DataView(tables.buffer, tables.byteOffset + cmap.offset, cmap.length);
}

/** https://learn.microsoft.com/typography/opentype/spec/cmap; format 12 holds all that 4 holds. */
function readCmap(cmap: DataView): CodePoints {
  const offsets = new Map<number, number>();
  for (let record = 0; record < cmap.getUint16(2); record++) {
    const offset = cmap.getUint32(4 + record * 8 + 4);
    offsets.set(cmap.getUint16(offset), offset);
  }
  const segmented = offsets.get(12);
  if (segmented !== undefined) return readFormat12(cmap, segmented);
  const basic = offsets.get(4);
  if (basic !== undefined) return readFormat4(cmap, basic);
  throw new Error('Expected a cmap of format 4 or 12');
}

function readFormat12(cmap: DataView, offset: number): CodePoints {
  const codePoints = new Set<number>();
  const groupCount = cmap.getUint32(offset + 12);
  for (let group = 0; group < groupCount; group++) {
    const at = offset + 16 + group * 12;
    const first = cmap.getUint32(at);
    const last = cmap.getUint32(at + 4);
    const firstGlyph = cmap.getUint32(at + 8);
    for (let code = first; code <= last; code++)
      if (firstGlyph + code - first !== 0) codePoints.add(code);
  }
  return codePoints;
}

function readFormat4(cmap: DataView, offset: number): CodePoints {
  const codePoints = new Set<number>();
  const segmentBytes = cmap.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + segmentBytes + 2;
  const deltas = starts + segmentBytes;
  const rangeOffsets = deltas + segmentBytes;
  for (let segment = 0; segment < segmentBytes; segment += 2) {
    const last = cmap.getUint16(ends + segment);
    const first = cmap.getUint16(starts + segment);
    const delta = cmap.getUint16(deltas + segment);
    const rangeOffset = cmap.getUint16(rangeOffsets + segment);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed =
        rangeOffset === 0
          ? code
          : cmap.getUint16(rangeOffsets + segment + rangeOffset + (code - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) codePoints.add(code);
    }
  }
  return codePoints;
}
