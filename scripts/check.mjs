// npm run check: format, lint (import directions and cycles included), types. `--fix` mends the format.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder, setup } from './setup.mjs';

const node = setup({ forTests: true });
const bin = (name) => join(projectFolder, 'node_modules', '.bin', name);
const fix = process.argv.includes('--fix') ? '--write' : '--check';
const steps = [
  { name: 'format', command: ['prettier', fix, '--log-level=warn', '.'] },
  {
    name: 'lint',
    command: 'oxlint --type-aware --deny-warnings src test bench kernel scripts'.split(' '),
  },
  { name: 'types', command: ['tsc', '--noEmit'] },
];
let failed = 0;
for (const { name, command } of steps) {
  const [program, ...arguments_] = command;
  const run = spawnSync(bin(program), arguments_, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}` },
  });
  console.log(`${name}: ${run.status === 0 ? 'clean' : 'FAILED'}`);
  if (run.status !== 0) failed = 1;
}
process.exit(failed);
