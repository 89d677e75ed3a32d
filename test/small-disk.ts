import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/**
 * A folder that is a disk of its own with so much room and for so many files and folders, gone
 * with the test. Null where that takes rights that the tests do not have: then the test is skipped.
 */
export async function makeSmallDisk(
  test: TestContext,
  { sizeBytes, fileCount = 1000 }: { readonly sizeBytes: number; readonly fileCount?: number },
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-disk-'));
  const limits = `size=${sizeBytes},nr_inodes=${fileCount}`;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', limits, 'kinora-test', folder]).status !== 0) {
    await rm(folder, { recursive: true });
    test.skip('needs the right to mount a disk');
    return null;
  }
  test.after(async () => {
    spawnSync('umount', ['--lazy', folder]);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}
