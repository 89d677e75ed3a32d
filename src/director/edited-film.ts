import { applyEdit, type Edit } from '../timeline/edit.ts';
import type { Refusal } from '../timeline/refusal.ts';
import type { Asset, Timeline } from '../timeline/timeline.ts';

/** A film while edits are made to it one after the other, up to the first that is refused. */
export class EditedFilm {
  timeline: Timeline;
  readonly edits: Edit[] = [];
  refusal: Refusal | null = null;

  constructor(timeline: Timeline) {
    this.timeline = timeline;
  }

  /** What would change nothing is left out. */
  make(...edits: readonly Edit[]): void {
    for (const edit of edits) {
      if (this.refusal !== null) return;
      const result = applyEdit(this.timeline, edit);
      if (result.ok) {
        this.timeline = result.timeline;
        this.edits.push(edit);
      } else if (result.refusal.code !== 'no-change') {
        this.refusal = result.refusal;
      }
    }
  }

  /** Adds an asset, unless the film has it. */
  know(asset: Asset): void {
    if (!Object.hasOwn(this.timeline.assets, asset.id)) this.make({ kind: 'add-asset', asset });
  }
}
