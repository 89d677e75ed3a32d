import * as z from 'zod';
import { wording, type Wording } from '../language/wording.ts';
import { diffTimelines } from './diff.ts';
import { addAsset } from './edits/add-asset.ts';
import { addTrack } from './edits/add-track.ts';
import { addOverlay } from './edits/add-overlay.ts';
import { addTexts } from './edits/add-texts.ts';
import { addVariant } from './edits/add-variant.ts';
import { duplicateClip } from './edits/duplicate-clip.ts';
import type { EditSpec } from './edits/edit-kind.ts';
import { insertClip } from './edits/insert-clip.ts';
import { moveClip } from './edits/move-clip.ts';
import { moveTrack } from './edits/move-track.ts';
import { muteTrack } from './edits/mute-track.ts';
import { removeClip } from './edits/remove-clip.ts';
import { removeTrack } from './edits/remove-track.ts';
import { removeTransition } from './edits/remove-transition.ts';
import { removeVariant } from './edits/remove-variant.ts';
import { renameTrack } from './edits/rename-track.ts';
import { reorderClips } from './edits/reorder-clips.ts';
import { replaceAsset } from './edits/replace-asset.ts';
import { reverseOrder } from './edits/reverse-order.ts';
import { setBackground } from './edits/set-background.ts';
import { setCanvas } from './edits/set-canvas.ts';
import { setDucking } from './edits/set-ducking.ts';
import { setDuration } from './edits/set-duration.ts';
import { setDurations } from './edits/set-durations.ts';
import { setFades } from './edits/set-fades.ts';
import { setFilters } from './edits/set-filters.ts';
import { setFit } from './edits/set-fit.ts';
import { setFramings } from './edits/set-framings.ts';
import { setFps } from './edits/set-fps.ts';
import { setLength } from './edits/set-length.ts';
import { setMotion } from './edits/set-motion.ts';
import { setMusic } from './edits/set-music.ts';
import { setOpacity } from './edits/set-opacity.ts';
import { setPlace } from './edits/set-place.ts';
import { setSpeed } from './edits/set-speed.ts';
import { setTextStyle } from './edits/set-text-style.ts';
import { setText } from './edits/set-text.ts';
import { setTitle } from './edits/set-title.ts';
import { setTransition } from './edits/set-transition.ts';
import { setVolume } from './edits/set-volume.ts';
import { shiftClip } from './edits/shift-clip.ts';
import { splitClip } from './edits/split-clip.ts';
import { trimClip } from './edits/trim-clip.ts';
import { faultsFromIssues, problemFromFault } from './problem.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { withSideEffects } from './editing/side-effects.ts';
import type { Timeline } from './timeline.ts';
import { validateTimeline } from './validate.ts';

/** Every kind of edit. A new kind is a file in edits/ and a line here. */
export const editKinds = [
  addAsset,
  addTrack,
  removeTrack,
  moveTrack,
  renameTrack,
  muteTrack,
  insertClip,
  addOverlay,
  addTexts,
  removeClip,
  moveClip,
  shiftClip,
  trimClip,
  splitClip,
  duplicateClip,
  replaceAsset,
  setDuration,
  setDurations,
  setSpeed,
  setLength,
  reorderClips,
  reverseOrder,
  setTransition,
  removeTransition,
  setMotion,
  setFit,
  setPlace,
  setFramings,
  setFilters,
  setOpacity,
  setFades,
  setVolume,
  setDucking,
  setMusic,
  setText,
  setTextStyle,
  setCanvas,
  addVariant,
  removeVariant,
  setFps,
  setBackground,
  setTitle,
] as const;

type AnyKind = (typeof editKinds)[number];
export type EditKindName = AnyKind['kind'];

/** One wanted change, as plain data: `{ kind: 'move-clip', clipId: 'clip-3', toIndex: 0 }`. */
export type Edit = {
  [Each in AnyKind as Each['kind']]: { readonly kind: Each['kind'] } & z.input<Each['args']>;
}[EditKindName];

export type EditResult =
  | { readonly ok: true; readonly timeline: Timeline; readonly description: Wording }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Makes an edit, or says why it cannot be made; never throws. The arguments are parsed here, so
 * an edit may come as it is from a model or over the network. A valid timeline stays valid.
 */
export function applyEdit(timeline: Timeline, edit: Edit): EditResult {
  const { kind, ...args } = edit;
  const spec = specsByKind.get(kind);
  if (spec === undefined) return refused(unknownEdit(kind));
  const parsed = spec.args.safeParse(args, { reportInput: true });
  if (!parsed.success) return refused(badArguments(parsed.error));
  const after = spec.apply(timeline, parsed.data);
  if (isRefusal(after)) return refused(after);
  const refusal = refuseUnchanged(timeline, after) ?? refuseInvalid(after);
  if (refusal !== null) return refused(refusal);
  const said = spec.describe({ before: timeline, after, args: parsed.data });
  return {
    ok: true,
    timeline: after,
    description: withSideEffects(said, { kind, before: timeline, after }),
  };
}

/** An edit as a schema, for the bodies of the API; `kind` tells which. */
export const editSchema = z.discriminatedUnion(
  'kind',
  editKinds.map((spec) => spec.args.extend({ kind: z.literal(spec.kind) })) as unknown as [
    z.ZodObject<{ kind: z.ZodLiteral<string> }>,
  ],
) as unknown as z.ZodType<Edit>;

/** The edits as tools of a model: names with underscores, arguments as JSON schema. */
export function editTools(): EditTool[] {
  return editKinds.map((spec) => ({
    name: spec.kind.replaceAll('-', '_'),
    description: spec.purpose,
    inputSchema: z.toJSONSchema(spec.args, { io: 'input', override: hideExtra }),
  }));
}

export interface EditTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: object;
}

/** Seen through one type: what parses an edit's arguments is what it is then applied to. */
const specsByKind: ReadonlyMap<string, EditSpec<string, z.ZodObject>> = new Map(
  editKinds.map((spec) => [spec.kind, spec as unknown as EditSpec<string, z.ZodObject>]),
);

function refused(refusal: Refusal): EditResult {
  return { ok: false, refusal };
}

function unknownEdit(kind: string): Refusal {
  const kinds = editKinds.map((spec) => spec.kind).join(', ');
  return refuse(
    'unknown-edit',
    `There is no edit "${kind}"; the edits are ${kinds}`,
    `没有“${kind}”这种编辑；可用的编辑：${kinds}`,
    'kind',
  );
}

function badArguments(error: z.ZodError): Refusal {
  const { path, wording } = problemFromFault(faultsFromIssues(error.issues)[0]!);
  return { code: 'bad-arguments', wording: at(path, wording), path };
}

function at(path: string, { en, zh }: Wording): Wording {
  return path === '' ? { en, zh } : wording(`${path}: ${en}`, `${path}：${zh}`);
}

function refuseUnchanged(before: Timeline, after: Timeline): Refusal | null {
  if (diffTimelines(before, after).length > 0) return null;
  return refuse('no-change', 'That is how it is already', '现在已经是这样了');
}

/** What a single value cannot show: the arguments fit their schema, but not this film. */
function refuseInvalid(after: Timeline): Refusal | null {
  const problem = validateTimeline(after)[0];
  if (problem === undefined) return null;
  return { code: 'invalid-result', wording: at(problem.path, problem.wording), path: problem.path };
}

/** What other programs wrote may be passed along, but is not for a model to invent. */
function hideExtra({ jsonSchema }: { jsonSchema: { properties?: Record<string, unknown> } }) {
  delete jsonSchema.properties?.['extra'];
}
