/** A film as a person sees it, so that checks read like sentences. Seconds throughout. */
export interface FilmView {
  readonly seconds: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Reduced: "16:9", "9:16", "1:1", "4:5". */
  readonly aspect: string;
  readonly fps: number;
  /** Of the project. */
  readonly title: string;
  /** `#rrggbb`. */
  readonly background: string;
  /** The pictures of the main track, in order. */
  readonly pictures: readonly PictureView[];
  /** Their file names. */
  readonly names: readonly string[];
  /** Between two neighbours; null for a hard cut. One fewer than pictures. */
  readonly cuts: readonly (CutView | null)[];
  /** What plays as music: null for silence. */
  readonly music: MusicView | null;
  readonly texts: readonly TextView[];
  /** Pictures over the film: logo, watermark, picture-in-picture. */
  readonly overlays: readonly OverlayView[];
  /** Other aspects in which the film is to be exported too. */
  readonly variants: readonly string[];
}

export interface PictureView {
  readonly name: string;
  readonly kind: 'photo' | 'clip' | 'color';
  readonly startSeconds: number;
  readonly seconds: number;
  /** Into the source, of a clip. */
  readonly sourceStartSeconds: number;
  readonly speed: number;
  readonly filters: readonly string[];
  readonly fit: 'crop' | 'blur' | 'contain';
  readonly motion:
    'still' | 'zoom-in' | 'zoom-out' | 'pan-left' | 'pan-right' | 'pan-up' | 'pan-down';
  /** The larger seen width by the smaller, 1 for a pure pan or a still picture. */
  readonly zoomRatio: number;
  /** Of the last rectangle that is shown: fractions of the picture. */
  readonly towards: { readonly x: number; readonly y: number };
  readonly opacity: number;
  /** Of the clip's own sound; 0 is mute. */
  readonly gain: number;
  /** What is written while it is seen and ends with it (captions). */
  readonly captions: readonly string[];
}

export interface CutView {
  /** As in `transitionNames`. */
  readonly name: string;
  readonly seconds: number;
}

export interface MusicView {
  /** A mood of Kinora's own music, or the name of the person's song. */
  readonly name: string;
  readonly isOwn: boolean;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
  /** Where the song begins, into the song. */
  readonly sourceStartSeconds: number;
  readonly ducks: boolean;
  /** Loudness at a moment of the film, fades aside; 0 where it does not play. */
  readonly gainAt: (seconds: number) => number;
  /** How many cuts lie on its beats, 0–1; NaN without beats. */
  readonly onBeat: number;
}

export interface TextView {
  readonly text: string;
  readonly role: 'title' | 'subtitle' | 'caption' | 'lower-third' | 'end-card';
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly place: 'top' | 'middle' | 'bottom';
  readonly align: 'left' | 'center' | 'right';
  /** `#rrggbb`. */
  readonly color: string;
  /** Fraction of the frame's shorter side. */
  readonly size: number;
  readonly font: string;
  readonly animation: string;
  readonly plate: string;
}

export interface OverlayView {
  readonly name: string;
  /** Centre, as fractions of the frame. */
  readonly x: number;
  readonly y: number;
  /** Width as a fraction of the frame's. */
  readonly scale: number;
  readonly opacity: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}
