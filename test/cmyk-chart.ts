/**
 * A CMYK printing profile of our own, in which ink simply takes light away: R = (1 − C)(1 − K) and
 * so on in sRGB. What colour a CMYK value stands for is then known without any colour library.
 */
import { wrapAsTiff } from '../src/media/icc-profile.ts';
import { chartHeightPx, chartPatches, chartWidthPx, patchPx } from './color-chart.ts';
import { whitePoint, wrapProfile, xyzTag } from './icc-profile.ts';

/** The colour chart as a CMYK TIFF with that profile. */
export function cmykChartTiff(): Buffer {
  const data = new Uint8Array(chartWidthPx * chartHeightPx * 4);
  for (let row = 0; row < chartHeightPx; row++) {
    for (let column = 0; column < chartWidthPx; column++) {
      const patch = Math.floor(row / patchPx) * 6 + Math.floor(column / patchPx);
      data.set(toCmyk(chartPatches[patch]!), (row * chartWidthPx + column) * 4);
    }
  }
  const tiff = wrapAsTiff(
    { widthPx: chartWidthPx, heightPx: chartHeightPx, channels: 4, data },
    simpleCmykProfile(),
  );
  // Four separated inks instead of RGB with alpha: PhotometricInterpretation 5, and ExtraSamples
  // turned into InkSet 1 (CMYK), the next tag that the directory's order allows.
  const directory = tiff.readUInt32LE(4);
  for (let entry = 0; entry < tiff.readUInt16LE(directory); entry++) {
    const offset = directory + 2 + entry * 12;
    const tag = tiff.readUInt16LE(offset);
    if (tag === 262) tiff.writeUInt32LE(5, offset + 8);
    if (tag === 338) {
      tiff.writeUInt16LE(332, offset);
      tiff.writeUInt32LE(1, offset + 8);
    }
  }
  return tiff;
}

/** With half of the possible black. */
function toCmyk(rgb: readonly number[]): number[] {
  const k = (1 - Math.max(...rgb) / 255) / 2;
  return [...rgb.map((value) => 1 - value / 255 / (1 - k)), k].map((ink) => Math.round(ink * 255));
}

const gridPoints = 13;

/** ICC.1:2001-04: header, and one 16-bit lookup table from CMYK to Lab. */
function simpleCmykProfile(): Buffer {
  const tags: [signature: string, data: Buffer][] = [
    ['desc', textTag('desc', 'Ink takes light away')],
    ['cprt', textTag('text', 'None')],
    ['wtpt', xyzTag(whitePoint)],
    ['A2B0', lookupTable()],
  ];
  return wrapProfile({ version: 0x02400000, kind: 'prtrCMYKLab ', tags });
}

function lookupTable(): Buffer {
  const head = Buffer.alloc(52);
  head.write('mft2', 'latin1');
  head.set([4, 3, gridPoints], 8);
  [12, 28, 44].forEach((offset) => head.writeInt32BE(65536, offset));
  head.writeUInt16BE(2, 48);
  head.writeUInt16BE(2, 50);
  const straightLines = (count: number) => Array.from({ length: count }, () => [0, 65535]).flat();
  const nodes = Array.from({ length: gridPoints ** 4 }, (_, node) => {
    const ink = (place: number) =>
      (Math.floor(node / gridPoints ** place) % gridPoints) / (gridPoints - 1);
    const [c, m, y, k] = [ink(3), ink(2), ink(1), ink(0)];
    const [l, a, b] = toLabD50([c, m, y].map((value) => (1 - value) * (1 - k)));
    return [(l / 100) * 0xff00, (a + 128) * 256, (b + 128) * 256];
  }).flat();
  const values = [...straightLines(4), ...nodes, ...straightLines(3)];
  const body = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => body.writeUInt16BE(Math.round(value), index * 2));
  return Buffer.concat([head, body, Buffer.alloc(body.length % 4)]);
}

function toLabD50(rgb: readonly number[]): readonly [number, number, number] {
  const [r, g, b] = rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  const f = (v: number) => (v > 216 / 24389 ? Math.cbrt(v) : ((24389 / 27) * v + 16) / 116);
  const x = f((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.9642);
  const y = f(0.2225045 * r + 0.7168786 * g + 0.0606169 * b);
  const z = f((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.8249);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function textTag(type: 'desc' | 'text', text: string): Buffer {
  const head = Buffer.alloc(type === 'desc' ? 12 : 8);
  head.write(type, 'latin1');
  if (type === 'desc') head.writeUInt32BE(text.length + 1, 8);
  const data = Buffer.concat([
    head,
    Buffer.from(`${text}\0`, 'latin1'),
    Buffer.alloc(type === 'desc' ? 78 : 0),
  ]);
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}
