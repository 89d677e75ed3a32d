import { count } from '../director/decision.ts';
import { wording } from '../language/wording.ts';
import { blurredBelow, darkBelow } from '../director/look.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../timeline/refusal.ts';
import { endFrame, type ClipId, type Timeline, type VideoClip } from '../timeline/timeline.ts';
import { normalize } from './normal-text.ts';
import type { Project } from './project.ts';
import type { PictureSort, Reference } from './reference.ts';
import type { Question } from './request.ts';
import { sameSubject } from './subjects.ts';

/** Where a reference is looked up. */
export interface Place {
  readonly project: Project;
  readonly timeline: Timeline;
  readonly lastClips: readonly ClipId[];
}

/**
 * The clips of the main track that a reference means, in their order; at least one, else a refusal
 * that says what there is.
 */
export function findPictures(reference: Reference, place: Place): ClipId[] | Refusal | Question {
  const clips = mainTrack(place.timeline)?.clips ?? [];
  if (clips.length === 0)
    return refuse('unknown-clip', 'There is no picture in the film', '影片里没有画面');
  const found = find(reference, { ...place, clips });
  if (!Array.isArray(found)) return found;
  const ids = clips.filter(({ id }) => found.includes(id)).map(({ id }) => id);
  if (ids.length > 0) return ids;
  if (reference.of === 'some') return whichOnes(clips.length);
  if (reference.of === 'it' && isGone(place)) return whichNow(clips.length);
  return reference.of === 'that' ? whichOne(clips.length) : nothingFound(reference, clips.length);
}

interface Search extends Place {
  readonly clips: readonly VideoClip[];
}

function find(reference: Reference, search: Search): ClipId[] | Refusal {
  const { clips, lastClips, project, timeline } = search;
  switch (reference.of) {
    case 'all':
      return idsOf(clips);
    case 'place':
      return findPlace(reference.index, search);
    case 'range':
      return findRange(reference, clips);
    case 'stretch':
      return findStretch(reference, search);
    case 'every':
      return idsOf(clips.filter((_, at) => isEvery(reference, at + 1)));
    case 'share':
      return findShare(reference, clips);
    case 'span':
      return findSpan(reference, search);
    case 'next':
      return findNext(reference, search);
    case 'among':
      return findAmong(reference, search);
    case 'named':
      return findNamed(reference.name, search);
    case 'ids':
      return idsOf(
        clips.filter(({ id, assetId }) =>
          [id, assetId].some((each) => reference.ids.includes(each)),
        ),
      );
    case 'sort':
      return idsOf(clips.filter((clip) => isOfSort(clip, reference.sort, search)));
    case 'at':
      return findAt(reference.seconds, search);
    case 'it':
      return lastClips.length > 0 ? [...lastClips] : idsOf(clips);
    case 'that':
      return [...lastClips];
    case 'some':
      return [];
    case 'others':
      return idsOf(clips.filter(({ id }) => !lastClips.includes(id)));
    case 'new':
      return idsOf(clips.filter(({ assetId }) => project.newAssetIds.includes(assetId)));
    case 'unused': {
      const shown = new Set(Object.keys(timeline.assets));
      return idsOf(clips.filter(({ assetId }) => !shown.has(assetId)));
    }
    case 'union':
      return findUnion(reference.these, search);
    case 'except':
      return findExcept(reference, search);
  }
}

function idsOf(clips: readonly VideoClip[]): ClipId[] {
  return clips.map(({ id }) => id);
}

/** "Photo 2041" of ten is the one with that number in its name. */
function findPlace(index: number, search: Search): ClipId[] | Refusal {
  const { clips } = search;
  const clip = clips.at(index > 0 ? index - 1 : index);
  if (clip !== undefined && index !== 0) return [clip.id];
  const numbered = index >= 100 ? findNamed(`${index}`, search) : [];
  return numbered.length > 0 ? numbered : noSuchPlace(index, clips.length);
}

/** At least one picture. */
function findShare(
  { from, to }: { readonly from: number; readonly to: number },
  clips: readonly VideoClip[],
): ClipId[] {
  const first = Math.min(
    clips.length - 1,
    Math.round(from * clips.length - (from === to ? 0.5 : 0)),
  );
  const last = Math.max(first + 1, Math.round(to * clips.length));
  return idsOf(from === to ? clips.slice(first, first + 1) : clips.slice(first, last));
}

