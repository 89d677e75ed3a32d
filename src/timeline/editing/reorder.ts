import { endFrame, type Clip, type VideoClip } from '../timeline.ts';

/**
 * The clips laid out anew in another order. What belongs to the place stays with the place: the
 * gap before it and the transition into it.
 */
export function layOutInOrder(clips: readonly Clip[], order: readonly Clip[]): Clip[] {
  let frame = 0;
  return order.map((clip, index) => {
    const previous = clips[index - 1];
    const gap = clips[index]!.startFrame - (previous === undefined ? 0 : endFrame(previous));
    const placed = { ...clip, startFrame: frame + gap };
    frame = endFrame(placed);
    return withTransitionOf(placed, clips[index]!);
  });
}

function withTransitionOf(clip: Clip, place: Clip): Clip {
  if (!isVideo(clip) || !isVideo(place)) return clip;
  return { ...clip, transitionIn: place.transitionIn };
}

function isVideo(clip: Clip): clip is VideoClip {
  return 'transitionIn' in clip;
}
