import { open, readFile, rm } from 'node:fs/promises';
import { wrongUse } from '../failure-report.ts';

/**
 * Makes a batch this process's own until it is released; two at once would do everything twice.
 * What a process left behind that is gone does not count. Throws `input` when another has it.
 */
export async function claimBatch(journalPath: string): Promise<{ release: () => Promise<void> }> {
  const path = journalPath.replace(/\.json$/, '.lock');
  for (let attempt = 0; ; attempt++) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return { release: async () => rm(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
    }
    const owner = await readFile(path, 'utf8').catch(() => '');
    // Without a number in it, it is just being written.
    if (owner === '' || isAlive(Number(owner))) throw isRunning(path);
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isRunning(path: string) {
  return wrongUse(
    `These jobs are being done already, by another ./kinora batch. Wait for it or stop it; if there is none, delete ${path}.`,
    `另一个 ./kinora batch 正在执行这些任务。请等它完成或先停止它；如果并没有在运行，请删除 ${path}。`,
  );
}
