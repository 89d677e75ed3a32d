import type { KernelMemory } from '../../kernel/memory.ts';
import type { PictureSource, TextPiece } from '../compositor/compositor.ts';
import type { FramePlan, PictureRef, TextLayer } from '../compositor/frame-plan.ts';
import { overlayBorderPx } from '../compositor/overlay.ts';
import {
  allocatePicture,
  fillPicture,
  type Picture,
  type TransparentPicture,
} from '../compositor/picture.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type ClipReader, openClip } from '../media/clip.ts';
import { decodeOverlay, framePhoto } from '../media/frame-photo.ts';
import type { I420Picture } from '../media/i420.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { CheckedFiles } from './checked-files.ts';
import type { FilmFiles } from './film-files.ts';
import { evenPicture, uploadOverlay, uploadPicture } from './upload.ts';

/** Room for what is not needed this moment; a 1080p photo with room to move takes about 5 MB. */
const keptBytes = 12 * 2 ** 20;

interface Kept {
  readonly pictures: readonly Picture[];
  readonly pieces: readonly TextPiece[];
  readonly sizeBytes: number;
  /** A frame of a clip, shown once: keeping it would only push photos out. */
  readonly isMoment: boolean;
  lastUse: number;
}

type Loaded = Pick<Kept, 'pictures' | 'pieces' | 'isMoment'>;

/**
 * The pictures, clips and texts of one film, decoded when a plan first names them and dropped when
 * others need the room: memory does not grow with the number of photos.
 */
export class PictureStore implements PictureSource {
  readonly #kernel: Kernel;
  readonly #memory: KernelMemory;
  readonly #timeline: Timeline;
  readonly #files: CheckedFiles;
  readonly #kept = new Map<string, Kept>();
  readonly #clips = new Map<string, { reader: ClipReader; lastUse: number }>();
  #use = 0;

  constructor(options: {
    kernel: Kernel;
    memory: KernelMemory;
    timeline: Timeline;
    files: FilmFiles;
  }) {
    this.#kernel = options.kernel;
    this.#memory = options.memory;
    this.#timeline = options.timeline;
    this.#files = new CheckedFiles(options.files);
  }

  /** Makes everything ready that the plan names. Throws `unreadable`. */
  async prepare(plan: FramePlan): Promise<void> {
    this.#use++;
    for (const layer of plan.layers) {
      if (layer.kind === 'text') await this.#keep(textKey(layer), () => this.#drawText(layer));
      else if (layer.kind === 'transition') {
        if (layer.from) await this.#preparePicture(layer.from.picture);
        if (layer.to) await this.#preparePicture(layer.to.picture);
      } else await this.#preparePicture(layer.picture);
    }
    await this.#dropUnused();
  }

  picture(ref: PictureRef): Picture {
    return this.#kept.get(pictureKey(ref))!.pictures[0]!;
  }

  overlay(ref: PictureRef): TransparentPicture {
    return this.picture(ref) as TransparentPicture;
  }

  textPieces(layer: TextLayer): readonly TextPiece[] {
    return this.#kept.get(textKey(layer))!.pieces;
  }

