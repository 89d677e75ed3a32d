import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { skillName } from './programs.ts';

/** A file of an installed skill. */
export interface SkillFile {
  /** Within the skill's folder, with slashes. */
  readonly path: string;
  readonly content: string;
  readonly isExecutable: boolean;
}

const kinoraFolder = join(import.meta.dirname, '..', '..', '..');
const sourceFolder = join(kinoraFolder, 'skills', skillName);
const scriptPath = 'scripts/kinora';

/** What SKILL.md says of the command, until an installation knows where it lies. */
export const callingWords = '`./scripts/kinora` in the folder of this file';

/**
 * All files of the skill as they belong into a folder: those of the project, and a script that
 * calls this Kinora in the skill's name, whose place SKILL.md then tells. SKILL.md is the last: with
 * it a skill begins to be one.
 */
export async function skillFiles(folder: string): Promise<SkillFile[]> {
  const files: SkillFile[] = [];
  for await (const path of glob('**/*.md', { cwd: sourceFolder })) {
    const content = await readFile(join(sourceFolder, path), 'utf8');
    files.push({ path: path.replaceAll('\\', '/'), content, isExecutable: false });
  }
  const script = join(folder, scriptPath);
  const told = files.map((file) => ({
    ...file,
    content: file.content.replace(callingWords, () => `\`${script}\``),
  }));
  const calling = { path: scriptPath, content: callingScript(), isExecutable: true };
  return [
    calling,
    ...told.filter(({ path }) => path !== 'SKILL.md'),
    ...told.filter(({ path }) => path === 'SKILL.md'),
  ];
}

function callingScript(): string {
  return `#!/bin/sh
# Calls the Kinora that installed this skill, in the skill's name.
kinora=${quoted(join(kinoraFolder, 'kinora'))}
KINORA_SKILL=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
export KINORA_SKILL
if [ ! -x "$kinora" ]; then
  echo "Kinora is no longer at $kinora. In its new folder, run: ./kinora skill install" >&2
  echo "Kinora 已不在 $kinora。请在新位置运行：./kinora skill install" >&2
  exit 1
fi
exec "$kinora" "$@"
`;
}

/** As one word of a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
