import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentDisposition } from './content-disposition.ts';

test('a name of any script is told exactly, and plainly beside it', () => {
  const header = contentDisposition('attachment', '北京 "film" (1).mp4');
  assert.equal(
    header,
    `attachment; filename="__ _film_ (1).mp4"; filename*=UTF-8''%E5%8C%97%E4%BA%AC%20%22film%22%20%281%29.mp4`,
  );
});

test('no name ends the header or begins another', () => {
  for (const name of ['a\r\nSet-Cookie: b', 'a"; x="b', 'a\\"b', '%0d%0a', 'é😀\u0000']) {
    const header = contentDisposition('inline', name);
    assert.match(header, /^inline; filename="[^"\\%]*"; filename\*=UTF-8''[\w%!.~-]*$/);
    assert.match(header, /^[ -~]*$/);
  }
});
