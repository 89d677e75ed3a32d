import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { decodeDraft } from '../../timeline/draft/decode-draft.ts';
import type { Draft } from '../../timeline/draft/draft-schema.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { Recent } from '../recent.ts';

export interface StoredFilm {
  readonly draft: Draft;
  readonly timeline: Timeline;
}

/** A film of 200 clips takes a quarter of a megabyte, its draft included. */
const keptFilms = 32;

/**
 * Drafts from the database, and as timelines. Films are read far more often than they change, and
 * decoding takes most of the time of reading one, so that the last ones are kept.
 */
export class StoredFilms {
  /** By the draft itself, so that what is kept is never out of date. */
  readonly #recent = new Recent<StoredFilm>(keptFilms);

  decode(draftJson: string): StoredFilm {
    return this.#recent.get(draftJson, () => decode(draftJson));
  }
}

function decode(draftJson: string): StoredFilm {
  const draft = JSON.parse(draftJson) as Draft;
  const decoded = decodeDraft(draft);
  if (decoded.ok) return { draft, timeline: decoded.timeline };
  const { path, wording: text } = decoded.problems[0]!;
  throw new Failure(
    'internal',
    wording(
      `A stored film is damaged: ${path}: ${text.en}`,
      `存储的影片已损坏：${path}：${text.zh}`,
    ),
  );
}
