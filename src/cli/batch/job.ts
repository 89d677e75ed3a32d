import type { WishedOutput } from '../../api/render.ts';
import type { Place } from './yaml-places.ts';

/** One project of a batch: its media, and the films that are made of them in turn. */
export interface Job {
  readonly name: string;
  /** What the person named, the file of the music among it. */
  readonly media: readonly NamedMedia[];
  /** Whether of files that are too large for the service smaller copies are used. */
  readonly shrink: boolean;
  readonly films: readonly JobFilm[];
  readonly place: Place;
}

export interface NamedMedia {
  /** A file, a folder, a pattern or an address, as it stands there. */
  readonly written: string;
  /** The same, absolute. */
  readonly path: string;
  readonly place: Place;
}

export interface JobFilm {
  readonly name: string;
  /** What is said before it is exported, in turn, after all that was said for the films before it. */
  readonly says: readonly string[];
  /** Where it goes; absolute. */
  readonly path: string;
  readonly output: WishedOutput;
  readonly place: Place;
}