function findSpan(
  { from, to }: { readonly from: Reference; readonly to: Reference },
  search: Search,
): ClipId[] | Refusal {
  const [first, last] = [find(from, search), find(to, search)];
  if (isRefusal(first)) return first;
  if (isRefusal(last)) return last;
  const places = search.clips.flatMap(({ id }, at) =>
    first.includes(id) || last.includes(id) ? [at] : [],
  );
  if (first.length === 0) return nothingFound(from, search.clips.length);
  if (last.length === 0) return nothingFound(to, search.clips.length);
  return idsOf(search.clips.slice(Math.min(...places), Math.max(...places) + 1));
}

function findNext(
  { to, by }: { readonly to: Reference; readonly by: number },
  search: Search,
): ClipId[] | Refusal {
  const base = find(to, search);
  if (isRefusal(base)) return base;
  const places = search.clips.flatMap(({ id }, at) => (base.includes(id) ? [at] : []));
  const place = by > 0 ? places.at(-1) : places[0];
  const clip = place === undefined ? undefined : search.clips[place + by];
  if (clip !== undefined) return [clip.id];
  return by > 0
    ? refuse('unknown-clip', 'There is no picture behind that one', '那张后面没有画面了')
    : refuse('unknown-clip', 'There is no picture before that one', '那张前面没有画面了');
}

function findAmong(
  { these, index }: { readonly these: Reference; readonly index: number },
  search: Search,
): ClipId[] | Refusal {
  const found = find(these, search);
  if (isRefusal(found)) return found;
  const inFilm = idsOf(search.clips).filter((id) => found.includes(id));
  const one = inFilm.at(index > 0 ? index - 1 : index);
  return one === undefined ? [] : [one];
}

/** "The first five" of three are three; "photos 8 to 12" of ten are three. */
function findRange(
  { from, to }: { readonly from: number; readonly to: number },
  clips: readonly VideoClip[],
): ClipId[] | Refusal {
  const [a, b] = [from, to].map((index) => (index > 0 ? index : clips.length + 1 + index));
  const [first, last] = [Math.min(a!, b!), Math.max(a!, b!)];
  if (first > clips.length) return noSuchPlace(first, clips.length);
  return idsOf(clips.slice(Math.max(0, first - 1), last));
}

function findStretch(
  { from, to }: { readonly from: Reference | null; readonly to: Reference | null },
  search: Search,
): ClipId[] | Refusal {
  // "Before the sunset except the dog" excepts the dog from the stretch.
  if (to?.of === 'except')
    return findExcept({ all: { of: 'stretch', from, to: to.all }, but: to.but }, search);
  const ids = idsOf(search.clips);
  const ends: number[] = [];
  for (const [end, missing] of [
    [from, 0],
    [to, ids.length - 1],
  ] as const) {
    const found = end === null ? [ids[missing]!] : find(end, search);
    if (isRefusal(found)) return found;
    if (found.length === 0) return nothingFound(end ?? { of: 'all' }, ids.length);
    ends.push(...found.map((id) => ids.indexOf(id)));
  }
  return ids.slice(Math.min(...ends), Math.max(...ends) + 1);
}

function isEvery({ step, from }: { readonly step: number; readonly from: number }, place: number) {
  return place >= from && (place - from) % step === 0;
}

/** The whole name first, then the name without its ending, then a word or a piece of it. */
function findNamed(name: string, { clips, timeline }: Search): ClipId[] {
  const named = clips.map((clip) => ({
    clip,
    name: normalForm(timeline.assets[clip.assetId]?.name ?? ''),
  }));
  const tests = [normalForm(name), ...sameSubject(normalForm(name))].flatMap(testsOf);
  for (const test of tests) {
    const found = named.filter((each) => test(each.name));
    if (found.length > 0) return found.map(({ clip }) => clip.id);
  }
  return [];
}

function testsOf(wanted: string): readonly ((name: string) => boolean)[] {
  const isLong = wanted.length >= (/\p{Script=Han}/u.test(wanted) ? 1 : 3);
  return [
    (each) => each === wanted,
    (each) => each.replace(/\.[a-z0-9]+$/, '') === wanted,
    (each) => each.split(/[^\p{L}\p{N}]+/u).includes(wanted),
    (each) => isLong && each.includes(wanted),
  ];
}

function normalForm(name: string): string {
  return normalize(name).normal.trim();
}

