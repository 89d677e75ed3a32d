import type { FastifyRequest } from 'fastify';
import type { Language } from '../../language/wording.ts';

/** The language of an answer: what the request asks for, else the user's, else English. */
export function languageOf(request: FastifyRequest): Language {
  return preferred(request.headers['accept-language']) ?? request.user?.language ?? 'en';
}

/** The first of `zh-CN,zh;q=0.9,en;q=0.8` that Kinora speaks; clients write the best first. */
function preferred(header: string | undefined): Language | null {
  for (const range of (header ?? '').toLowerCase().split(',')) {
    const [language] = range.trim().split(/[-;]/);
    if (language === 'en' || language === 'zh') return language;
  }
  return null;
}
