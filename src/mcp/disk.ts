import type { Client } from '../client/client.ts';
import type { OrderedFilm } from '../client/film/export-film.ts';
import type { Wording } from '../language/wording.ts';
import type { FileToSend } from '../client/upload/file-to-send.ts';

export interface MediaOnDisk extends FileToSend {
  readonly path: string;
}

export interface OpenedMedia {
  readonly files: readonly MediaOnDisk[];
  /** What in the folders is not used: each with its reason. */
  readonly skipped: readonly Wording[];
}

export interface SmallerCopies extends AsyncDisposable {
  /** What each copy that was made is, for the person. */
  readonly notes: () => readonly Wording[];
  /** A copy of at most so many bytes; null where none can be made. */
  readonly make: (file: MediaOnDisk, limitBytes: number) => Promise<FileToSend | null>;
}

export interface FilmPlace {
  /** A folder or a name; null: where this person's films go. */
  readonly to: string | null;
  readonly title: string;
}

/** The files of who calls, where they are on this machine. */
export interface Disk {
  /**
   * Photos, clips and songs, also those in folders. Throws Failure where something that is named is
   * none; no byte of it is sent, and none of it told.
   */
  openMedia(paths: readonly string[]): Promise<OpenedMedia>;
  /** Smaller copies of files that are too large; they are gone once this is disposed of. */
  smallerCopies(work: {
    /** From 0 to 1, of each copy. */
    readonly onProgress: (done: number) => void;
    readonly signal: AbortSignal;
  }): SmallerCopies;
  /** Throws Failure where a film could not be saved. */
  checkPlace(place: FilmPlace): Promise<void>;
  /** Brings a film and answers its path. Nothing is replaced but an earlier film of that name. */
  saveFilm(
    client: Client,
    film: OrderedFilm,
    wish: FilmPlace & { readonly signal: AbortSignal },
  ): Promise<string>;
}
