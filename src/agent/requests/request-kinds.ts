import { canvasKinds } from './canvas/canvas-kinds.ts';
import { arrangeKinds } from './arrange/arrange-kinds.ts';
import { lengthKinds } from './length/length-kinds.ts';
import { transitionKinds } from './transitions/transition-kinds.ts';
import { overlayKinds } from './overlay/overlay-kinds.ts';
import { pictureKinds } from './picture/picture-kinds.ts';
import { soundKinds } from './sound/sound-kinds.ts';
import { historyKinds } from './history/history-kinds.ts';
import { talkKinds } from './talk/talk-kinds.ts';
import { textKinds } from './text/text-kinds.ts';
import type { Request, RequestSpec } from '../request.ts';
import type * as z from 'zod';

/** Everything that can be asked for. A new kind is a file in its topic's folder and a line here. */
export const requestKinds = [
  ...pictureKinds,
  ...canvasKinds,
  ...overlayKinds,
  ...soundKinds,
  ...textKinds,
  ...arrangeKinds,
  ...lengthKinds,
  ...transitionKinds,
  ...historyKinds,
  ...talkKinds,
] as const;

type AnyKind = RequestSpec<string, z.ZodObject>;

const kinds = new Map<string, AnyKind>(
  requestKinds.map((kind) => [kind.kind, kind as unknown as AnyKind]),
);

export function kindOf({ kind }: Request): AnyKind | undefined {
  return kinds.get(kind);
}
