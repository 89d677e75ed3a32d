import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { understand } from './understand.ts';

const third = { of: 'place', index: 3 };

suite('what a sentence speaks of goes on behind a comma', () => {
  const pictures: readonly (readonly [string, string])[] = [
    ['第三张调成黑白，停5秒', 'set-photo-length'],
    ['第三张停5秒，调成黑白', 'set-filters'],
  ];
  for (const [message, kind] of pictures) {
    test(`the picture: ${message}`, () => {
      const last = requestsOf(message).at(-1)!;
      assert.equal(last.kind, kind);
      assert.deepEqual(last['photos'], third);
    });
  }

  test('the text: 标题改成“夏天的尾巴”，金色', () => {
    assert.deepEqual(
      requestsOf('标题改成“夏天的尾巴”，金色')
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'set-filters'),
      [],
    );
  });
});

suite('it does not go on', () => {
  const others: readonly string[] = [
    '第三张调成黑白，音乐停5秒',
    '第三张调成黑白。全片静止不动',
    '把第三张删掉，加黑白滤镜',
    '第三张停5秒，所有照片黑白',
  ];
  for (const message of others) {
    test(message, () => {
      for (const request of requestsOf(message).slice(1))
        assert.notDeepEqual(request['photos'], third);
    });
  }
});

function requestsOf(message: string) {
  return understand(message).understood.flatMap(({ requests }) => requests);
}
