/** A stranger's file that is here in whole, under a partial path, and of which nothing is known yet. */
export interface ReceivedFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Of its content, in hex. */
  readonly sha256: string;
  /** Safe to show and to store. */
  readonly name: string;
}
