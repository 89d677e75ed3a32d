/**
 * Wraps pixels and their ICC profile as an uncompressed TIFF (TIFF 6.0 §7, ICC.1 annex B.4):
 * the shortest way to tell libvips what colours raw pixels mean.
 */
export function wrapAsTiff(
  pixels: { widthPx: number; heightPx: number; channels: 3 | 4; data: Uint8Array },
  iccProfile: Uint8Array,
): Buffer {
  const { widthPx, heightPx, channels, data } = pixels;
  const bitsOffset = 8;
  const iccOffset = bitsOffset + 8;
  const directoryOffset = iccOffset + iccProfile.length + (iccProfile.length % 2);
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, long, 1, widthPx],
    [257, long, 1, heightPx],
    [258, short, channels, bitsOffset],
    [259, short, 1, 1],
    [262, short, 1, 2],
    [273, long, 1, 0],
    [277, short, 1, channels],
    [278, long, 1, heightPx],
    [279, long, 1, data.length],
    [284, short, 1, 1],
    ...(channels === 4 ? [[338, short, 1, 2] satisfies [number, number, number, number]] : []),
    [34675, undefinedBytes, iccProfile.length, iccOffset],
  ];
  const head = Buffer.alloc(directoryOffset + 2 + entries.length * 12 + 4);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(directoryOffset, 4);
  for (let channel = 0; channel < channels; channel++) {
    head.writeUInt16LE(8, bitsOffset + 2 * channel);
  }
  head.set(iccProfile, iccOffset);
  head.writeUInt16LE(entries.length, directoryOffset);
  entries.forEach(([tag, type, count, value], index) => {
    const offset = directoryOffset + 2 + index * 12;
    head.writeUInt16LE(tag, offset);
    head.writeUInt16LE(type, offset + 2);
    head.writeUInt32LE(count, offset + 4);
    const isPixelOffset = tag === 273;
    head.writeUInt32LE(isPixelOffset ? head.length : value, offset + 8);
  });
  return Buffer.concat([head, data]);
}

const short = 3;
const long = 4;
const undefinedBytes = 7;

/**
 * Whether a profile says the same as having none: sRGB's curve by name and sRGB's primaries by
 * value (adapted to D50, as profiles hold them). Most cameras write it, and converting by it
 * would cost more than decoding the photo.
 */
export function isSrgbProfile(iccProfile: Buffer): boolean {
  // Names are ASCII in version 2 and UTF-16 in version 4: without the zeros they read the same.
  const text = iccProfile.toString('latin1').replaceAll('\0', '');
  if (!text.includes('sRGB')) return false;
  return srgbPrimaries.every(([signature, expected]) => {
    const primary = readXyz(iccProfile, signature);
    return primary?.every((value, axis) => Math.abs(value - expected[axis]!) < 0.002);
  });
}

const srgbPrimaries = [
  ['rXYZ', [0.436, 0.2225, 0.0139]],
  ['gXYZ', [0.3851, 0.7169, 0.0971]],
  ['bXYZ', [0.1431, 0.0606, 0.7141]],
] as const;

/** The three numbers of an XYZ tag (ICC.1 §10.31); null when there is none. */
function readXyz(iccProfile: Buffer, signature: string): readonly number[] | null {
  for (let entry = 132; entry + 12 <= iccProfile.length && entry < 132 + 100 * 12; entry += 12) {
    if (iccProfile.toString('latin1', entry, entry + 4) !== signature) continue;
    const offset = iccProfile.readUInt32BE(entry + 4) + 8;
    if (offset + 12 > iccProfile.length) return null;
    return [0, 4, 8].map((axis) => iccProfile.readInt32BE(offset + axis) / 65536);
  }
  return null;
}
