import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { decodeDraft } from '../../timeline/draft/decode-draft.ts';
import type { Timeline } from '../../timeline/timeline.ts';

/** A film of 200 clips takes a quarter of a megabyte, its draft included. */
const keptFilms = 32;

/**
 * Drafts from the database as timelines. Films are read far more often than they change, and
 * decoding takes most of the time of reading one, so that the last ones are kept.
 */
export class StoredFilms {
  /** By the draft itself, so that what is kept is never out of date; the longest unused first. */
  readonly #recent = new Map<string, Timeline>();

  decode(draftJson: string): Timeline {
    const timeline = this.#recent.get(draftJson) ?? decode(draftJson);
    this.#recent.delete(draftJson);
    this.#recent.set(draftJson, timeline);
    if (this.#recent.size > keptFilms) this.#recent.delete(this.#recent.keys().next().value!);
    return timeline;
  }
}

function decode(draftJson: string): Timeline {
  const decoded = decodeDraft(JSON.parse(draftJson));
  if (decoded.ok) return decoded.timeline;
  const { path, wording: text } = decoded.problems[0]!;
  throw new Failure(
    'internal',
    wording(
      `A stored film is damaged: ${path}: ${text.en}`,
      `存储的影片已损坏：${path}：${text.zh}`,
    ),
  );
}
