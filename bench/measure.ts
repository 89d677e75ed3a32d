import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measurement {
  readonly wallSeconds: number;
  /** User and system time of the process and all of its descendants that it waited for. */
  readonly cpuSeconds: number | null;
  /**
   * The largest sum over the process tree, sampled 20 times a second; memory that processes share
   * is counted once (proportional set size). Null where /proc does not tell.
   */
  readonly peakBytes: number | null;
  readonly stdout: string;
}

const sampleMs = 50;

/** Runs a command to its end. Rejects when it fails, with what it said. */
export async function measureCommand(
  command: readonly [string, ...string[]],
  options: { readonly environment?: NodeJS.ProcessEnv; readonly sampleMemory?: boolean } = {},
): Promise<Measurement> {
  const [program, ...arguments_] = command;
  const started = performance.now();
  const child = spawn(program, arguments_, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.environment },
  });
  let peakBytes: number | null = null;
  const sample = () => {
    const bytes = child.pid === undefined ? null : treeBytes(child.pid);
    if (bytes !== null) peakBytes = Math.max(peakBytes ?? 0, bytes);
  };
  // Sampling costs time of its own: not while the clock is what matters.
  const timer = options.sampleMemory ? setInterval(sample, sampleMs) : null;
  const cpuBefore = childrenCpuSeconds();
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const wallSeconds = (performance.now() - started) / 1000;
  if (timer) clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${stderr}`);
  const cpuAfter = childrenCpuSeconds();
  const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
  return { wallSeconds, cpuSeconds, peakBytes, stdout };
}

const ticksPerSecond = 100;

/** From /proc/self/stat: cutime and cstime, fields 16 and 17 (proc(5)). */
function childrenCpuSeconds(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
  } catch {
    return null;
  }
}

/** Of a process and all below it; memory that they share is counted once. Null where /proc does not tell. */
export function treeBytes(root: number): number | null {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = readOrNull(`/proc/${name}/stat`);
      if (stat) parents.set(Number(name), Number(stat.replace(/^.*\) /, '').split(' ')[1]));
    }
    const isInTree = (pid: number): boolean =>
      pid === root || (parents.has(pid) && pid > 1 && isInTree(parents.get(pid)!));
    let total = 0;
    for (const pid of parents.keys()) {
      if (!isInTree(pid)) continue;
      const rollup = readOrNull(`/proc/${pid}/smaps_rollup`);
      const match = rollup && /^Pss:\s+(\d+) kB/m.exec(rollup);
      if (match) total += Number(match[1]) * 1024;
    }
    return total || null;
  } catch {
    return null;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
