import type { MediaFormat } from '../media/sniff.ts';
import type { AssetId } from '../timeline/timeline.ts';

/** Where the content of an asset lies on this machine. */
export interface AssetFile {
  readonly path: string;
  readonly format: MediaFormat;
}

/** The files of a timeline's image, video and audio assets. */
export type FilmFiles = Readonly<Record<AssetId, AssetFile>>;
