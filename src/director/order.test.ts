import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBrief, type Brief } from './brief.ts';
import { orderPictures } from './order.ts';

function orderOf(names: Record<string, number | null>, brief: Partial<Brief> = {}): string[] {
  const pictures = Object.entries(names).map(([name, capturedAtMs]) => ({
    assetId: name,
    name,
    kind: 'image' as const,
    widthPx: 4,
    heightPx: 3,
    durationMs: 0,
    hasSound: false,
    capturedAtMs,
    look: null,
  }));
  return orderPictures(pictures, { ...openBrief, ...brief }).ordered.map(({ name }) => name);
}

describe('order', () => {
  it('follows the capture time where most have it, and leaves the others with their neighbours', () => {
    assert.deepEqual(orderOf({ 'c.jpg': 10, 'a.jpg': 30, 'b.jpg': null, 'd.jpg': 20 }), [
      'c.jpg',
      'd.jpg',
      'a.jpg',
      'b.jpg',
    ]);
  });

  it('follows names as people read them where few have a time', () => {
    const names = { 'IMG_10.jpg': null, 'IMG_9.jpg': 5, 'img_2.jpg': null };
    assert.deepEqual(orderOf(names), ['img_2.jpg', 'IMG_9.jpg', 'IMG_10.jpg']);
  });

  it('does as it is told', () => {
    const names = { 'b.jpg': 1, 'a.jpg': 2, 'c.jpg': 0 };
    assert.deepEqual(orderOf(names, { order: 'given' }), ['b.jpg', 'a.jpg', 'c.jpg']);
    assert.deepEqual(orderOf(names, { order: 'name', reversed: true }), [
      'c.jpg',
      'b.jpg',
      'a.jpg',
    ]);
    assert.deepEqual(orderOf(names, { reversed: true }), ['a.jpg', 'b.jpg', 'c.jpg']);
  });

  it('shuffles by the seed alone', () => {
    const names = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`${index}.jpg`, index]),
    );
    const [first, again, other] = [1, 1, 2].map((seed) =>
      orderOf(names, { order: 'shuffled', seed }),
    );
    assert.deepEqual(first, again);
    assert.notDeepEqual(first, other);
  });
});
