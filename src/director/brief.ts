import type { Aspect, AssetId, Filter, Fit, Mood, TransitionName } from '../timeline/timeline.ts';

/** Everything that a wish for a film may say. What a person leaves open is `auto`. */
export interface Brief {
  /** Exact length of the film, to the frame. */
  readonly durationSeconds: number | 'auto';
  /** Exact time of each photo; an exact length of the film has the last word. */
  readonly secondsPerPhoto: number | 'auto';
  /** Exact size; has the last word over `aspect` and `shortSidePx`. */
  readonly size: { readonly widthPx: number; readonly heightPx: number } | 'auto';
  readonly aspect: Aspect | 'auto';
  /** 1080 for "1080p", whichever way up. */
  readonly shortSidePx: number | 'auto';
  readonly fps: number | 'auto';
  readonly pace: Pace | 'auto';
  readonly transitions: TransitionWish;
  /** Of each transition, where its shots leave room for it. */
  readonly transitionSeconds: number | 'auto';
  readonly music: MusicWish;
  /** Linear, 0–4. */
  readonly musicGain: number | 'auto';
  /** The clips' own sound. */
  readonly clipSound: 'keep' | 'none';
  readonly titleText: string | null;
  readonly endCardText: string | null;
  readonly fit: Fit | 'auto';
  readonly filters: readonly Filter[];
  readonly order: 'auto' | 'given' | 'captured' | 'name' | 'shuffled';
  readonly reversed: boolean;
  readonly motion: 'auto' | 'none' | 'gentle' | 'strong';
  readonly keepDuplicates: boolean;
  readonly seed: number;
}

export const paces = ['slow', 'normal', 'fast'] as const;
export type Pace = (typeof paces)[number];

/** `varied` is `auto` without any hard cut. */
export type TransitionWish = 'auto' | 'varied' | 'none' | TransitionFamily | TransitionName;

/** Kinds of transition that exist in several directions, which then take turns. */
export const transitionFamilies = {
  slide: ['slide-left', 'slide-right', 'slide-up', 'slide-down'],
  push: ['push-left', 'push-right', 'push-up', 'push-down'],
  cover: ['cover-left', 'cover-right', 'cover-up', 'cover-down'],
  wipe: ['wipe-left', 'wipe-right', 'wipe-up', 'wipe-down'],
  circle: ['circle-open', 'circle-close'],
  blinds: ['blinds-horizontal', 'blinds-vertical'],
  zoom: ['zoom-in', 'zoom-out', 'cross-zoom'],
  'whip-pan': ['whip-pan-left', 'whip-pan-right'],
} as const satisfies Record<string, readonly TransitionName[]>;
export type TransitionFamily = keyof typeof transitionFamilies;

export type MusicWish = 'auto' | 'none' | { readonly mood: Mood } | { readonly assetId: AssetId };

/** A person who wishes nothing. */
export const openBrief: Brief = {
  durationSeconds: 'auto',
  secondsPerPhoto: 'auto',
  size: 'auto',
  aspect: 'auto',
  shortSidePx: 'auto',
  fps: 'auto',
  pace: 'auto',
  transitions: 'auto',
  transitionSeconds: 'auto',
  music: 'auto',
  musicGain: 'auto',
  clipSound: 'keep',
  titleText: null,
  endCardText: null,
  fit: 'auto',
  filters: [],
  order: 'auto',
  reversed: false,
  motion: 'auto',
  keepDuplicates: false,
  seed: 1,
};
