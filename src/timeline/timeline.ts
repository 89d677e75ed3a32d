/**
 * The document: one film as plain, immutable data. Time is counted in whole frames of `fps`,
 * from the first frame of the film (0). Nothing here knows about files, pixels or samples.
 *
 *   Timeline ─ tracks, painted in order, later on top ─ clips, sorted by start, never overlapping
 *            └ assets, what the clips show or play, named by the hash of their content
 *
 * A transition belongs to the clip that it leads into and is laid across the cut (half before it,
 * half after it), so it never changes the length of anything.
 */

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What other programs wrote beside what Kinora knows: kept through every edit, never read. Each
 * part of the document keeps what stood on it in the draft, so it lives and dies with that part.
 */
export interface Extensible {
  readonly extra?: { readonly [key: string]: Json };
}

/** The part of a picture to show: fractions of its width and height, 0–1, origin top left. */
export interface Rect extends Extensible {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `#rrggbb`, lower case, in sRGB. */
export type Color = `#${string}`;

export type AssetId = string;
export type ClipId = string;
export type TrackId = string;

interface AssetBase extends Extensible {
  /**
   * SHA-256 of the content in hex; `color:#rrggbb` and `score:<mood>:<seed>` for what is made;
   * any other name (an address, say) for what a client only points to and nobody has looked at.
   */
  readonly id: AssetId;
  /** What the person calls it: the file name, the mood. */
  readonly name: string;
}

export interface ImageAsset extends AssetBase {
  readonly kind: 'image';
  /** Upright size, after orientation. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A clip, or a moving gif. */
export interface VideoAsset extends AssetBase {
  readonly kind: 'video';
  /** Upright size, after rotation. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationMs: number;
  readonly hasSound: boolean;
}

export interface AudioAsset extends AssetBase {
  readonly kind: 'audio';
  readonly durationMs: number;
}

/** A plain colour, shown like a picture. */
export interface ColorAsset extends AssetBase {
  readonly kind: 'color';
  readonly color: Color;
}

/** Music that Kinora composes: any length, the same for the same mood, seed and length. */
export interface ScoreAsset extends AssetBase {
  readonly kind: 'score';
  readonly mood: Mood;
  readonly seed: number;
}

export type Asset = ImageAsset | VideoAsset | AudioAsset | ColorAsset | ScoreAsset;

export const moods = [
  'lo-fi',
  'upbeat',
  'cinematic',
  'ambient',
  'acoustic',
  'electronic',
  'jazz',
  'playful',
] as const;
export type Mood = (typeof moods)[number];

export const easings = ['linear', 'ease-in', 'ease-out', 'ease-in-out'] as const;
export type Easing = (typeof easings)[number];

/**
 * How a picture meets the frame. `crop` fills the frame and loses what sticks out; `blur` shows
 * the whole picture over a blurred enlargement of itself; `contain` shows it over the background.
 */
export const fits = ['crop', 'blur', 'contain'] as const;
export type Fit = (typeof fits)[number];

/**
 * The camera over a picture, from the first frame in which the clip is seen to the last (those
 * inside its transitions included). Both rectangles are fractions of the picture under `crop`,
 * and of the picture together with its fill (a canvas of the frame's aspect) under `blur` and
 * `contain`. What is shown is the largest rectangle of the frame's aspect inside the given one,
 * around its centre: so the same motion serves every aspect ratio.
 */
export interface Motion extends Extensible {
  readonly from: Rect;
  readonly to: Rect;
  readonly easing: Easing;
}

/** Where a picture-in-picture, logo or watermark stands; its own aspect ratio is kept. */
export interface Place extends Extensible {
  /** Centre, as fractions of the frame; may lie outside (0–1 is inside). */
  readonly x: number;
  readonly y: number;
  /** Width as a fraction of the frame's width, 0.01–4. */
  readonly scale: number;
  /** Clockwise, −360 to 360. */
  readonly rotationDeg: number;
}

/** The shape of a frame, width to height, in lowest terms: `16:9`. */
export type Aspect = `${number}:${number}`;

/** What about a clip depends on the shape of the frame, remembered for another shape. */
export interface Framing extends Extensible {
  readonly aspect: Aspect;
  readonly fit: Fit;
  readonly motion: Motion | null;
  readonly place: Place | null;
}

/** More shapes than these are not remembered for one clip; the oldest gives way. */
export const mostFramings = 8;

export const filterNames = [
  'black-and-white',
  'sepia',
  'warm',
  'cool',
  'vivid',
  'faded',
  'vignette',
  'grain',
] as const;
export type FilterName = (typeof filterNames)[number];

export interface Filter extends Extensible {
  readonly name: FilterName;
  /** 0 (nothing) to 1 (full). */
  readonly strength: number;
}

export const transitionNames = [
  'fade',
  'fade-through-black',
  'fade-through-white',
  'dissolve',
  'slide-left',
  'slide-right',
  'slide-up',
  'slide-down',
  'push-left',
  'push-right',
  'push-up',
  'push-down',
  'cover-left',
  'cover-right',
  'cover-up',
  'cover-down',
  'wipe-left',
  'wipe-right',
  'wipe-up',
  'wipe-down',
  'circle-open',
  'circle-close',
  'iris',
  'clock',
  'radial',
  'blinds-horizontal',
  'blinds-vertical',
  'luma',
  'zoom-in',
  'zoom-out',
  'cross-zoom',
  'whip-pan-left',
  'whip-pan-right',
  'blur',
  'ripple',
] as const;
export type TransitionName = (typeof transitionNames)[number];

/**
 * Leads into its clip from the clip before it, or from nothing where no clip abuts. Laid over
 * `durationFrames` around the cut: ⌊d/2⌋ frames before it, the rest after it.
 */
export interface Transition extends Extensible {
  readonly name: TransitionName;
  /** At least 1, and no longer than either clip leaves room for. */
  readonly durationFrames: number;
  readonly easing: Easing;
}

/** Loudness over a clip: linear between points, held before the first and after the last. */
export type Envelope = readonly EnvelopePoint[];
export interface EnvelopePoint extends Extensible {
  /** From the start of the clip. */
  readonly frame: number;
  /** Linear factor, 0 (silent) to 4 (+12 dB). */
  readonly gain: number;
}

interface ClipBase extends Extensible {
  readonly id: ClipId;
  /** First frame of the film in which the clip stands, transitions aside. */
  readonly startFrame: number;
  /** At least 1. */
  readonly durationFrames: number;
}

export interface VideoClip extends ClipBase {
  /** An image, video or colour asset. */
  readonly assetId: AssetId;
  /** Where in the source the clip begins, in frames of the film; 0 for pictures. */
  readonly sourceStartFrame: number;
  /** Source seconds per film second, 0.1–10. */
  readonly speed: number;
  readonly fit: Fit;
  /** Null: the whole picture (cropped to its centre under `crop`), still. */
  readonly motion: Motion | null;
  /** Null: it fills the frame. */
  readonly place: Place | null;
  /** For shapes in which the film was before; never for the one it has. Absent when empty. */
  readonly framings?: readonly Framing[];
  /** 0–1. */
  readonly opacity: number;
  readonly fadeInFrames: number;
  readonly fadeOutFrames: number;
  readonly filters: readonly Filter[];
  /** Of the clip's own sound. At least one point. */
  readonly volume: Envelope;
  readonly transitionIn: Transition | null;
}

export interface AudioClip extends ClipBase {
  /** An audio or score asset, or a video asset for its sound alone. */
  readonly assetId: AssetId;
  readonly sourceStartFrame: number;
  /** Begins again, seamlessly, when the source is shorter than the clip. */
  readonly loop: boolean;
  readonly volume: Envelope;
  readonly fadeInFrames: number;
  readonly fadeOutFrames: number;
  /** Grows quieter while other sound plays. */
  readonly duck: boolean;
}

export const textRoles = ['title', 'subtitle', 'caption', 'lower-third', 'end-card'] as const;
export type TextRole = (typeof textRoles)[number];
export const textFonts = ['sans', 'serif', 'display'] as const;
export const textAnimations = ['none', 'fade', 'rise', 'slide', 'zoom', 'typewriter'] as const;
export const textPlates = ['none', 'shadow', 'box'] as const;
export const textAligns = ['left', 'center', 'right'] as const;
export const textPlaces = ['top', 'middle', 'bottom'] as const;

/** How a text looks; what a role leaves open is filled in when the clip is made. */
export interface TextStyle extends Extensible {
  readonly role: TextRole;
  readonly font: (typeof textFonts)[number];
  /** Height of a capital line as a fraction of the frame's shorter side, 0.01–0.5. */
  readonly size: number;
  readonly color: Color;
  readonly align: (typeof textAligns)[number];
  readonly place: (typeof textPlaces)[number];
  readonly plate: (typeof textPlates)[number];
  readonly animation: (typeof textAnimations)[number];
}

export interface TextClip extends ClipBase {
  /** 1–500 characters; `\n` breaks a line. */
  readonly text: string;
  readonly style: TextStyle;
}

interface TrackBase extends Extensible {
  readonly id: TrackId;
  readonly name: string;
  /** Neither seen nor heard. */
  readonly muted: boolean;
}
export interface VideoTrack extends TrackBase {
  readonly kind: 'video';
  readonly clips: readonly VideoClip[];
}
export interface AudioTrack extends TrackBase {
  readonly kind: 'audio';
  readonly clips: readonly AudioClip[];
}
export interface TextTrack extends TrackBase {
  readonly kind: 'text';
  readonly clips: readonly TextClip[];
}
export type Track = VideoTrack | AudioTrack | TextTrack;
export type Clip = VideoClip | AudioClip | TextClip;

/** The same film in another size. */
export interface Variant extends Extensible {
  /** Unique among the variants, 1–40 characters. */
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Timeline extends Extensible {
  readonly title: string;
  /** Even, 16–4096. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whole frames per second, 1–120. */
  readonly fps: number;
  /** Seen where no clip is. */
  readonly background: Color;
  /** Other sizes in which the film is wanted too, at most 12. Absent when empty. */
  readonly variants?: readonly Variant[];
  readonly assets: Readonly<Record<AssetId, Asset>>;
  readonly tracks: readonly Track[];
}

/** The first frame after the clip. */
export function endFrame(clip: ClipBase): number {
  return clip.startFrame + clip.durationFrames;
}

/** Length of the film: the end of the last clip that is seen, or of the last one heard if none is. */
export function durationFrames(timeline: Timeline): number {
  const ends = (kinds: readonly Track['kind'][]) =>
    timeline.tracks
      .filter((track) => kinds.includes(track.kind))
      .flatMap((track) => track.clips.map(endFrame));
  const seen = ends(['video', 'text']);
  return Math.max(0, ...(seen.length > 0 ? seen : ends(['audio'])));
}

/** Milliseconds on the wire for a frame: whole, and `framesFromMs` finds the frame again (fps ≤ 120). */
export function msFromFrames(frames: number, fps: number): number {
  return Math.round((frames * 1000) / fps);
}

export function framesFromMs(ms: number, fps: number): number {
  return Math.round((ms * fps) / 1000);
}
