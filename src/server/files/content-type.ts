/**
 * As what a blob is served, by the ending that Kinora gave its key; nothing that a browser would
 * run is among them.
 */
export function contentTypeOf(blobKey: string): string {
  return contentTypes[endingOf(blobKey)] ?? 'application/octet-stream';
}

/** The ending of a name or key in small letters, without its dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const contentTypes: Readonly<Partial<Record<string, string>>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
  avif: 'image/avif',
  tiff: 'image/tiff',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  avi: 'video/x-msvideo',
  webm: 'video/webm',
  mkv: 'video/matroska',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
};
