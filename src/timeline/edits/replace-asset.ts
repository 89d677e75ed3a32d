import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { changeClips, nameTarget } from '../editing/change-clips.ts';
import { withFramings } from '../editing/framings.ts';
import { findAsset, findClip } from '../editing/find.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { idSchema } from '../schema.ts';
import { assetFits, isStill, sourceFrames } from '../source.ts';
import { defineEdit } from './edit-kind.ts';

export const replaceAsset = defineEdit({
  kind: 'replace-asset',
  purpose:
    'Shows or plays something else in a clip; place, length, motion and looks stay. How the old ' +
    'picture was framed for other shapes is forgotten.',
  args: z.strictObject({ clipId: idSchema, assetId: idSchema }),
  apply(timeline, { clipId, assetId }) {
    const asset = findAsset(timeline, assetId);
    if (isRefusal(asset)) return asset;
    const found = findClip(timeline, clipId);
    if (isRefusal(found)) return found;
    const { kind } = found.track;
    if (kind === 'text' || !assetFits(asset, kind)) {
      return refuse(
        'wrong-kind',
        `"${asset.name}" (${asset.kind}) does not fit a ${kind} track`,
        `“${asset.name}”（${asset.kind}）不能放在 ${kind} 轨道上`,
        'assetId',
      );
    }
    const last = isStill(asset) ? 0 : sourceFrames(asset, timeline.fps) - 1;
    return changeClips(timeline, { clipId }, ['video', 'audio'], (clip) => ({
      ...('framings' in clip && clip.assetId !== assetId ? withFramings(clip, []) : clip),
      assetId,
      sourceStartFrame: Math.min(clip.sourceStartFrame, last),
      ...('speed' in clip && isStill(asset) ? { speed: 1 } : {}),
    }));
  },
  describe({ before, after, args }) {
    const [old, now] = [before, after].map((t) => nameTarget(t, { clipId: args.clipId }));
    return wording(`Replaced ${old!.en} by ${now!.en}`, `已将${old!.zh}换成${now!.zh}`);
  },
});
