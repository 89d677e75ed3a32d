import { beatsOf, type BeatsFor, type Music } from '../../src/director/soundtrack.ts';
import { gainAt } from '../../src/timeline/editing/envelope.ts';
import { mainTrack } from '../../src/timeline/editing/find.ts';
import {
  durationFrames,
  endFrame,
  type AudioClip,
  type Rect,
  type Timeline,
  type TextClip,
  type VideoClip,
} from '../../src/timeline/timeline.ts';

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
  /** From black where the film begins, to black where it ends; 0 for none. */
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
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

/** What a camera does in less than this, nobody sees. */
const leastZoomRatio = 1.002;
const leastTravel = 0.003;
/** A text belongs to a picture though a transition shows it a little before or after. */
const transitionSeconds = 0.7;

/** No film is an empty one: nothing seen, nothing heard. With `beatsFor`, cuts are held against beats. */
export function viewFilm(timeline: Timeline | null, beatsFor: BeatsFor = () => null): FilmView {
  const film = timeline ?? noFilm;
  const { fps, widthPx, heightPx } = film;
  const clips = mainTrack(film)?.clips ?? [];
  const texts = shownTexts(film);
  const pictures = clips.map((clip) => viewPicture(film, clip, texts));
  return {
    seconds: durationFrames(film) / fps,
    widthPx,
    heightPx,
    aspect: reduced(widthPx, heightPx),
    fps,
    title: film.title,
    background: film.background,
    pictures,
    names: pictures.map(({ name }) => name),
    cuts: clips.slice(1).map((clip) => viewCut(clip, fps)),
    fadeInSeconds: (clips[0]?.fadeInFrames ?? 0) / fps,
    fadeOutSeconds: (clips.at(-1)?.fadeOutFrames ?? 0) / fps,
    music: viewMusic(film, beatsFor),
    texts,
    overlays: viewOverlays(film),
    variants: (film.variants ?? []).map((variant) => reduced(variant.widthPx, variant.heightPx)),
  };
}

const noFilm: Timeline = {
  title: '',
  widthPx: 1920,
  heightPx: 1080,
  fps: 30,
  background: '#000000',
  assets: {},
  tracks: [],
};

function reduced(width: number, height: number): string {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  // "21:9" and the like come out a pixel off, for sides are even.
  const usual = [
    [16, 9],
    [4, 3],
    [3, 2],
    [5, 4],
    [1, 1],
    [21, 9],
    [2, 1],
  ].flatMap(([a, b]) => [
    [a!, b!],
    [b!, a!],
  ]);
  const near = usual.find(([a, b]) => Math.abs(width / height / (a! / b!) - 1) < 0.004);
  if (near !== undefined) return near.join(':');
  const common = divisor(width, height);
  return `${width / common}:${height / common}`;
}

function viewPicture(film: Timeline, clip: VideoClip, texts: readonly TextView[]): PictureView {
  const { fps } = film;
  const asset = film.assets[clip.assetId];
  const kinds = { image: 'photo', video: 'clip', color: 'color' } as const;
  const kind = asset?.kind === 'video' || asset?.kind === 'color' ? kinds[asset.kind] : 'photo';
  const startSeconds = clip.startFrame / fps;
  const seconds = clip.durationFrames / fps;
  return {
    name: asset?.name ?? clip.assetId,
    kind,
    startSeconds,
    seconds,
    sourceStartSeconds: clip.sourceStartFrame / fps,
    speed: clip.speed,
    filters: clip.filters.filter(({ strength }) => strength > 0).map(({ name }) => name),
    fit: clip.fit,
    ...viewCamera(film, clip),
    opacity: clip.opacity,
    gain: Math.max(...clip.volume.map(({ gain }) => gain)),
    captions: texts
      .filter((text) => isCaptionOf(text, startSeconds, startSeconds + seconds))
      .map(({ text }) => text),
  };
}

function isCaptionOf(text: TextView, start: number, end: number): boolean {
  const inside =
    text.startSeconds >= start - transitionSeconds && text.endSeconds <= end + transitionSeconds;
  const shared = Math.min(end, text.endSeconds) - Math.max(start, text.startSeconds);
  const most = shared > (text.endSeconds - text.startSeconds) / 2;
  return inside && most && text.role !== 'title' && text.role !== 'end-card';
}

function viewCamera(
  film: Timeline,
  clip: VideoClip,
): Pick<PictureView, 'motion' | 'zoomRatio' | 'towards'> {
  if (clip.motion === null) return { motion: 'still', zoomRatio: 1, towards: { x: 0.5, y: 0.5 } };
  const { from, to } = clip.motion;
  const [wide, near] = [from, to].map((rect) => seenWidth(film, clip, rect));
  const zoomRatio = Math.max(wide!, near!) / Math.min(wide!, near!);
  const [start, end] = [centreOf(from), centreOf(to)];
  const [across, down] = [end.x - start.x, end.y - start.y];
  const seen = { towards: end, zoomRatio };
  if (zoomRatio > leastZoomRatio) {
    return { ...seen, motion: near! < wide! ? 'zoom-in' : 'zoom-out' };
  }
  if (Math.hypot(across, down) < leastTravel) return { ...seen, motion: 'still' };
  if (Math.abs(across) >= Math.abs(down)) {
    return { ...seen, motion: across > 0 ? 'pan-right' : 'pan-left' };
  }
  return { ...seen, motion: down > 0 ? 'pan-down' : 'pan-up' };
}

