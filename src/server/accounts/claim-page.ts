import * as z from 'zod';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import type { App } from '../http/app.ts';
import { escapeHtml, sendPage } from '../http/page.ts';
import { languageOf } from '../http/request-language.ts';
import type { Parts } from '../parts.ts';
import type { ClaimedProject } from './claims.ts';

/** `/workspace/claim`: shows which project a claim token is for, and nothing that is in it. */
export function claimPage(app: App, { claims }: Parts): void {
  app.route({
    method: 'GET',
    url: '/workspace/claim',
    config: { access: 'public' },
    schema: {
      tags: ['Accounts'],
      summary: 'A page that shows which project a claim token is for',
      querystring: z.object({ ct: z.string().max(128).catch('') }),
      produces: ['text/html'],
    },
    handler: async (request, reply) => {
      const language = languageOf(request);
      const project = await claims.projectOf(request.query.ct);
      if (project === undefined) reply.status(404);
      const { title, text } = project === undefined ? nothing : shown(project);
      const body = `<h1>${escapeHtml(title[language])}</h1>\n${text
        .map((line) => `<p>${escapeHtml(line[language])}</p>`)
        .join('\n')}`;
      return sendPage(reply, { language, title: title[language], body });
    },
  });
}

interface Shown {
  readonly title: Wording;
  readonly text: readonly Wording[];
}

const nothing: Shown = {
  title: wording('This link leads to no project', '链接没有对应的项目'),
  text: [
    wording(
      'It is older than a week, or the project was deleted. Ask the app for a new link.',
      '链接已超过一周，或项目已被删除。请在应用中重新获取链接。',
    ),
  ],
};

function shown(project: ClaimedProject): Shown {
  const { name, mediaCount, revisionCount } = project;
  const media = wording(
    mediaCount === 1
      ? 'It has one photo, clip or song.'
      : `It has ${mediaCount} photos, clips and songs.`,
    `包含 ${mediaCount} 个照片、视频或音乐素材。`,
  );
  const film =
    revisionCount === 0
      ? wording('There is no film yet.', '还没有生成影片。')
      : wording('Its film can be exported in the app.', '影片可以在应用中导出。');
  return {
    title: wording(name, name),
    text: [media, film, lastChanged(project), noRight],
  };
}

function lastChanged({ updatedAtMs }: ClaimedProject): Wording {
  const at = (language: Language) =>
    new Date(updatedAtMs).toLocaleString(language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
  return wording(`Last changed on ${at('en')} UTC.`, `最后修改：${at('zh')}（UTC）。`);
}

const noRight = wording(
  'This page shows which project it is, and changes nothing: go on in the app that gave you the link.',
  '此页面仅用于查看是哪个项目，不能修改内容：请回到给出链接的应用中继续。',
);
