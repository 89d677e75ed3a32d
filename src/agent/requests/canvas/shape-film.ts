import * as z from 'zod';
import { openBrief, type Brief } from '../../../director/brief.ts';
import { chooseCanvas, type Canvas } from '../../../director/canvas.ts';
import { reframe } from '../../../director/reframe.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { reducedAspect } from '../../../timeline/reduced-aspect.ts';
import type { Aspect, Timeline } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome, type Request } from '../../request.ts';
import type { Work } from '../../work.ts';
import { platformNames, platforms, type PlatformName } from './platforms.ts';

const aspectSchema = z
  .string()
  .regex(/^\d{1,3}(?:\.\d{1,2})?:\d{1,3}(?:\.\d{1,2})?$/)
  .describe('Width to height: 16:9, 9:16, 1:1, 4:5 …');
const sidePx = z.number().min(16).max(20_000);

export const shapeFilm = defineRequest({
  kind: 'shape-film',
  purpose:
    'Gives the film another shape or size: an aspect, a platform (whose aspect it takes), the shorter side in pixels ' +
    '(1080 for 1080p), or an exact size, which has the last word. Each picture is framed for the new shape, and as before when it comes back.',
  args: z.strictObject({
    aspect: aspectSchema.optional(),
    platform: z.enum(platformNames).optional(),
    shortSidePx: sidePx.optional(),
    size: z.strictObject({ widthPx: sidePx, heightPx: sidePx }).optional(),
  }),
  says: sayShape,
  brief: (args, brief) => briefOf(args, brief),
  plan(args, work): Outcome {
    if (givesWay(args, work.asked)) return { done: null };
    const before = work.timeline;
    const { canvas, decisions } = chooseCanvas([], { ...openBrief, ...wishOf(args, before) });
    const limits = decisions.map(({ wording }) => wording);
    const brief = briefOf(args, work.brief);
    if (canvas.widthPx === before.widthPx && canvas.heightPx === before.heightPx) {
      return { told: alreadySo(canvas) };
    }
    const refusal = work.edits([
      ...reframe({ timeline: before, pictures: work.project.pictures, canvas, brief: work.brief }),
      ...withoutVariant(before, canvas),
      { kind: 'set-canvas', ...canvas },
    ]);
    if (refusal !== null) return refusal;
    return { done: doneWording(before, work, [...forPlatform(args), ...limits]), brief };
  },
});

export interface ShapeArgs {
  readonly aspect?: string | undefined;
  readonly platform?: PlatformName | undefined;
  readonly shortSidePx?: number | undefined;
  readonly size?: Canvas | undefined;
}

/** What a shape is called: "9:16", "TikTok (9:16)", "1080p". */
export function sayShape({ aspect, platform, shortSidePx, size }: ShapeArgs): Wording {
  const parts: Wording[] = [];
  if (size !== undefined) parts.push(sizeWording(size));
  else if (aspect !== undefined) parts.push(wording(aspect, aspect));
  else if (platform !== undefined) {
    const { name, aspect } = platforms[platform];
    parts.push(wording(`${name.en} (${aspect})`, `${name.zh}（${aspect}）`));
  }
  if (shortSidePx !== undefined && size === undefined) {
    parts.push(wording(`${shortSidePx}p`, `${shortSidePx}p`));
  }
  const join = (language: 'en' | 'zh') => parts.map((part) => part[language]).join(', ');
  return wording(`film in ${join('en')}`, `画幅 ${join('zh')}`);
}

/** The shape that is meant; null where only a size is. */
export function aspectOf({ aspect, platform }: ShapeArgs): Aspect | null {
  if (aspect !== undefined) return aspect as Aspect;
  return platform === undefined ? null : platforms[platform].aspect;
}

/** "Square, for YouTube": where it is shown says less than a shape that is named. */
function givesWay({ aspect, platform, size }: ShapeArgs, asked: readonly Request[]): boolean {
  if (platform === undefined || aspect !== undefined || size !== undefined) return false;
  return asked.some((each) => {
    return each.kind === 'shape-film' && (each['aspect'] ?? each['size']) !== undefined;
  });
}

