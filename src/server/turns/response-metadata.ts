import type { Response } from '../../agent/respond.ts';
import type { JsonObject } from '../../api/run.ts';
import type { Wording } from '../../language/wording.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import { durationFrames, type Json, type Timeline } from '../../timeline/timeline.ts';
import type { WholeRevision } from '../revisions/revision.ts';

/** A larger difference is to be read from the revision. */
const longestDiff = 64_000;

/** What an answer says to programs; keys without anything to say are left out. */
export function responseMetadata(answer: {
  readonly response: Response;
  /** The newest, be it made by this message or not. */
  readonly revision: WholeRevision;
  readonly isNew: boolean;
  readonly suggestions: readonly Wording[];
  readonly seen: readonly JsonObject[];
  /** By which clients name the session. */
  readonly wireId: string;
  readonly byModel: boolean;
  readonly modelFault: string | null;
}): JsonObject {
  const { response, revision, isNew, suggestions, seen } = answer;
  const { language, timeline, question, route } = response;
  const listed = {
    understood: response.understood.map(({ quote, wording }) => ({
      quote,
      text: wording[language],
    })),
    notUnderstood: [...response.notUnderstood],
    decisions: response.decisions.map(({ kind, wording, assetIds }) => ({
      kind,
      text: wording[language],
      assetIds: [...assetIds],
    })),
    steps: response.steps.map(({ tool, ok, wording }) => ({
      tool: toolName(tool),
      ok,
      text: wording?.[language] ?? '',
    })),
    beforeAfter: [...seen],
    suggestions: suggestions.map((suggestion) => suggestion[language]),
  };
  return {
    kind: response.kind,
    language,
    revision: revision.number,
    canUndo: revision.canUndo,
    canRedo: revision.canRedo,
    ...(isNew && diffOf(revision)),
    ...(timeline !== null && {
      summary: summarizeTimeline(timeline, language),
      durationMs: Math.round((durationFrames(timeline) * 1000) / timeline.fps),
    }),
    ...Object.fromEntries(Object.entries(listed).filter(([, items]) => items.length > 0)),
    ...(question && {
      question: {
        text: question.ask[language],
        choices: question.choices.map(({ label }) => label[language]),
      },
    }),
    ...(answer.byModel && { byModel: true }),
    ...(answer.modelFault !== null && { modelFault: answer.modelFault }),
    ...(route && { route }),
    ...(route === 'export' && timeline !== null && { export: exportCall(answer.wireId, timeline) }),
  };
}

/** As models know it: `set_filters`. */
export function toolName(kind: string): string {
  return kind.replaceAll('-', '_');
}

function diffOf({ diff }: WholeRevision): JsonObject {
  const isShort = JSON.stringify(diff).length <= longestDiff;
  return isShort ? { diff: diff as unknown as Json } : {};
}

/** How the export is started that was asked for in words. */
function exportCall(sessionId: string, { variants = [] }: Timeline): JsonObject {
  return {
    method: 'POST',
    path: '/api/render/proxy/lambda',
    body: { sessionId },
    ...(variants.length > 0 && { variants: variants.map(({ name }) => name) }),
  };
}
