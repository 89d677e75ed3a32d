import { clipSpeed, hasAsset } from '../source.ts';
import type { Asset, AssetId, Clip, Timeline } from '../timeline.ts';
import { guessAsset, type AssetUse } from './guess-asset.ts';
import { assetParts, decodePart, type Fields } from './parts.ts';

type Assets = Readonly<Record<AssetId, Asset>>;

/** Every asset that the draft describes or refers to. */
export function collectAssets(
  timeline: Omit<Timeline, 'assets'>,
  described: Readonly<Record<AssetId, Fields>>,
  known: Assets,
): Assets {
  const uses = new Map(collectUses(timeline).map((use) => [use.id, use]));
  const ids = new Set([...Object.keys(described), ...uses.keys()]);
  const entries = [...ids].map((id): [AssetId, Asset] => {
    const use = uses.get(id) ?? { id, trackKind: 'video', usedMs: 1, canvas: sizeOf(timeline) };
    if (Object.hasOwn(described, id)) return [id, completeAsset(use, described[id]!)];
    return [id, Object.hasOwn(known, id) ? known[id]! : guessAsset(use, undefined)];
  });
  return Object.fromEntries(entries);
}

function completeAsset(use: AssetUse, given: Fields): Asset {
  const guessed = guessAsset(use, given['kind'] as Asset['kind'] | undefined);
  return { ...guessed, ...decodePart(assetParts[guessed.kind], given, 1) };
}

/** The last use of an asset counts the longest stretch of all. */
function collectUses(timeline: Omit<Timeline, 'assets'>): AssetUse[] {
  const longest = new Map<AssetId, number>();
  return timeline.tracks.flatMap((track) =>
    track.clips.flatMap((clip: Clip): AssetUse[] => {
      if (track.kind === 'text' || !hasAsset(clip)) return [];
      const frames = clip.sourceStartFrame + clip.durationFrames * clipSpeed(clip);
      const usedMs = Math.max(longest.get(clip.assetId) ?? 0, (frames * 1000) / timeline.fps);
      longest.set(clip.assetId, usedMs);
      return [{ id: clip.assetId, trackKind: track.kind, usedMs, canvas: sizeOf(timeline) }];
    }),
  );
}

function sizeOf({ widthPx, heightPx }: AssetUse['canvas']): AssetUse['canvas'] {
  return { widthPx, heightPx };
}
