import { wording, type Wording } from '../../language/wording.ts';
import { applyEdit, type Edit } from '../../timeline/edit.ts';
import { refuse, type Refusal } from '../../timeline/refusal.ts';
import type { Asset, AssetId, Timeline } from '../../timeline/timeline.ts';
import { usedAssets } from '../../timeline/used-assets.ts';
import { isFile } from '../media/is-file.ts';

type Assets = Readonly<Record<AssetId, Asset>>;

export type EditsResult =
  | { readonly ok: true; readonly timeline: Timeline; readonly description: Wording }
  /** `index`: of the edit that could not be made. */
  | { readonly ok: false; readonly refusal: Refusal; readonly index: number };

/**
 * Makes all edits, one upon the other, or none. They may name any of the session's media; those
 * that come into no clip are not taken into the film.
 */
export function applyEdits(before: Timeline, edits: readonly Edit[], media: Assets): EditsResult {
  let timeline: Timeline = { ...before, assets: { ...media, ...before.assets } };
  const descriptions: Wording[] = [];
  for (const [index, edit] of edits.entries()) {
    const result = applyEdit(timeline, edit);
    if (!result.ok) return { ok: false, index, refusal: result.refusal };
    const refusal = refuseStrangers(result.timeline, timeline.assets);
    if (refusal !== null) return { ok: false, index, refusal };
    timeline = result.timeline;
    descriptions.push(result.description);
  }
  return {
    ok: true,
    timeline: withoutUnused(timeline, before.assets),
    description: joined(descriptions),
  };
}

function refuseStrangers({ assets }: Timeline, known: Assets): Refusal | null {
  const stranger = Object.values(assets).find(
    (asset) => isFile(asset) && !Object.hasOwn(known, asset.id),
  );
  if (stranger === undefined) return null;
  return refuse(
    'unknown-asset',
    `There is no "${stranger.id}" among the media of this session: upload it first`,
    `本会话的素材中没有“${stranger.id}”：请先上传`,
    'asset.id',
  );
}

function withoutUnused(timeline: Timeline, before: Assets): Timeline {
  const used = usedAssets(timeline);
  const kept = Object.values(timeline.assets).filter(
    (asset) => used.has(asset.id) || Object.hasOwn(before, asset.id) || !isFile(asset),
  );
  return { ...timeline, assets: Object.fromEntries(kept.map((asset) => [asset.id, asset])) };
}

/** More edits than these are counted, not described. */
const describedEdits = 3;

function joined(descriptions: readonly Wording[]): Wording {
  const shown = descriptions.slice(0, describedEdits);
  const rest = descriptions.length - shown.length;
  const en = shown.map((one) => one.en).join('; ');
  const zh = shown.map((one) => one.zh).join('；');
  return rest === 0 ? wording(en, zh) : wording(`${en}; ${rest} more`, `${zh}；另有 ${rest} 处`);
}
