import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { drawPictures } from '../../../test/draw-pictures.ts';
import { temporaryFolder } from '../../../test/make-media.ts';
import { Failure } from '../../language/failure.ts';
import { localDisk } from './local-disk.ts';

const folder = temporaryFolder(after);

suite('the files of this machine', () => {
  test('are opened where they are media, one by one and by folder', async () => {
    const photos = join(folder, 'photos');
    await mkdir(photos);
    const size = { widthPx: 64, heightPx: 36, durationFrames: 1 };
    const [first] = await drawPictures(photos, { count: 2, ...size });
    await writeFile(join(photos, 'notes.txt'), 'nothing to see');
    const names = async (paths: readonly string[]) =>
      (await localDisk.openMedia(paths)).files.map(({ name }) => name);
    const { skipped } = await localDisk.openMedia([photos]);
    assert.deepEqual(
      skipped.map(({ en }) => en),
      ['notes.txt: no photo, clip or song'],
    );
    assert.deepEqual(await names([photos]), ['picture-0.png', 'picture-1.png']);
    assert.deepEqual(await names([first!.path]), ['picture-0.png']);
  });

  const pipe = join(folder, 'pipe.jpg');
  const link = join(folder, 'link.jpg');
  const refused: readonly (readonly [string, string])[] = [
    ['/etc/passwd', 'a file that is no media'],
    [link, 'a link to such a file'],
    ['/proc/self/environ', 'what the system shows of itself'],
    ['/dev/zero', 'a device'],
    [pipe, 'a pipe, which would be waited for'],
    ['photos', 'a path that begins nowhere'],
    [join(folder, 'gone.jpg'), 'what is not there'],
  ];
  for (const [path, what] of refused)
    test(`are not opened where somebody names ${what}`, async () => {
      if (path === pipe) execFileSync('mkfifo', [pipe]);
      if (path === link) await symlink('/etc/passwd', link);
      await assert.rejects(localDisk.openMedia([path]), (error) => {
        assert.ok(error instanceof Failure && error.code === 'input', String(error));
        assert.ok(error.wording.en.includes(path) && !error.wording.en.includes('root:'));
        return true;
      });
    });
});
