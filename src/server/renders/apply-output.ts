import { apiErrors } from '../../api/codes.ts';
import { outputSchema, type WishedOutput } from '../../api/render.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { applyEdit, type Edit } from '../../timeline/edit.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';

/** What the film is encoded as, beyond what the timeline says. */
export interface Encoding {
  /** Of x264; null: the engine's own. */
  readonly crf: number | null;
}

const shortestSidePx = { least: 480, most: 2160 };
const mostFps = 60;
const crfRange = { least: 16, most: 40 };
/**
 * `high` is what everything is made in, so chunks made ahead serve it. The bench's film of 30 s in
 * 1080p takes 17.2, 13.1 and 7.9 MB.
 */
const crfOf = new Map<string, number | null>([
  ['high', null],
  ['medium', 28],
  ['low', 32],
]);
const h264Names = ['h264', 'h.264', 'avc', 'avc1', 'libx264', 'x264'];

/** A timeline of the wished shape as it is to be put out. Throws ApiError that names the wish that cannot be fulfilled. */
export function applyOutput(
  timeline: Timeline,
  output: WishedOutput,
): { readonly timeline: Timeline; readonly encoding: Encoding } {
  refuseUnknown(output);
  const { format = 'mp4', codec = 'h264', resolution, fps } = output;
  if (format.toLowerCase() !== 'mp4')
    throw refused('format', wording('Only mp4 is made', '只支持 mp4'));
  if (!h264Names.includes(codec.toLowerCase()))
    throw refused('codec', wording('Only h264 is made', '只支持 h264'));
  const encoding = { crf: readCrf(output) };
  const scaled = resolution === undefined ? timeline : scale(timeline, resolution);
  return { timeline: fps === undefined ? scaled : changeFps(scaled, fps), encoding };
}

function refuseUnknown(output: WishedOutput): void {
  const names = Object.keys(outputSchema.shape);
  const unknown = Object.keys(output).find((key) => !names.includes(key));
  if (unknown === undefined) return;
  throw refused(
    unknown,
    wording(
      `There is no such wish: an export has ${names.join(', ')}`,
      `没有这一项：导出支持 ${names.join('、')}`,
    ),
  );
}

function readCrf({ crf, quality = 'high' }: WishedOutput): number | null {
  if (crf === undefined) {
    const known = crfOf.get(quality.toLowerCase());
    if (known !== undefined) return known;
    throw refused('quality', wording('Expected high, medium or low', '应为 high、medium 或 low'));
  }
  const { least, most } = crfRange;
  if (crf >= least && crf <= most) return crf;
  throw refused('crf', wording(`Expected ${least} to ${most}`, `应为 ${least} 到 ${most}`));
}

/** The shorter side gets the height that the name says, as people mean it for upright films too. */
function scale(timeline: Timeline, resolution: string): Timeline {
  const { widthPx, heightPx } = timeline;
  const name = resolution.toLowerCase() === '4k' ? '2160p' : resolution;
  const sidePx = Number(/^(\d{3,4})p$/i.exec(name)?.[1]);
  const { least, most } = shortestSidePx;
  if (!(sidePx >= least && sidePx <= most))
    throw refused(
      'resolution',
      wording(`Expected ${least}p to ${most}p, or 4k`, `应为 ${least}p 到 ${most}p，或 4k`),
    );
  const factor = sidePx / Math.min(widthPx, heightPx);
  const scaled = { widthPx: even(widthPx * factor), heightPx: even(heightPx * factor) };
  if (scaled.widthPx === widthPx && scaled.heightPx === heightPx) return timeline;
  return edited(timeline, { kind: 'set-canvas', ...scaled }, 'resolution');
}

function even(px: number): number {
  return 2 * Math.round(px / 2);
}

function changeFps(timeline: Timeline, fps: number): Timeline {
  if (!Number.isInteger(fps) || fps < 1 || fps > mostFps)
    throw refused(
      'fps',
      wording(`Expected a whole number from 1 to ${mostFps}`, `应为 1 到 ${mostFps} 的整数`),
    );
  if (fps === timeline.fps) return timeline;
  return edited(timeline, { kind: 'set-fps', fps }, 'fps');
}

function edited(timeline: Timeline, edit: Edit, field: keyof WishedOutput): Timeline {
  const result = applyEdit(timeline, edit);
  if (result.ok) return result.timeline;
  throw refused(field, result.refusal.wording);
}

function refused(field: string, { en, zh }: Wording): ApiError {
  const problem = { path: `output.${field}`, wording: wording(`${en}.`, `${zh}。`) };
  return new ApiError(apiErrors.unprocessable, { problems: [problem] });
}
