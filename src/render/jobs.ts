import type { EncoderSettings } from '../media/encode-video.ts';
import type { FailureCode } from '../language/failure.ts';
import type { Wording } from '../language/wording.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { FilmFiles } from './film-files.ts';
import type { Chunk } from './plan-chunks.ts';

/** What the renderer says to a worker process: first the film, then one job at a time. */
export type ToWorker =
  | {
      readonly kind: 'film';
      readonly timeline: Timeline;
      readonly files: FilmFiles;
      readonly settings: EncoderSettings;
      readonly cacheFolder: string;
    }
  | { readonly kind: 'job'; readonly job: Job };

export type Job =
  | { readonly kind: 'chunk'; readonly chunk: Chunk }
  | { readonly kind: 'sound'; readonly key: string };

/** What a worker says back. */
export type FromWorker =
  | { readonly kind: 'frames'; readonly count: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: PlainFailure };

/** A failure as it travels between processes. */
export interface PlainFailure {
  readonly code: FailureCode;
  readonly wording: Wording;
  /** For the log: the stack where it happened. */
  readonly detail: string;
}
