import { isRefusal, type Refusal } from '../../../timeline/refusal.ts';
import {
  durationFrames,
  endFrame,
  type TextClip,
  type Timeline,
} from '../../../timeline/timeline.ts';
import type { FrameRange } from '../../time-range.ts';
import type { Work } from '../../work.ts';
import { textsOf } from './text-reference.ts';
import { styleFor, type TextLook } from './text-look.ts';

/** Gives texts a look; those that change alike are changed by one edit. */
export function restyle(texts: readonly TextClip[], look: TextLook, work: Work): Refusal | null {
  const styles = Map.groupBy(texts, ({ style }) => JSON.stringify(styleFor(look, style)));
  return work.edits(
    [...styles]
      .filter(([style]) => style !== '{}')
      .map(([, alike]) => ({
        kind: 'set-text-style',
        clipIds: alike.map(({ id }) => id),
        style: styleFor(look, alike[0]!.style),
      })),
  );
}

/** Shows a text in these frames, on another track where its own is not free then. */
export function showDuring(
  text: TextClip,
  { fromFrame, toFrame }: FrameRange,
  work: Work,
): Refusal | null {
  const moved = { ...text, startFrame: fromFrame, durationFrames: toFrame - fromFrame };
  const { id: clipId } = text;
  if (isFreeFor(moved, work.timeline)) {
    const shrink = {
      kind: 'set-duration',
      clipId,
      durationFrames: moved.durationFrames,
      ripple: false,
    } as const;
    const shift = { kind: 'shift-clip', clipId, startFrame: fromFrame } as const;
    // What is shorter first is in nobody's way.
    return work.edits(
      moved.durationFrames < text.durationFrames ? [shrink, shift] : [shift, shrink],
    );
  }
  const { role, extra: _, ...style } = text.style;
  return work.edits([
    { kind: 'remove-clip', clipId, ripple: false },
    {
      kind: 'add-texts',
      texts: [
        {
          id: clipId,
          text: text.text,
          role,
          style,
          startFrame: fromFrame,
          durationFrames: moved.durationFrames,
        },
      ],
    },
  ]);
}

function isFreeFor(moved: TextClip, { tracks }: Timeline): boolean {
  const track = tracks.find(({ clips }) => clips.some(({ id }) => id === moved.id));
  return (track?.clips ?? []).every(
    (other) =>
      other.id === moved.id ||
      other.startFrame >= endFrame(moved) ||
      endFrame(other) <= moved.startFrame,
  );
}

/** How long a text stands, changed: one at the end of the film keeps its end, others their start. */
export function framesLasting(text: TextClip, frames: number, timeline: Timeline): FrameRange {
  const end = durationFrames(timeline);
  const length = Math.max(1, Math.min(frames, end));
  const endsFilm = text.style.role === 'end-card' || (endFrame(text) >= end && text.startFrame > 0);
  if (endsFilm) return { fromFrame: end - length, toFrame: end };
  return { fromFrame: text.startFrame, toFrame: Math.min(end, text.startFrame + length) };
}

/** The texts with these ids as they are now. */
export function textsNow(ids: readonly string[], timeline: Timeline): readonly TextClip[] {
  return textsOf(timeline).filter(({ id }) => ids.includes(id));
}

/** Makes edits; the ids of the texts that came by them, or why they could not be made. */
export function write(
  edits: Parameters<Work['edits']>[0],
  work: Work,
): readonly string[] | Refusal {
  const before = new Set(textsOf(work.timeline).map(({ id }) => id));
  const refusal = work.edits(edits);
  if (refusal !== null) return refusal;
  return textsOf(work.timeline).flatMap(({ id }) => (before.has(id) ? [] : [id]));
}

export function isWritten(ids: readonly string[] | Refusal): ids is readonly string[] {
  return !isRefusal(ids);
}
