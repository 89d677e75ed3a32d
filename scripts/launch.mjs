// The launcher: installs what is missing, then hands over to the program under a Node that runs
// TypeScript. Signals reach the program through the terminal's process group; those sent to the
// launcher alone are passed on.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { projectFolder, setup } from './setup.mjs';

const node = setup({ forTests: false });
const program = spawn(
  node,
  [
    '--disable-warning=ExperimentalWarning',
    join(projectFolder, 'src/cli/main.ts'),
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    // Compiled code is kept for the next start, of the processes that encode as well.
    env: {
      NODE_COMPILE_CACHE: join(projectFolder, '.cache/compiled'),
      ...process.env,
      KINORA_LAUNCHER: String(process.pid),
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => program.kill(signal));
}
program.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + constants.signals[signal] : code;
});
