import type { FramePlan, Layer, PictureRef, Shot } from '../../compositor/frame-plan.ts';
import { planFrame } from '../../compositor/plan-frame.ts';
import {
  durationFrames,
  type Clip,
  type Timeline,
  type VideoClip,
  type VideoTrack,
} from '../../timeline/timeline.ts';

/** The same place in two films, in frames; null where one of them has no such place. */
export interface ChangedPlace {
  readonly before: number | null;
  readonly after: number | null;
}

/** So many places are compared at most; a plan takes some microseconds. */
const mostCompared = 200;
/** How far into a clip one looks: where its camera has moved, and it is not yet going. */
const intoClip = 0.7;

/**
 * The places at which two films look most different, at most `most`, in the order of the film:
 * shots and cuts are compared one by one, and texts and overlays where they stand. None where
 * nothing is seen of the change.
 */
export function changedPlaces(
  before: Timeline | null,
  after: Timeline | null,
  most: number,
): ChangedPlace[] {
  const places = [
    ...shotPlaces(before, after),
    ...cutPlaces(before, after),
    ...layerPlaces(before, after),
  ];
  const seen = spread(places, mostCompared)
    .map((place) => ({ place, difference: differenceAt(before, after, place) }))
    .filter(({ difference }) => difference > 0)
    .toSorted((a, b) => b.difference - a.difference);
  const strongest = seen.filter(({ difference }) => difference === seen[0]!.difference);
  const chosen = strongest.length > most ? spread(strongest, most) : seen.slice(0, most);
  return chosen.map(({ place }) => place).toSorted((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ before, after }: ChangedPlace): number {
  return after ?? before ?? 0;
}

/** The n-th shot of one film and the n-th of the other. */
function shotPlaces(before: Timeline | null, after: Timeline | null): ChangedPlace[] {
  const shotsBefore = mainClips(before).map(placeIn);
  const shotsAfter = mainClips(after).map(placeIn);
  const count = Math.max(shotsBefore.length, shotsAfter.length);
  return Array.from({ length: count }, (_, index) => ({
    before: shotsBefore[index] ?? null,
    after: shotsAfter[index] ?? null,
  }));
}

/** Where pictures go over into each other otherwise than they did. */
function cutPlaces(before: Timeline | null, after: Timeline | null): ChangedPlace[] {
  const old = new Map(mainClips(before).map((clip) => [clip.id, clip]));
  return mainClips(after).flatMap((clip) => {
    const other = old.get(clip.id);
    if (other === undefined) return [];
    const isSame = JSON.stringify(clip.transitionIn) === JSON.stringify(other.transitionIn);
    return isSame ? [] : [{ before: other.startFrame, after: clip.startFrame }];
  });
}

/** Where something lies over the shots that is not there, or is another, in the other film. */
function layerPlaces(before: Timeline | null, after: Timeline | null): ChangedPlace[] {
  if (before === null || after === null) return [];
  const differing = (from: Timeline, other: Timeline) => {
    const others = new Map(clipsAbove(other).map((clip) => [clip.id, JSON.stringify(clip)]));
    return clipsAbove(from).filter((clip) => others.get(clip.id) !== JSON.stringify(clip));
  };
  const clips = [...differing(after, before), ...differing(before, after)];
  const inFilm = (film: Timeline, frame: number) => (frame < durationFrames(film) ? frame : null);
  return [...new Set(clips.map(placeIn))].map((frame) => ({
    before: inFilm(before, frame),
    after: inFilm(after, frame),
  }));
}

function mainClips(film: Timeline | null): readonly VideoClip[] {
  return mainTrack(film)?.clips ?? [];
}

function mainTrack(film: Timeline | null): VideoTrack | undefined {
  return film?.tracks.find((track) => track.kind === 'video');
}

function clipsAbove(film: Timeline): Clip[] {
  const main = mainTrack(film);
  return film.tracks.flatMap((track): readonly Clip[] =>
    track === main || track.kind === 'audio' ? [] : track.clips,
  );
}

function placeIn({ startFrame, durationFrames: length }: Clip): number {
  return startFrame + Math.floor(length * intoClip);
}

function differenceAt(
  before: Timeline | null,
  after: Timeline | null,
  place: ChangedPlace,
): number {
  const old = before === null || place.before === null ? null : planFrame(before, place.before);
  const now = after === null || place.after === null ? null : planFrame(after, place.after);
  if (old === null || now === null) return old === now ? 0 : most.picture;
  return difference(old, now);
}

/** What strikes the eye counts for more. */
const most = { picture: 8, shape: 4, text: 4, look: 2, view: 1 };

function difference(before: FramePlan, after: FramePlan): number {
  const differs = (of: (plan: FramePlan) => unknown) =>
    JSON.stringify(of(before)) !== JSON.stringify(of(after));
  const shots = (plan: FramePlan) => plan.layers.flatMap(shotsOf);
  return (
    (differs((plan) => shots(plan).map(({ picture }) => picture.assetId)) ? most.picture : 0) +
    (differs((plan) => Math.round((100 * plan.widthPx) / plan.heightPx)) ? most.shape : 0) +
    (differs(textsOf) ? most.text : 0) +
    (differs((plan) => [plan.background, shots(plan).map(lookOf)]) ? most.look : 0) +
    (differs(transitionsOf) ? most.look : 0) +
    viewDifference(shots(before), shots(after))
  );
}

type Seen = Pick<Shot, 'picture' | 'opacity' | 'filters'> & Partial<Pick<Shot, 'view'>>;

/** Of a transition, what it leads to: that alone is there without it, too. */
function shotsOf(layer: Layer): Seen[] {
  if (layer.kind === 'text') return [];
  if (layer.kind !== 'transition') return [layer];
  return layer.to === null ? [] : [layer.to];
}

function transitionsOf({ layers }: FramePlan): string[] {
  return layers.flatMap((layer) => (layer.kind === 'transition' ? [layer.name] : []));
}

function textsOf({ layers }: FramePlan): unknown[] {
  return layers.flatMap((layer) => (layer.kind === 'text' ? [[layer.text, layer.style]] : []));
}

function lookOf(seen: Seen): unknown {
  const { filters, picture, opacity } = seen;
  const place = 'place' in seen ? seen.place : null;
  return [filters, picture.canvas, Math.round(picture.timeMs / 100), opacity >= 0.5, place];
}

/** How much of what is seen lies elsewhere in the picture, 0–1; what nobody sees is 0. */
function viewDifference(before: readonly Seen[], after: readonly Seen[]): number {
  const distances = after.map((shot, index) => {
    const old = before[index];
    if (shot.view === undefined || old?.view === undefined) return 0;
    const [a, b] = [fractions(old.view, old.picture), fractions(shot.view, shot.picture)];
    return Math.max(...a.map((value, at) => Math.abs(value - b[at]!)));
  });
  const largest = Math.max(0, ...distances);
  return largest < 0.02 ? 0 : Math.min(1, largest) * most.view;
}

function fractions(view: Shot['view'], { widthPx, heightPx }: PictureRef): number[] {
  const { x, y, width, height } = view;
  return [x / widthPx, y / heightPx, width / widthPx, height / heightPx];
}

/** At most `count` of them: the first, the last, and what lies evenly between. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, index) => items[Math.round((index * (items.length - 1)) / Math.max(1, count - 1))]!,
  );
}
