import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import {
  changedByPerson,
  lookAtInstallation,
  recordName,
  recordOf,
  type Installation,
} from './installation.ts';
import { skillFiles, type SkillFile } from './skill-files.ts';
import { orStorageFailure } from './storage-failure.ts';

export interface InstalledSkill {
  readonly folder: string;
  readonly version: string;
  /** Whether there was one before. */
  readonly wasThere: boolean;
}

/**
 * Puts the skill into folders. All are looked at before anything is written: files that a person
 * changed, and skills that are not Kinora's, are replaced with `force` alone. Each file comes whole
 * and SKILL.md comes last, so that what is broken off is no half skill; installing once more ends it.
 */
export async function installSkill(
  folders: readonly string[],
  { force }: { readonly force: boolean },
): Promise<InstalledSkill[]> {
  const planned: Planned[] = [];
  for (const folder of folders) {
    const files = await skillFiles(folder);
    const before = await orStorageFailure(folder, async () => lookAtInstallation(folder, files));
    if (!force && before.changedFiles.length > 0) throw changedByPerson(folder, before);
    planned.push({ folder, files, before });
  }
  const installed: InstalledSkill[] = [];
  for (const plan of planned)
    installed.push(await orStorageFailure(plan.folder, async () => write(plan)));
  return installed;
}

interface Planned {
  readonly folder: string;
  readonly files: readonly SkillFile[];
  readonly before: Installation;
}

async function write({ folder, files, before }: Planned): Promise<InstalledSkill> {
  const { version } = packageFile;
  for (const file of files) await writeWhole(join(folder, file.path), file);
  const record = recordOf(files, version);
  await removeObsolete(folder, before, record.files);
  const content = `${JSON.stringify(record, null, 2)}\n`;
  await writeWhole(join(folder, recordName), { content, isExecutable: false });
  return { folder, version, wasThere: before.state !== 'none' };
}

/** What an earlier Kinora installed and this one does not. */
async function removeObsolete(
  folder: string,
  { record, changedFiles }: Installation,
  kept: Readonly<Record<string, string>>,
): Promise<void> {
  const obsolete = Object.keys(record?.files ?? {}).filter((path) => !(path in kept));
  for (const path of obsolete) if (!changedFiles.includes(path)) await rm(join(folder, path));
}

/** Under another name first, then by that which it shall have. */
async function writeWhole(
  path: string,
  { content, isExecutable }: Pick<SkillFile, 'content' | 'isExecutable'>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partialPath = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(partialPath, 'wx', isExecutable ? 0o755 : 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partialPath, path);
  } catch (error) {
    await rm(partialPath, { force: true });
    throw error;
  }
}
