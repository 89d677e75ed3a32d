import { resolve } from 'node:path';

/** A file as FFmpeg is to be told of it: a bare `a:b.mp4` would be a protocol named `a`. */
export function fileAddress(path: string): string {
  return `file:${resolve(path)}`;
}
