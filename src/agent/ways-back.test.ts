import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { waysBackFirst } from './ways-back.ts';

const said = (quote: string, kind: string) => ({ quote, requests: [{ kind }] });
const after = (...kinds: readonly string[]) => ({
  changes: [{ requests: kinds.map((kind) => ({ kind })), told: [], from: 1 }],
});
const quotes = (...args: Parameters<typeof waysBackFirst>) =>
  waysBackFirst(...args).map(({ quote }) => quote);

suite('the way back', () => {
  test('comes before what it would lose', () => {
    const message = [said('第3张不要', 'remove-pictures'), said('第4张要回来', 'put-back')];
    assert.deepEqual(quotes(message, after('remove-pictures')), ['第4张要回来', '第3张不要']);
  });

  test('is all there is to do where it mends what is complained about', () => {
    const message = [said('太快了', 'set-length'), said('回到刚才', 'undo')];
    assert.deepEqual(quotes(message, after('set-length')), ['回到刚才']);
    assert.deepEqual(quotes(message, after('set-music')), ['回到刚才', '太快了']);
  });

  test('means the wish beside it where it only says as it was', () => {
    const message = [said('照片不要放大', 'move-camera'), said('恢复原来的样子', 'go-back')];
    assert.deepEqual(quotes(message, after('set-length')), ['照片不要放大']);
  });

  test('stays where it stands before a wish, or alone', () => {
    const message = [said('undo that', 'undo'), said('make it 20 s', 'set-length')];
    assert.deepEqual(quotes(message, after('set-length')), ['undo that', 'make it 20 s']);
    assert.deepEqual(quotes([said('undo', 'undo')], after('set-length')), ['undo']);
  });
});
