import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { textAnimations } from '../../timeline/timeline.ts';
import { defaultTextStyle } from '../../timeline/text-style.ts';
import { animateText, type PieceState } from './animate.ts';

type Animation = (typeof textAnimations)[number];
const rest: PieceState = { opacity: 1, dxPx: 0, dyPx: 0, scale: 1 };

const at = (
  animation: Animation,
  frame: number,
  options: { durationFrames?: number; pieceCount?: number; direction?: 'ltr' | 'rtl' } = {},
) =>
  animateText({
    style: { ...defaultTextStyle('lower-third'), animation },
    frame,
    durationFrames: 120,
    fps: 30,
    pieceCount: 3,
    heightPx: 1080,
    ...options,
  });

test('in the middle of the clip every piece rests exactly in its place', () => {
  for (const animation of textAnimations)
    assert.deepEqual(at(animation, 60), [rest, rest, rest], animation);
});

test('without an animation a text is there from the first frame to the last', () => {
  assert.deepEqual(at('none', 0), [rest, rest, rest]);
  assert.deepEqual(at('none', 119), [rest, rest, rest]);
});

test('a text comes in from nothing, line after line, and goes out to nothing', () => {
  for (const animation of ['fade', 'rise', 'slide', 'zoom'] as const) {
    const [first, second, third] = at(animation, 6);
    assert.ok(first!.opacity > second!.opacity && second!.opacity > third!.opacity, animation);
    assert.ok(at(animation, 0)[0]!.opacity < 0.05, animation);
    assert.ok(
      at(animation, 119).every((state) => state.opacity < 0.05),
      animation,
    );
  }
});

test('each animation moves in its own way', () => {
  assert.ok(at('rise', 2)[0]!.dyPx > 0);
  assert.ok(at('slide', 2)[0]!.dxPx < 0);
  assert.ok(at('slide', 2, { direction: 'rtl' })[0]!.dxPx > 0);
  assert.ok(at('zoom', 2)[0]!.scale < 1);
  assert.equal(at('fade', 2)[0]!.dyPx, 0);
});

test('a typewriter shows its pieces one after the other and leaves them', () => {
  const shown = (frame: number) =>
    at('typewriter', frame, { pieceCount: 20 }).filter((state) => state.opacity > 0.5).length;
  const counts = Array.from({ length: 60 }, (_, frame) => shown(frame));
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => a - b),
  );
  assert.ok(counts[5]! > 1 && counts[5]! < 8);
  assert.equal(counts.at(-1), 20);
});

test('whatever the length, the states are sound and a second piece is never left unseen', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...textAnimations),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(1, 24, 30, 60, 120),
      fc.integer({ min: 1, max: 500 }),
      (animation, durationFrames, fps, pieceCount) => {
        const best = new Float64Array(pieceCount);
        for (let frame = 0; frame < durationFrames; frame++) {
          const states = animateText({
            style: { ...defaultTextStyle('title'), animation },
            frame,
            durationFrames,
            fps,
            pieceCount,
            heightPx: 1080,
          });
          assert.equal(states.length, pieceCount);
          states.forEach((state, piece) => {
            assert.ok(state.opacity >= 0 && state.opacity <= 1);
            assert.ok(Math.abs(state.dxPx) <= 108 && Math.abs(state.dyPx) <= 108);
            assert.ok(state.scale > 0.5 && state.scale < 1.5);
            best[piece] = Math.max(best[piece]!, state.opacity);
          });
        }
        if (durationFrames >= 10) assert.ok(best.every((opacity) => opacity === 1));
      },
    ),
    { seed: 3, numRuns: 60 },
  );
});

test('motion has no jumps: from frame to frame a piece moves less than a hundredth of the height', () => {
  for (const animation of textAnimations) {
    for (let frame = 1; frame < 120; frame++) {
      const before = at(animation, frame - 1)[0]!;
      const after = at(animation, frame)[0]!;
      assert.ok(Math.abs(after.dyPx - before.dyPx) < 10.8, `${animation} ${frame}`);
      assert.ok(Math.abs(after.dxPx - before.dxPx) < 16, `${animation} ${frame}`);
    }
  }
});
