import { moods, type Asset, type Color, type Mood } from '../timeline.ts';

export interface AssetUse {
  readonly id: string;
  readonly trackKind: 'video' | 'audio';
  /** How much of it the segments show or play. */
  readonly usedMs: number;
  readonly canvas: { readonly widthPx: number; readonly heightPx: number };
}

const clipEndings = /\.(mp4|m4v|mov|avi|webm|mkv|gif)$/i;
const colorId = /^color:(#[0-9a-f]{6})$/;
const scoreId = /^score:([a-z-]+):(-?\d+)$/;

/**
 * What a reference stands for, from its name and use where the draft does not say it. Sizes and
 * lengths that nobody gave are taken to be just those that the film needs.
 */
export function guessAsset(use: AssetUse, givenKind: Asset['kind'] | undefined): Asset {
  const { id, usedMs, canvas } = use;
  const kind = givenKind ?? guessKind(use);
  const base = { id, name: lastPart(id) };
  if (kind === 'color') {
    return { ...base, kind, color: (colorId.exec(id)?.[1] ?? '#000000') as Color };
  }
  if (kind === 'score') return { ...base, kind, ...scoreOf(id) };
  if (kind === 'audio') return { ...base, kind, durationMs: usedMs };
  if (kind === 'image') return { ...base, kind, ...canvas };
  return { ...base, kind, ...canvas, durationMs: usedMs, hasSound: true };
}

function guessKind({ id, trackKind }: AssetUse): Asset['kind'] {
  if (colorId.test(id)) return 'color';
  if (scoreId.test(id)) return 'score';
  if (trackKind === 'audio') return 'audio';
  return clipEndings.test(pathOf(id)) ? 'video' : 'image';
}

function scoreOf(id: string): { mood: Mood; seed: number } {
  const [, name, seed] = scoreId.exec(id) ?? [];
  return { mood: moods.find((mood) => mood === name) ?? 'lo-fi', seed: Number(seed ?? 1) };
}

/** An address without its query. */
function pathOf(id: string): string {
  return id.replace(/[?#].*$/, '');
}

function lastPart(id: string): string {
  const path = /^(color|score):/.test(id) ? id : pathOf(id);
  return path.split('/').findLast((part) => part !== '') ?? id;
}
