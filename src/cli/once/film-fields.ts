import { resolve } from 'node:path';
import { styleText } from 'node:util';
import * as z from 'zod';
import type { OrderedFilm } from '../../client/film/export-film.ts';
import type { Language } from '../../language/wording.ts';
import { safeText } from '../client/safe-text.ts';
import { fileSizeText } from '../file-size-text.ts';

/** A film that was brought to this machine, as `--json` tells of it. */
export const filmFields = z.object({
  /** Absolute. */
  path: z.string(),
  sizeBytes: z.number(),
  durationSeconds: z.number().nullable(),
  renderId: z.string(),
});

/** A film, where it lies, and how long it took. */
export interface FilmAt {
  readonly film: OrderedFilm & { readonly sizeBytes: number };
  readonly path: string;
  readonly elapsedMs: number;
}

export function filmField({ film, path }: FilmAt): z.input<typeof filmFields> {
  const { sizeBytes, durationMs, id } = film;
  const durationSeconds = durationMs === null ? null : durationMs / 1000;
  return { path: resolve(path), sizeBytes, durationSeconds, renderId: id };
}

/** "✓ film.mp4" and what there is to say of it. */
export function filmLines(
  { film, path, elapsedMs }: FilmAt,
  { language, stdout }: { readonly language: Language; readonly stdout: NodeJS.WriteStream },
): string[] {
  const seconds = (ms: number) =>
    `${Number((ms / 1000).toFixed(1))} ${language === 'en' ? 's' : '秒'}`;
  const facts = [
    ...(film.durationMs === null ? [] : [seconds(film.durationMs)]),
    fileSizeText(film.sizeBytes),
    language === 'en' ? `ready in ${seconds(elapsedMs)}` : `用时 ${seconds(elapsedMs)}`,
  ];
  return [
    `${styleText('green', '✓', { stream: stdout })} ${styleText('bold', safeText(path), { stream: stdout })}`,
    `  ${styleText('gray', facts.join(' · '), { stream: stdout })}`,
  ];
}
