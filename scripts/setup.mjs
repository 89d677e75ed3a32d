// Makes a bare clone ready: installs the npm packages when they are missing or out of date, and
// finds a Node that runs TypeScript. Plain JavaScript, because it must run on Node 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(projectFolder, 'node_modules', '.kinora-installed');
const oldestNodeMajor = 24;

/**
 * Installs what is missing (once per change of package-lock.json) and returns the path of a Node
 * of version 24 or later: this process's own, or the one that comes as an npm package.
 * @param {{ forTests: boolean }} options forTests: the development packages are needed as well
 * @returns {string} absolute path of the node program
 */
export function setup({ forTests }) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(projectFolder, 'package-lock.json')))
    .digest('hex');
  if (!isInstalled(lockHash, forTests)) install(lockHash, forTests);
  return findNode();
}

function isInstalled(lockHash, forTests) {
  const [installedHash, extent] = readStamp();
  return installedHash === lockHash && (!forTests || extent === 'with-dev');
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim().split('\n') : [];
}

function install(lockHash, forTests) {
  const lockFolder = join(projectFolder, '.cache', 'installing');
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  takeLock(lockFolder);
  let failed = false;
  try {
    // Another start may have done the work while this one waited for the lock.
    if (!isInstalled(lockHash, forTests)) failed = !runNpm(lockHash, forTests);
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
  if (!failed) return;
  process.stderr.write(
    'Kinora: the packages could not be installed. Check the network and the free disk space, then start again.\n' +
      'Kinora：依赖安装失败。请检查网络和磁盘空间，然后重试。\n',
  );
  process.exit(1);
}

/** What is there for tests stays there. False when npm failed. */
function runNpm(lockHash, forTests) {
  process.stderr.write(
    'Kinora: first start, installing packages (about a minute) … / 首次启动，正在安装依赖（约一分钟）…\n',
  );
  const withDev = forTests || readStamp()[1] === 'with-dev';
  // Not `npm ci`: it refuses a lock file from which npm left out packages for other systems, and it
  // empties node_modules first, under the feet of whatever runs. Versions are the lock file's.
  const arguments_ = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!withDev) arguments_.push('--omit=dev');
  const npm = spawnSync('npm', arguments_, {
    cwd: projectFolder,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '', npm_config_omit: withDev ? '' : 'dev' },
  });
  if (npm.error || npm.status !== 0) return false;
  writeFileSync(stampFile, `${lockHash}\n${withDev ? 'with-dev' : 'without-dev'}\n`);
  return true;
}

/** Two first starts at once: the second waits for the first, unless that one is gone. */
function takeLock(lockFolder) {
  const deadline = Date.now() + 10 * 60_000;
  for (;;) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(join(lockFolder, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(lockFolder) || Date.now() > deadline) {
      rmSync(lockFolder, { recursive: true, force: true });
      continue;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

function isAlive(lockFolder) {
  try {
    const pid = Number(readFileSync(join(lockFolder, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestNodeMajor) return process.execPath;
  const require = createRequire(import.meta.url);
  const { platform, arch } = process;
  for (const name of [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`]) {
    try {
      return join(require.resolve(`${name}/package.json`), '..', 'bin', 'node');
    } catch {
      // Not packaged under this name: try the next.
    }
  }
  process.stderr.write(
    `Kinora needs Node ${oldestNodeMajor} or later here (this is ${process.version}), and no packaged one exists for ${platform}-${arch}.\n` +
      `Kinora 需要 Node ${oldestNodeMajor} 或更高版本（当前为 ${process.version}）。\n`,
  );
  process.exit(1);
}
