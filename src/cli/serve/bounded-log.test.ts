import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { boundedLog } from './bounded-log.ts';

test('a log in a file keeps what came last, and never takes more than its room', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-log-'));
  t.after(async () => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'serve.log');
  await appendFile(path, 'before\n');
  const log = boundedLog(path);
  const line = `${'x'.repeat(99_999)}\n`;
  for (let count = 0; count < 120; count++) log.write(line);
  // Who else writes to it goes on at its end.
  await appendFile(path, 'from elsewhere\n');
  log.write('last\n');
  log.close();
  assert.ok((await readFile(path, 'utf8')).endsWith('from elsewhere\nlast\n'));
  for (const one of [path, `${path}.1`]) assert.ok((await stat(one)).size <= 5_000_100, one);
  assert.ok((await stat(`${path}.1`)).size > 4_000_000);
});
