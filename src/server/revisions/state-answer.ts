import type * as z from 'zod';
import type { generatedFilmSchema, stateAnswerSchema } from '../../api/state.ts';
import type { Language } from '../../language/wording.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { picturesOf } from '../media/pictures-of.ts';
import { uploadedFile } from '../media/uploaded-file.ts';
import type { Parts } from '../parts.ts';
import { filmName } from '../renders/film-name.ts';
import type { Session } from '../sessions/session.ts';
import { pictureAnalyses } from './picture-analyses.ts';

export type StateData = z.output<typeof stateAnswerSchema>['data'];

/** All that there is of a session, as clients of the protocol read it. */
export async function stateAnswer(
  { database, links, media, revisions }: Parts,
  session: Session,
  language: Language,
): Promise<StateData> {
  const head = await revisions.head(session.id);
  const { timeline } = head;
  const items = await media.list(session.id);
  const films = await database.all<FilmRow>(
    `SELECT id, title, film_key, duration_ms, size_bytes, ended_at_ms FROM renders
     WHERE user_id = $1 AND session_id = $2 AND status = 'completed' ORDER BY ended_at_ms DESC, id`,
    session.userId,
    session.id,
  );
  return {
    session_id: session.wireId,
    task_id: session.taskId,
    task_name: session.taskName,
    language: session.language,
    state: {
      video_infos: items.map((item) => uploadedFile(item, links)),
      draft: { ...head.draft },
      canvas_config: timeline === null ? {} : canvasOf(timeline),
      video_analyses: pictureAnalyses(picturesOf(items)),
      generated_media: films.map((row) => filmFrom(row, links)),
    },
    revision: head.number,
    can_undo: head.canUndo,
    can_redo: head.canRedo,
    summary: timeline === null ? '' : summarizeTimeline(timeline, language),
    updated_at: new Date(session.updatedAtMs).toISOString(),
  };
}

function canvasOf({ widthPx: width, heightPx: height, fps }: Timeline) {
  const divisor = greatestCommonDivisor(width, height);
  return { width, height, fps, ratio: `${width / divisor}:${height / divisor}` };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

interface FilmRow {
  readonly id: string;
  readonly title: string;
  readonly film_key: string;
  readonly duration_ms: number;
  readonly size_bytes: number;
  readonly ended_at_ms: number;
}

function filmFrom(row: FilmRow, links: Parts['links']): z.output<typeof generatedFilmSchema> {
  const filename = filmName(row);
  const url = links.url(row.film_key, filename);
  return {
    id: row.id,
    filename,
    file_type: 'video',
    url,
    cdn_url: url,
    duration: row.duration_ms / 1000,
    size: row.size_bytes,
    created_at: new Date(row.ended_at_ms).toISOString(),
  };
}
