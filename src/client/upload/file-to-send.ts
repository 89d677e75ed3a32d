/** A photo, clip or song to upload. In Node, `fs.openAsBlob` makes one of a file without reading it. */
export interface FileToSend {
  /** As people know it. */
  readonly name: string;
  readonly content: Blob;
}
