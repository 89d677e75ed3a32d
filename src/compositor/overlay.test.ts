import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { loadKernel } from '../../kernel/load-kernel.ts';
import { drawOverlay, type Overlay, overlayBorderPx } from './overlay.ts';
import {
  allocatePicture,
  allocateTransparent,
  fillPicture,
  type Picture,
  pictureBytes,
  type TransparentPicture,
} from './picture.ts';
import { Stage } from './stage.ts';

const widthPx = 160;
const heightPx = 120;
const { kernel, memory } = loadKernel();
const stage = new Stage({ kernel, memory, widthPx, heightPx });
const frame = allocatePicture(memory, { widthPx, heightPx });
/** A white square of 24 × 16 pixels. */
const plate = makeOverlay(24, 16, () => ({ y: 235, alpha: 255 }));
const blackY = 16;
/** A soft white dot in the middle of 24 × 24 pixels. */
const dot = makeOverlay(24, 24, (x, y) => ({
  y: 235,
  alpha: 255 * Math.exp(-((x - 11.5) ** 2 + (y - 11.5) ** 2) / 24),
}));

beforeEach(() => fillPicture(kernel, frame, '#000000'));

test('an overlay moves by fractions of a pixel as far as it is told', () => {
  let worst = 0;
  for (let step = 0; step <= 20; step++) {
    const [x, y] = [60 + step * 0.1, 50 + step * 0.07];
    fillPicture(kernel, frame, '#000000');
    draw({ picture: dot, centerXPx: x, centerYPx: y });
    const centre = centreOfLight(frame);
    worst = Math.max(worst, Math.abs(centre.x - x), Math.abs(centre.y - y));
  }
  assert.ok(worst < 0.03, `it strays ${worst} px`);
});

test('an overlay at rest on whole pixels is drawn as it is', () => {
  draw({ picture: plate, centerXPx: 60, centerYPx: 50 });
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const inside = x >= 48 && x < 72 && y >= 42 && y < 58;
      assert.equal(lumaAt(x, y), inside ? 235 : blackY, `${x} ${y}`);
    }
});

test('half an opacity is halfway between frame and overlay', () => {
  fillPicture(kernel, frame, '#ffffff');
  const black = makeOverlay(24, 16, () => ({ y: 16, alpha: 255 }));
  draw({ picture: black, centerXPx: 60, centerYPx: 50, opacity: 0.5 });
  assert.ok(Math.abs(lumaAt(60, 50) - (235 + 16) / 2) <= 1);
  assert.equal(lumaAt(20, 20), 235);
});

test('what is transparent leaves the frame as it is, to the byte', () => {
  fillPicture(kernel, frame, '#8a6f35');
  const before = bytesOf(frame);
  const nothing = makeOverlay(24, 16, () => ({ y: 0, alpha: 0 }));
  for (const rotationDeg of [0, 20]) {
    draw({ picture: nothing, centerXPx: 60.3, centerYPx: 50.7, rotationDeg });
    assert.deepEqual(bytesOf(frame), before);
  }
});

test('turning keeps area and centre, at every angle', () => {
  const area = 24 * 16;
  for (const rotationDeg of [0, 5, 45, 90, 137, 180, -30, -90, 359]) {
    fillPicture(kernel, frame, '#000000');
    draw({ picture: plate, centerXPx: 80, centerYPx: 60, rotationDeg });
    const { sum, x, y } = centreOfLight(frame);
    assert.ok(Math.abs(sum / area - 1) < 0.01, `area at ${rotationDeg}°: ${sum / area}`);
    assert.ok(Math.hypot(x - 80, y - 60) < 0.05, `centre at ${rotationDeg}°: ${x} ${y}`);
  }
});

