import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder } from '../make-media.ts';
import { crashTrial } from './crash-trial.ts';

test('a server that is killed while it is used loses nothing that it acknowledged', async (t) => {
  const dataFolder = temporaryFolder((clean) => t.after(clean));
  const { kills, acknowledged } = await crashTrial(t, { dataFolder, killCount: 6, seed: 1 });
  assert.deepEqual(
    kills.flatMap(({ broken }) => broken),
    [],
  );
  for (const [kind, count] of Object.entries(acknowledged)) assert.ok(count > 0, kind);
});
