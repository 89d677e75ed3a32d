import type { RenderFields } from '../../api/render.ts';
import type { Language } from '../../language/wording.ts';
import type { SignedLinks } from '../files/signed-links.ts';
import { filmName } from './film-name.ts';
import type { Render } from './render.ts';

/** A render as clients see it, with a link to its film that is good for a day. */
export function renderFields(
  render: Render,
  { links, language }: { readonly links: SignedLinks; readonly language: Language },
): RenderFields {
  const { id, filmKey, durationMs, sizeBytes, error } = render;
  const url = filmKey === null ? null : links.url(filmKey, filmName(render));
  return {
    id,
    taskId: id,
    sessionId: render.sessionWireId,
    status: render.status,
    progress: render.progress,
    queuePosition: render.queuePosition,
    output: { url, duration: url === null ? null : durationMs, size: sizeBytes },
    outputUrl: url,
    error: error === null ? null : error.wording[language],
    errorCode: error === null ? null : error.code,
    createdAt: render.createdAtMs,
    completedAt: render.endedAtMs,
  };
}
