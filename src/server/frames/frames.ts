import { createHash } from 'node:crypto';
import { planFrame } from '../../compositor/plan-frame.ts';
import type { FramePlan } from '../../compositor/frame-plan.ts';
import { engineVersion } from '../../render/engine.ts';
import type { FilmFiles } from '../../render/film-files.ts';
import type { Blobs } from '../../storage/blobs.ts';
import { durationFrames, type AssetId, type Timeline } from '../../timeline/timeline.ts';
import type { Media } from '../media/media.ts';
import { thumbnailKey } from '../media/media-keys.ts';
import { FrameProcesses } from './frame-processes.ts';
import { KeptFrames } from './kept-frames.ts';

/** Of a photo's thumbnail: a frame that is no larger is drawn from it, 10 ms instead of 40 to 1000. */
const thumbnailPx = 320;
const thumbnailPrefix = 'thumbnail:';

export interface FramesWish {
  readonly timeline: Timeline;
  /** In the timeline; those beyond its end are its last one. */
  readonly frames: readonly number[];
  /** Of the frame's longest side; never more than the film has. */
  readonly longestPx: number;
  /** Of each file; it is coarser where that is needed. */
  readonly mostBytes?: number;
}

/** Frames of films as JPEG files, drawn once for as long as they are asked for. Must be closed. */
export class Frames {
  readonly #media: Media;
  readonly #blobs: Blobs;
  readonly #processes = new FrameProcesses();
  readonly #kept = new KeptFrames();

  constructor({ media, blobs }: { readonly media: Media; readonly blobs: Blobs }) {
    this.#media = media;
    this.#blobs = blobs;
  }

  /** Whether a frame that was not drawn yet is soon there. */
  get isWarm(): boolean {
    return this.#processes.isWarm;
  }

  /** Loads what draws, for who will ask soon. */
  warm(): void {
    this.#processes.warm();
  }

  /** By everything that its pixels depend on. */
  keyOf(wish: FramesWish, index = 0): string {
    const timeline = scaled(wish.timeline, wish.longestPx);
    const plan = planFrame(timeline, withinFilm(timeline, wish.frames[index]!));
    return frameKey(plan, wish);
  }

  /** In the order of the wish. Throws Failure, or the signal's reason. */
  async draw(userId: string, wish: FramesWish, signal: AbortSignal): Promise<Uint8Array[]> {
    const timeline = scaled(wish.timeline, wish.longestPx);
    const wanted = wish.frames.map((frame) => {
      const within = withinFilm(timeline, frame);
      const plan = planFrame(timeline, within);
      return { frame: within, plan, key: `${userId} ${frameKey(plan, wish)}` };
    });
    const missing = wanted.filter(({ key }) => !this.#kept.has(key));
    if (missing.length > 0) {
      const plans = missing.map(({ plan }) => plan);
      const drawable = await this.#withFiles(userId, shownOnly(timeline, plans));
      const order = { ...drawable, frames: missing.map(({ frame }) => frame) };
      const { mostBytes } = wish;
      const limited = mostBytes === undefined ? order : { ...order, mostBytes };
      const drawn = await this.#processes.draw(limited, { owner: userId, signal });
      for (const [index, { key }] of missing.entries()) this.#kept.add(key, drawn[index]!);
      const fresh = new Map(missing.map(({ key }, index) => [key, drawn[index]!]));
      return wanted.map(({ key }) => fresh.get(key) ?? this.#kept.get(key)!);
    }
    return wanted.map(({ key }) => this.#kept.get(key)!);
  }

  close(): void {
    this.#processes.close();
  }

  /** Small frames show the thumbnails of photos, under names that are no hashes of contents. */
  async #withFiles(
    userId: string,
    timeline: Timeline,
  ): Promise<{ timeline: Timeline; files: FilmFiles }> {
    if (Math.max(timeline.widthPx, timeline.heightPx) > thumbnailPx)
      return { timeline, files: await this.#media.filmFiles(userId, timeline) };
    const small = new Set<AssetId>();
    const files: Record<AssetId, FilmFiles[string]> = {};
    for (const { id, kind } of Object.values(timeline.assets)) {
      const key = thumbnailKey(userId, id);
      if (kind !== 'image' || (await this.#blobs.sizeBytes(key)) === null) continue;
      small.add(id);
      files[thumbnailPrefix + id] = { path: await this.#blobs.localPath(key), format: 'webp' };
    }
    const whole = Object.values(timeline.assets).filter(({ id }) => !small.has(id));
    const assets = Object.fromEntries(whole.map((asset) => [asset.id, asset]));
    Object.assign(files, await this.#media.filmFiles(userId, { ...timeline, assets }));
    return { timeline: showingThumbnails(timeline, small), files };
  }
}

/** The film in another size, everything in it in the same proportion. */
function scaled(timeline: Timeline, longestPx: number): Timeline {
  const factor = Math.min(1, longestPx / Math.max(timeline.widthPx, timeline.heightPx));
  const even = (px: number) => Math.max(16, 2 * Math.round((px * factor) / 2));
  return { ...timeline, widthPx: even(timeline.widthPx), heightPx: even(timeline.heightPx) };
}

function withinFilm(timeline: Timeline, frame: number): number {
  return Math.max(0, Math.min(frame, durationFrames(timeline) - 1));
}

function frameKey(plan: FramePlan, { mostBytes }: FramesWish): string {
  const content = JSON.stringify([engineVersion, plan, mostBytes ?? 'any']);
  return createHash('sha256').update(content).digest('base64url');
}

/** Without the assets of other moments. */
function shownOnly(timeline: Timeline, plans: readonly FramePlan[]): Timeline {
  const shown = new Set(plans.flatMap(({ layers }) => layers.flatMap(picturesOf)));
  const assets = Object.values(timeline.assets).filter(({ id }) => shown.has(id));
  return { ...timeline, assets: Object.fromEntries(assets.map((asset) => [asset.id, asset])) };
}

function picturesOf(layer: FramePlan['layers'][number]): AssetId[] {
  if (layer.kind === 'text') return [];
  if (layer.kind !== 'transition') return [layer.picture.assetId];
  return [layer.from, layer.to].flatMap((shot) => (shot === null ? [] : [shot.picture.assetId]));
}

function showingThumbnails(timeline: Timeline, small: ReadonlySet<AssetId>): Timeline {
  const named = (id: AssetId) => (small.has(id) ? thumbnailPrefix + id : id);
  const assets = Object.values(timeline.assets).map((asset) => ({
    ...asset,
    id: named(asset.id),
  }));
  return {
    ...timeline,
    assets: Object.fromEntries(assets.map((asset) => [asset.id, asset])),
    tracks: timeline.tracks.map((track) =>
      track.kind === 'video'
        ? {
            ...track,
            clips: track.clips.map((clip) => ({ ...clip, assetId: named(clip.assetId) })),
          }
        : track,
    ),
  };
}
