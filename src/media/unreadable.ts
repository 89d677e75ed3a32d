import { basename } from 'node:path';
import { Failure } from '../language/failure.ts';
import { wording, type Wording } from '../language/wording.ts';

/** Why a file cannot be used, each as a clause that follows its name. */
export const reasons = {
  missing: wording('there is no such file', '文件不存在'),
  folder: wording('it is a folder, not a file', '这是文件夹，不是文件'),
  forbidden: wording('you have no permission to read it', '没有读取权限'),
  notReadable: wording('the disk could not read it', '磁盘无法读取'),
  empty: wording('the file is empty', '文件是空的'),
  unknown: wording(
    'it is not a photo, clip or sound of a kind that Kinora opens',
    '这不是 Kinora 能打开的照片、视频或音频格式',
  ),
  truncated: wording(
    'it is cut off, part of it is missing; copy it again from where it came',
    '文件不完整，缺少一部分；请从原处重新复制',
  ),
  damaged: wording(
    'its data is damaged; copy it again from where it came',
    '数据已损坏；请从原处重新复制',
  ),
  stillPicture: wording(
    'it is a still picture, not a clip or sound',
    '这是静态图片，不是视频或音频',
  ),
  noPicture: wording('there is no picture in it that can be decoded', '其中没有可解码的画面'),
  noSound: wording('there is no sound in it that can be decoded', '其中没有可解码的声音'),
} as const satisfies Record<string, Wording>;

/** The failure for a file: its name, then the reason. */
export function unreadable(path: string, reason: Wording, cause?: unknown): Failure {
  const name = basename(path);
  return new Failure(
    'unreadable',
    wording(`${name}: ${reason.en}.`, `${name}：${reason.zh}。`),
    cause,
  );
}

/** What a failure says of the file, as a clause without the name: for a list, or another name. */
export function reasonWithoutName({ wording: { en, zh } }: Failure, path: string): Wording {
  const name = basename(path);
  const clause = (text: string, colon: string) =>
    (text.startsWith(name + colon) ? text.slice(name.length + colon.length) : text)
      .trim()
      .replace(/[.。]$/, '');
  return wording(clause(en, ':'), clause(zh, '：'));
}

/** The failure for what the file system said; what is already a failure passes through. */
export function unreadableBySystem(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = systemReasons[code] ?? reasons.notReadable;
  return unreadable(path, reason, error);
}

const systemReasons: Readonly<Partial<Record<string, Wording>>> = {
  ENOENT: reasons.missing,
  ENOTDIR: reasons.missing,
  EISDIR: reasons.folder,
  EACCES: reasons.forbidden,
  EPERM: reasons.forbidden,
};
