import { once } from 'node:events';
import { createServer } from 'node:net';
import * as z from 'zod';
import { serviceVersionSchema } from '../../api/service.ts';
import { wording } from '../../language/wording.ts';
import type { Settings } from '../../server/settings.ts';
import { reasonOf } from './reason-of.ts';
import type { Finding } from './finding.ts';

/** Whether a server can begin at the address of the settings, or one is there already. */
export async function lookAtAddress(settings: Settings, signal: AbortSignal): Promise<Finding> {
  const { host, port } = settings;
  if (port === 0) {
    const text = wording('Any free port will be taken', '将任选空闲端口');
    return { name: 'address', state: 'ok', text };
  }
  const refusal = await tryToListen(host, port);
  if (refusal === null) {
    const text = wording(
      `${host}:${port} is free for a server`,
      `${host}:${port} 空闲，可以启动服务`,
    );
    return { name: 'address', state: 'ok', text };
  }
  const version = await versionOfServer(settings, signal);
  if (version !== null) {
    const text = wording(
      `A Kinora ${version} answers at ${host}:${port}`,
      `Kinora ${version} 正在 ${host}:${port} 提供服务`,
    );
    return { name: 'address', state: 'ok', text };
  }
  return {
    name: 'address',
    state: 'wrong',
    text: wording(
      `No server can listen at ${host}:${port} (${refusal})`,
      `无法监听 ${host}:${port}（${refusal}）`,
    ),
    advice: wording(
      'Another program may be there: choose another port by KINORA_PORT or --port.',
      '可能已被其他程序占用：请用 KINORA_PORT 或 --port 换一个端口。',
    ),
  };
}

/** Null when it went well, else the reason. */
async function tryToListen(host: string, port: number): Promise<string | null> {
  const listener = createServer();
  try {
    listener.listen(port, host);
    await once(listener, 'listening');
    return null;
  } catch (error) {
    return reasonOf(error);
  } finally {
    listener.close();
  }
}

const patienceMs = 3000;

/** Null when what answers is no Kinora. */
async function versionOfServer(
  { host, port }: Settings,
  signal: AbortSignal,
): Promise<string | null> {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}/version`;
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    const told = z.looseObject(serviceVersionSchema.shape).safeParse(await answer.json());
    return told.success ? told.data.version : null;
  } catch {
    // Whatever is there, it is no server of ours; that is the answer.
    return null;
  }
}
