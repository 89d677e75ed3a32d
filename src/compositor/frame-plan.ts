import type {
  AssetId,
  Color,
  Filter,
  Fit,
  Place,
  Rect,
  TextStyle,
  TransitionName,
} from '../timeline/timeline.ts';

/**
 * Everything that one frame shows, and nothing else: plain data, equal for equal pictures. Two
 * frames with equal plans have equal pixels, so plans are what the names of chunks are made from.
 */
export interface FramePlan {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: Color;
  /** Painted in order, later ones on top. */
  readonly layers: readonly Layer[];
}

export type Layer = ShotLayer | TransitionLayer | OverlayLayer | TextLayer;

/** One picture over the whole frame. */
export interface ShotLayer extends Shot {
  readonly kind: 'shot';
}

/** From one picture to the next over the whole frame; null stands for what lies beneath. */
export interface TransitionLayer {
  readonly kind: 'transition';
  readonly name: TransitionName;
  /** 0–1, exclusive at both ends, eased. */
  readonly progress: number;
  readonly from: Shot | null;
  readonly to: Shot | null;
}

export interface Shot {
  readonly picture: PictureRef;
  /** The part of the picture that fills the frame, in pixels of the picture; the frame's aspect. */
  readonly view: Rect;
  /** 0–1. */
  readonly opacity: number;
  readonly filters: readonly Filter[];
  /** Stirs what changes from frame to frame (grain); 0 where nothing does. */
  readonly filterFrame: number;
}

/** A picture-in-picture, logo or watermark. */
export interface OverlayLayer {
  readonly kind: 'overlay';
  readonly picture: PictureRef;
  readonly place: Place;
  readonly opacity: number;
  readonly filters: readonly Filter[];
  readonly filterFrame: number;
}

export interface TextLayer {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  /** Within its clip. */
  readonly frame: number;
  readonly durationFrames: number;
  readonly fps: number;
}

/** A picture as the compositor needs it: which, at which moment, at what size, on what canvas. */
export interface PictureRef {
  readonly assetId: AssetId;
  /** Milliseconds into a video; 0 for what stands still. */
  readonly timeMs: number;
  /**
   * `crop`: the picture alone, scaled to the canvas (which has its aspect). `blur`, `contain`: the
   * whole picture centred on a canvas of the frame's aspect, over its blurred enlargement or the
   * background. `overlay`: the picture alone, with its transparency.
   */
  readonly canvas: Fit | 'overlay';
  /** Even. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Under `contain`: what is seen beside the picture. */
  readonly background: Color | null;
}
