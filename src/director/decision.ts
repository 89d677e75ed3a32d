import type { Wording } from '../language/wording.ts';
import type { AssetId } from '../timeline/timeline.ts';

/** What the director decided on its own, and why: shown when the film is done. */
export interface Decision {
  readonly kind:
    | 'length'
    | 'canvas'
    | 'order'
    | 'near-duplicates'
    | 'blurred'
    | 'dark'
    | 'left-out'
    | 'repeated'
    | 'fit'
    | 'transitions'
    | 'music'
    | 'beats'
    | 'title';
  readonly wording: Wording;
  /** The pictures that it is about. */
  readonly assetIds: readonly AssetId[];
}

export function decision(
  kind: Decision['kind'],
  wording: Wording,
  pictures: readonly { readonly assetId: AssetId }[] = [],
): Decision {
  return { kind, wording, assetIds: pictures.map((picture) => picture.assetId) };
}

/** "a.jpg, b.jpg, c.jpg and 4 more" in both languages. */
export function nameList(pictures: readonly { readonly name: string }[]): Wording {
  const shown = pictures.slice(0, 3).map((picture) => picture.name);
  const more = pictures.length - shown.length;
  return {
    en: shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    zh: shown.join('、') + (more > 0 ? ` 等 ${pictures.length} 个` : ''),
  };
}

/** "1 photo", "3 photos". */
export function count(amount: number, singular: string, plural = `${singular}s`): string {
  return `${amount} ${amount === 1 ? singular : plural}`;
}

/** Seconds as people write them: 30, 2.5, 0.33. */
export function seconds(value: number): string {
  return String(Number(value.toFixed(2)));
}
