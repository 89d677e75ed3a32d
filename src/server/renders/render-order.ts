import type { EncoderSettings } from '../../media/encode-video.ts';
import type { PlainFailure } from '../../render/jobs.ts';
import type { FilmFiles } from '../../render/film-files.ts';
import type { Timeline } from '../../timeline/timeline.ts';

/** What a render process is asked for, as plain data. */
export interface RenderOrder {
  /** Valid, and at least one frame long. */
  readonly timeline: Timeline;
  readonly files: FilmFiles;
  /** The engine's own by default. */
  readonly settings?: EncoderSettings;
  /** Where the film is written; null: only its chunks are made. */
  readonly outPath: string | null;
  readonly cacheFolder: string;
  readonly workerCount: number;
}

/** What the server says to a render process: one order at a time. */
export type ToRenderProcess =
  { readonly kind: 'render'; readonly order: RenderOrder } | { readonly kind: 'stop' };

/** What a render process says back: any number of `progress`, then one of the others. */
export type FromRenderProcess =
  /** 0–100, whole; told when it has changed. It falls when a worker died. */
  | { readonly kind: 'progress'; readonly percent: number }
  /** 0 bytes where only chunks were ordered. */
  | { readonly kind: 'done'; readonly sizeBytes: number }
  | { readonly kind: 'failed'; readonly failure: PlainFailure };
