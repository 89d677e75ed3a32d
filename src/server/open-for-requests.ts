import { Failure } from '../language/failure.ts';
import { wording, type Wording } from '../language/wording.ts';
import type { App } from './http/app.ts';
import type { Settings } from './settings.ts';

/** Streams that all come back after a restart wait here; Node's own 511 leave the rest outside. */
const backlog = 4096;

/** Listens. Throws `input` when the address cannot be had. */
export async function openForRequests(app: App, settings: Settings): Promise<void> {
  try {
    await app.listen({ host: settings.host, port: settings.port, backlog });
  } catch (error) {
    const text = reasons(settings)[(error as NodeJS.ErrnoException).code ?? ''];
    throw text === undefined ? error : new Failure('input', text, error);
  }
}

function reasons({ host, port }: Settings): Readonly<Record<string, Wording>> {
  const noAddress = wording(
    `This machine has no address ${host}. 127.0.0.1 is for this machine alone, 0.0.0.0 for every network.`,
    `本机没有 ${host} 这个地址。127.0.0.1 只供本机使用，0.0.0.0 对所有网络开放。`,
  );
  return {
    EADDRINUSE: wording(
      `Port ${port} of ${host} is taken, perhaps by another Kinora. Choose another with --port or KINORA_PORT; 0 takes any that is free.`,
      `${host} 的端口 ${port} 已被占用，可能是另一个 Kinora。请用 --port 或 KINORA_PORT 换一个；0 表示任选空闲端口。`,
    ),
    EACCES: wording(
      `Port ${port} needs rights that Kinora does not have. Choose one above 1023 with --port.`,
      `没有使用端口 ${port} 的权限。请用 --port 换一个大于 1023 的端口。`,
    ),
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
    EAI_AGAIN: noAddress,
  };
}
