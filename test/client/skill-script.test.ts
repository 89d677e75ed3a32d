import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const project = join(import.meta.dirname, '..', '..');

interface Row {
  readonly first: number;
  readonly last: number;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

const page = readFileSync(join(project, 'docs', 'skill-script.md'), 'utf8');
const rows: readonly Row[] = Array.from(
  page.matchAll(/^\| (\d+)(?:–(\d+))? +\|.*\| (.*?) +\|$/gm),
  ([, first, last, shownBy]) => ({
    first: Number(first),
    last: Number(last ?? first),
    tests: Array.from(shownBy!.matchAll(/`([\w./-]+)` _(.+?)_/g), ([, file, title]) => ({
      file: file!,
      title: title!,
    })),
  }),
);

/** Of the published skill. */
const lineCount = 81;

suite('docs/skill-script.md', () => {
  test('has a row for every line of the skill, in their order', () => {
    const lines = new Set(
      rows.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      ),
    );
    const all = Array.from({ length: lineCount }, (_, index) => index + 1);
    assert.deepEqual([...lines], all);
  });

  test('names a test in every row, each of which there is', () => {
    const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: project });
    for (const { first, tests } of rows) {
      assert.ok(tests.length > 0, `line ${first} names no test`);
      for (const { file, title } of tests) {
        const paths = files.filter((path) => `/${path}`.endsWith(`/${file}`));
        assert.equal(paths.length, 1, `line ${first}: ${file} is ${paths.join() || 'nowhere'}`);
        const code = readFileSync(join(project, paths[0]!), 'utf8');
        assert.match(code, titleIn(title), `line ${first}: ${file} has no test “${title}”`);
      }
    }
  });
});

/** As the name of a test or suite; `…` stands for what a case puts there. */
function titleIn(title: string): RegExp {
  const pieces = title.split('…').map((piece) => piece.replaceAll(/[^\p{L}\p{N} ]/gu, '.'));
  return new RegExp(`(?:test|it|suite)\\(\\s*(['"\`])${pieces.join('[^\\n]*')}\\1`);
}
