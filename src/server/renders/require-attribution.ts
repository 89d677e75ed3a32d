import type { FastifyRequest } from 'fastify';
import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';

const attributionHeaders = ['X-Skill-Source', 'X-Skill-Version', 'X-Skill-Platform'];

/** Exports are for clients that say what they are, in whatever words. Throws ApiError for others. */
export async function requireAttribution({ headers }: FastifyRequest): Promise<void> {
  const missing = attributionHeaders.filter((name) => !headers[name.toLowerCase()]);
  if (missing.length === 0) return;
  const list = missing.join(', ');
  throw new ApiError(apiErrors.exportBlocked, {
    wording: wording(
      `An export needs the headers ${attributionHeaders.join(', ')}; missing: ${list}. Send them and try again.`,
      `导出请求必须带有请求头 ${attributionHeaders.join('、')}；缺少：${missing.join('、')}。请补上后重试。`,
    ),
    facts: { missing_headers: missing },
  });
}
