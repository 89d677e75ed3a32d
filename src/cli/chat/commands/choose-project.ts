import { isExportable } from '../../../client/project/project-state.ts';
import type { SessionSummary } from '../../../client/project/sessions.ts';
import { wording } from '../../../language/wording.ts';
import { projectLabel } from '../../once/project-name.ts';
import { sessionNamed } from '../../once/open-project.ts';
import { inWords, offer, waitFor, type Chat } from '../chat-context.ts';
import { tellState } from './tell-state.ts';

/** More than these are found by name. */
const mostListed = 20;

/** Lists the projects to choose from by number, or goes on with the one that is named. */
export async function chooseProject(chat: Chat, named: string, signal: AbortSignal): Promise<void> {
  const { client, screen } = chat;
  if (named !== '') return open(chat, await sessionNamed(client, named, { signal }), signal);
  const projects = await waitFor(chat, client.projects({ signal }));
  const current = await client.connection.identity.read();
  if (projects.length === 0) return screen.say(inWords(chat, none));
  offer(
    chat,
    which,
    projects.slice(0, mostListed).map((project) => ({
      label: labelOf(chat, project, project.sessionId === current.sessionId),
      choose: async (signal) => open(chat, project.sessionId, signal),
    })),
  );
}

/** Begins an empty project. */
export async function beginProject(chat: Chat, name: string, signal: AbortSignal): Promise<void> {
  const named = name === '' ? undefined : name;
  await waitFor(chat, chat.client.newProject({ name: named, signal }));
  chat.hasFilm = false;
  chat.sayings = [];
  chat.screen.succeed(inWords(chat, begun));
}

async function open(chat: Chat, sessionId: string, signal: AbortSignal): Promise<void> {
  await chat.client.openProject(sessionId);
  chat.sayings = [];
  chat.hasFilm = isExportable(await waitFor(chat, chat.client.state({ signal })));
  await tellState(chat, signal);
}

function labelOf(chat: Chat, { taskName, updatedAt }: SessionSummary, isCurrent: boolean): string {
  const when = updatedAt === null ? '' : ` · ${dateText(chat, updatedAt)}`;
  const mark = isCurrent ? inWords(chat, wording(' · this one', ' · 当前')) : '';
  return inWords(chat, projectLabel(taskName)) + when + mark;
}

function dateText({ language }: Chat, iso: string): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

const which = wording(
  'Projects, the newest first. A number goes on with one:',
  '项目（最新在前），输入编号切换：',
);
const none = wording('There are no projects yet.', '还没有项目。');
const begun = wording(
  'A new, empty project. Drop photos, clips or music here.',
  '已新建空项目。把照片、视频或音乐拖到这里。',
);
