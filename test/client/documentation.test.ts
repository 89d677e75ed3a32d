import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const project = join(import.meta.dirname, '..', '..');

test('three files alone need Node, those that docs/client.md names', async () => {
  const page = await readFile(join(project, 'docs', 'client.md'), 'utf8');
  const named = /what needs Node is in three files: (.*)\./.exec(page)![1]!;
  const files = globSync('src/client/**/*.ts', { cwd: project });
  const sources = files.filter((file) => !file.endsWith('.test.ts'));
  const needNode = sources.filter((file) => {
    const code = readFileSync(join(project, file), 'utf8').replaceAll(/\/\*\*[^]*?\*\//g, '');
    return /from 'node:|\bprocess\.|\bBuffer\b/.test(code);
  });
  assert.deepEqual(
    needNode.map((file) => file.replaceAll('\\', '/')).toSorted(),
    Array.from(named.matchAll(/`([^`]+)`/g), (match) => match[1]!).toSorted(),
  );
});
