import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';
import type { FileToSend } from './file-to-send.ts';

/** A file of this machine; its content is read only while it is sent. For Node. */
export async function openFile(path: string): Promise<FileToSend> {
  try {
    return { name: basename(path), content: await openAsBlob(path) };
  } catch (cause) {
    throw new ClientError(
      'storage',
      wording(
        `${path} cannot be read. Check that it is there and that you may read it.`,
        `无法读取 ${path}。请确认文件存在且有读取权限。`,
      ),
      { cause },
    );
  }
}
