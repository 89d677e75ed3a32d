import type { Asset } from '../../timeline/timeline.ts';

/** Whether an asset is a file that somebody must have uploaded; colours and scores are made. */
export function isFile({ kind }: Asset): boolean {
  return kind === 'image' || kind === 'video' || kind === 'audio';
}
