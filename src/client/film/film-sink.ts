import { hex } from './hex.ts';

/** Where a film is put as it comes; a file, or memory. */
export interface FilmSink {
  /** What is there. */
  sizeBytes(): Promise<number>;
  /** At the end of what is there. */
  append(bytes: Uint8Array): Promise<void>;
  /** Throws all away. */
  clear(): Promise<void>;
  /** All that is there, to be looked at. */
  content(): Promise<Blob>;
  /** In hex, of all that is there. */
  sha256(): Promise<string>;
}

/** For where there are no files. */
export function filmInMemory(): FilmSink {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  const content = async () => new Blob(parts);
  return {
    sizeBytes: async () => (await content()).size,
    append: async (bytes) => {
      parts.push(bytes.slice());
    },
    clear: async () => {
      parts = [];
    },
    content,
    sha256: async () => {
      const hash = await crypto.subtle.digest('SHA-256', await (await content()).arrayBuffer());
      return hex(new Uint8Array(hash));
    },
  };
}
