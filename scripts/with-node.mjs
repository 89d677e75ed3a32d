// Runs a TypeScript file of the project under the right Node: node scripts/with-node.mjs FILE [ARG …]
import { spawnSync } from 'node:child_process';
import { setup } from './setup.mjs';

const node = setup({ forTests: true });
const run = spawnSync(node, ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
