import type { Envelope, EnvelopePoint } from '../timeline.ts';

/** Linear between points, held before the first and after the last. */
export function gainAt(envelope: Envelope, frame: number): number {
  const after = envelope.findIndex((point) => point.frame > frame);
  if (after === 0) return envelope[0]!.gain;
  if (after === -1) return envelope.at(-1)!.gain;
  const [left, right] = [envelope[after - 1]!, envelope[after]!];
  const progress = (frame - left.frame) / (right.frame - left.frame);
  return left.gain + (right.gain - left.gain) * progress;
}

/** The part over `durationFrames` from `fromFrame`, counted from there; it sounds as it did. */
export function cutEnvelope(
  envelope: Envelope,
  fromFrame: number,
  durationFrames: number,
): Envelope {
  const end = fromFrame + durationFrames;
  const first = envelope[0]!;
  if (fromFrame === 0 && envelope.at(-1)!.frame <= durationFrames) return envelope;
  if (envelope.length === 1) return [{ ...first, frame: 0 }];
  const inside = envelope.filter(({ frame }) => frame >= fromFrame && frame <= end);
  const points: readonly EnvelopePoint[] = [
    ...edgePoint(envelope, fromFrame, inside[0]),
    ...inside,
    ...edgePoint(envelope, end, inside.at(-1)),
  ];
  return distinct(points.map((point) => ({ ...point, frame: point.frame - fromFrame })));
}

/** The same course of loudness over a clip that became `ratio` times as long. */
export function stretchEnvelope(
  envelope: Envelope,
  ratio: number,
  durationFrames: number,
): Envelope {
  return distinct(
    envelope.map((point) => ({
      ...point,
      frame: Math.min(durationFrames, Math.round(point.frame * ratio)),
    })),
  );
}

/**
 * The same loudness between two frames of the clip, and as before around them. The ramps lie
 * outside the stretch, so that what is to be silent is; at an edge of the clip there is none.
 */
export function withGainBetween(
  envelope: Envelope,
  gain: number,
  stretch: {
    readonly fromFrame: number;
    readonly toFrame: number;
    readonly rampFrames: number;
    readonly clipFrames: number;
  },
): Envelope {
  const { fromFrame, toFrame, rampFrames, clipFrames } = stretch;
  const rampStart = Math.max(0, fromFrame - rampFrames);
  const rampEnd = Math.min(clipFrames, toFrame + rampFrames);
  const keep = (frame: number) => ({ frame, gain: gainAt(envelope, frame) });
  return distinct([
    ...envelope.filter(({ frame }) => frame < rampStart),
    ...(fromFrame > 0 ? [keep(rampStart)] : []),
    { frame: fromFrame, gain },
    { frame: toFrame, gain },
    ...(toFrame < clipFrames ? [keep(rampEnd)] : []),
    ...envelope.filter(({ frame }) => frame > rampEnd),
  ]);
}

function edgePoint(
  envelope: Envelope,
  frame: number,
  neighbour: EnvelopePoint | undefined,
): EnvelopePoint[] {
  return neighbour?.frame === frame ? [] : [{ frame, gain: gainAt(envelope, frame) }];
}

/** Of points that fell on one frame, the last stays. */
function distinct(points: readonly EnvelopePoint[]): Envelope {
  return points.filter((point, index) => points[index + 1]?.frame !== point.frame);
}
