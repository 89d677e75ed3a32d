import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../testing/random-edit.ts';
import { sampleTimeline } from '../testing/sample-timeline.ts';
import { validateTimeline } from '../validate.ts';
import { decodeDraft } from './decode-draft.ts';
import { encodeDraft } from './encode-draft.ts';

const junk: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  NaN,
  Infinity,
  '',
  'x',
  '__proto__',
  'constructor',
  [],
  {},
  [null],
  { id: 1 },
  JSON.parse('{"__proto__":{"x":1}}'),
];

/** The draft with one to three values or keys replaced by junk. */
function damaged(seed: number): unknown {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const draft: unknown = JSON.parse(JSON.stringify(encodeDraft(sampleTimeline())));
  for (let count = Math.ceil(random() * 3); count > 0; count -= 1) damageOne(draft, pick, random);
  return draft;
}

function damageOne(
  value: unknown,
  pick: <T>(items: readonly T[]) => T,
  random: () => number,
): void {
  if (typeof value !== 'object' || value === null) return;
  const owner = value as Record<string, unknown>;
  const key = pick(Object.keys(owner));
  if (key === undefined) return;
  const inner = owner[key];
  if (typeof inner === 'object' && inner !== null && random() < 0.85) {
    damageOne(inner, pick, random);
  } else if (random() < 0.2 && !Array.isArray(owner)) {
    delete owner[key];
  } else {
    owner[key] = pick(junk);
  }
}

test('a damaged draft is read as a valid film or refused with places; it never throws', () => {
  let refused = 0;
  for (let seed = 1; seed <= 1500; seed += 1) {
    const result = decodeDraft(damaged(seed));
    if (result.ok) {
      assert.deepEqual(validateTimeline(result.timeline), [], `seed ${seed}`);
      const again = decodeDraft(encodeDraft(result.timeline));
      assert.deepEqual(again, result, `seed ${seed}`);
    } else {
      refused += 1;
      assert.ok(result.problems.length > 0, `seed ${seed}`);
    }
  }
  assert.ok(refused > 100 && refused < 1400, `${refused} refused`);
});

test('the same media under a name that objects have by nature is media', () => {
  for (const asset of ['constructor', 'toString', 'hasOwnProperty']) {
    const result = decodeDraft({ t: [{ tt: 0, sg: [{ duration: 1000, asset }] }] });
    assert.ok(result.ok);
    assert.equal(result.timeline.assets[asset]?.name, asset);
  }
});
