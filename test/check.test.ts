import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('format, lint and types are clean', () => {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const check = spawnSync(process.execPath, ['scripts/check.mjs'], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.equal(check.status, 0, check.stdout + check.stderr);
});
