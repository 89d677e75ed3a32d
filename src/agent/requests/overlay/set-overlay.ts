import * as z from 'zod';
import type { PictureFacts } from '../../../director/picture.ts';
import { retime } from '../../../director/retime.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { cornerPlace, corners, logoScale, type Corner } from '../../../timeline/corner-place.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import {
  durationFrames,
  endFrame,
  type Place,
  type Timeline,
  type VideoClip,
} from '../../../timeline/timeline.ts';
import { projectAsset } from '../../model/project-asset.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Outcome, type Question } from '../../request.ts';
import { findFrames, timeRangeSchema, type FrameRange } from '../../time-range.ts';
import type { Work } from '../../work.ts';
import { findOverlays, nameOverlay, noOverlay, overlaysOf } from './find-overlays.ts';
import { findOverlayFile, isLogoName } from './overlay-file.ts';

const uses = ['logo', 'watermark', 'inset'] as const;
const share = z.number().min(-1).max(1);

const args = z.strictObject({
  file: referenceSchema.nullable().describe('The file; null: the logo, else the only overlay'),
  use: z.enum(uses),
  at: z.enum(corners).optional().describe('Where in the frame'),
  nudge: z
    .strictObject({ x: share, y: share })
    .optional()
    .describe('A step from where it is, as shares of the frame: right and down are positive'),
  scale: z.number().min(0.01).max(1).optional().describe('Width as a share of the frame’s'),
  factor: z.number().min(0.05).max(20).optional().describe('So many times as large as it is'),
  opacity: z.number().min(0).max(1).optional(),
  during: timeRangeSchema.optional().describe('By default the whole film'),
});
type Args = z.output<typeof args>;

export const setOverlay = defineRequest({
  kind: 'set-overlay',
  purpose:
    'A logo, a watermark or a picture-in-picture (inset) over the film: lays an uploaded file over it, or moves, resizes, ' +
    'fades or times the one that is there. What is not said stays, or is chosen with taste.',
  args,
  says: ({ file, use }) => {
    const name = file?.of === 'named' ? `“${file.name}”` : useWordings[use].en;
    const nameZh = file?.of === 'named' ? `“${file.name}”` : useWordings[use].zh;
    return wording(`${name} over the film`, `在影片上叠加${nameZh}`);
  },
  plan(args, work): Outcome {
    const there = findOverlays(args.file, work);
    if (there === null) return askWhich(args, work);
    return there.length > 0 ? change(there, args, work) : add(args, work);
  },
});

const useWordings: Readonly<Record<Args['use'], Wording>> = {
  logo: wording('the logo', ' logo'),
  watermark: wording('the watermark', '水印'),
  inset: wording('the picture in picture', '画中画'),
};

/** Of a watermark, which shall be seen without being looked at. */
const watermarkOpacity = 0.5;
const insetScale = 0.32;

function add(args: Args, work: Work): Outcome {
  const isNew = args.nudge === undefined && args.factor === undefined;
  if (args.file === null && (args.use === 'inset' || !isNew)) return noOverlay();
  const file = findOverlayFile(args.file, work);
  if (isRefusal(file) || 'ask' in file) return file;
  const taken = args.use === 'inset' ? null : takeOutOfFilm(file, work);
  if (taken !== null && isRefusal(taken)) return taken;
  const range = framesOf(args, work);
  if ('ask' in range || isRefusal(range)) return range;
  const { timeline } = work;
  const asset = timeline.assets[file.assetId] ?? projectAsset(work.project, file.assetId);
  const at = args.at ?? (args.use === 'inset' ? 'bottom-right' : 'top-right');
  const scale =
    args.scale ??
    (args.use === 'inset' ? insetScale : logoScale(file, timeline) * (args.factor ?? 1));
  const opacity = args.opacity ?? (args.use === 'watermark' ? watermarkOpacity : 1);
  const isKnown = Object.hasOwn(timeline.assets, file.assetId);
  const refusal = work.edits([
    ...(isKnown || asset === null ? [] : [{ kind: 'add-asset' as const, asset }]),
    {
      kind: 'add-overlay',
      assetId: file.assetId,
      place: inside(
        cornerPlace({ at, scale, picture: file, canvas: timeline }),
        file,
        timeline,
        at,
      ),
      opacity,
      fromFrame: range.fromFrame,
      toFrame: range.toFrame,
    },
  ]);
  if (refusal !== null) return refusal;
  const before = new Set(overlaysOf(timeline).map(({ id }) => id));
  const clip = overlaysOf(work.timeline).find(({ id }) => !before.has(id))!;
  const { en, zh } = addedWording(work.timeline, clip, at);
  const done = taken === null ? wording(en, zh) : wording(en + taken.en, zh + taken.zh);
  return { done, clips: [clip.id] };
}