test('turning goes clockwise, by the angle told', () => {
  // A dot 30 px to the right of the centre of a clear picture.
  const hand = makeOverlay(80, 80, (x, y) => ({
    y: 235,
    alpha: 255 * Math.exp(-((x - 69.5) ** 2 + (y - 39.5) ** 2) / 12),
  }));
  for (const rotationDeg of [0, 30, 90, 200, -45]) {
    fillPicture(kernel, frame, '#000000');
    draw({ picture: hand, centerXPx: 80, centerYPx: 60, rotationDeg });
    const { x, y } = centreOfLight(frame);
    const angle = (rotationDeg * Math.PI) / 180;
    const [wantedX, wantedY] = [80 + 30 * Math.cos(angle), 60 + 30 * Math.sin(angle)];
    assert.ok(Math.hypot(x - wantedX, y - wantedY) < 0.08, `${rotationDeg}°: ${x} ${y}`);
  }
});

test('the edges of a small turned picture are smooth, not stairs', () => {
  draw({ picture: plate, centerXPx: 80, centerYPx: 60, rotationDeg: 12 });
  // Along the upper edge the column sums grow by tan 12° a column, evenly.
  const sums = Array.from({ length: 15 }, (_, i) => columnCover(73 + i, 60));
  const steps = sums.slice(1).map((value, index) => value - sums[index]!);
  for (const step of steps)
    assert.ok(Math.abs(step + Math.tan((12 * Math.PI) / 180)) < 0.12, `steps of ${step}`);
});

test('scaling keeps the centre and multiplies the area', () => {
  draw({ picture: dot, centerXPx: 80, centerYPx: 60 });
  const area = centreOfLight(frame).sum;
  for (const scale of [0.5, 0.7, 1.3, 2]) {
    fillPicture(kernel, frame, '#000000');
    draw({ picture: dot, centerXPx: 80.25, centerYPx: 60.5, scale });
    const { sum, x, y } = centreOfLight(frame);
    assert.ok(Math.abs(sum / (area * scale * scale) - 1) < 0.02, `scale ${scale}: ${sum}`);
    assert.ok(Math.hypot(x - 80.25, y - 60.5) < 0.05, `scale ${scale}: ${x} ${y}`);
  }
});

test('colour goes with brightness: chroma turns and moves as luma does', () => {
  const red = makeOverlay(40, 40, () => ({ y: 63, u: 102, v: 240, alpha: 255 }));
  for (const rotationDeg of [0, 33]) {
    fillPicture(kernel, frame, '#000000');
    draw({ picture: red, centerXPx: 71.5, centerYPx: 55.5, rotationDeg });
    const bytes = kernel.bytes();
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let y = 0; y < heightPx / 2; y++)
      for (let x = 0; x < widthPx / 2; x++) {
        const weight = bytes[frame.v.at + y * frame.v.stride + x]! - 128;
        sum += weight;
        // Chroma column i is sited on luma column 2i, row j midway between 2j and 2j + 1.
        sumX += weight * (2 * x + 0.5);
        sumY += weight * (2 * y + 1);
      }
    assert.ok(Math.abs(sum / (112 * 400) - 1) < 0.02, `amount ${sum / (112 * 400)}`);
    // Its samples lie half a pixel left of the square's middle: they are sited left in each pair.
    const angle = (rotationDeg * Math.PI) / 180;
    const [wantedX, wantedY] = [71.5 - Math.cos(angle) / 2, 55.5 - Math.sin(angle) / 2];
    const away = Math.hypot(sumX / sum - wantedX, sumY / sum - wantedY);
    assert.ok(away < 0.3, `colour is ${away} px away at ${rotationDeg}°`);
  }
});

