import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { readTyped, type Typed, type TypedContext } from './read-typed.ts';

const folders = new Set([
  '/home/ann/photos',
  '/work/trip 2024',
  '/work/holiday',
  '/tmp',
  '/home/ann',
  '/',
  '/work',
]);
const files = new Set([
  '/home/ann/photos/beach.jpg',
  '/home/ann/My Song.mp3',
  '/work/beach.jpg',
  "/work/it's me (1).png",
  '/work/照片 一.jpg',
]);
const context: TypedContext = {
  home: '/home/ann',
  workingFolder: '/work',
  kindAt: (path) => {
    const plain = path.replace(/(?<=.)\/$/, '');
    return folders.has(plain) ? 'folder' : files.has(plain) ? 'file' : null;
  },
  choiceCount: 0,
  theseFiles: 'these photos',
};
const read = (line: string, more: Partial<TypedContext> = {}) =>
  readTyped(line, { ...context, ...more });

/** As terminals and file managers write a path that is dropped on them. */
const droppings: Readonly<Record<string, (path: string) => string>> = {
  'in single quotes': (path) => `'${path.replaceAll("'", `'\\''`)}'`,
  'in double quotes': (path) => `"${path.replaceAll(/["\\$`]/g, '\\$&')}"`,
  'with escapes': (path) => path.replaceAll(/[^\p{L}\p{N}./]/gu, '\\$&'),
  'as an address': (path) => pathToFileURL(path).href,
};
const names = fc
  .string({
    unit: fc.constantFrom(...Array.from(`ab1 .-_'"()&$\`!#;照片é`)),
    minLength: 1,
    maxLength: 12,
  })
  .map((name) => `/drop/${name.trim() || 'x'}.jpg`);

for (const [how, write] of Object.entries(droppings))
  test(`any file that is dropped ${how} is found, alone or among others`, () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (paths) => {
        const kindAt = (path: string) => (paths.includes(path) ? ('file' as const) : null);
        const typed = read(paths.map(write).join(' '), { kindAt });
        assert.deepEqual(typed, { kind: 'files', paths, links: [] });
      }),
    );
  });

test('a path with bare spaces is found as long as it exists', () => {
  assert.deepEqual(read('/work/trip 2024'), filesOf('/work/trip 2024'));
  assert.deepEqual(read('~/My Song.mp3 /work/照片 一.jpg'), {
    kind: 'files',
    paths: ['/home/ann/My Song.mp3', '/work/照片 一.jpg'],
    links: [],
  });
});

test('what a person says stays a message, word for word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (line) => {
      fc.pre(line.trim() !== '' && !/^\s*\/|^\s*[~.f]\S*\s*$|https?:/i.test(line));
      const typed = read(line, { kindAt: () => null });
      assert.deepEqual(typed, { kind: 'message', text: line.trim(), paths: [] });
    }),
  );
});

function filesOf(...paths: string[]): Typed {
  return { kind: 'files', paths, links: [] };
}

const table: readonly (readonly [line: string, Typed, Partial<TypedContext>?])[] = [
  ['  ', { kind: 'nothing' }],
  ['/', { kind: 'command', name: 'help', argument: '' }],
  ['/export', { kind: 'command', name: 'export', argument: '' }],
  ['/Export my film.mp4 ', { kind: 'command', name: 'export', argument: 'my film.mp4' }],
  ['/exit', { kind: 'command', name: 'quit', argument: '' }],
  ['/exprot', { kind: 'unknown-command', word: 'exprot', meant: 'export' }],
  ['/tmp', filesOf('/tmp')],
  ['beach.jpg', filesOf('/work/beach.jpg')],
  ['~/photos/', filesOf('/home/ann/photos/')],
  ["it's me (1).png", filesOf("/work/it's me (1).png")],
  ['~/fotos/', { kind: 'missing-file', path: '/home/ann/fotos/' }],
  ['/home/ann/x.jpg', { kind: 'missing-file', path: '/home/ann/x.jpg' }],
  ['https://a.example/b.jpg', { kind: 'files', paths: [], links: ['https://a.example/b.jpg'] }],
  ['make it 16/9', { kind: 'message', text: 'make it 16/9', paths: [] }],
  ["don’t, it's fine", { kind: 'message', text: "don’t, it's fine", paths: [] }],
  ['wait ~ 5 s / slower', { kind: 'message', text: 'wait ~ 5 s / slower', paths: [] }],
  // A picture of the film, not the file that lies here.
  ['remove beach.jpg', { kind: 'message', text: 'remove beach.jpg', paths: [] }],
  [
    'use ~/My\\ Song.mp3 as the music',
    { kind: 'message', text: 'use My Song.mp3 as the music', paths: ['/home/ann/My Song.mp3'] },
  ],
  [
    'a 30 second film of ~/photos with music',
    {
      kind: 'message',
      text: 'a 30 second film of these photos with music',
      paths: ['/home/ann/photos'],
    },
  ],
  ['title "Our Summer"', { kind: 'message', text: 'title "Our Summer"', paths: [] }],
  ['exit', { kind: 'command', name: 'quit', argument: '' }],
  ['退出。', { kind: 'command', name: 'quit', argument: '' }],
  ['2', { kind: 'message', text: '2', paths: [] }],
  ['2', { kind: 'choice', index: 1 }, { choiceCount: 2 }],
  [' #1. ', { kind: 'choice', index: 0 }, { choiceCount: 2 }],
  ['3', { kind: 'message', text: '3', paths: [] }, { choiceCount: 2 }],
  ['2 photos', { kind: 'message', text: '2 photos', paths: [] }, { choiceCount: 2 }],
];
for (const [line, expected, more] of table)
  test(`“${line}” is read as ${expected.kind}${more ? ' where choices are offered' : ''}`, () => {
    assert.deepEqual(read(line, more), expected);
  });

test('a text of many words is not looked for on the disk word by word', () => {
  let lookCount = 0;
  const kindAt = () => {
    lookCount++;
    return null;
  };
  const text = 'a bit longer '.repeat(20_000).trim();
  assert.deepEqual(read(text, { kindAt }), { kind: 'message', text, paths: [] });
  assert.ok(lookCount < 100_000, `${lookCount} times`);
});
