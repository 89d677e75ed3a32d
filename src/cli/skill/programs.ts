import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { closestWord } from '../closest-word.ts';
import { wrongUse } from '../failure-report.ts';

/** A program whose agent reads skills. */
export interface Program {
  readonly name: string;
  /** As it calls itself. */
  readonly title: string;
  /** Set: where it keeps its things, in place of `home`. */
  readonly homeVariable: string | null;
  /** Within the home folder of the person. */
  readonly home: string;
  /** Within the folder of a project. */
  readonly projectSkills: string;
}

/**
 * As their documentation has it: https://code.claude.com/docs/en/skills,
 * https://cursor.com/docs/context/skills, https://docs.openclaw.ai/tools/skills. Each reads
 * `skills` in its home; OpenClaw reads `.agents/skills` of the folder in which it works.
 */
export const programs: readonly Program[] = [
  {
    name: 'claude-code',
    title: 'Claude Code',
    homeVariable: 'CLAUDE_CONFIG_DIR',
    home: '.claude',
    projectSkills: '.claude/skills',
  },
  {
    name: 'cursor',
    title: 'Cursor',
    homeVariable: null,
    home: '.cursor',
    projectSkills: '.cursor/skills',
  },
  {
    name: 'openclaw',
    title: 'OpenClaw',
    homeVariable: 'OPENCLAW_STATE_DIR',
    home: '.openclaw',
    projectSkills: '.agents/skills',
  },
];

/** What the skill is called, which is also the name of its folder. */
export const skillName = 'create-video-from-images';

/** Where the skill lies for a program once it is installed. An absolute path. */
export function skillFolder(
  program: Program,
  place: { readonly environment: NodeJS.ProcessEnv; readonly projectFolder: string | null },
): string {
  const { environment, projectFolder } = place;
  const skills =
    projectFolder === null
      ? join(homeOf(program, environment), 'skills')
      : join(projectFolder, program.projectSkills);
  return resolve(skills, skillName);
}

/** Whether a program has ever run for this person. */
export async function isProgramThere(
  program: Program,
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const found = await stat(homeOf(program, environment)).catch(() => null);
  return found?.isDirectory() ?? false;
}

/** The programs of these names. Throws `input` for a name that none has. */
export function programsNamed(names: readonly string[]): Program[] {
  return names.map((name) => {
    const program = programs.find((each) => each.name === name.toLowerCase());
    if (program) return program;
    const known = programs.map((each) => each.name);
    const meant = closestWord(name, known);
    throw wrongUse(
      `Kinora knows no program ${name}, but ${known.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
      `Kinora 不认识 ${name}，支持的程序有 ${known.join('、')}。${meant ? `是不是想用 ${meant}？` : ''}`,
    );
  });
}

function homeOf({ home, homeVariable }: Program, environment: NodeJS.ProcessEnv): string {
  const moved = homeVariable === null ? undefined : environment[homeVariable];
  return moved || join(environment['HOME'] || homedir(), home);
}
