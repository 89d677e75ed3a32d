import * as z from 'zod';
import { failedBy } from '../../client/client-error.ts';
import { summarizeDraft } from '../../client/project/summarize-draft.ts';
import { wording } from '../../language/wording.ts';
import { ToolRefusal } from '../tool-refusal.ts';
import { defineTool, onlyLooks, type Tool } from '../tool.ts';

const inProject = { destructiveHint: false, openWorldHint: false };

const newProject = defineTool({
  name: 'new_project',
  title: wording('Begin a new project', '新建项目'),
  description: 'Begins an empty project for another film and goes on in it. The others stay.',
  args: z.strictObject({ name: z.string().trim().min(1).max(200).optional() }),
  hints: inProject,
  run: async ({ name }, { client, language, signal }) => {
    await client.newProject({ name, signal });
    return { text: begun[language] };
  },
});

const listProjects = defineTool({
  name: 'list_projects',
  title: wording('List the projects', '列出项目'),
  description: 'The person’s projects, the newest first.',
  args: z.strictObject({}),
  outputSchema: z.object({
    projects: z.array(
      z.object({ id: z.string(), name: z.string(), updatedAt: z.string().nullable() }),
    ),
  }),
  hints: onlyLooks,
  run: async (_, { client, language, signal }) => {
    const { sessionId: current } = await client.connection.identity.read();
    const found = await client.projects({ signal });
    const projects = found.map(({ sessionId, taskName, updatedAt }) => ({
      id: sessionId,
      name: taskName || 'project',
      updatedAt,
    }));
    const lines = projects.map(
      ({ id, name, updatedAt }) =>
        `${id} ${JSON.stringify(name)} ${updatedAt ?? ''}${id === current ? here[language] : ''}`,
    );
    return { text: lines.length === 0 ? none[language] : lines.join('\n'), data: { projects } };
  },
});

const openProject = defineTool({
  name: 'open_project',
  title: wording('Open a project', '打开项目'),
  description: 'Goes on in another project of list_projects.',
  args: z.strictObject({ id: z.string().min(1).max(200) }),
  hints: { ...inProject, idempotentHint: true },
  run: async ({ id }, { client, language, signal }) => {
    const { taskName, draft } = await client.openProject(id, { signal }).catch((error: unknown) => {
      throw failedBy(error, 'sessionNotFound') ? new ToolRefusal(unknown) : error;
    });
    const name = taskName || 'project';
    const words = wording(`Now in “${name}”.`, `已打开“${name}”。`);
    return { text: `${words[language]}\n${summarizeDraft(draft)[language]}` };
  },
});

export const projectTools: readonly Tool[] = [newProject, listProjects, openProject];

const begun = wording(
  'A new, empty project. Upload its photos, clips and music.',
  '已新建空项目。请上传照片、视频和音乐。',
);
const here = wording(' (the current one)', '（当前项目）');
const unknown = wording(
  'There is no such project. list_projects tells the ids of those there are.',
  '没有这个项目。可用 list_projects 查看现有项目的编号。',
);
const none = wording('There are no projects yet.', '还没有项目。');
