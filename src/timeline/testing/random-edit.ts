import { editKinds, type Edit } from '../edit.ts';
import { corners } from '../corner-place.ts';
import { sampleAssets } from './sample-timeline.ts';
import {
  easings,
  filterNames,
  fits,
  textRoles,
  transitionNames,
  type Asset,
  type Rect,
  type Timeline,
} from '../timeline.ts';

/** Mulberry32 (Tommy Ettinger, public domain): 0 ≤ number < 1. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An edit for tests, of any kind; its arguments are well-formed, and often make sense. */
export function randomEdit(timeline: Timeline, random: () => number): Edit {
  const dice = new Dice(timeline, random);
  const kind = dice.pick(editKinds).kind;
  return makers[kind](dice) as Edit;
}

/** Chooses among what is in a timeline. */
class Dice {
  readonly timeline: Timeline;
  readonly #random: () => number;

  constructor(timeline: Timeline, random: () => number) {
    this.timeline = timeline;
    this.#random = random;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)]!;
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  fraction(): number {
    return Math.round(this.#random() * 1000) / 1000;
  }

  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  maybe<T extends object>(part: T): T | Record<string, never> {
    return this.chance(0.5) ? part : {};
  }

  trackId(): string {
    return this.pick(this.timeline.tracks)?.id ?? 'none';
  }

  clipId(kind?: string): string {
    const tracks = this.timeline.tracks.filter(
      (track) => kind === undefined || track.kind === kind,
    );
    return this.pick(tracks.flatMap(({ clips }) => clips.map(({ id }) => id))) ?? 'none';
  }

  assetId(): string {
    return this.pick(Object.keys(this.timeline.assets));
  }

  target(kind: string): object {
    if (this.chance(0.6)) return { clipId: this.clipId(kind) };
    if (this.chance(0.4)) return { clipIds: [this.clipId(kind), this.clipId(kind)] };
    return this.chance(0.5) ? { trackId: this.trackId() } : {};
  }

  rect(): Rect {
    const [x, y] = [this.fraction() * 0.5, this.fraction() * 0.5];
    return { x, y, width: (1 - x) * 0.9, height: (1 - y) * 0.9 };
  }
}

const makers: Readonly<Record<Edit['kind'], (dice: Dice) => object>> = {
  'add-asset': (dice) => ({
    kind: 'add-asset',
    asset: { ...dice.pick(sampleAssets), ...newScore(dice) } satisfies Asset,
  }),
  'add-track': (dice) => ({
    kind: 'add-track',
    trackKind: dice.pick(['video', 'audio', 'text']),
    ...dice.maybe({ index: dice.whole(0, 4) }),
  }),
  'remove-track': (dice) =>
    dice.timeline.tracks.length > 3 || dice.chance(0.2)
      ? { kind: 'remove-track', trackId: dice.trackId() }
      : { kind: 'set-title', title: 'Kept' },
  'move-track': (dice) => ({
    kind: 'move-track',
    trackId: dice.trackId(),
    toIndex: dice.whole(0, 4),
  }),
  'rename-track': (dice) => ({
    kind: 'rename-track',
    trackId: dice.trackId(),
    name: dice.pick(['One', 'Two/Three', 'Vier~']),
  }),
  'mute-track': (dice) => ({
    kind: 'mute-track',
    trackId: dice.trackId(),
    muted: dice.chance(0.5),
  }),
  'insert-clip': (dice) => ({
    kind: 'insert-clip',
    trackId: dice.trackId(),
    assetId: dice.assetId(),
    text: 'Words',
    role: dice.pick(textRoles),
    mode: dice.pick(['ripple', 'overwrite']),
    ...dice.maybe({ durationFrames: dice.whole(1, 120) }),
    ...dice.maybe({ startFrame: dice.whole(0, 400) }),
    ...dice.maybe({ index: dice.whole(0, 6) }),
  }),
  'remove-clip': (dice) => ({
    kind: 'remove-clip',
    clipId: dice.clipId(),
    ...dice.maybe({ ripple: dice.chance(0.5) }),
    ...dice.maybe({ clipIds: [dice.clipId()] }),
  }),
  'add-overlay': (dice) => ({
    kind: 'add-overlay',
    assetId: dice.assetId(),
    at: dice.pick(corners),
    ...dice.maybe({ scale: 0.1 + dice.fraction() }),
    ...dice.maybe({ fromFrame: dice.whole(0, 300) }),
    ...dice.maybe({ toFrame: dice.whole(1, 400) }),
  }),
  'add-texts': (dice) => ({
    kind: 'add-texts',
    texts: [dice.whole(0, 200), dice.whole(0, 200)].map((startFrame) => ({
      text: 'Words',
      role: dice.pick(textRoles),
      startFrame,
      durationFrames: dice.whole(1, 90),
      ...dice.maybe({ style: { color: '#ff0000' } }),
    })),
  }),
  'move-clip': (dice) => ({ kind: 'move-clip', clipId: dice.clipId(), toIndex: dice.whole(0, 6) }),
  'shift-clip': (dice) => ({
    kind: 'shift-clip',
    clipId: dice.clipId(),
    startFrame: dice.whole(0, 500),
  }),
  'trim-clip': (dice) => ({
    kind: 'trim-clip',
    clipId: dice.clipId(),
    fromStartFrames: dice.whole(-20, 30),
    fromEndFrames: dice.whole(-20, 30),
    ...dice.maybe({ ripple: dice.chance(0.5) }),
  }),
  'split-clip': (dice) => ({
    kind: 'split-clip',
    clipId: dice.clipId(),
    atFrame: dice.whole(1, 300),
  }),
  'duplicate-clip': (dice) => ({ kind: 'duplicate-clip', clipId: dice.clipId() }),
  'replace-asset': (dice) => ({
    kind: 'replace-asset',
    clipId: dice.clipId(),
    assetId: dice.assetId(),
  }),
  'set-duration': (dice) => ({
    kind: 'set-duration',
    clipId: dice.clipId(),
    durationFrames: dice.whole(1, 150),
    ...dice.maybe({ ripple: dice.chance(0.5) }),
  }),
  'set-durations': (dice) => ({
    kind: 'set-durations',
    durations: dice.timeline.tracks
      .filter(({ kind }) => kind === 'video')
      .flatMap(({ clips }) => clips.filter(() => dice.chance(0.5)))
      .map(({ id }) => ({ clipId: id, durationFrames: dice.whole(1, 100) })),
  }),
  'set-speed': (dice) => ({
    kind: 'set-speed',
    clipId: dice.clipId('video'),
    speed: dice.pick([0.1, 0.5, 1, 1.5, 2, 10]),
    ...dice.maybe({ ripple: dice.chance(0.5) }),
  }),
  'set-length': (dice) => ({ kind: 'set-length', durationFrames: dice.whole(1, 900) }),
  'reorder-clips': (dice) => {
    const track = dice.pick(dice.timeline.tracks);
    const ids = track?.clips.map(({ id }) => id) ?? [];
    return {
      kind: 'reorder-clips',
      trackId: track?.id ?? 'none',
      order: ids.toSorted(() => dice.fraction() - 0.5),
    };
  },
  'reverse-order': (dice) => ({ kind: 'reverse-order', trackId: dice.trackId() }),
  'set-transition': (dice) => ({
    kind: 'set-transition',
    ...dice.target('video'),
    name: dice.pick(transitionNames),
    easing: dice.pick(easings),
    ...dice.maybe({ durationFrames: dice.whole(1, 60) }),
  }),
  'remove-transition': (dice) => ({ kind: 'remove-transition', ...dice.target('video') }),
  'set-motion': (dice) => ({
    kind: 'set-motion',
    ...dice.target('video'),
    motion: dice.chance(0.2)
      ? null
      : { from: dice.rect(), to: dice.rect(), easing: dice.pick(easings) },
  }),
  'set-fit': (dice) => ({ kind: 'set-fit', ...dice.target('video'), fit: dice.pick(fits) }),
  'set-place': (dice) => ({
    kind: 'set-place',
    ...dice.target('video'),
    place: dice.chance(0.3) ? null : { x: 0.8, y: 0.2, scale: 0.3, rotationDeg: dice.whole(0, 9) },
  }),
  'set-framings': (dice) => ({
    kind: 'set-framings',
    framings: [dice.clipId('video'), dice.clipId('video')].map((clipId) => ({
      clipId,
      ...dice.maybe({ fit: dice.pick(fits) }),
      ...dice.maybe({ motion: { from: dice.rect(), to: dice.rect(), easing: 'linear' } }),
      ...dice.maybe({ place: null }),
    })),
    ...dice.maybe({ aspect: dice.pick(['16:9', '9:16', '1:1', '4:5']) }),
  }),
  'set-filters': (dice) => ({
    kind: 'set-filters',
    ...dice.target('video'),
    filters: dice.chance(0.3) ? [] : [{ name: dice.pick(filterNames), strength: dice.fraction() }],
  }),
  'set-opacity': (dice) => ({
    kind: 'set-opacity',
    ...dice.target('video'),
    opacity: dice.fraction(),
  }),
  'set-fades': (dice) => ({
    kind: 'set-fades',
    ...dice.target(dice.pick(['video', 'audio'])),
    ...dice.maybe({ fadeInFrames: dice.whole(0, 40) }),
    ...dice.maybe({ fadeOutFrames: dice.whole(0, 40) }),
  }),
  'set-volume': (dice) => ({
    kind: 'set-volume',
    ...dice.target(dice.pick(['video', 'audio'])),
    ...dice.maybe({
      envelope: [
        { frame: dice.whole(0, 20), gain: dice.fraction() },
        { frame: dice.whole(21, 40), gain: dice.fraction() },
      ],
    }),
    ...dice.maybe({ fromFrame: dice.whole(0, 200) }),
    ...dice.maybe({ toFrame: dice.whole(150, 300) }),
    gain: dice.fraction(),
  }),
  'set-ducking': (dice) => ({
    kind: 'set-ducking',
    ...dice.target('audio'),
    duck: dice.chance(0.5),
  }),
  'set-music': (dice) => ({
    kind: 'set-music',
    assetId: dice.assetId(),
    ...dice.maybe({ sourceStartFrame: dice.whole(0, 200) }),
  }),
  'set-text': (dice) => ({
    kind: 'set-text',
    clipId: dice.clipId('text'),
    text: dice.pick(['Hello', '你好', 'Two\nlines']),
  }),
  'set-text-style': (dice) => ({
    kind: 'set-text-style',
    ...dice.target('text'),
    style: { ...dice.maybe({ size: 0.1 }), role: dice.pick(textRoles) },
  }),
  'set-canvas': (dice) => ({
    kind: 'set-canvas',
    ...dice.pick([
      { widthPx: 1080, heightPx: 1920 },
      { widthPx: 1080, heightPx: 1080 },
      { widthPx: 1920, heightPx: 1080 },
      { widthPx: 2 * dice.whole(100, 900), heightPx: 1080 },
    ]),
  }),
  'add-variant': (dice) => ({
    kind: 'add-variant',
    name: dice.pick(['upright', 'square']),
    widthPx: 1080,
    heightPx: dice.pick([1080, 1920]),
  }),
  'remove-variant': (dice) => ({
    kind: 'remove-variant',
    name: dice.pick(['upright', 'square']),
  }),
  'set-fps': (dice) => ({ kind: 'set-fps', fps: dice.pick([10, 24, 25, 30, 60, 120]) }),
  'set-background': (dice) => ({
    kind: 'set-background',
    color: dice.pick(['#000000', '#ffffff']),
  }),
  'set-title': (dice) => ({ kind: 'set-title', title: dice.pick(['A', 'B', '']) }),
};

function newScore(dice: Dice): Asset {
  const seed = dice.whole(1, 5);
  return { id: `score:jazz:${seed}`, kind: 'score', name: 'Jazz', mood: 'jazz', seed };
}
