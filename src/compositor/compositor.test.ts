import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKernel } from '../../kernel/load-kernel.ts';
import { transitionNames } from '../timeline/timeline.ts';
import { Compositor, type PictureSource } from './compositor.ts';
import type { FramePlan, Layer, PictureRef, Shot } from './frame-plan.ts';
import { overlayBorderPx } from './overlay.ts';
import {
  allocatePicture,
  allocateTransparent,
  colorSamples,
  fillPicture,
  type Picture,
  pictureBytes,
  type TransparentPicture,
} from './picture.ts';

const widthPx = 192;
const heightPx = 108;
const place = { x: 0.5, y: 0.5, scale: 0.25, rotationDeg: 0 };

test('an empty plan shows the background', () => {
  const { compose } = makeCompositor();
  assert.deepEqual(colorAt(compose(planOf([])), 90, 50), colorSamples('#204060'));
});

test('a shot covers the frame; half transparent, it lets half of the background through', () => {
  const { compose } = makeCompositor();
  assert.deepEqual(colorAt(compose(planOf([shot('#ff0000')])), 90, 50), colorSamples('#ff0000'));
  const half = colorAt(compose(planOf([shot('#ffffff', 0.5)])), 90, 50);
  const wanted = (colorSamples('#ffffff').y + colorSamples('#204060').y) / 2;
  assert.ok(Math.abs(half.y - wanted) <= 1);
  assert.deepEqual(colorAt(compose(planOf([shot('#ffffff', 0)])), 90, 50), colorSamples('#204060'));
});

test('layers lie on each other in their order', () => {
  const { compose } = makeCompositor();
  const inset: Layer = { ...shot('#00ff00'), kind: 'overlay', place };
  const shown = compose(planOf([shot('#ff0000'), inset]));
  assert.deepEqual(colorAt(shown, 96, 54), colorSamples('#00ff00'));
  assert.deepEqual(colorAt(shown, 20, 54), colorSamples('#ff0000'));
  const covered = compose(planOf([inset, shot('#ff0000')]));
  assert.deepEqual(colorAt(covered, 96, 54), colorSamples('#ff0000'));
});

test('a transition lies over the tracks below it, and comes from them where nothing leaves', () => {
  const { compose } = makeCompositor();
  const coming: Layer = {
    kind: 'transition',
    name: 'fade',
    progress: 0.5,
    from: null,
    to: shot('#ffffff'),
  };
  const overRed = colorAt(compose(planOf([shot('#ff0000'), coming])), 90, 50);
  const wanted = (colorSamples('#ffffff').y + colorSamples('#ff0000').y) / 2;
  assert.ok(Math.abs(overRed.y - wanted) <= 1);
  const overNothing = colorAt(compose(planOf([coming])), 90, 50);
  assert.ok(
    Math.abs(overNothing.y - (colorSamples('#ffffff').y + colorSamples('#204060').y) / 2) <= 1,
  );
});

test('what was composed before leaves no trace in any frame', () => {
  const { compose } = makeCompositor();
  const plans = manyPlans();
  const inSequence = plans.map((plan) => bytesOf(compose(plan)));
  for (const index of [0, 5, 17, 40, plans.length - 1]) {
    const fresh = makeCompositor();
    assert.deepEqual(bytesOf(fresh.compose(plans[index]!)), inSequence[index], `plan ${index}`);
  }
  for (const index of [30, 3, 12])
    assert.deepEqual(bytesOf(compose(plans[index]!)), inSequence[index], `plan ${index} again`);
});

test('the kernel’s memory does not grow with the frames composed', () => {
  const { compose, memory } = makeCompositor();
  const plans = manyPlans();
  for (const plan of plans) compose(plan);
  const before = memory.memory.buffer.byteLength;
  for (let frame = 0; frame < 300; frame++) compose(plans[frame % plans.length]!);
  assert.equal(memory.memory.buffer.byteLength, before);
});

/** Every transition at two moments, under a turned inset that moves. */
function manyPlans(): FramePlan[] {
  return transitionNames.flatMap((name, index) =>
    [0.3, 0.8].map((progress) => {
      const inset: Layer = {
        ...shot('#20ff60', 0.7),
        kind: 'overlay',
        place: { ...place, x: 0.2 + index / 60, rotationDeg: index * 3 },
      };
      const [from, to] = [shot('#ff0000'), shot('#3355ff', index % 5 === 0 ? 0.5 : 1)];
      return planOf([shot('#404040'), { kind: 'transition', name, progress, from, to }, inset]);
    }),
  );
}

function planOf(layers: readonly Layer[]): FramePlan {
  return { widthPx, heightPx, background: '#204060', layers };
}

function shot(color: string, opacity = 1): Shot & { kind: 'shot' } {
  const picture: PictureRef = {
    assetId: color,
    timeMs: 0,
    canvas: 'crop',
    widthPx,
    heightPx,
    background: null,
  };
  const view = { x: 0, y: 0, width: widthPx, height: heightPx };
  return { kind: 'shot', picture, view, opacity, filters: [], filterFrame: 0 };
}

interface Composed {
  readonly picture: Picture;
  readonly bytes: Uint8Array;
}

/** A compositor whose pictures are plain colours, which their assets are named by. */
function makeCompositor() {
  const { kernel, memory } = loadKernel();
  const opaque = new Map<string, Picture>();
  const transparent = new Map<string, TransparentPicture>();
  const source: PictureSource = {
    picture(ref) {
      const known = opaque.get(ref.assetId);
      if (known) return known;
      const made = allocatePicture(memory, ref);
      fillPicture(kernel, made, ref.assetId);
      opaque.set(ref.assetId, made);
      return made;
    },
    overlay(ref) {
      const known = transparent.get(ref.assetId);
      if (known) return known;
      const made = transparentPlate(ref.assetId);
      transparent.set(ref.assetId, made);
      return made;
    },
    textPieces: () => [],
  };
  const transparentPlate = (color: string) => {
    const [width, height] = [48, 28];
    const made = allocateTransparent(memory, { widthPx: width, heightPx: height });
    fillPicture(kernel, made, color);
    const bytes = kernel.bytes();
    for (const [plane, scale] of [
      [made.alpha.full, 1],
      [made.alpha.half, 2],
    ] as const) {
      const border = overlayBorderPx / scale;
      for (let y = 0; y < plane.height; y++)
        for (let x = 0; x < plane.width; x++) {
          const inside =
            Math.min(x, plane.width - 1 - x) >= border &&
            Math.min(y, plane.height - 1 - y) >= border;
          bytes[plane.at + y * plane.stride + x] = inside ? 255 : 0;
        }
    }
    kernel.multiplyByAlpha(made.y, made.alpha.full);
    kernel.multiplyByAlpha(made.u, made.alpha.half);
    kernel.multiplyByAlpha(made.v, made.alpha.half);
    return made;
  };
  const compositor = new Compositor({ kernel, memory, widthPx, heightPx, source });
  const compose = (plan: FramePlan): Composed => {
    const picture = compositor.compose(plan);
    return { picture, bytes: kernel.bytes() };
  };
  return { compose, memory };
}

function colorAt({ picture, bytes }: Composed, x: number, y: number) {
  const chroma = Math.floor(y / 2) * picture.u.stride + Math.floor(x / 2);
  return {
    y: bytes[picture.y.at + y * picture.y.stride + x]!,
    u: bytes[picture.u.at + chroma]!,
    v: bytes[picture.v.at + chroma]!,
  };
}

function bytesOf({ picture, bytes }: Composed): Buffer {
  return Buffer.from(bytes.slice(picture.at, picture.at + pictureBytes(widthPx, heightPx)));
}
