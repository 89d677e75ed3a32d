import { safeFileName } from '../outbound/safe-file-name.ts';

/** Under which a film is saved. */
export function filmName({ title }: { readonly title: string }): string {
  return safeFileName(`${title}.mp4`);
}
