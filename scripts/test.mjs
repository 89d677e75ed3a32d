// npm test: everything that must hold. Arguments narrow it to files: npm test -- src/timeline
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFolder, setup } from './setup.mjs';

const node = setup({ forTests: true });
if (Number(process.versions.node.split('.')[0]) < 24) {
  const again = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}

const wanted = process.argv.slice(2);
const places = wanted.length > 0 ? wanted : ['src', 'test', 'kernel', 'bench', 'scripts'];
const files = places.flatMap((place) =>
  statSync(join(projectFolder, place)).isDirectory()
    ? testsBelow(place)
    : [relative(projectFolder, join(projectFolder, place))],
);
const run = spawnSync(
  node,
  [
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    ...files.toSorted(),
  ],
  { cwd: projectFolder, stdio: 'inherit' },
);
process.exit(run.status ?? 1);

/** Not by `globSync`, which Node 20 lacks: it has to read this file before it can hand over. */
function testsBelow(folder) {
  return readdirSync(join(projectFolder, folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}