/** An inset as tall as the frame, or taller, is drawn smaller. */
function inside(place: Place, picture: PictureFacts, canvas: Timeline, at: Corner): Place {
  const shape = (picture.heightPx / picture.widthPx) * (canvas.widthPx / canvas.heightPx);
  const most = 0.9 / shape;
  if (place.scale <= most) return place;
  return cornerPlace({ at, scale: most, picture, canvas });
}

/** A logo among the photos of the film is taken out of them; the film keeps a length that was wished. */
function takeOutOfFilm(file: PictureFacts, work: Work): Wording | Refusal | null {
  const clips = mainTrack(work.timeline)?.clips ?? [];
  const own = clips.filter(({ assetId }) => assetId === file.assetId).map(({ id }) => id);
  if (own.length === 0 || own.length === clips.length || !isLogoName(file.name)) return null;
  const refusal = work.edit({ kind: 'remove-clip', clipIds: own });
  if (refusal !== null) return refusal;
  const filmSeconds = work.brief.durationSeconds;
  if (typeof filmSeconds === 'number') {
    const edits = retime({ timeline: work.timeline, wish: { filmSeconds } });
    const refused = isRefusal(edits) ? null : work.edits(edits);
    if (refused !== null) return refused;
  }
  return wording('; it is no longer shown as a photo of its own', '；它不再作为单独的照片出现');
}

function change(clips: readonly VideoClip[], args: Args, work: Work): Outcome {
  const before = work.timeline;
  for (const clip of clips) {
    const refusal = changeOne(clip, args, work);
    if (refusal !== null) return refusal;
  }
  const ids = clips.map(({ id }) => id);
  const now = overlaysOf(work.timeline).filter(({ id }) => ids.includes(id));
  if (work.timeline === before) {
    const { en, zh } = nameOverlay(before, clips[0]!);
    return refuse('no-change', `${en} stands just so already`, `${zh}已经是这样了`);
  }
  const said = now.map((clip) => changedWording(work.timeline, clip, args));
  const done = wording(said.map(({ en }) => en).join('; '), said.map(({ zh }) => zh).join('；'));
  return { done, clips: ids };
}

function changeOne(clip: VideoClip, args: Args, work: Work): Refusal | Question | null {
  const { timeline } = work;
  const place = placeOf(clip, args, timeline);
  if (place !== null) {
    const refusal = work.edit({ kind: 'set-place', clipIds: [clip.id], place });
    if (refusal !== null) return refusal;
  }
  if (args.opacity !== undefined) {
    const refusal = work.edit({
      kind: 'set-opacity',
      clipIds: [clip.id],
      opacity: args.opacity,
    });
    if (refusal !== null) return refusal;
  }
  if (args.during === undefined) return null;
  const range = findFrames(args.during, work);
  if ('ask' in range || isRefusal(range)) return range;
  return span(clip, range, work);
}

/** Shorter before it moves and longer after, so that it is never in the way of another. */
function span(clip: VideoClip, { fromFrame, toFrame }: FrameRange, work: Work): Refusal | null {
  const frames = toFrame - fromFrame;
  const resize = {
    kind: 'set-duration',
    clipId: clip.id,
    durationFrames: frames,
    ripple: false,
  } as const;
  const shift = { kind: 'shift-clip', clipId: clip.id, startFrame: fromFrame } as const;
  return work.edits(frames < clip.durationFrames ? [resize, shift] : [shift, resize]);
}

/** How far the frame's edge a nudged logo may come. */
const edge = 0.02;