/** Of the largest rectangle of the frame's aspect in the given one, in any unit. */
function seenWidth(film: Timeline, { assetId, fit }: VideoClip, rect: Rect): number {
  const asset = film.assets[assetId];
  const sized = asset !== undefined && 'widthPx' in asset && fit === 'crop' ? asset : film;
  const frameAspect = film.widthPx / film.heightPx;
  return Math.min(rect.width * sized.widthPx, rect.height * sized.heightPx * frameAspect);
}

function centreOf(rect: Rect): { x: number; y: number } {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

function viewCut({ transitionIn }: VideoClip, fps: number): CutView | null {
  if (transitionIn === null) return null;
  return { name: transitionIn.name, seconds: transitionIn.durationFrames / fps };
}

/** Of several pieces of music the longest gives the name, the outermost the ends. */
function viewMusic(film: Timeline, beatsFor: BeatsFor): MusicView | null {
  const clips = heardMusic(film);
  const longest = clips.toSorted((a, b) => b.durationFrames - a.durationFrames)[0];
  if (longest === undefined) return null;
  const { fps } = film;
  const [first, last] = [clips[0]!, clips.at(-1)!];
  const asset = film.assets[longest.assetId]!;
  return {
    name: asset.kind === 'score' ? asset.mood : asset.name,
    isOwn: asset.kind !== 'score',
    startSeconds: first.startFrame / fps,
    endSeconds: endFrame(last) / fps,
    fadeInSeconds: first.fadeInFrames / fps,
    fadeOutSeconds: last.fadeOutFrames / fps,
    sourceStartSeconds: first.sourceStartFrame / fps,
    ducks: clips.some(({ duck }) => duck),
    gainAt: (seconds) => {
      const frame = Math.round(seconds * fps);
      const clip = clips.find((one) => frame >= one.startFrame && frame < endFrame(one));
      return clip === undefined ? 0 : gainAt(clip.volume, frame - clip.startFrame);
    },
    // Laying out a score takes time, and few ask.
    get onBeat() {
      return shareOnBeat(film, longest, beatsFor);
    },
  };
}

function heardMusic(film: Timeline): AudioClip[] {
  return film.tracks
    .flatMap((track) => (track.kind === 'audio' && !track.muted ? track.clips : []))
    .filter(({ assetId }) => film.assets[assetId]?.kind !== 'video')
    .filter(({ volume }) => volume.some(({ gain }) => gain > 0))
    .toSorted((a, b) => a.startFrame - b.startFrame);
}

function shareOnBeat(film: Timeline, clip: AudioClip, beatsFor: BeatsFor): number {
  const music = musicOf(film, clip);
  const options = { music, durationFrames: clip.durationFrames, fps: film.fps, beatsFor };
  const grid = music === null ? null : beatsOf({ ...options, music });
  const cuts = (mainTrack(film)?.clips ?? []).slice(1).map(({ startFrame }) => startFrame);
  if (grid === null || cuts.length === 0) return NaN;
  const beats = new Set(grid.beatFrames.map((frame) => frame + clip.startFrame));
  return cuts.filter((frame) => beats.has(frame)).length / cuts.length;
}

function musicOf(film: Timeline, { assetId }: AudioClip): Music | null {
  const asset = film.assets[assetId];
  if (asset?.kind === 'score') return { kind: 'score', mood: asset.mood, seed: asset.seed };
  return asset?.kind === 'audio' ? { kind: 'song', song: asset } : null;
}

function shownTexts(film: Timeline): TextView[] {
  return film.tracks
    .flatMap((track) => (track.kind === 'text' && !track.muted ? track.clips : []))
    .toSorted((a, b) => a.startFrame - b.startFrame)
    .map((clip) => viewText(clip, film.fps));
}

function viewText(clip: TextClip, fps: number): TextView {
  const { role, place, align, color, size, font, animation, plate } = clip.style;
  return {
    text: clip.text,
    role,
    startSeconds: clip.startFrame / fps,
    endSeconds: endFrame(clip) / fps,
    place,
    align,
    color,
    size,
    font,
    animation,
    plate,
  };
}

function viewOverlays(film: Timeline): OverlayView[] {
  const main = mainTrack(film);
  return film.tracks
    .flatMap((track) =>
      track.kind === 'video' && track !== main && !track.muted ? track.clips : [],
    )
    .map((clip) => ({
      name: film.assets[clip.assetId]?.name ?? clip.assetId,
      x: clip.place?.x ?? 0.5,
      y: clip.place?.y ?? 0.5,
      scale: clip.place?.scale ?? 1,
      opacity: clip.opacity,
      startSeconds: clip.startFrame / film.fps,
      endSeconds: endFrame(clip) / film.fps,
    }));
}
