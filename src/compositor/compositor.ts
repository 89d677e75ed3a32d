import type { Kernel } from '../../kernel/kernel.ts';
import type { KernelMemory } from '../../kernel/memory.ts';
import type { Filter } from '../timeline/timeline.ts';
import { filters } from './filters/registry.ts';
import type { FramePlan, Layer, OverlayLayer, PictureRef, Shot, TextLayer } from './frame-plan.ts';
import { drawOverlay } from './overlay.ts';
import {
  allocatePicture,
  drawView,
  fillPicture,
  type Picture,
  pictureBytes,
  type TransparentPicture,
} from './picture.ts';
import { Stage } from './stage.ts';
import { animateText } from './text/animate.ts';
import { directionOf } from './text/writing-system.ts';
import { transitions } from './transitions/registry.ts';

/** Where the compositor finds what a plan names. All must be ready: composing does not wait. */
export interface PictureSource {
  /** The picture, on its canvas, at exactly the size that was asked for. */
  picture(ref: PictureRef): Picture;
  /** A picture for an overlay: at that size with a transparent border of `overlayBorderPx` around. */
  overlay(ref: PictureRef): TransparentPicture;
  /** A text's pieces in reading order, each with a border of `overlayBorderPx`. */
  textPieces(layer: TextLayer): readonly TextPiece[];
}

/** A line, word or letter of a text, and where it stands in the frame when it is at rest. */
export interface TextPiece {
  readonly picture: TransparentPicture;
  /** Top left, border included. */
  readonly xPx: number;
  readonly yPx: number;
}

/**
 * Turns plans into pixels. Keeps three frames: the one painted so far and the two pictures of a
 * transition or a fade; which buffer plays which part changes, so nothing is copied.
 */
export class Compositor {
  readonly #stage: Stage;
  readonly #source: PictureSource;
  #frame: Picture;
  #spare: Picture[];

  /** For frames of one size (even). */
  constructor(options: {
    kernel: Kernel;
    memory: KernelMemory;
    widthPx: number;
    heightPx: number;
    source: PictureSource;
  }) {
    this.#stage = new Stage(options);
    this.#source = options.source;
    const frame = () => allocatePicture(options.memory, options);
    this.#frame = frame();
    this.#spare = [frame(), frame(), frame()];
  }

  /** The frame as Y′CbCr 4:2:0 in the kernel's memory; valid until the next call. */
  compose(plan: FramePlan): Picture {
    if (!coversFrame(plan.layers[0])) fillPicture(this.#stage.kernel, this.#frame, plan.background);
    for (const layer of plan.layers) this.#paint(layer);
    return this.#frame;
  }

  #paint(layer: Layer): void {
    switch (layer.kind) {
      case 'shot':
        return this.#paintShot(layer);
      case 'transition':
        return this.#paintTransition(layer);
      case 'overlay':
        return this.#paintOverlay(layer);
      case 'text':
        return this.#paintText(layer);
    }
  }

  #paintShot(shot: Shot): void {
    if (shot.opacity === 1) return this.#drawShot(shot, this.#frame);
    if (shot.opacity === 0) return;
    const drawn = this.#spare[0]!;
    this.#drawShot(shot, drawn);
    this.#mix(this.#frame, drawn, this.#frame, shot.opacity);
  }

  #paintTransition(layer: Extract<Layer, { kind: 'transition' }>): void {
    const [a, b, out] = this.#spare as [Picture, Picture, Picture];
    const from = this.#sideOfTransition(layer.from, a);
    const to = this.#sideOfTransition(layer.to, b);
    transitions[layer.name]({ stage: this.#stage, from, to, out, progress: layer.progress });
    this.#spare[2] = this.#frame;
    this.#frame = out;
  }

  #sideOfTransition(shot: Shot | null, buffer: Picture): Picture {
    if (!shot) return this.#frame;
    this.#drawShot(shot, buffer);
    if (shot.opacity < 1) this.#mix(this.#frame, buffer, buffer, shot.opacity);
    return buffer;
  }

  #drawShot(shot: Shot, target: Picture): void {
    drawView(this.#stage.kernel, this.#source.picture(shot.picture), shot.view, target);
    this.#applyFilters(target, shot.filters, shot.filterFrame);
  }

  #paintOverlay(layer: OverlayLayer): void {
    if (layer.opacity === 0) return;
    const { widthPx, heightPx } = this.#stage;
    const { place } = layer;
    drawOverlay(this.#stage, this.#frame, {
      picture: this.#source.overlay(layer.picture),
      centerXPx: place.x * widthPx,
      centerYPx: place.y * heightPx,
      scale: (place.scale * widthPx) / layer.picture.widthPx,
      rotationDeg: place.rotationDeg,
      opacity: layer.opacity,
      afterwards: (drawn) => this.#applyFilters(drawn, layer.filters, layer.filterFrame),
    });
  }

  #paintText(layer: TextLayer): void {
    const pieces = this.#source.textPieces(layer);
    const states = animateText({
      style: layer.style,
      frame: layer.frame,
      durationFrames: layer.durationFrames,
      fps: layer.fps,
      pieceCount: pieces.length,
      heightPx: this.#stage.heightPx,
      direction: directionOf(layer.text),
    });
    for (const [index, piece] of pieces.entries()) {
      const state = states[index]!;
      if (state.opacity <= 0) continue;
      drawOverlay(this.#stage, this.#frame, {
        picture: piece.picture,
        centerXPx: piece.xPx + piece.picture.widthPx / 2 + state.dxPx,
        centerYPx: piece.yPx + piece.picture.heightPx / 2 + state.dyPx,
        scale: state.scale,
        rotationDeg: 0,
        opacity: state.opacity,
      });
    }
  }

  #applyFilters(picture: Picture, wanted: readonly Filter[], frame: number): void {
    for (const { name, strength } of wanted) {
      filters[name]({ stage: this.#stage, picture, strength, frame });
    }
  }

  #mix(a: Picture, b: Picture, out: Picture, share: number): void {
    const { kernel, widthPx, heightPx } = this.#stage;
    kernel.mix(a.at, b.at, out.at, pictureBytes(widthPx, heightPx), Math.round(256 * share));
  }
}

function coversFrame(layer: Layer | undefined): boolean {
  const isOpaque = (shot: Shot | null) => shot?.opacity === 1;
  if (layer?.kind === 'transition') return isOpaque(layer.from) && isOpaque(layer.to);
  return layer?.kind === 'shot' && isOpaque(layer);
}
