import { wording } from '../language/wording.ts';
import { extraFaults } from './draft/extra-faults.ts';
import { faultsFromIssues, problemFromFault, type Fault, type Problem } from './problem.ts';
import { timelineSchema } from './schema.ts';
import { assetFits, hasAsset, isStill, sourceFrames } from './source.ts';
import { longestTransitionFrames } from './transition-room.ts';
import {
  endFrame,
  type Asset,
  type AudioClip,
  type Clip,
  type Envelope,
  type Timeline,
  type Track,
  type VideoClip,
} from './timeline.ts';

/** Everything that is wrong with a timeline; empty when it is valid. Never throws. */
export function validateTimeline(timeline: Timeline): Problem[] {
  return findFaults(timeline).map(problemFromFault);
}

/** The same with places in parts. Laws between values are looked at once each value is sound. */
export function findFaults(timeline: Timeline): Fault[] {
  const shape = timelineSchema.safeParse(timeline, { reportInput: true });
  if (!shape.success) return faultsFromIssues(shape.error.issues);
  return [
    ...Object.entries(timeline.assets).flatMap(([id, asset]) => assetFaults(id, asset)),
    ...repeatedIds(timeline),
    ...extraFaults(timeline),
    ...timeline.tracks.flatMap((track, index) => trackFaults(timeline, track, ['tracks', index])),
  ];
}

type Path = Fault['path'];

function fault(path: Path, en: string, zh: string): Fault {
  return { path, wording: wording(en, zh) };
}

function assetFaults(key: string, asset: Asset): Fault[] {
  const expected = madeAssetId(asset) ?? key;
  if (asset.id === key && key === expected) return [];
  return [
    fault(
      ['assets', key, 'id'],
      `Expected ${expected}, got ${asset.id} under the key ${key}`,
      `应为 ${expected}，实为 ${asset.id}（键为 ${key}）`,
    ),
  ];
}

/** What is made is named by what makes it. */
function madeAssetId(asset: Asset): string | null {
  if (asset.kind === 'color') return `color:${asset.color}`;
  if (asset.kind === 'score') return `score:${asset.mood}:${asset.seed}`;
  return null;
}

function repeatedIds(timeline: Timeline): Fault[] {
  const clips = timeline.tracks.flatMap((track, trackIndex) =>
    track.clips.map(({ id }, index) => ({ id, path: ['tracks', trackIndex, 'clips', index] })),
  );
  const tracks = timeline.tracks.map(({ id }, index) => ({ id, path: ['tracks', index] }));
  return [tracks, clips].flatMap(repeated);
}

function repeated(named: readonly { id: string; path: Path }[]): Fault[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [fault([...path, 'id'], `"${id}" is used twice`, `“${id}”重复出现`)];
  });
}

function trackFaults(timeline: Timeline, track: Track, path: Path): Fault[] {
  const clipPath = (index: number) => [...path, 'clips', index];
  return [
    ...orderFaults(track.clips, clipPath),
    ...(track.kind === 'video' ? transitionFaults(track.clips, clipPath) : []),
    ...track.clips.flatMap((clip, index) =>
      clipFaults({ timeline, trackKind: track.kind, clip, path: clipPath(index) }),
    ),
  ];
}

type ClipPath = (index: number) => Path;

function orderFaults(clips: readonly Clip[], clipPath: ClipPath): Fault[] {
  return clips.flatMap((clip, index) => {
    const previous = clips[index - 1];
    if (previous === undefined || clip.startFrame >= endFrame(previous)) return [];
    return [
      fault(
        [...clipPath(index), 'startFrame'],
        `Starts at frame ${clip.startFrame}, before the previous clip ends at ${endFrame(previous)}`,
        `从第 ${clip.startFrame} 帧开始，早于前一片段的结束（第 ${endFrame(previous)} 帧）`,
      ),
    ];
  });
}

function transitionFaults(clips: readonly VideoClip[], clipPath: ClipPath): Fault[] {
  return clips.flatMap((clip, index) => {
    const frames = clip.transitionIn?.durationFrames ?? 0;
    const longest = longestTransitionFrames(clips, index);
    if (frames <= longest) return [];
    return [
      fault(
        [...clipPath(index), 'transitionIn', 'durationFrames'],
        `The transition takes ${frames} frames, but there is room for ${longest}`,
        `转场长 ${frames} 帧，但此处最多容纳 ${longest} 帧`,
      ),
    ];
  });
}

interface PlacedClip {
  readonly timeline: Timeline;
  readonly trackKind: Track['kind'];
  readonly clip: Clip;
  readonly path: Path;
}

function clipFaults(placed: PlacedClip): Fault[] {
  const { clip, path } = placed;
  if (!hasAsset(clip)) return [];
  return [
    ...assetUseFaults({ ...placed, clip }),
    ...fadeFaults(clip, path),
    ...envelopeFaults(clip.volume, clip.durationFrames, [...path, 'volume']),
  ];
}

function assetUseFaults({
  timeline,
  trackKind,
  clip,
  path,
}: PlacedClip & { clip: VideoClip | AudioClip }): Fault[] {
  const asset = ownAsset(timeline, clip.assetId);
  const assetPath = [...path, 'assetId'];
  if (asset === undefined) {
    return [fault(assetPath, `There is no asset "${clip.assetId}"`, `没有素材“${clip.assetId}”`)];
  }
  if (trackKind === 'text' || !assetFits(asset, trackKind)) {
    return [
      fault(
        assetPath,
        `"${asset.name}" (${asset.kind}) does not fit a ${trackKind} track`,
        `“${asset.name}”（${asset.kind}）不能放在 ${trackKind} 轨道上`,
      ),
    ];
  }
  return sourceFaults(asset, clip, timeline.fps).map((found) => ({
    ...found,
    path: [...path, ...found.path],
  }));
}

function ownAsset(timeline: Timeline, id: string): Asset | undefined {
  return Object.hasOwn(timeline.assets, id) ? timeline.assets[id] : undefined;
}

function sourceFaults(asset: Asset, clip: VideoClip | AudioClip, fps: number): Fault[] {
  const last = isStill(asset) ? 0 : sourceFrames(asset, fps) - 1;
  if (clip.sourceStartFrame <= last) return [];
  return [
    fault(
      ['sourceStartFrame'],
      `Begins at frame ${clip.sourceStartFrame} of the source, whose last is ${last}`,
      `从素材的第 ${clip.sourceStartFrame} 帧开始，而素材最后一帧是 ${last}`,
    ),
  ];
}

function fadeFaults(clip: VideoClip | AudioClip, path: Path): Fault[] {
  if (clip.fadeInFrames + clip.fadeOutFrames <= clip.durationFrames) return [];
  return [
    fault(
      [...path, 'fadeOutFrames'],
      `Fading in and out takes ${clip.fadeInFrames + clip.fadeOutFrames} frames of ${clip.durationFrames}`,
      `淡入淡出共 ${clip.fadeInFrames + clip.fadeOutFrames} 帧，而片段只有 ${clip.durationFrames} 帧`,
    ),
  ];
}

function envelopeFaults(envelope: Envelope, clipFrames: number, path: Path): Fault[] {
  return envelope.flatMap(({ frame }, index) => {
    const previous = envelope[index - 1]?.frame ?? -1;
    if (frame > previous && frame <= clipFrames) return [];
    return [
      fault(
        [...path, index, 'frame'],
        `Expected a frame after ${previous} and up to ${clipFrames}, got ${frame}`,
        `应在第 ${previous} 帧之后且不晚于第 ${clipFrames} 帧，实为 ${frame}`,
      ),
    ];
  });
}
