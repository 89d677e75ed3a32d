import { randomUUID } from 'node:crypto';
import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { wording, type Wording } from '../../language/wording.ts';
import { openSqliteDatabase } from '../../storage/sqlite-database.ts';
import { reasonOf } from './reason-of.ts';
import type { Finding } from './finding.ts';

/** Node with a SQLite that loses nothing. */
export async function lookAtNode(): Promise<Finding> {
  const database = openSqliteDatabase(':memory:');
  const row = await database.first<{ version: string }>('SELECT sqlite_version() AS version');
  await database.close();
  const text = `Node ${process.versions.node}, SQLite ${row?.version}`;
  return { name: 'node', state: 'ok', text: wording(text, text) };
}

const smallMemoryBytes = 2e9;

/** Films are made on all cores, each of which holds pictures and frames. */
export function lookAtPower(): Finding {
  const cores = availableParallelism();
  const memoryBytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  const text = wording(
    `${cores} ${cores === 1 ? 'core' : 'cores'}, ${gigabytes(memoryBytes)} of memory`,
    `${cores} 个处理器核心，${gigabytes(memoryBytes)} 内存`,
  );
  if (memoryBytes >= smallMemoryBytes) return { name: 'power', state: 'ok', text };
  const advice = wording(
    `With less than ${gigabytes(smallMemoryBytes)} films of large photos may fail.`,
    `内存少于 ${gigabytes(smallMemoryBytes)} 时，大尺寸照片的影片可能失败。`,
  );
  return { name: 'power', state: 'warn', text, advice };
}

const littleRoomBytes = 2e9;
const noRoomBytes = 200e6;

/**
 * A folder that is to be written, tried and measured. One that is not there is not made: what
 * counts is the folder in which it would be.
 */
export async function lookAtFolder(name: string, title: Wording, folder: string): Promise<Finding> {
  try {
    const place = await nearestThere(folder);
    const probe = join(place, `.kinora-probe-${randomUUID()}`);
    await writeFile(probe, 'x', { flush: true });
    await rm(probe);
    const { bavail, bsize } = await statfs(place);
    return roomFinding({ name, title, folder, freeBytes: bavail * bsize });
  } catch (error) {
    return {
      name,
      state: 'wrong',
      text: wording(
        `${title.en} ${folder} cannot be written (${reasonOf(error)})`,
        `${title.zh} ${folder} 无法写入（${reasonOf(error)}）`,
      ),
      advice: wording('Make it writable, or choose another.', '请修改权限，或换一个文件夹。'),
    };
  }
}

async function nearestThere(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  return isThere ? folder : nearestThere(dirname(folder));
}

function roomFinding(room: {
  readonly name: string;
  readonly title: Wording;
  readonly folder: string;
  readonly freeBytes: number;
}): Finding {
  const { name, title, folder, freeBytes } = room;
  const text = wording(
    `${title.en} ${folder}, ${gigabytes(freeBytes)} free`,
    `${title.zh} ${folder}，剩余 ${gigabytes(freeBytes)}`,
  );
  if (freeBytes >= littleRoomBytes) return { name, state: 'ok', text };
  return {
    name,
    state: freeBytes < noRoomBytes ? 'wrong' : 'warn',
    text,
    advice: wording('Free some space on its disk.', '请清理所在磁盘的空间。'),
  };
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
