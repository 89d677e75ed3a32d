import type { Readable } from 'node:stream';

/**
 * Files by key: `media/<user>/<sha256>`. A key is written once, whole, and never changed; slashes
 * divide folders, and each part has only letters, digits, `_`, `-` and `.`.
 */
export interface Blobs {
  /** Where a file can be written piece by piece, on the same disk. Its writer removes it when it gives up. */
  newPartialPath(): string;
  /** Moves a finished file to its key, so that it survives a loss of power. A key that exists is left as it is. */
  put(key: string, partialPath: string): Promise<void>;
  /** Null when there is none. */
  sizeBytes(key: string): Promise<number | null>;
  /** The bytes from `start` to `end`, both included; all of them by default. Throws `storage` when there is none. */
  open(key: string, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
  /** A file that decoders can open, which nobody may change. A remote store downloads it first. */
  localPath(key: string): Promise<string>;
  /** The keys in a folder and its folders, in no order; `media/` for example. */
  list(folder: string): AsyncIterable<string>;
  /** No error when there is none. */
  remove(key: string): Promise<void>;
}
