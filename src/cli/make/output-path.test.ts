import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { chooseOutputPath } from './output-path.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('inside a folder the film gets a new name, after its title', async () => {
  const names = ['Our Summer: Day 1!', 'holiday'];
  const first = await chooseOutputPath({ out: folder, names });
  assert.equal(basename(first.path), 'our-summer-day-1.mp4');
  writeFileSync(first.path, '');
  const second = await chooseOutputPath({ out: `${folder}/`, names });
  assert.equal(basename(second.path), 'our-summer-day-1-2.mp4');
  const chinese = await chooseOutputPath({ out: folder, names: ['', '海边 假期'] });
  assert.equal(basename(chinese.path), '海边-假期.mp4');
});

test('a name without an ending gets one, and says so; other dots belong to the name', async () => {
  const { path, note } = await chooseOutputPath({ out: join(folder, 'film v1.2'), names: [] });
  assert.equal(basename(path), 'film v1.2.mp4');
  assert.match(note?.en ?? '', /called film v1\.2\.mp4/);
});

test('what cannot be written is refused before any work, and the attempt leaves nothing', async () => {
  const refused: readonly (readonly [out: string, says: RegExp])[] = [
    [join(folder, 'x.mov'), /MP4 films, not \.mov/],
    [join(folder, 'a b/x.mp4'), /Make it with: mkdir -p '.*a b'/],
    [join(folder, `${'x'.repeat(300)}.mp4`), /the name is too long/],
  ];
  for (const [out, says] of refused) {
    await assert.rejects(chooseOutputPath({ out, names: [] }), says);
  }
  await chooseOutputPath({ out: join(folder, 'fine.mp4'), names: [] });
  assert.ok(!readdirSync(folder).some((name) => name.includes('partial') || name.includes('fine')));
});
