import { wording, type Wording } from '../language/wording.ts';

/**
 * Everything that the service can answer instead of what was asked: the code in the body, the
 * HTTP status that goes with it, and what to do. Codes below 1000 are the HTTP status itself.
 */
export interface ApiErrorKind {
  readonly code: number;
  readonly status: number;
  readonly wording: Wording;
}

export const apiErrors = {
  badRequest: {
    code: 400,
    status: 400,
    wording: wording('The request is not as it should be.', '请求格式不正确。'),
  },
  missingClientId: {
    code: 400,
    status: 400,
    wording: wording(
      'The header X-Client-Id is missing or too long: send a random text of 1 to 64 characters, always the same, and keep it secret.',
      '请求头 X-Client-Id 缺失或过长：请发送一个固定的、随机生成的标识（1 到 64 个字符），并妥善保密。',
    ),
  },
  tokenInvalid: {
    code: 1001,
    status: 401,
    wording: wording(
      'The token is missing, unknown or has expired: get a new one from /api/auth/anonymous-token, or by /api/auth/login once you have registered.',
      '令牌缺失、无效或已过期：请通过 /api/auth/anonymous-token 重新获取；已注册的用户请通过 /api/auth/login 登录。',
    ),
  },
  loginFailed: {
    code: 401,
    status: 401,
    wording: wording('The e-mail address or the password is wrong.', '邮箱或密码不正确。'),
  },
  sessionNotFound: {
    code: 1002,
    status: 404,
    wording: wording(
      'There is no such session: create one with POST /api/tasks/me/with-session/nemo_agent.',
      '会话不存在：请用 POST /api/tasks/me/with-session/nemo_agent 新建。',
    ),
  },
  outOfCredits: {
    code: 2001,
    status: 402,
    wording: wording('There are not enough credits for this.', '积分不足。'),
  },
  unsupportedType: {
    code: 4001,
    status: 415,
    wording: wording(
      'This is no file that Kinora can use. Accepted are mp4, mov, avi, webm, mkv, jpg, png, gif, webp, heic, heif, avif, tiff, mp3, wav, m4a, aac, ogg and flac.',
      '无法使用这种文件。支持 mp4、mov、avi、webm、mkv、jpg、png、gif、webp、heic、heif、avif、tiff、mp3、wav、m4a、aac、ogg、flac。',
    ),
  },
  fileTooLarge: {
    code: 4002,
    status: 413,
    wording: wording(
      'The file is too large: compress it or cut it shorter.',
      '文件过大：请压缩或剪短后再上传。',
    ),
  },
  exportBlocked: {
    code: 402,
    status: 402,
    wording: wording('This export is not possible.', '无法导出。'),
  },
  storageUsedUp: {
    code: 403,
    status: 403,
    wording: wording('The storage of this user is used up.', '该用户的存储空间已用完。'),
  },
  notFound: {
    code: 404,
    status: 404,
    wording: wording('There is nothing here under this name.', '这里没有这个内容。'),
  },
  conflict: {
    code: 409,
    status: 409,
    wording: wording(
      'This does not go together with how things stand now: read the state and try again.',
      '与当前状态冲突：请读取最新状态后重试。',
    ),
  },
  wrongHost: {
    code: 421,
    status: 421,
    wording: wording(
      'This server is not known under that name: use localhost, or tell it its address with public_url.',
      '此服务不以该主机名提供：请使用 localhost，或用 public_url 设置它的地址。',
    ),
  },
  wrongOrigin: {
    code: 403,
    status: 403,
    wording: wording(
      'Pages of this origin may not call here: the operator can name it in allowed_origins.',
      '不允许来自该网页来源的请求：管理员可在 allowed_origins 中添加。',
    ),
  },
  unprocessable: {
    code: 422,
    status: 422,
    wording: wording('The request can be read but not carried out.', '请求可以识别，但无法执行。'),
  },
  rateLimited: {
    code: 429,
    status: 429,
    wording: wording(
      'Too many requests: wait as long as Retry-After says and try once more.',
      '请求过于频繁：请按 Retry-After 等待后再试一次。',
    ),
  },
  internal: {
    code: 500,
    status: 500,
    wording: wording(
      'Kinora made a mistake; nothing was charged. Try again, and tell the operator if it stays so.',
      'Kinora 内部出错，未扣除任何积分。请重试；若问题持续，请联系管理员。',
    ),
  },
  timedOut: {
    code: 504,
    status: 504,
    wording: wording(
      'This took too long and was given up; nothing was changed or charged. Try again, or ask for less at once.',
      '处理时间过长，已停止；没有改动任何内容，也未扣除积分。请重试，或分几步提出要求。',
    ),
  },
  storageFull: {
    code: 507,
    status: 507,
    wording: wording(
      'The server has no room left; nothing was charged. Try again later.',
      '服务器存储空间不足，未扣除任何积分。请稍后再试。',
    ),
  },
  stopping: {
    code: 503,
    status: 503,
    wording: wording(
      'The server is stopping: try again in a moment.',
      '服务器正在停止，请稍后再试。',
    ),
  },
} as const satisfies Record<string, ApiErrorKind>;

export type ApiErrorName = keyof typeof apiErrors;

/** By which an error is told where there is no status: in an event stream, in the log of events. */
export function apiErrorName(kind: ApiErrorKind): ApiErrorName {
  const names = Object.keys(apiErrors) as ApiErrorName[];
  return names.find((name) => apiErrors[name] === kind) ?? 'internal';
}
