import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FilmFiles } from '../src/render/film-files.ts';
import type { Motion, Timeline, Transition, VideoClip } from '../src/timeline/timeline.ts';

export interface PictureInFilm {
  readonly path: string;
  readonly format: 'png' | 'jpeg' | 'tiff';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationFrames: number;
  readonly motion?: Motion;
  readonly transitionIn?: Transition;
}

/** A silent film that shows pictures one after the other, each filling the frame. */
export async function filmOfPictures(
  format: { readonly widthPx: number; readonly heightPx: number; readonly fps: number },
  pictures: readonly PictureInFilm[],
): Promise<{ timeline: Timeline; files: FilmFiles }> {
  const assets: Record<string, Timeline['assets'][string]> = {};
  const files: Record<string, FilmFiles[string]> = {};
  const clips: VideoClip[] = [];
  let startFrame = 0;
  for (const picture of pictures) {
    const id = createHash('sha256')
      .update(await readFile(picture.path))
      .digest('hex');
    const { widthPx, heightPx } = picture;
    assets[id] = { id, kind: 'image', name: basename(picture.path), widthPx, heightPx };
    files[id] = { path: picture.path, format: picture.format };
    clips.push({
      id: `clip-${clips.length}`,
      startFrame,
      durationFrames: picture.durationFrames,
      assetId: id,
      sourceStartFrame: 0,
      speed: 1,
      fit: 'crop',
      motion: picture.motion ?? null,
      place: null,
      opacity: 1,
      fadeInFrames: 0,
      fadeOutFrames: 0,
      filters: [],
      volume: [{ frame: 0, gain: 1 }],
      transitionIn: picture.transitionIn ?? null,
    });
    startFrame += picture.durationFrames;
  }
  const timeline: Timeline = {
    title: '',
    ...format,
    background: '#000000',
    assets,
    tracks: [{ id: 'video', kind: 'video', name: 'Video', muted: false, clips }],
  };
  return { timeline, files };
}
