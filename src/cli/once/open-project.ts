import type { Client } from '../../client/client.ts';
import type { SessionSummary } from '../../client/project/sessions.ts';
import { openClient, type OpenClientOptions, type OpenedClient } from '../client/open-client.ts';
import { wrongUse } from '../failure-report.ts';
import { projectLabel, projectName, untitled } from './project-name.ts';

/**
 * A client in the project that `--project` names: another than the current one for this call alone,
 * or a new one that becomes the current one. Throws `input` where there is none of that name.
 */
export async function openProject(
  options: OpenClientOptions & { readonly project: string | null },
): Promise<OpenedClient> {
  const { project, surroundings } = options;
  const keepsProject = project === null || project === 'new';
  const opened = await openClient({ ...options, keepsProject });
  if (project === null) return opened;
  // What needs a project begins one, under a name that fits.
  if (project === 'new') await opened.client.connection.identity.change({ sessionId: null });
  else await opened.client.openProject(await sessionNamed(opened.client, project, surroundings));
  return opened;
}

/** The session of a project that is told by its number in the list, by its name, or as the last. */
export async function sessionNamed(
  client: Client,
  name: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<string> {
  const projects = await listProjects(client, signal);
  const byNumber = /^\d{1,3}$/.test(name) ? projects[Number(name) - 1] : undefined;
  const found = name === 'last' ? projects.slice(0, 1) : projectsCalled(projects, name);
  const [only, ...others] = found.length === 0 && byNumber ? [byNumber] : found;
  if (only === undefined) throw noProject(name, projects);
  if (others.length > 0)
    throw severalProjects(
      name,
      found.map((project) => projects.indexOf(project) + 1),
    );
  return only.sessionId;
}

/** All projects, the one that was changed last at first. */
export async function listProjects(client: Client, signal: AbortSignal): Promise<SessionSummary[]> {
  const projects = await client.projects({ signal });
  return projects.toSorted((a, b) => (b.updatedAt ?? '').localeCompare(a.updatedAt ?? ''));
}

function projectsCalled(projects: readonly SessionSummary[], name: string): SessionSummary[] {
  const wanted = name.trim().toLowerCase();
  const isUntitled = Object.values(untitled).includes(wanted);
  return projects.filter(({ taskName, sessionId }) =>
    isUntitled
      ? projectName(taskName) === null
      : [taskName.trim().toLowerCase(), sessionId].includes(wanted),
  );
}

function noProject(name: string, projects: readonly SessionSummary[]) {
  const some = projects.slice(0, 5).map((project, index) => ({
    en: `${index + 1} ${projectLabel(project.taskName).en}`,
    zh: `${index + 1} ${projectLabel(project.taskName).zh}`,
  }));
  if (some.length === 0)
    return wrongUse(
      `There is no project “${name}”, and no other either. Begin one with: ./kinora upload`,
      `没有“${name}”这个项目，目前也没有其他项目。可以用 ./kinora upload 开始一个。`,
    );
  return wrongUse(
    `There is no project “${name}”. There are: ${some.map(({ en }) => en).join(', ')}. See: ./kinora sessions`,
    `没有“${name}”这个项目。现有：${some.map(({ zh }) => zh).join('、')}。请看：./kinora sessions`,
  );
}

function severalProjects(name: string, numbers: readonly number[]) {
  return wrongUse(
    `Several projects are called “${name}”. Name one by its number: ${numbers.join(', ')}. See: ./kinora sessions`,
    `有多个名为“${name}”的项目。请用编号指定：${numbers.join('、')}。请看：./kinora sessions`,
  );
}