  async close(): Promise<void> {
    for (const { reader } of this.#clips.values()) await reader.close();
    this.#clips.clear();
  }

  async #preparePicture(ref: PictureRef): Promise<void> {
    await this.#keep(pictureKey(ref), async () => {
      const picture = await this.#load(ref);
      const isMoment = this.#timeline.assets[ref.assetId]!.kind === 'video';
      return { pictures: [picture], pieces: [], isMoment };
    });
  }

  async #load(ref: PictureRef): Promise<Picture> {
    const asset = this.#timeline.assets[ref.assetId]!;
    if (asset.kind === 'color') return this.#fill(ref, asset.color);
    const { path, format } = await this.#files.fileOf(ref.assetId);
    if (asset.kind === 'video') {
      const frame = await this.#readClip(ref);
      return ref.canvas === 'overlay'
        ? uploadOverlay(this.#memory, frame)
        : uploadPicture(this.#memory, frame);
    }
    if (ref.canvas === 'overlay')
      return uploadOverlay(this.#memory, await decodeOverlay(path, format, ref));
    const photo = await framePhoto(path, format, {
      fit: ref.canvas,
      canvasWidthPx: ref.widthPx,
      canvasHeightPx: ref.heightPx,
      background: ref.background ?? this.#timeline.background,
    });
    return uploadPicture(this.#memory, photo);
  }

  #fill(ref: PictureRef, color: string): Picture {
    const filled = allocatePicture(this.#memory, ref);
    fillPicture(this.#kernel, filled, color);
    if (ref.canvas !== 'overlay') return filled;
    const { widthPx, heightPx } = ref;
    const data = this.#memory.bytes().slice(filled.at, filled.at + (widthPx * heightPx * 3) / 2);
    this.#memory.free(filled.at);
    return uploadOverlay(this.#memory, { widthPx, heightPx, data, alpha: null });
  }

  async #readClip(ref: PictureRef): Promise<I420Picture> {
    const key = `${ref.assetId} ${ref.canvas} ${ref.widthPx} ${ref.heightPx}`;
    let clip = this.#clips.get(key);
    if (!clip) {
      const { path } = await this.#files.fileOf(ref.assetId);
      const reader = await openClip(path, {
        widthPx: ref.widthPx,
        heightPx: ref.heightPx,
        fps: this.#timeline.fps,
        fit: ref.canvas === 'overlay' ? 'crop' : ref.canvas,
        background: ref.background ?? this.#timeline.background,
      });
      clip = { reader, lastUse: this.#use };
      this.#clips.set(key, clip);
    }
    clip.lastUse = this.#use;
    return clip.reader.frameAt(ref.timeMs);
  }

  async #drawText(layer: TextLayer): Promise<Loaded> {
    const { widthPx, heightPx } = this.#timeline;
    // Loaded only for films with text: the rasteriser is a third of a worker's start.
    const { drawText } = await import('../compositor/text/draw-text.ts');
    const drawn = drawText({ text: layer.text, style: layer.style, widthPx, heightPx });
    const pieces = drawn.pieces.map((piece) => ({
      picture: uploadOverlay(this.#memory, evenPicture(piece)),
      xPx: piece.xPx - overlayBorderPx,
      yPx: piece.yPx - overlayBorderPx,
    }));
    return { pieces, pictures: pieces.map((piece) => piece.picture), isMoment: false };
  }

  async #keep(key: string, load: () => Promise<Loaded>): Promise<void> {
    const known = this.#kept.get(key);
    if (known) {
      known.lastUse = this.#use;
      return;
    }
    const loaded = await load();
    const sizeBytes = loaded.pictures.reduce((sum, picture) => sum + bytesOf(picture), 0);
    this.#kept.set(key, { ...loaded, sizeBytes, lastUse: this.#use });
  }

  async #dropUnused(): Promise<void> {
    const unused = [...this.#kept]
      .filter(([, kept]) => kept.lastUse < this.#use)
      .toSorted(([, a], [, b]) => a.lastUse - b.lastUse);
    let total = [...this.#kept.values()].reduce((sum, kept) => sum + kept.sizeBytes, 0);
    for (const [key, kept] of unused) {
      if (total <= keptBytes && !kept.isMoment) continue;
      for (const picture of kept.pictures) this.#memory.free(picture.at);
      this.#kept.delete(key);
      total -= kept.sizeBytes;
    }
    for (const [key, clip] of this.#clips) {
      // A clip that was not needed for two seconds of film will hardly be needed again.
      if (this.#use - clip.lastUse < 2 * this.#timeline.fps) continue;
      this.#clips.delete(key);
      await clip.reader.close();
    }
  }
}

function bytesOf(picture: Picture): number {
  return picture.widthPx * picture.heightPx * (picture.alpha ? 2.75 : 1.5);
}

function pictureKey(ref: PictureRef): string {
  return JSON.stringify(ref);
}

function textKey({ text, style }: TextLayer): string {
  return `text ${JSON.stringify({ text, style })}`;
}
