import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Failure } from '../../language/failure.ts';
import { wrongUse } from '../failure-report.ts';
import type { SkillFile } from './skill-files.ts';

/** What lies beside an installed skill: what was written, so that a person's changes are seen. */
export const recordName = '.kinora.json';

const recordSchema = z.object({
  version: z.string(),
  /** SHA-256 by path, as they were written. Of a folder that came from elsewhere, none may lead out of it. */
  files: z.record(z.string().regex(/^(?!.*\.\.)\w[\w./-]*$/), z.string()),
});
export type InstallationRecord = z.output<typeof recordSchema>;

/** How the skill stands in a folder. */
export interface Installation {
  /** `other`: a skill that Kinora did not put there. `outdated`: not what this Kinora would install. */
  readonly state: 'none' | 'current' | 'outdated' | 'other';
  /** Null where Kinora wrote nothing. */
  readonly record: InstallationRecord | null;
  /** Files that are neither as Kinora wrote them nor as it would write them now. */
  readonly changedFiles: readonly string[];
}

/** Looks at a folder, in which these files belong. */
export async function lookAtInstallation(
  folder: string,
  wanted: readonly SkillFile[],
): Promise<Installation> {
  const record = await readRecord(folder);
  const written = record?.files ?? {};
  const wantedHashes = new Map(wanted.map(({ path, content }) => [path, hashOf(content)]));
  const found = new Map<string, string>();
  for (const path of new Set([...wantedHashes.keys(), ...Object.keys(written)])) {
    const content = await readOrNull(join(folder, path));
    if (content !== null) found.set(path, hashOf(content));
  }
  const changedFiles = [...found].flatMap(([path, hash]) =>
    hash === written[path] || hash === wantedHashes.get(path) ? [] : [path],
  );
  const isCurrent =
    [...wantedHashes].every(([path, hash]) => found.get(path) === hash) &&
    [...found.keys()].every((path) => wantedHashes.has(path));
  const isOther = record === null && changedFiles.length > 0;
  const state = isOther ? 'other' : isCurrent ? 'current' : found.size > 0 ? 'outdated' : 'none';
  return { state, record, changedFiles };
}

export function recordOf(files: readonly SkillFile[], version: string): InstallationRecord {
  const hashes = files.map(({ path, content }) => [path, hashOf(content)]);
  return { version, files: Object.fromEntries(hashes) as InstallationRecord['files'] };
}

/** Why nothing is done to a folder in which a person's work lies. */
export function changedByPerson(folder: string, { state, changedFiles }: Installation): Failure {
  if (state === 'other')
    return wrongUse(
      `Another skill of this name lies in ${folder}. To put Kinora's in its place, add --force.`,
      `${folder} 中已有另一个同名技能。要替换为 Kinora 的技能，请加 --force。`,
    );
  return wrongUse(
    `You changed ${changedFiles.join(', ')} in ${folder}; nothing was touched. Keep what you need of it, then add --force.`,
    `${folder} 中的 ${changedFiles.join('、')} 被修改过，因此没有改动任何内容。请先保存需要的内容，再加 --force。`,
  );
}

/** Null where there is none, or what is there is no record. */
async function readRecord(folder: string): Promise<InstallationRecord | null> {
  const text = await readOrNull(join(folder, recordName));
  if (text === null) return null;
  try {
    return recordSchema.safeParse(JSON.parse(text.toString())).data ?? null;
  } catch {
    return null;
  }
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
