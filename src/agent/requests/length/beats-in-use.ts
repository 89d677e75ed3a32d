import { filmBeats } from '../../../director/film-beats.ts';
import { findMusic, musicOf } from '../../../director/find-music.ts';
import type { BeatsFor } from '../../../director/soundtrack.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { durationFrames } from '../../../timeline/timeline.ts';
import type { Work } from '../../work.ts';

/** More cuts than this on beats are no chance. */
const leastShare = 0.5;

/** The beats of the film's music where its cuts follow them, to be followed on; else undefined. */
export async function beatsInUse({ timeline, listen }: Work): Promise<BeatsFor | undefined> {
  const [first] = findMusic(timeline);
  const music = first === undefined ? null : musicOf(timeline.assets[first.assetId]);
  if (music === null) return undefined;
  const beatsFor = await listen(music);
  const grid = filmBeats(timeline, { durationFrames: durationFrames(timeline), beatsFor });
  const beats = new Set(grid?.beatFrames);
  const cuts = (mainTrack(timeline)?.clips ?? []).slice(1).map(({ startFrame }) => startFrame);
  const onBeat = cuts.filter((frame) => beats.has(frame)).length;
  return onBeat > cuts.length * leastShare ? beatsFor : undefined;
}