/** An exact size gives way to a new shape or resolution, which keeps of it what was not spoken of. */
function briefOf(args: ShapeArgs, brief: Partial<Brief>): Partial<Brief> {
  const { shortSidePx, size } = args;
  if (size !== undefined) return { ...(args.aspect && { aspect: aspectOf(args)! }), size };
  const isPlatform = args.aspect === undefined && args.platform !== undefined;
  const named = (brief.aspect ?? 'auto') !== 'auto' || (brief.size ?? 'auto') !== 'auto';
  const aspect = isPlatform && named ? null : aspectOf(args);
  const before = brief.size ?? 'auto';
  const kept: Partial<Brief> =
    before === 'auto' || (aspect === null && shortSidePx === undefined)
      ? {}
      : {
          size: 'auto',
          aspect: reducedAspect(before),
          shortSidePx: Math.min(before.widthPx, before.heightPx),
        };
  return {
    ...kept,
    ...(aspect !== null && { aspect }),
    ...(shortSidePx !== undefined && { shortSidePx }),
  };
}

function wishOf(args: ShapeArgs, film: Timeline): Pick<Brief, 'size' | 'aspect' | 'shortSidePx'> {
  return {
    size: args.size ?? 'auto',
    aspect: aspectOf(args) ?? reducedAspect(film),
    shortSidePx: args.shortSidePx ?? Math.min(film.widthPx, film.heightPx),
  };
}

/** A version of the shape that the film itself takes is no longer needed. */
function withoutVariant({ variants = [] }: Timeline, canvas: Canvas) {
  const aspect = reducedAspect(canvas);
  return variants
    .filter((variant) => reducedAspect(variant) === aspect)
    .map(({ name }) => ({ kind: 'remove-variant' as const, name }));
}

function forPlatform({ platform, aspect }: ShapeArgs): Wording[] {
  if (platform === undefined || aspect !== undefined) return [];
  const { name } = platforms[platform];
  return [wording(`as ${name.en} shows it`, `适合${name.zh}`)];
}

function doneWording(before: Timeline, work: Work, more: readonly Wording[]): Wording {
  const { timeline } = work;
  const aspect = reducedAspect(timeline);
  const size = `${timeline.widthPx}×${timeline.heightPx}`;
  const isReshaped = aspect !== reducedAspect(before);
  const shape = isReshaped
    ? wording(`The film is ${aspect} now (${size})`, `影片现在是 ${aspect}（${size}）`)
    : wording(`The film is ${size} now`, `影片现在是 ${size}`);
  const parts = [shape, ...more, ...(isReshaped ? [framedWording(timeline)] : [])];
  return wording(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('，'));
}

/** How the pictures meet the new frame: what a person would look for first. */
function framedWording(timeline: Timeline): Wording {
  const clips = mainTrack(timeline)?.clips ?? [];
  const cropped = clips.filter(({ fit }) => fit === 'crop').length;
  if (cropped === clips.length) {
    return wording('every picture fills the frame', '所有画面都铺满');
  }
  if (cropped === 0) return wording('every picture is shown whole', '所有画面都完整显示');
  return wording(
    `${cropped} of ${clips.length} pictures fill the frame, the others are shown whole`,
    `${clips.length} 个画面中 ${cropped} 个铺满，其余完整显示`,
  );
}

function alreadySo(canvas: Canvas): Wording {
  const size = `${reducedAspect(canvas)}, ${canvas.widthPx}×${canvas.heightPx}`;
  return wording(`The film has that shape already (${size})`, `影片已经是这个画幅了（${size}）`);
}

function sizeWording({ widthPx, heightPx }: Canvas): Wording {
  return wording(`${widthPx}×${heightPx}`, `${widthPx}×${heightPx}`);
}
