import type { Transition, TransitionName } from '../timeline/timeline.ts';
import { transitionFamilies, type Pace, type TransitionWish } from './brief.ts';
import type { Random } from './random.ts';

/** A cut between two shots. */
export interface Cut {
  readonly beforeFrames: number;
  readonly afterFrames: number;
  /** The next picture was taken on another day. */
  readonly newDay: boolean;
  /** The same clip runs on: nothing to lead over. */
  readonly seamless: boolean;
}

interface Style {
  /** What most cuts are. */
  readonly main: readonly TransitionName[];
  /** What gives it life now and then. */
  readonly accents: readonly TransitionName[];
  readonly accentShare: number;
  /** Cuts without any transition. */
  readonly hardShare: number;
  readonly seconds: number;
}

const styles: Record<Pace, Style> = {
  slow: {
    main: ['fade', 'fade', 'dissolve'],
    accents: ['blur', 'luma', 'dissolve', 'iris'],
    accentShare: 0.2,
    hardShare: 0,
    seconds: 1.3,
  },
  normal: {
    main: ['fade', 'dissolve'],
    accents: ['push-left', 'slide-left', 'zoom-in', 'wipe-right', 'circle-open', 'luma', 'blur'],
    accentShare: 0.4,
    hardShare: 0,
    seconds: 0.8,
  },
  fast: {
    main: ['push-left', 'zoom-in', 'whip-pan-left'],
    accents: ['push-up', 'cross-zoom', 'whip-pan-right', 'slide-left', 'push-right', 'wipe-left'],
    accentShare: 0.5,
    hardShare: 0.3,
    seconds: 0.4,
  },
};

/** A film stays with this many accents: more of them is a circus. */
const accentsInFilm = 3;
/** A transition takes no more of either shot, so that every picture also stands alone. */
export const mostOfShot = 0.4;
/** Where its length was asked for, a picture need hardly stand alone. */
const mostOfShotByWish = 0.9;
/** A shorter transition is a flicker: a hard cut is better. */
const shortestFrames = 4;

export function isFlicker(transitionFrames: number, fps: number): boolean {
  return transitionFrames < Math.min(shortestFrames, fps / 4);
}

/** One transition (or null, a hard cut) for every cut. */
export function planTransitions(options: {
  readonly cuts: readonly Cut[];
  readonly wish: TransitionWish;
  readonly wishedSeconds: number | 'auto';
  readonly pace: Pace;
  readonly fps: number;
  readonly random: Random;
}): (Transition | null)[] {
  const { cuts, wish, wishedSeconds, pace, fps, random } = options;
  const style = styles[pace];
  const seconds = wishedSeconds === 'auto' ? style.seconds : wishedSeconds;
  const nextName = namer(wish, style, random);
  return cuts.map((cut) => {
    const name = nextName(cut);
    const most = wishedSeconds === 'auto' ? mostOfShot : mostOfShotByWish;
    const room = Math.floor(most * Math.min(cut.beforeFrames, cut.afterFrames));
    const durationFrames = Math.min(Math.round(seconds * fps), room);
    if (name === null || cut.seamless || isFlicker(durationFrames, fps)) return null;
    return { name, durationFrames, easing: easingOf(name) };
  });
}

/** Cross-fades keep their even light; what moves sets off and arrives gently. */
function easingOf(name: TransitionName): Transition['easing'] {
  return name.startsWith('fade') || name === 'dissolve' || name === 'luma'
    ? 'linear'
    : 'ease-in-out';
}

function namer(
  wish: TransitionWish,
  style: Style,
  random: Random,
): (cut: Cut) => TransitionName | null {
  if (wish === 'none') return () => null;
  if (wish === 'auto' || wish === 'varied') return variedNamer(style, wish === 'auto', random);
  if (isFamily(wish)) {
    const names = transitionFamilies[wish];
    let turn = 0;
    return () => names[turn++ % names.length]!;
  }
  return () => wish;
}

function variedNamer(
  style: Style,
  hardCuts: boolean,
  random: Random,
): (cut: Cut) => TransitionName | null {
  const main = random.pick(style.main);
  const accents = random
    .shuffle(style.accents.filter((name) => name !== main))
    .slice(0, accentsInFilm);
  let lastAccent: TransitionName | null = null;
  let lastHard = false;
  return (cut) => {
    const calm = style.hardShare === 0;
    if (calm && cut.newDay) return 'fade-through-black';
    const hard = hardCuts && !lastHard && random.next() < style.hardShare;
    lastHard = hard;
    if (hard) return null;
    if (random.next() >= style.accentShare) return main;
    const accent = random.pick(accents.filter((name) => name !== lastAccent));
    lastAccent = accent;
    return accent;
  };
}

function isFamily(wish: string): wish is keyof typeof transitionFamilies {
  return Object.hasOwn(transitionFamilies, wish);
}
