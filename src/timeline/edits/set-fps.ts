import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { withDuration } from '../editing/clip-parts.ts';
import { stretchEnvelope } from '../editing/envelope.ts';
import { refuse } from '../refusal.ts';
import { fpsSchema } from '../schema.ts';
import { settleTransitions } from '../editing/settle.ts';
import { hasAsset, isStill, sourceFrames } from '../source.ts';
import { endFrame, type Asset, type Clip, type Timeline, type Track } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

export const setFps = defineEdit({
  kind: 'set-fps',
  purpose: 'Changes the frame rate; every start and end keeps its time to the nearest frame.',
  args: z.strictObject({ fps: fpsSchema }),
  apply(timeline, { fps }) {
    const tracks = timeline.tracks.map((track) => rescaleTrack(timeline, track, fps));
    const clips = tracks.flatMap((track): readonly Clip[] => track.clips);
    const lost = clips.find((clip) => clip.durationFrames < 1);
    if (lost === undefined) return { ...timeline, fps, tracks: tracks.map(settleTransitions) };
    return refuse(
      'no-room',
      `At ${fps} fps the clip "${lost.id}" would be shorter than a frame`,
      `在 ${fps} 帧/秒下，片段“${lost.id}”不足一帧`,
      'fps',
    );
  },
  describe({ args }) {
    return wording(`Set the frame rate to ${args.fps} fps`, `已将帧率设为 ${args.fps} 帧/秒`);
  },
});

function rescaleTrack(timeline: Timeline, track: Track, fps: number): Track {
  const clips = track.clips.map((clip: Clip) => rescaleClip(timeline, clip, fps));
  return { ...track, clips } as Track;
}

/** Ends are rescaled, not durations: what abutted still does, and no rounding adds up. */
function rescaleClip(timeline: Timeline, clip: Clip, fps: number): Clip {
  const ratio = fps / timeline.fps;
  const scale = (frames: number) => Math.round(frames * ratio);
  const startFrame = scale(clip.startFrame);
  const durationFrames = scale(endFrame(clip)) - startFrame;
  if (!hasAsset(clip)) return { ...clip, startFrame, durationFrames };
  const asset = timeline.assets[clip.assetId]!;
  const rescaled = {
    ...clip,
    startFrame,
    fadeInFrames: scale(clip.fadeInFrames),
    fadeOutFrames: scale(clip.fadeOutFrames),
    sourceStartFrame: Math.min(scale(clip.sourceStartFrame), lastSourceFrame(asset, fps)),
    volume: stretchEnvelope(clip.volume, ratio, Infinity),
  };
  if (!('transitionIn' in rescaled)) return withDuration(rescaled, durationFrames);
  return withDuration({ ...rescaled, ...rescaledTransition(rescaled, scale) }, durationFrames);
}

function lastSourceFrame(asset: Asset, fps: number): number {
  return isStill(asset) ? 0 : sourceFrames(asset, fps) - 1;
}

function rescaledTransition(
  { transitionIn }: Pick<Extract<Clip, { transitionIn: unknown }>, 'transitionIn'>,
  scale: (frames: number) => number,
) {
  if (transitionIn === null) return { transitionIn };
  const durationFrames = Math.max(1, scale(transitionIn.durationFrames));
  return { transitionIn: { ...transitionIn, durationFrames } };
}
