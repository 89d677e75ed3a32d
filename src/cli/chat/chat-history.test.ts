import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../../test/make-media.ts';
import { historyPath, openHistory } from './chat-history.ts';

const folder = temporaryFolder(after);

test('lines come back the newest first, each once, in a file for its owner alone', async () => {
  const path = join(folder, 'one', 'chat-history');
  const history = await openHistory(path);
  for (const line of ['a', 'b', 'a', '做成竖屏']) await history.add(line);
  assert.deepEqual(history.lines, ['做成竖屏', 'a', 'b']);
  assert.deepEqual((await openHistory(path)).lines, ['做成竖屏', 'a', 'b']);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
});

test('two chats at once lose no line of each other', async () => {
  const path = join(folder, 'two', 'chat-history');
  const [one, other] = [await openHistory(path), await openHistory(path)];
  await Promise.all([one.add('of one'), other.add('of the other')]);
  assert.deepEqual((await openHistory(path)).lines.toSorted(), ['of one', 'of the other']);
});

test('a history that grew too long is shortened to its newest lines', async () => {
  const path = join(folder, 'long');
  const lines = Array.from({ length: 2500 }, (_, index) => `line ${index}`);
  await writeFile(path, `${lines.join('\n')}\n`);
  const history = await openHistory(path);
  assert.equal(history.lines.length, 1000);
  assert.equal(history.lines[0], 'line 2499');
  await history.add('next');
  const kept = (await readFile(path, 'utf8')).trim().split('\n');
  assert.deepEqual([kept.length, kept[0], kept.at(-1)], [1001, 'line 1500', 'next']);
});

test('a history that cannot be written is one of this chat alone', async () => {
  const path = join(folder, 'is-a-folder', 'below', 'history');
  await writeFile(join(folder, 'is-a-folder'), 'in the way');
  const history = await openHistory(path);
  await history.add('a');
  assert.deepEqual(history.lines, ['a']);
});

test('it lies where the state of programs lies', () => {
  assert.equal(historyPath({ XDG_STATE_HOME: '/s' }), '/s/kinora/chat-history');
  assert.match(historyPath({ XDG_STATE_HOME: 's' }), /\.local\/state\/kinora\/chat-history$/);
});
