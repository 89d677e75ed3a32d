import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { headerText } from './header-text.ts';
import { safeFileName } from './safe-file-name.ts';
import { toldFileName } from './told-file-name.ts';

const latin1 = (text: string) => Buffer.from(text).toString('latin1');

test('a file is called what its header says, else what its address says', () => {
  const url = new URL('https://example.com/a/b%20c.jpg?x=y.png');
  for (const [header, name] of [
    [undefined, 'b c.jpg'],
    ['inline', 'b c.jpg'],
    ['attachment; filename=plain.mp4', 'plain.mp4'],
    ['attachment; filename="with space; and more.mp4"', 'with space; and more.mp4'],
    ['attachment; filename="a \\"quoted\\" one.mp4"', 'a _quoted_ one.mp4'],
    [`attachment; filename="x.jpg"; filename*=UTF-8''%E6%B5%B7.jpg`, '海.jpg'],
    [latin1('attachment; filename="海边.jpg"'), '海边.jpg'],
    ['attachment; filename="caf\u00e9.jpg"', 'café.jpg'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    [`attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd`, 'passwd'],
    ['attachment; filename=""', 'file'],
  ] as const) {
    assert.equal(toldFileName(headerText(header), url), name, header);
  }
  assert.equal(toldFileName(null, new URL('https://example.com/')), 'file');
  assert.equal(toldFileName(null, new URL('https://example.com/100%.jpg')), '100%.jpg');
});

test('a safe name is the last part of a path, and nothing in it hides or harms', () => {
  for (const [name, safe] of [
    ['holiday.jpg', 'holiday.jpg'],
    ['C:\\photos\\a.jpg', 'a.jpg'],
    ['..', 'file'],
    ['.hidden', 'hidden'],
    ['a\u0000b\r\nc.jpg', 'abc.jpg'],
    ['gpj.\u202Eexe', 'gpj.exe'],
    ['  spaces   inside .jpg ', 'spaces inside .jpg'],
    ['what?*<is>:this|".jpg', 'what___is__this__.jpg'],
    ['cafe\u0301.jpg', 'café.jpg'],
    [`${'长'.repeat(300)}.jpeg`, `${'长'.repeat(65)}.jpeg`],
  ] as const) {
    assert.equal(safeFileName(name), safe, name);
  }
});

test('whatever a name is, its safe form is one part of a path, short, and its own safe form', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom('.', '/', '\\', ' ', '\u0000', '\u202E', '长', 'a', '😀') }),
  );
  fc.assert(
    fc.property(names, (name) => {
      const safe = safeFileName(name);
      assert.match(safe, /^[^/\\\p{Cc}]+$/u);
      assert.ok(safe !== '.' && safe !== '..');
      assert.ok(safe.isWellFormed() && Buffer.byteLength(safe) <= 200);
      assert.equal(safeFileName(safe), safe);
    }),
    { numRuns: 2000 },
  );
});