test('beyond the frame nothing is drawn, across its edge only what is inside', () => {
  const before = bytesOf(frame);
  for (const [x, y] of [
    [-40, 60],
    [200, 60],
    [80, -30],
    [80, 150],
  ] as const)
    draw({ picture: plate, centerXPx: x, centerYPx: y });
  assert.deepEqual(bytesOf(frame), before);
  const guard = allocatePicture(memory, { widthPx, heightPx });
  fillPicture(kernel, guard, '#123456');
  const guarded = bytesOf(guard);
  for (const rotationDeg of [0, 40]) {
    fillPicture(kernel, frame, '#000000');
    draw({ picture: plate, centerXPx: 0, centerYPx: 60, rotationDeg });
    draw({ picture: plate, centerXPx: 80, centerYPx: heightPx, rotationDeg });
    const { sum } = centreOfLight(frame);
    assert.ok(Math.abs(sum / (24 * 16) - 1) < 0.02, `two halves: ${sum}`);
  }
  assert.deepEqual(bytesOf(guard), guarded);
  memory.free(guard.at);
});

test('drawing gives back all the memory it took, even when it fails half-way', () => {
  draw({ picture: plate, centerXPx: 60, centerYPx: 50 });
  const before = memory.memory.buffer.byteLength;
  const afterwards = () => {
    throw new Error('half-way');
  };
  for (let times = 0; times < 500; times++)
    assert.throws(() => draw({ picture: plate, centerXPx: 60, centerYPx: 50, afterwards }));
  assert.equal(memory.memory.buffer.byteLength, before);
});

function draw(overlay: Partial<Overlay> & Pick<Overlay, 'picture' | 'centerXPx' | 'centerYPx'>) {
  drawOverlay(stage, frame, { scale: 1, rotationDeg: 0, opacity: 1, ...overlay });
}

interface Sample {
  readonly y: number;
  readonly u?: number;
  readonly v?: number;
  readonly alpha: number;
}

/** A picture with its border, premultiplied, from straight samples. */
function makeOverlay(
  width: number,
  height: number,
  sample: (x: number, y: number) => Sample,
): TransparentPicture {
  const border = overlayBorderPx;
  const size = { widthPx: width + 2 * border, heightPx: height + 2 * border };
  const picture = allocateTransparent(memory, size);
  const bytes = kernel.bytes();
  bytes.fill(0, picture.at, picture.at + pictureBytes(size.widthPx, size.heightPx));
  const { full, half } = picture.alpha;
  bytes.fill(0, full.at, half.at + half.stride * half.height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const { y: luma, alpha } = sample(x, y);
      const at = (y + border) * full.stride + x + border;
      bytes[full.at + at] = Math.round(alpha);
      bytes[picture.y.at + at] = Math.round((luma * alpha) / 255);
    }
  for (let y = 0; y < height / 2; y++)
    for (let x = 0; x < width / 2; x++) {
      const { u = 128, v = 128, alpha } = sample(2 * x, 2 * y + 0.5);
      const at = (y + border / 2) * half.stride + x + border / 2;
      bytes[half.at + at] = Math.round(alpha);
      bytes[picture.u.at + at] = Math.round((u * alpha) / 255);
      bytes[picture.v.at + at] = Math.round((v * alpha) / 255);
    }
  return picture;
}

function lumaAt(x: number, y: number): number {
  return kernel.bytes()[frame.y.at + y * frame.y.stride + x]!;
}

function bytesOf(picture: Picture): Uint8Array {
  return kernel.bytes().slice(picture.at, picture.at + pictureBytes(widthPx, heightPx));
}

/** Where the light of a frame on black is, in pixels from the corner, and how many white pixels it makes. */
function centreOfLight(picture: Picture): { sum: number; x: number; y: number } {
  const bytes = kernel.bytes();
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const light = (bytes[picture.y.at + y * picture.y.stride + x]! - blackY) / (235 - blackY);
      sum += light;
      sumX += light * (x + 0.5);
      sumY += light * (y + 0.5);
    }
  return { sum, x: sumX / sum, y: sumY / sum };
}

/** White pixels in a column above a row. */
function columnCover(x: number, belowRow: number): number {
  let cover = 0;
  for (let y = 0; y < belowRow; y++) cover += (lumaAt(x, y) - blackY) / (235 - blackY);
  return cover;
}