/** Null: where it is. */
function placeOf(clip: VideoClip, args: Args, timeline: Timeline): Place | null {
  const { at, nudge, scale: wished, factor } = args;
  const now = clip.place ?? { x: 0.5, y: 0.5, scale: 1, rotationDeg: 0 };
  if (at === undefined && nudge === undefined && wished === undefined && factor === undefined) {
    return null;
  }
  const scale = Math.min(4, Math.max(0.01, wished ?? now.scale * (factor ?? 1)));
  const asset = timeline.assets[clip.assetId];
  const picture = asset !== undefined && 'widthPx' in asset ? asset : timeline;
  if (at !== undefined) {
    return { ...now, ...cornerPlace({ at, scale, picture, canvas: timeline }) };
  }
  const height =
    (scale * timeline.widthPx * picture.heightPx) / picture.widthPx / timeline.heightPx;
  const kept = (centre: number, side: number) =>
    side + 2 * edge >= 1
      ? centre
      : Math.min(1 - side / 2 - edge, Math.max(side / 2 + edge, centre));
  return {
    ...now,
    scale,
    x: kept(now.x + (nudge?.x ?? 0), scale),
    y: kept(now.y + (nudge?.y ?? 0), height),
  };
}

function framesOf(args: Args, work: Work): FrameRange | Refusal | Question {
  if (args.during !== undefined) return findFrames(args.during, work);
  return { fromFrame: 0, toFrame: durationFrames(work.timeline) };
}

function askWhich(args: Args, work: Work): Question {
  return {
    ask: wording(
      'Which of the pictures over the film do you mean?',
      '你指的是影片上的哪个叠加画面？',
    ),
    choices: overlaysOf(work.timeline).map((clip) => ({
      label: nameOverlay(work.timeline, clip),
      requests: [setOverlay.of({ ...args, file: { of: 'ids', ids: [clip.id] } })],
    })),
  };
}

const places: Readonly<Record<Corner, Wording>> = {
  'top-left': wording('at the top left', '左上角'),
  top: wording('at the top', '上方'),
  'top-right': wording('at the top right', '右上角'),
  left: wording('on the left', '左侧'),
  center: wording('in the centre', '正中'),
  right: wording('on the right', '右侧'),
  'bottom-left': wording('at the bottom left', '左下角'),
  bottom: wording('at the bottom', '下方'),
  'bottom-right': wording('at the bottom right', '右下角'),
};

function addedWording(timeline: Timeline, clip: VideoClip, at: Corner): Wording {
  const { en, zh } = nameOverlay(timeline, clip);
  const where = places[at];
  const when = whenWording(timeline, clip);
  return wording(
    `Laid ${en} over the film ${where.en}, ${when.en}`,
    `已将${zh}叠加在画面${where.zh}，${when.zh}`,
  );
}

function changedWording(timeline: Timeline, clip: VideoClip, args: Args): Wording {
  const { en, zh } = nameOverlay(timeline, clip);
  const parts: Wording[] = [];
  if (args.at !== undefined) parts.push(places[args.at]);
  if (args.nudge !== undefined) parts.push(wording('moved a little', '挪动了一点'));
  if (args.scale !== undefined || args.factor !== undefined) {
    const percent = Math.round((clip.place?.scale ?? 1) * 100);
    parts.push(wording(`${percent}% of the frame wide`, `宽度为画面的 ${percent}%`));
  }
  if (args.opacity !== undefined) {
    const percent = Math.round(args.opacity * 100);
    parts.push(wording(`at ${percent}% opacity`, `不透明度 ${percent}%`));
  }
  if (args.during !== undefined) parts.push(whenWording(timeline, clip));
  return wording(
    `${en} is ${parts.map((part) => part.en).join(', ')} now`,
    `${zh}现在${parts.map((part) => part.zh).join('，')}`,
  );
}

function whenWording(timeline: Timeline, clip: VideoClip): Wording {
  const length = durationFrames(timeline);
  if (clip.startFrame === 0 && endFrame(clip) >= length) {
    return wording('the whole time', '全程显示');
  }
  const seconds = (frame: number) => String(Number((frame / timeline.fps).toFixed(1)));
  const [from, to] = [seconds(clip.startFrame), seconds(endFrame(clip))];
  return wording(`from ${from} s to ${to} s`, `从 ${from} 秒到 ${to} 秒`);
}
