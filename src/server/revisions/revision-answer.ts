import type * as z from 'zod';
import type { revisionSchema, wholeRevisionSchema } from '../../api/edits.ts';
import type { Language } from '../../language/wording.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import type { Revision, WholeRevision } from './revision.ts';

export function revisionAnswer(
  revision: Revision,
  language: Language,
): z.output<typeof revisionSchema> {
  return {
    revision: revision.number,
    kind: revision.kind,
    author: revision.author,
    message: revision.message,
    invocation_id: revision.invocationId,
    description: revision.description[language],
    shows: revision.shows,
    can_undo: revision.canUndo,
    can_redo: revision.canRedo,
    created_at: new Date(revision.createdAtMs).toISOString(),
  };
}

export function wholeRevisionAnswer(
  revision: WholeRevision,
  language: Language,
): z.output<typeof wholeRevisionSchema> {
  const { timeline, draft, diff } = revision;
  return {
    ...revisionAnswer(revision, language),
    draft: draft === null ? {} : { ...draft },
    diff,
    summary: timeline === null ? '' : summarizeTimeline(timeline, language),
  };
}
