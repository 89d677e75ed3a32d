import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Failure } from '../../language/failure.ts';
import { wrongUse } from '../failure-report.ts';
import {
  changedByPerson,
  lookAtInstallation,
  recordName,
  type Installation,
} from './installation.ts';
import { skillFiles, type SkillFile } from './skill-files.ts';
import { orStorageFailure } from './storage-failure.ts';

export interface UninstalledSkill {
  readonly folder: string;
  readonly wasThere: boolean;
  /** Whether other files lie in the folder, which stay. */
  readonly keepsFolder: boolean;
}

/** Takes away what was installed, and nothing else. Changed files go with `force` alone. */
export async function uninstallSkill(
  folders: readonly string[],
  { force }: { readonly force: boolean },
): Promise<UninstalledSkill[]> {
  const planned: Installed[] = [];
  for (const folder of folders) {
    const files = await skillFiles(folder);
    const before = await orStorageFailure(folder, async () => lookAtInstallation(folder, files));
    if (before.state === 'other') throw isNotOurs(folder);
    if (!force && before.changedFiles.length > 0) throw changedByPerson(folder, before);
    planned.push({ folder, files, before });
  }
  const gone: UninstalledSkill[] = [];
  for (const plan of planned)
    gone.push(await orStorageFailure(plan.folder, async () => remove(plan)));
  return gone;
}

interface Installed {
  readonly folder: string;
  readonly files: readonly SkillFile[];
  readonly before: Installation;
}

async function remove({ folder, files, before }: Installed): Promise<UninstalledSkill> {
  const { state, record } = before;
  if (state === 'none') return { folder, wasThere: false, keepsFolder: false };
  // Without SKILL.md it is no skill any more, whatever comes after.
  const paths = new Set([
    'SKILL.md',
    ...files.map(({ path }) => path),
    ...Object.keys(record?.files ?? {}),
    recordName,
  ]);
  for (const path of paths) await rm(join(folder, path), { force: true });
  const inner = new Set([...paths].map(dirname).filter((path) => path !== '.'));
  for (const path of inner) await removeIfEmpty(join(folder, path));
  return { folder, wasThere: true, keepsFolder: !(await removeIfEmpty(folder)) };
}

async function removeIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return true;
    if (['ENOTEMPTY', 'EEXIST'].includes(code)) return false;
    throw error;
  }
}

function isNotOurs(folder: string): Failure {
  return wrongUse(
    `The skill in ${folder} was not installed by Kinora and is left alone.`,
    `${folder} 中的技能不是由 Kinora 安装的，因此未作改动。`,
  );
}
