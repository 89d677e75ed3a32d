import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { suite, test } from 'node:test';
import { decodeDraft } from '../src/timeline/draft/decode-draft.ts';
import {
  assetParts,
  clipParts,
  metadataPart,
  trackPart,
  type Part,
} from '../src/timeline/draft/parts.ts';
import {
  easings,
  filterNames,
  fits,
  moods,
  textAligns,
  textAnimations,
  textFonts,
  textPlaces,
  textPlates,
  textRoles,
  transitionNames,
} from '../src/timeline/timeline.ts';

const project = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const asPosix = (path: string) => path.replaceAll('\\', '/');

const notOurs = ['node_modules', '.git', '.cache', 'out'];
const files = globSync('**/*', { cwd: project, exclude: (name) => notOurs.includes(name) })
  .map(asPosix)
  .concat('.oxlintrc.json', '.prettierrc.json', '.ci/run');
const pages = files.filter((path) => path.endsWith('.md'));

suite('every page of the documentation', () => {
  for (const page of pages) {
    test(`${page} links to what exists`, () => {
      const broken = linksOf(read(page)).filter((target) => !leadsSomewhere(page, target));
      assert.deepEqual(broken, []);
    });

    test(`${page} names files that exist`, () => {
      const missing = pathsNamedIn(read(page)).filter((path) => !isThere(path));
      assert.deepEqual(missing, []);
    });
  }

  test('is reached by a link from another page', () => {
    const reached = new Set(
      pages.flatMap((page) =>
        linksOf(read(page)).map((target) => posix.join(dirname(page), target.replace(/#.*$/, ''))),
      ),
    );
    const folders = [...reached].map((target) => target.replace(/\/$/, ''));
    const lost = pages.filter(
      (page) => page.startsWith('docs/') && !reached.has(page) && !folders.includes(dirname(page)),
    );
    assert.deepEqual(lost, []);
  });
});

/** Targets of links and pictures within the project. */
function linksOf(text: string): string[] {
  return Array.from(withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g), (match) => match[1]!).filter(
    (target) => !/^[a-z]+:/.test(target),
  );
}

function withoutCode(text: string): string {
  return text.replaceAll(/```[^]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : posix.join(dirname(page), decodeURIComponent(path));
  if (!existsSync(join(project, file))) return false;
  if (anchor === undefined || !file.endsWith('.md')) return true;
  return anchorsOf(read(file)).includes(anchor);
}

/** As GitHub names them. */
function anchorsOf(text: string): string[] {
  return Array.from(text.matchAll(/^#+ (.+)$/gm), (match) =>
    match[1]!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const topFolders = 'src|kernel|test|bench|scripts|docs';
const path = new RegExp(`^(?:${topFolders})(?:/[\\w.-]+)+/?$`);
const sourceName = /^[\w.-]+(?:\/[\w.-]+)*\.(?:ts|mjs|wasm)$/;

/** What stands between backticks and looks like a file or folder of the project, and in examples. */
function pathsNamedIn(text: string): string[] {
  const spans = Array.from(text.matchAll(/`([^`\n]+)`/g), (match) => match[1]!);
  const examples = Array.from(text.matchAll(/```[^\n]*\n([^]*?)```/g), (match) => match[1]!);
  const words = [...spans, ...examples.flatMap((example) => example.split(/[\s'"]+/))];
  return [...new Set(words)].filter((word) => path.test(word) || sourceName.test(word));
}

/** From the project's folder, or the end of a path where the folder is clear from the text. */
function isThere(named: string): boolean {
  if (existsSync(join(project, named))) return true;
  return sourceName.test(named) && files.some((file) => file.endsWith(`/${named}`));
}

interface LintSettings {
  readonly overrides: readonly {
    readonly files: readonly [string];
    readonly rules: {
      readonly 'no-restricted-imports': readonly [
        string,
        { readonly patterns: readonly [{ readonly group: readonly string[] }] },
      ];
    };
  }[];
}

suite('ARCHITECTURE.md', () => {
  const lint = JSON.parse(read('.oxlintrc.json')) as LintSettings;
  const limits = lint.overrides.flatMap(({ files: [glob], rules }) => {
    const folder = /^src\/([a-z]+)\/\*\*$/.exec(glob)?.[1];
    const forbidden = rules['no-restricted-imports'][1].patterns[0].group;
    return folder === undefined ? [] : [{ folder, forbidden }];
  });
  const written = new Map(
    Array.from(
      read('ARCHITECTURE.md').matchAll(/^\| `src\/([a-z]+)` +\| (–|`src\/.*?) *\|$/gm),
      ([, folder, list]) => [folder!, foldersIn(list!)],
    ),
  );
  const folders = globSync('src/*', { cwd: project })
    .filter((path_) => statSync(join(project, path_)).isDirectory())
    .map((path_) => asPosix(path_).slice('src/'.length));

  test('has a row in its table for every folder of src', () => {
    assert.deepEqual([...written.keys()].toSorted(), folders.toSorted());
  });

  test('allows the imports that .oxlintrc.json allows, and no others', () => {
    for (const folder of folders) {
      const limit = limits.find((each) => each.folder === folder);
      const allowed = folders.filter(
        (other) => other !== folder && !limit?.forbidden.includes(`**/${other}/**`),
      );
      assert.deepEqual(written.get(folder)?.toSorted(), allowed.toSorted(), `src/${folder}`);
    }
  });

  test('is right that the kernel imports nothing of ours', () => {
    const outside = files
      .filter((file) => /^kernel\/[^/]+\.ts$/.test(file))
      .filter((file) => /from '\.\.\//.test(read(file)));
    assert.deepEqual(outside, []);
  });
});

test('README.md names every mood in the row of --music', () => {
  const row = /^\| `--music .*$/m.exec(read('README.md'))?.[0] ?? '';
  assert.deepEqual(row.match(new RegExp(moods.join('|'), 'g')), [...moods]);
});

function foldersIn(list: string): string[] {
  return Array.from(list.matchAll(/`src\/([a-z]+)`/g), (match) => match[1]!);
}

suite('docs/draft.md', () => {
  const page = read('docs/draft.md');

  const names: Readonly<Record<string, readonly string[]>> = {
    transition: transitionNames,
    filter: filterNames,
    mood: moods,
    easing: easings,
    fit: fits,
    'text role': textRoles,
    'text font': textFonts,
    'text animation': textAnimations,
    'text plate': textPlates,
    'text align': textAligns,
    'text place': textPlaces,
  };
  for (const [kind, list] of Object.entries(names))
    test(`lists every ${kind}`, () => {
      const row = new RegExp(`^\\| ${kind} +\\|(.*)\\|$`, 'm').exec(page)?.[1] ?? '';
      assert.deepEqual(codeIn(row), list);
    });

  const { video, audio, text } = clipParts;
  const common = shared(video, audio, text);
  const media = shared(video, audio).filter((key) => !common.includes(key));
  const beyond = (part: Part) =>
    wireKeys(part).filter((key) => !common.includes(key) && !media.includes(key));
  const keys: Readonly<Record<string, readonly string[]>> = {
    Tracks: [...wireKeys(trackPart), 'tt', 'sg'],
    'Every segment': common,
    // `url` is read in place of `asset` and never written.
    'Video and audio segments': [...media, 'url'],
    'Video segments': beyond(video),
    'Audio segments': beyond(audio),
    'Text segments': beyond(text),
    Metadata: [...wireKeys(metadataPart), 'assets'],
    Assets: [...new Set(Object.values(assetParts).flatMap(wireKeys))],
  };
  for (const [heading, known] of Object.entries(keys))
    test(`has a row for each key of “${heading}” and no others`, () => {
      const section = page.split(/^### /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
      const rows = Array.from(section.matchAll(/^\| (`.*?) *\|/gm), (match) => match[1]!);
      assert.deepEqual(rows.flatMap(codeIn).toSorted(), known.toSorted());
    });

  test('has examples that can be read', () => {
    const examples = Array.from(page.matchAll(/```json\n([^]*?)```/g), (match) => match[1]!);
    assert.ok(examples.length > 0);
    for (const example of examples) {
      const draft = decodeDraft(JSON.parse(example));
      assert.ok(draft.ok, JSON.stringify(draft));
    }
  });
});

function wireKeys(part: Part): string[] {
  return part.fields.map(({ wire }) => wire);
}

function shared(first: Part, ...others: readonly Part[]): string[] {
  return wireKeys(first).filter((key) => others.every((other) => wireKeys(other).includes(key)));
}

function codeIn(text: string): string[] {
  return Array.from(text.matchAll(/`([^`]+)`/g), (match) => match[1]!);
}
