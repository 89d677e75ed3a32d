import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { wording } from '../../language/wording.ts';
import { ClientError } from '../client-error.ts';
import type { FileToSend } from './file-to-send.ts';

/** A file of this machine; its content is read only while it is sent. Throws ClientError. For Node. */
export async function openFile(path: string): Promise<FileToSend> {
  try {
    if ((await stat(path)).isDirectory()) throw new ClientError('badRequest', isFolder(path));
    return { name: basename(path), content: await openAsBlob(path) };
  } catch (cause) {
    if (cause instanceof ClientError) throw cause;
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

function isFolder(path: string) {
  return wording(
    `${path} is a folder. Open the files in it one by one.`,
    `${path} 是文件夹。请逐个打开其中的文件。`,
  );
}
