import { emptyConversation, type Conversation } from '../../agent/conversation.ts';
import type { PastFilm, Project } from '../../agent/project.ts';
import { beatGrids } from '../../ingest/find-song-beats.ts';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Song } from '../../music/song.ts';
import type { AssetId, AudioAsset, Clip } from '../../timeline/timeline.ts';
import type { MediaItem } from '../media/media-item.ts';
import { picturesOf } from '../media/pictures-of.ts';
import type { Parts } from '../parts.ts';
import type { WholeRevision } from '../revisions/revision.ts';
import type { Session } from '../sessions/session.ts';
import type { Turn } from './agent.ts';
import { presentConversation, readMemory } from './memory.ts';
import { leftOutSince, newFilesSince, type Wish } from './wish.ts';

/** What a message is answered from, read once for a turn. */
export interface Situation {
  readonly session: Session;
  /** The newest revision; without a film before the first. */
  readonly head: WholeRevision;
  readonly wish: Wish | null;
  readonly media: readonly MediaItem[];
  readonly project: Project;
  readonly conversation: Conversation;
  /** The earlier and later films that were asked for, by their revision. */
  readonly pastFilms: ReadonlyMap<number, PastFilm>;
  /** What went less than well on the way, grows while the message is answered. */
  readonly notes: readonly Wording[];
  /** Tools that were at work for so long that they were told of, grows as well: id by name. */
  readonly calls: ReadonlyMap<string, string>;
}

export type SituationParts = Pick<Parts, 'database' | 'media' | 'revisions' | 'sessions'>;

/** Listening that takes no longer is not told of. */
const tellAfterMs = 150;
export const listeningTool = 'listen_to_music';

export async function readSituation(parts: SituationParts, turn: Turn): Promise<Situation> {
  const { sessionId } = turn;
  const session = await parts.sessions.read(sessionId);
  const head = await parts.revisions.head(sessionId);
  const media = await parts.media.list(sessionId);
  const memory = await readMemory(parts.database, sessionId);
  const wish = head.wish as Wish | null;
  const { timeline } = head;
  const clips = timeline?.tracks.flatMap((track): readonly Clip[] => track.clips) ?? [];
  const conversation =
    memory === null
      ? emptyConversation
      : presentConversation(memory, {
          head: head.number,
          clipIds: new Set(clips.map(({ id }) => id)),
          assetIds: new Set(media.map(({ sha256 }) => sha256)),
        });
  const pastFilms = new Map<number, PastFilm>();
  const notes: Wording[] = [];
  const calls = new Map<string, string>();
  const project: Project = {
    timeline,
    // A wish before the first film, or one that changed nothing yet, stands beside no film.
    brief: memory?.head === head.number ? memory.brief : (wish?.brief ?? {}),
    pictures: picturesOf(media),
    songs: songsOf(media),
    newAssetIds: newFilesSince(wish, timeline, media).map(({ sha256 }) => sha256),
    leftOutIds: leftOutSince(wish, timeline, media),
    decisions: wish?.decisions ?? [],
    revision: head.shows,
    past: pastOf(parts, sessionId, pastFilms),
    listen: listener(parts, turn, { notes, calls }),
  };
  return { session, head, wish, media, project, conversation, pastFilms, notes, calls };
}

function songsOf(media: readonly MediaItem[]): AudioAsset[] {
  return media.flatMap(({ sha256, name, facts: { kind, durationMs } }) =>
    kind === 'audio' ? [{ kind, id: sha256, name, durationMs }] : [],
  );
}

function pastOf(
  { revisions }: Pick<Parts, 'revisions'>,
  sessionId: string,
  handedOut: Map<number, PastFilm>,
): Project['past'] {
  const handOut = (revision: WholeRevision | null, number?: number): PastFilm | null => {
    if (revision === null) return null;
    const { timeline, wish } = revision;
    const brief = (wish as Wish | null)?.brief ?? {};
    const film = { revision: number ?? revision.shows, timeline, brief };
    handedOut.set(film.revision, film);
    return film;
  };
  return {
    undo: async (steps) => handOut(await revisions.earlier(sessionId, steps)),
    redo: async (steps) => handOut(await revisions.later(sessionId, steps)),
    revision: async (number) => handOut(await revisions.film(sessionId, number), number),
  };
}

/** Listens to a song when it is first asked for; what was heard once is known from then on. */
function listener(
  { media }: Pick<Parts, 'media'>,
  turn: Turn,
  { notes, calls }: { notes: Wording[]; calls: Map<string, string> },
): Project['listen'] {
  const listened = new Map<AssetId, Song>();
  const unheard = new Set<AssetId>();
  const tellOnce = async ({ name }: AudioAsset): Promise<void> => {
    if (!calls.has(listeningTool))
      calls.set(listeningTool, await turn.call(listeningTool, { name }));
  };
  return async (music) => {
    const song = music?.kind === 'song' ? music.song : null;
    if (song !== null && !listened.has(song.id) && !unheard.has(song.id)) {
      let told = Promise.resolve();
      const telling = setTimeout(() => {
        // A turn of which nobody can be told any more ends by its signal.
        told = tellOnce(song).catch(() => {});
      }, tellAfterMs);
      try {
        listened.set(song.id, await media.songBeats(turn.userId, song, turn.signal));
      } catch (error) {
        if (!(error instanceof Failure && error.code === 'unreadable')) throw error;
        unheard.add(song.id);
        notes.push(noBeats(song.name));
      } finally {
        clearTimeout(telling);
        await told;
      }
    }
    return beatGrids(listened);
  };
}

function noBeats(name: string): Wording {
  return wording(
    `The beats of ${name} could not be found, so cuts fall where they are due.`,
    `没能找到 ${name} 的节拍，因此切换点不跟随节拍。`,
  );
}
