import * as z from 'zod';
import { apiErrors, type ApiErrorName } from '../../api/codes.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';

/** What a request was about, where a status alone does not say what was refused. */
export interface Concern {
  readonly kind: 'account' | 'session' | 'upload' | 'export' | 'other';
  /** Of the file, for people. */
  readonly fileName?: string;
}

/** What of the caller an explanation needs. */
export interface Caller {
  /** Null while it is not known. */
  readonly userId: string | null;
  readonly webUrl: string;
}

/**
 * What the server refused, as an error that says what to do. The code in the body decides, since
 * servers answer errors with status 200 too; else the status, in the light of what was asked for.
 */
export function readRefusal(
  answer: { readonly status: number; readonly headers: Headers; readonly body: unknown },
  about: { readonly concern: Concern; readonly caller: Caller },
): ClientError {
  const { status, headers } = answer;
  const body = refusalSchema.parse(answer.body);
  const code = body.code ?? null;
  const reason = reasonOf(code, status, about.concern);
  const said = [body.message, body.detail, body.error].find((text) => text !== undefined) ?? null;
  const link = reason === 'outOfCredits' ? linkFor(body, about.caller) : null;
  const limitBytes = reason === 'fileTooLarge' ? limitIn(body, said) : null;
  return new ClientError(reason, explain(reason, { said, link, limitBytes, ...about }), {
    code,
    status,
    link,
    limitBytes,
    retryAfterMs: readRetryAfter(headers.get('retry-after'), Date.now()),
  });
}

/** The words of an error that a stream told. */
export function refusalInStream(
  told: { readonly code: number | null; readonly name: string | null; readonly message: string },
  about: { readonly concern: Concern; readonly caller: Caller },
): ClientError {
  const named = told.name !== null && Object.hasOwn(apiErrors, told.name);
  const reason = named
    ? (told.name as ApiErrorName)
    : told.code === null
      ? 'internal'
      : reasonOf(told.code, 500, about.concern);
  const link = reason === 'outOfCredits' ? linkFor({}, about.caller) : null;
  const words = explain(reason, { said: told.message || null, link, limitBytes: null, ...about });
  return new ClientError(reason, words, { code: told.code, link });
}

/** Other servers put anything anywhere: what is not a text here counts as not said. */
const said = z.string().min(1).optional().catch(undefined);
const bytes = z.number().positive().optional().catch(undefined);
const refusalSchema = z
  .object({
    code: z.coerce.number().int().optional().catch(undefined),
    message: said,
    detail: said,
    error: said,
    register_url: said,
    registerUrl: said,
    top_up_url: said,
    topUpUrl: said,
    limit_bytes: bytes,
    limitBytes: bytes,
  })
  .catch({});
type RefusalBody = z.output<typeof refusalSchema>;

function reasonOf(code: number | null, status: number, concern: Concern): ApiErrorName {
  const byCode = names.filter((name) => apiErrors[name].code === code && code !== null);
  if (byCode.length === 1) return byCode[0]!;
  // Of several with one code: 400 is said of a missing client id and of everything malformed.
  if (byCode.includes('missingClientId'))
    return concern.kind === 'account' ? 'missingClientId' : 'badRequest';
  return reasonOfStatus(code !== null && code >= 400 && code < 600 ? code : status, concern);
}

function reasonOfStatus(status: number, { kind }: Concern): ApiErrorName {
  if (status === 400 && kind === 'account') return 'missingClientId';
  if (status === 402) return kind === 'export' ? 'exportBlocked' : 'outOfCredits';
  if (status === 404)
    return kind === 'other' || kind === 'account' ? 'notFound' : 'sessionNotFound';
  const byStatus = names.find((name) => apiErrors[name].status === status);
  return byStatus ?? (status >= 500 ? 'internal' : 'badRequest');
}

const names = Object.keys(apiErrors) as ApiErrorName[];

/** What the server says of its limit, to programs or in its sentence: “at most 200 MB”. */
function limitIn(body: RefusalBody, said: string | null): number | null {
  const told = body.limit_bytes ?? body.limitBytes;
  if (told !== undefined) return told;
  const [, number, unit] = /(\d+(?:\.\d+)?) ?([KMG])i?B\b/i.exec(said ?? '') ?? [];
  if (number === undefined || unit === undefined) return null;
  return Number(number) * { k: 1e3, m: 1e6, g: 1e9 }[unit.toLowerCase() as 'k' | 'm' | 'g'];
}

