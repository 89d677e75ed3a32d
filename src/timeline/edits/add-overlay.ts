import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { secondsText } from '../clip-name.ts';
import { cornerPlace, corners, logoScale } from '../corner-place.ts';
import { findAsset, mainTrack } from '../editing/find.ts';
import { newClipId, newTrackId } from '../editing/new-id.ts';
import { newVideoClip } from '../new-clip.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { durationSchema, frameSchema, idSchema, opacitySchema, placeSchema } from '../schema.ts';
import { assetFits, sourceFrames } from '../source.ts';
import {
  durationFrames,
  type Asset,
  type Place,
  type Timeline,
  type VideoTrack,
} from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

const args = z.strictObject({
  assetId: idSchema.describe('A picture or clip'),
  at: z.enum(corners).default('top-right').describe('Where in the frame'),
  scale: placeSchema.shape.scale.optional().describe('Width as a fraction of the frame width'),
  place: placeSchema.optional().describe('Instead of at and scale'),
  opacity: opacitySchema.default(1),
  fromFrame: frameSchema.default(0).describe('By default from the beginning of the film'),
  toFrame: durationSchema.optional().describe('By default to its end'),
  id: idSchema.optional().describe('Of the new clip'),
});
type Args = z.output<typeof args>;

export const addOverlay = defineEdit({
  kind: 'add-overlay',
  purpose:
    'Shows a logo, watermark or picture-in-picture over the film, the whole time or between two frames, on a track of its own.',
  args,
  apply(timeline, given) {
    const asset = findAsset(timeline, given.assetId);
    if (isRefusal(asset)) return asset;
    if (!assetFits(asset, 'video')) return notSeen(asset);
    const clipId = newClipId(timeline, given.id);
    if (typeof clipId !== 'string') return clipId;
    const trackId = newTrackId(timeline);
    if (typeof trackId !== 'string') return trackId;
    const span = spanOf(timeline, asset, given);
    if (isRefusal(span)) return span;
    const clip = {
      ...newVideoClip({ id: clipId, assetId: asset.id, ...span }),
      place: given.place ?? placeOf(timeline, asset, given),
      opacity: given.opacity,
    };
    const track: VideoTrack = {
      id: trackId,
      kind: 'video',
      name: 'Overlay',
      muted: false,
      clips: [clip],
    };
    const above = timeline.tracks.findLastIndex(({ kind }) => kind === 'video') + 1;
    return { ...timeline, tracks: timeline.tracks.toSpliced(above, 0, track) };
  },
  describe({ before, args: { assetId, fromFrame, toFrame } }) {
    const name = before.assets[assetId]!.name;
    if (fromFrame === 0 && toFrame === undefined) {
      return wording(`Laid "${name}" over the film`, `已将“${name}”叠加在整部影片上`);
    }
    const from = secondsText(fromFrame, before.fps);
    return wording(
      `Laid "${name}" over the film from ${from} s on`,
      `已从 ${from} 秒起叠加“${name}”`,
    );
  },
});

function notSeen({ name }: Asset): Refusal {
  return refuse(
    'wrong-kind',
    `"${name}" is no picture or clip`,
    `“${name}”不是图片或视频`,
    'assetId',
  );
}

/** What stands over the film does not make it longer. */
function spanOf(
  timeline: Timeline,
  asset: Asset,
  { fromFrame, toFrame }: Args,
): { startFrame: number; durationFrames: number } | Refusal {
  const length = durationFrames(timeline);
  const end = Math.min(toFrame ?? length, length);
  const frames = Math.min(end - fromFrame, sourceFrames(asset, timeline.fps));
  if (mainTrack(timeline) !== null && frames > 0) {
    return { startFrame: fromFrame, durationFrames: frames };
  }
  return refuse(
    'no-room',
    `There is no film there to lay it over: it has ${length} frames`,
    `那里没有可供叠加的画面：影片共 ${length} 帧`,
    'fromFrame',
  );
}

function placeOf(timeline: Timeline, asset: Asset, { at, scale }: Args): Place {
  const picture = 'widthPx' in asset ? asset : timeline;
  const chosen = scale ?? logoScale(picture, timeline);
  return cornerPlace({ at, scale: chosen, picture, canvas: timeline });
}
