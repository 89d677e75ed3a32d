import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import { escapeHtml, sendPage } from '../http/page.ts';
import { languageOf } from '../http/request-language.ts';

/** Answers a person who opened a link that leads to no file; rethrows what programs are answered. */
export function deadLinkPage(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const isGone = error instanceof ApiError && error.kind === apiErrors.notFound;
  if (!isGone || !request.headers.accept?.includes('text/html')) throw error;
  const language = languageOf(request);
  const body = `<h1>${escapeHtml(title[language])}</h1>\n<p>${escapeHtml(text[language])}</p>`;
  reply.status(error.kind.status).header('Vary', 'Accept');
  sendPage(reply, { language, title: title[language], body });
}

const title = wording('This link leads to no file', '链接没有对应的文件');
const text = wording(
  'Links to films and media work for a day. This one is older, or it was not copied as a whole, or the file was deleted. Open the project in the app that gave you the link: it gives you a new one.',
  '影片和素材的链接有效期为一天。这个链接可能已过期、没有复制完整，或文件已被删除。请在给出链接的应用中打开项目，重新获取链接。',
);
