import type { Edit } from '../timeline/edit.ts';
import { reducedAspect } from '../timeline/reduced-aspect.ts';
import { reframe } from './reframe.ts';

/** Frames every picture that was never framed for the shape of a variant: after pictures came in. */
export function frameVariants(request: Omit<Parameters<typeof reframe>[0], 'canvas'>): Edit[] {
  const shapes = Map.groupBy(request.timeline.variants ?? [], reducedAspect);
  return [...shapes.values()].flatMap(([canvas]) => reframe({ ...request, canvas: canvas! }));
}