function isOfSort(clip: VideoClip, sort: PictureSort, { timeline, project }: Search): boolean {
  const asset = timeline.assets[clip.assetId];
  if (asset === undefined) return false;
  if (sort === 'photo') return asset.kind === 'image';
  if (sort === 'clip') return asset.kind === 'video';
  if (sort === 'upright') return 'widthPx' in asset && asset.heightPx > asset.widthPx;
  if (sort === 'wide') return 'widthPx' in asset && asset.widthPx > asset.heightPx;
  if (sort === 'square') return 'widthPx' in asset && asset.widthPx === asset.heightPx;
  const look = project.pictures.find(({ assetId }) => assetId === clip.assetId)?.look;
  if (sort === 'dark') return look != null && look.brightness < Math.max(darkBelow, 0.25);
  if (sort === 'blurred') return look != null && look.sharpness < blurredBelow;
  return project.decisions.some(
    ({ kind, assetIds }) => kind === 'near-duplicates' && assetIds.includes(clip.assetId),
  );
}

function findAt(seconds: number, { clips, timeline }: Search): ClipId[] {
  const end = endFrame(clips.at(-1)!);
  const frame = Math.round(seconds * timeline.fps) + (seconds < 0 ? end : 0);
  const clip =
    clips.find((each) => each.startFrame <= frame && frame < endFrame(each)) ??
    (frame === end ? clips.at(-1) : undefined);
  return clip === undefined ? [] : [clip.id];
}

function findUnion(these: readonly Reference[], search: Search): ClipId[] | Refusal {
  const all: ClipId[] = [];
  for (const each of these) {
    const found = find(each, search);
    if (isRefusal(found)) return found;
    all.push(...found);
  }
  return all;
}

function findExcept(
  { all, but }: { readonly all: Reference; readonly but: Reference },
  search: Search,
): ClipId[] | Refusal {
  const whole = find(all, search);
  // "The sunset, not the others": the others are those that the sunset leaves.
  if (isRefusal(whole) || but.of === 'others') return whole;
  const without = find(but, search);
  if (isRefusal(without)) return without;
  if (without.length === 0) return nothingFound(but, search.clips.length);
  return whole.filter((id) => !without.includes(id));
}

function noSuchPlace(index: number, pictureCount: number): Refusal {
  const place = Math.abs(index);
  return refuse(
    'unknown-clip',
    `There is no picture ${place}: the film has ${count(pictureCount, 'picture')}`,
    `没有第 ${place} 个画面：影片共有 ${pictureCount} 个画面`,
  );
}

function nothingFound(reference: Reference, pictureCount: number): Refusal {
  if (reference.of === 'named')
    return refuse(
      'unknown-clip',
      `No picture of the film is called “${reference.name}”`,
      `影片里没有名为“${reference.name}”的画面`,
    );
  return refuse(
    'unknown-clip',
    `No such picture: the film has ${count(pictureCount, 'picture')}`,
    `没有这样的画面：影片共有 ${pictureCount} 个画面`,
  );
}

/** "That one", and none was spoken of. */
function whichOne(pictureCount: number): Question {
  return {
    ask: wording(
      `Which picture do you mean? Say its number, 1 to ${pictureCount}, or its name`,
      `你指的是哪一张？可以说第几张（1 到 ${pictureCount}），或者说文件名`,
    ),
    choices: [],
  };
}

/** "Half of the photos". */
function whichOnes(pictureCount: number): Question {
  const half = Math.ceil(pictureCount / 2);
  return {
    ask: wording(
      `Which pictures do you mean? Say for example “the first ${half}”, “the second half” or “every second one”`,
      `你指的是哪些画面？可以说“前 ${half} 张”、“后半段”或“每隔一张”`,
    ),
    choices: [],
  };
}

/** Whether what was spoken of last is on no track any more. */
function isGone({ timeline, lastClips }: Place): boolean {
  return !timeline.tracks.some(({ clips }) => clips.some(({ id }) => lastClips.includes(id)));
}

/** "It" was spoken of, and is in the film no more. */
function whichNow(pictureCount: number): Question {
  return {
    ask: wording(
      `That one is no longer in the film. Which picture do you mean: its number, 1 to ${pictureCount}, its name, or “all photos”?`,
      `那个画面已经不在影片里了。你指的是哪一张？可以说第几张（1 到 ${pictureCount}）、文件名，或者“所有照片”`,
    ),
    choices: [],
  };
}
