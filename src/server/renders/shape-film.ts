import { apiErrors } from '../../api/codes.ts';
import type { WishedOutput } from '../../api/render.ts';
import type { Brief } from '../../director/brief.ts';
import { canvasFor, type Canvas } from '../../director/canvas.ts';
import type { PictureFacts } from '../../director/picture.ts';
import { reframe } from '../../director/reframe.ts';
import { wording } from '../../language/wording.ts';
import { applyEdit, type Edit } from '../../timeline/edit.ts';
import { reducedAspect } from '../../timeline/reduced-aspect.ts';
import type { Aspect, Timeline } from '../../timeline/timeline.ts';
import { ApiError } from '../http/api-error.ts';

/** Longer than wide, or wider than long, by no more than this. */
const mostAspect = 4;

export interface ShapeableFilm {
  readonly timeline: Timeline;
  readonly pictures: readonly PictureFacts[];
  /** What was wished for the film: a fit that was asked for stays. */
  readonly brief: Partial<Brief>;
}

/**
 * The film in the shape of one of its variants, or in any other: each picture as it was framed for
 * that shape, or else with the taste of a fresh film. Throws ApiError that names the wish that cannot
 * be fulfilled.
 */
export function shapeFilm(film: ShapeableFilm, output: WishedOutput): Timeline {
  const canvas = wishedCanvas(film.timeline, output);
  if (canvas === null) return film.timeline;
  const framed: readonly Edit[] = reframe({ ...film, canvas });
  const { widthPx, heightPx } = canvas;
  return [...framed, { kind: 'set-canvas', widthPx, heightPx } satisfies Edit].reduce<Timeline>(
    (timeline, edit) => {
      const result = applyEdit(timeline, edit);
      if (result.ok) return result.timeline;
      if (result.refusal.code === 'no-change') return timeline;
      throw refused(output.variant === undefined ? 'aspect' : 'variant', result.refusal.wording);
    },
    film.timeline,
  );
}

/** Null where the film's own shape is meant. */
function wishedCanvas(timeline: Timeline, { aspect, variant }: WishedOutput): Canvas | null {
  if (variant !== undefined && aspect !== undefined) throw refused('aspect', notBoth);
  if (variant !== undefined) return variantCanvas(timeline, variant);
  if (aspect === undefined) return null;
  const [, across, down] = /^(\d{1,4})[:x×](\d{1,4})$/.exec(aspect) ?? [];
  const ratio = Number(across) / Number(down);
  if (!(ratio <= mostAspect && ratio >= 1 / mostAspect)) throw refused('aspect', wrongAspect);
  const wished: Aspect = `${Number(across)}:${Number(down)}`;
  const own = reducedAspect(timeline) === reducedAspect(sizeOf(wished));
  return own ? null : canvasFor(wished, timeline);
}

function sizeOf(aspect: Aspect): Canvas {
  const [widthPx = 1, heightPx = 1] = aspect.split(':').map(Number);
  return { widthPx, heightPx };
}

function variantCanvas({ variants = [] }: Timeline, name: string): Canvas {
  const variant = variants.find((one) => one.name === name);
  if (variant !== undefined) return variant;
  const names = variants.map((one) => one.name).join(', ');
  throw refused(
    'variant',
    variants.length === 0
      ? wording(
          'The film has no variants; wish an `aspect` such as 9:16 instead',
          '影片没有其他版本；可以改用 `aspect`，例如 9:16',
        )
      : wording(`There is no such variant; there are ${names}`, `没有这个版本；现有 ${names}`),
  );
}

function refused(field: 'aspect' | 'variant', { en, zh }: { en: string; zh: string }): ApiError {
  const text = wording(`${en.replace(/\.$/, '')}.`, `${zh.replace(/。$/, '')}。`);
  const problem = { path: `output.${field}`, wording: text };
  return new ApiError(apiErrors.unprocessable, { problems: [problem] });
}

const notBoth = wording(
  'A film has one shape: wish an `aspect` or a `variant`, not both',
  '影片只能有一种画幅：`aspect` 和 `variant` 只能选一个',
);
const wrongAspect = wording(
  `Expected a width and a height such as 9:16, neither more than ${mostAspect} times the other`,
  `应为宽高比，例如 9:16，且长边不超过短边的 ${mostAspect} 倍`,
);