/** Anonymous users register, others top up. */
function linkFor(body: RefusalBody, { userId, webUrl }: Caller): string | null {
  const told = body.register_url ?? body.registerUrl ?? body.top_up_url ?? body.topUpUrl ?? null;
  if (told !== null) return told;
  // Kinora speaks of topping up to registered users alone, who keep the id that they had before.
  const isRegistered = 'top_up_url' in body || 'topUpUrl' in body;
  if (isRegistered || userId === null || !isAnonymous(userId)) return null;
  return `${webUrl}/register?bind=${encodeURIComponent(userId)}`;
}

function isAnonymous(userId: string): boolean {
  return userId.startsWith('anon_');
}

interface Explained {
  readonly said: string | null;
  readonly link: string | null;
  readonly limitBytes: number | null;
  readonly concern: Concern;
}

function explain(reason: ApiErrorName, { said, link, limitBytes, concern }: Explained): Wording {
  const name = concern.fileName ?? null;
  switch (reason) {
    case 'outOfCredits':
      return outOfCredits(link);
    case 'unsupportedType':
      return unsupportedType(name, said);
    case 'fileTooLarge':
      return fileTooLarge(name, limitBytes);
    case 'exportBlocked':
      return exportBlocked(said);
    case 'sessionNotFound':
      return wording(
        'The project is no longer on the server. Start a new one and upload the files again.',
        '服务器上已没有这个项目。请新建项目并重新上传文件。',
      );
    case 'tokenInvalid':
      return wording(
        'The service does not let this account in any more. Log in again, or remove the stored token to start with a new free account.',
        '服务已不再接受此账户。请重新登录，或删除已保存的令牌，改用新的免费账户。',
      );
    default:
      return inBoth(apiErrors[reason].wording, said);
  }
}

/** What a server says is of one language: in the other our own words stand before it. */
function inBoth(own: Wording, said: string | null): Wording {
  if (said === null) return own;
  const isChinese = /\p{Script=Han}/u.test(said) && !/(?:[a-z]+ ){2}[a-z]/i.test(said);
  return isChinese
    ? wording(`${own.en} The service says: ${said}`, said)
    : wording(said, `${own.zh}服务提示：${said}`);
}

function outOfCredits(link: string | null): Wording {
  return link === null
    ? wording(
        'The credits are used up; nothing was done. Top up the account and try again.',
        '积分已用完，没有执行任何操作。请充值后重试。',
      )
    : wording(
        `The credits are used up; nothing was done. Get more here, the projects stay: ${link}`,
        `积分已用完，没有执行任何操作。请在此获取更多积分，项目会保留：${link}`,
      );
}

function fileTooLarge(name: string | null, limitBytes: number | null): Wording {
  const [en, zh] = name === null ? ['The file', '文件'] : [name, `${name} `];
  const megabytes = limitBytes === null ? null : `${Math.floor(limitBytes / 1e5) / 10} MB`;
  return megabytes === null
    ? wording(
        `${en} is too large for this service. Compress it or cut it shorter.`,
        `${zh}超过了服务允许的大小。请压缩或剪短后再上传。`,
      )
    : wording(
        `${en} is larger than ${megabytes}, the most that this service takes. Compress it or cut it shorter.`,
        `${zh}超过了服务允许的 ${megabytes}。请压缩或剪短后再上传。`,
      );
}

/** As the protocol has it, for servers that do not list what they open. */
const acceptedTypes = 'mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac';

function unsupportedType(name: string | null, said: string | null): Wording {
  const [en, zh] = name === null ? ['This file', '这个文件'] : [name, name];
  // A server that speaks of this very file knows what is wrong with it.
  if (said !== null && name !== null && said.includes(name)) return wording(said, said);
  if (said !== null && /mp4/i.test(said)) return wording(`${en}: ${said}`, `${zh}：${said}`);
  return wording(
    `${en} is of a kind that cannot be used. Accepted are ${acceptedTypes}.`,
    `${zh}的格式无法使用。支持 ${acceptedTypes.replaceAll(', ', '、')}。`,
  );
}

function exportBlocked(said: string | null): Wording {
  const [en, zh] = said === null ? ['', ''] : [` The service says: ${said}`, `服务提示：${said}`];
  return wording(
    `The plan of this account does not include this export. It is no matter of credits: another plan is needed.${en}`,
    `此账户的套餐不包含该导出功能。这与积分无关，需要更换套餐。${zh}`,
  );
}

/** How long a Retry-After header asks to wait, in ms: seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\d{1,10}$/.test(header)) return Number(header) * 1000;
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}
