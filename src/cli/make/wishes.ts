import type { BriefReading } from '../../agent/read-brief.ts';
import type { Brief } from '../../director/brief.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { AudioAsset } from '../../timeline/timeline.ts';
import type { MakeRequest } from './make-request.ts';

export interface Wishes {
  readonly brief: Partial<Brief>;
  /** Where an option has the last word over what was said. */
  readonly conflicts: readonly Wording[];
}

/** What was said and what was asked for by options, which have the last word. */
export function joinWishes(
  said: Pick<BriefReading, 'brief'> | null,
  request: MakeRequest,
  musicFile: AudioAsset | null,
): Wishes {
  const spoken = said?.brief ?? {};
  const asked: Partial<Brief> = {
    ...(request.durationSeconds !== undefined && { durationSeconds: request.durationSeconds }),
    ...(request.titleText !== undefined && { titleText: request.titleText }),
    ...(request.fps !== undefined && { fps: request.fps }),
    ...(request.seed !== undefined && { seed: request.seed }),
    ...musicWish(request, musicFile),
    ...shapeWish(request),
  };
  return { brief: { ...spoken, ...asked }, conflicts: conflictsOf(spoken, asked, request) };
}

function musicWish({ music }: MakeRequest, file: AudioAsset | null): Partial<Brief> {
  if (music === undefined) return {};
  if (music === 'none' || 'mood' in music) return { music };
  return file ? { music: { assetId: file.id } } : {};
}

/** Size and aspect by option leave no shape standing that was said. */
function shapeWish({ size, aspect }: MakeRequest): Partial<Brief> {
  if (size) return { size };
  return aspect ? { size: 'auto', aspect } : {};
}

function conflictsOf(
  spoken: Partial<Brief>,
  asked: Partial<Brief>,
  request: MakeRequest,
): Wording[] {
  const differs = (key: keyof Brief) =>
    spoken[key] !== undefined &&
    spoken[key] !== 'auto' &&
    spoken[key] !== null &&
    JSON.stringify(spoken[key]) !== JSON.stringify(asked[key]);
  const shape = differs('size') || (differs('aspect') && request.aspect !== spoken.aspect);
  const found: [boolean, string, Wording][] = [
    [
      request.durationSeconds !== undefined && differs('durationSeconds'),
      '--duration',
      wording('length', '时长'),
    ],
    [request.titleText !== undefined && differs('titleText'), '--title', wording('title', '标题')],
    [request.music !== undefined && differs('music'), '--music', wording('music', '音乐')],
    [request.fps !== undefined && differs('fps'), '--fps', wording('frame rate', '帧率')],
    [request.seed !== undefined && differs('seed'), '--seed', wording('seed', '随机数')],
    [request.size !== undefined && shape, '--size', wording('shape', '画面尺寸')],
    [
      request.size === undefined && request.aspect !== undefined && shape,
      '--aspect',
      wording('shape', '画面比例'),
    ],
  ];
  return found
    .filter(([conflict]) => conflict)
    .map(([, option, { en, zh }]) =>
      wording(
        `${option} has the last word on the ${en}; what --say says of it is passed over.`,
        `${zh}以 ${option} 为准，--say 里的说法不再算数。`,
      ),
    );
}
