import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openAsBlob } from 'node:fs';
import { after, suite, test } from 'node:test';
import { makeMedia, numberedFrames, temporaryFolder } from '../../../test/make-media.ts';
import { findFilmFault } from './check-film.ts';

const path = join(temporaryFolder(after), 'film.mp4');
await makeMedia(path, {
  clip: { widthPx: 64, heightPx: 64, frames: numberedFrames(64, 64, [0, 100, 200]) },
});
const film = await openAsBlob(path);

suite('a film', () => {
  test('that is whole has no fault', async () => {
    assert.equal(await findFilmFault(film), null);
  });

  test('that is cut off anywhere has one', async () => {
    for (let length = 0; length < film.size; length += 7)
      assert.notEqual(await findFilmFault(film.slice(0, length)), null, `${length} bytes`);
    assert.notEqual(await findFilmFault(film.slice(0, film.size - 1)), null);
  });

  test('with something before or after it has one, and so has what is no film', async () => {
    assert.match((await findFilmFault(new Blob(['x', film])))!, /./);
    assert.match((await findFilmFault(new Blob([film, 'more'])))!, /no box/);
    assert.match((await findFilmFault(new Blob(['<h1>Not Found</h1>'])))!, /begin as an MP4/);
    assert.match((await findFilmFault(new Blob([])))!, /without ftyp/);
  });
});
