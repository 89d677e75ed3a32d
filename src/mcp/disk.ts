import type { Client } from '../client/client.ts';
import type { ExportedFilm } from '../client/film/export-film.ts';
import type { FileToSend } from '../client/upload/file-to-send.ts';

/** The files of who calls, where they are on this machine. */
export interface Disk {
  /**
   * Photos, clips and songs, also those in folders. Throws Failure where something that is named is
   * none; no byte of it is sent, and none of it told.
   */
  openMedia(paths: readonly string[]): Promise<readonly FileToSend[]>;
  /** Brings a film and answers its path. Nothing is replaced but an earlier film of that name. */
  saveFilm(
    client: Client,
    film: ExportedFilm,
    wish: {
      /** A folder or a name; null: where this person's films go. */
      readonly to: string | null;
      readonly title: string;
      readonly signal: AbortSignal;
    },
  ): Promise<string>;
}
