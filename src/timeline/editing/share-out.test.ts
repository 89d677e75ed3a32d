import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { shareOut, type Claim } from './share-out.ts';

const anyClaim = fc
  .record({
    weight: fc.integer({ min: 1, max: 500 }),
    least: fc.integer({ min: 0, max: 20 }),
    room: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constant(Infinity)),
  })
  .map(({ weight, least, room }): Claim => ({ weight, least, most: least + room }));

test('the parts are whole, within their bounds, and add up exactly', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1 }), fc.nat(5000), (claims, total) => {
      const parts = shareOut(total, claims);
      const least = claims.reduce((sum, claim) => sum + claim.least, 0);
      const most = claims.reduce((sum, claim) => sum + claim.most, 0);
      if (total < least || total > most) return assert.equal(parts, null);
      assert.ok(parts !== null);
      assert.equal(
        parts.reduce((a, b) => a + b, 0),
        total,
      );
      for (const [index, part] of parts.entries()) {
        assert.ok(Number.isInteger(part));
        assert.ok(part >= claims[index]!.least && part <= claims[index]!.most);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

const free = (weight: number): Claim => ({ weight, least: 1, most: Infinity });

const cases: readonly (readonly [string, number, readonly Claim[], readonly number[]])[] = [
  ['equal weights get equal parts', 900, [free(60), free(60), free(60)], [300, 300, 300]],
  ['one frame too many goes to the largest remainder', 10, [free(1), free(1), free(1)], [4, 3, 3]],
  [
    'what one cannot take the others share',
    100,
    [{ ...free(1), most: 10 }, free(1), free(2)],
    [10, 30, 60],
  ],
];

for (const [name, total, claims, parts] of cases) {
  test(name, () => assert.deepEqual(shareOut(total, claims), parts));
}
