import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringingCommand, stoppedBringing } from './bringing.ts';

const command = (options: Readonly<Record<string, string>>, path = 'film.mp4') =>
  bringingCommand(
    { values: new Map(Object.entries(options)), switches: new Set() },
    { render: '1', path },
  );

for (const [options, path, expected] of [
  [{}, 'film.mp4', ''],
  [
    { project: "Ann's", server: 'http://a:1' },
    'film.mp4',
    ` --project 'Ann'\\''s' --server http://a:1`,
  ],
  [{ project: 'new' }, 'film.mp4', ''],
] as const)
  test(`an export with ${JSON.stringify(options)} is taken up in the same project of the same service`, () => {
    assert.equal(command(options, path), `kinora export --render 1 -o ${path}${expected}`);
  });

test('a path stands in quotes where a shell would read it otherwise', () => {
  assert.equal(command({}, 'my film.mp4'), "kinora export --render 1 -o 'my film.mp4'");
  assert.equal(command({}, '~/a.mp4'), "kinora export --render 1 -o '~/a.mp4'");
});

test('a film that is made is not said to be made still', () => {
  assert.match(stoppedBringing({ status: 'processing' }, 'kinora export').en, /goes on/);
  assert.doesNotMatch(stoppedBringing({ status: 'completed' }, 'kinora export').en, /goes on/);
});
