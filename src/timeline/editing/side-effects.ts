import { wording, type Wording } from '../../language/wording.ts';
import type { Clip, Timeline, VideoClip } from '../timeline.ts';

/** Edits whose own purpose is what would be a side effect of others. */
const aboutTransitions = new Set(['set-transition', 'remove-transition', 'set-fps']);

interface Made {
  readonly kind: string;
  readonly before: Timeline;
  readonly after: Timeline;
}

/** Adds what an edit did beyond what was asked: shortened transitions, texts that went with it. */
export function withSideEffects(said: Wording, { kind, before, after }: Made): Wording {
  const effects = [
    aboutTransitions.has(kind) ? null : shortenedTransitions(before, after),
    lostTexts(before, after),
  ].filter((effect) => effect !== null);
  if (effects.length === 0) return said;
  return wording(
    `${said.en} (${effects.map(({ en }) => en).join('; ')})`,
    `${said.zh}（${effects.map(({ zh }) => zh).join('；')}）`,
  );
}

/** Counted by length: a transition that only went to another clip was not shortened. */
function shortenedTransitions(before: Timeline, after: Timeline): Wording | null {
  const kept = new Set(videoClips(after).map(({ id }) => id));
  const left = transitionLengths(videoClips(after));
  const count = transitionLengths(videoClips(before).filter(({ id }) => kept.has(id))).filter(
    (length) => !takeOut(left, length),
  ).length;
  if (count === 0) return null;
  const noun = count === 1 ? 'transition' : 'transitions';
  return wording(`${count} ${noun} shortened or removed`, `${count} 个转场缩短或去除`);
}

function transitionLengths(clips: readonly VideoClip[]): number[] {
  return clips.flatMap(({ transitionIn }) => transitionIn?.durationFrames ?? []);
}

function takeOut(lengths: number[], length: number): boolean {
  const index = lengths.indexOf(length);
  if (index !== -1) lengths.splice(index, 1);
  return index !== -1;
}

function lostTexts(before: Timeline, after: Timeline): Wording | null {
  const tracks = new Set(after.tracks.map(({ id }) => id));
  const kept = new Set(after.tracks.flatMap(({ clips }) => clips.map(({ id }) => id)));
  const count = before.tracks
    .filter(({ id, kind }) => kind === 'text' && tracks.has(id))
    .flatMap(({ clips }): readonly Clip[] => clips)
    .filter(({ id }) => !kept.has(id)).length;
  if (count === 0) return null;
  const noun = count === 1 ? 'text' : 'texts';
  return wording(`${count} ${noun} went with it`, `${count} 条文字随之删除`);
}

function videoClips(timeline: Timeline): readonly VideoClip[] {
  return timeline.tracks.flatMap((track) => (track.kind === 'video' ? track.clips : []));
}
