import { wording, type Wording } from '../../language/wording.ts';
import { isCallError } from './call-error.ts';

/** Why a model could not be used, in one stable word. */
export type ModelFaultCode = keyof typeof faults;

/** A model that is away, slow or wrong. It holds neither a key nor a word of the model's server. */
export interface ModelFault {
  readonly code: ModelFaultCode;
  /** For the operator, without a full stop. */
  readonly wording: Wording;
}

export function modelFault(code: ModelFaultCode): ModelFault {
  return { code, wording: faults[code] };
}

/**
 * What an error of asking means. Only its kind is taken over, never its text: servers repeat keys
 * and messages of people in theirs.
 */
export function faultFromError(error: unknown): ModelFault {
  if (error instanceof Error && error.name === 'TimeoutError') return modelFault('silent');
  if (!isCallError(error)) return modelFault('garbled');
  const { statusCode } = error;
  // An answer that came and could not be read is one, too.
  if (statusCode === undefined) return modelFault('unreachable');
  return modelFault(codesByStatus.get(statusCode) ?? codeOfStatus(statusCode));
}

const codesByStatus: ReadonlyMap<number, ModelFaultCode> = new Map([
  [401, 'key'],
  [403, 'key'],
  [404, 'unknown'],
  [408, 'silent'],
  [429, 'busy'],
]);

function codeOfStatus(status: number): ModelFaultCode {
  if (status >= 500) return 'failing';
  return status >= 400 ? 'rejected' : 'garbled';
}

const faults = {
  unreachable: wording('its server cannot be reached', '无法连接到它的服务器'),
  silent: wording('it did not answer in time', '它没有及时回应'),
  key: wording('its server refused the key', '服务器拒绝了密钥'),
  unknown: wording('its server does not know this model or address', '服务器没有这个模型或地址'),
  busy: wording(
    'its server takes no more requests for the moment',
    '服务器目前不再接受请求（请求过多）',
  ),
  failing: wording('its server failed', '它的服务器出错'),
  rejected: wording('its server did not accept the request', '服务器不接受该请求'),
  garbled: wording('its answer could not be read', '它的回应无法读取'),
  empty: wording('it answered nothing', '它没有给出回应'),
  endless: wording('it came to no end', '它一直没有结束'),
  untrue: wording('it claimed changes that were not made', '它声称做了并未做的修改'),
} as const satisfies Record<string, Wording>;
