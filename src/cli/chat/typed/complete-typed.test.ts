import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { completeTyped, type CompletionContext } from './complete-typed.ts';
import { readTyped } from './read-typed.ts';

const tree: Readonly<Record<string, readonly string[]>> = {
  '/work': ['beach.jpg', 'My Photos/', 'music/', '.hidden/'],
  '/work/My Photos': ['one.jpg', 'two.jpg'],
  '/work/My Photos/': ['one.jpg', 'two.jpg'],
  '/home/ann': ['holiday/'],
  '/home/ann/': ['holiday/'],
  '/': ['work/', 'home/'],
};
const context: CompletionContext = {
  home: '/home/ann',
  workingFolder: '/work',
  kindAt: () => null,
  list: (folder) => tree[folder] ?? [],
  sayings: ['make it vertical'],
};

const table: readonly (readonly [line: string, offered: readonly string[], replaced: string])[] = [
  ['', ['make it vertical'], ''],
  ['/exp', ['/export '], '/exp'],
  ['/u', ['/undo'], '/u'],
  ['/add be', ['beach.jpg'], 'be'],
  ['/add ', ['beach.jpg', 'My\\ Photos/', 'music/'], ''],
  ['/add My\\ Photos/', ['My\\ Photos/one.jpg', 'My\\ Photos/two.jpg'], 'My\\ Photos/'],
  ["/add 'My Photos/t", ["'My Photos/two.jpg"], "'My Photos/t"],
  ['~/ho', ['~/holiday/'], '~/ho'],
  ['/wo', ['/work/'], '/wo'],
  ['be', ['beach.jpg'], 'be'],
  ['use ./mu', ['./music/'], './mu'],
  ['make it be', [], 'make it be'],
];
for (const [line, offered, replaced] of table)
  test(`Tab after “${line}” offers ${offered.join(' ') || 'nothing'}`, () => {
    assert.deepEqual(completeTyped(line, context), [offered, replaced]);
  });

test('what Tab completes is read as the file that it names', () => {
  const name = fc
    .string({
      unit: fc.constantFrom(...Array.from(`ab1 -_'"()&$!#;照`)),
      minLength: 1,
      maxLength: 8,
    })
    .map((text) => `x${text.trim()}.jpg`);
  fc.assert(
    fc.property(name, (file) => {
      const [offered] = completeTyped('/work/x', { ...context, list: () => [file] });
      const typed = readTyped(offered[0]!, {
        ...context,
        kindAt: (path) => (path === `/work/${file}` ? 'file' : null),
        choiceCount: 0,
        theseFiles: '',
      });
      assert.deepEqual(typed, { kind: 'files', paths: [`/work/${file}`], links: [] });
    }),
  );
});
