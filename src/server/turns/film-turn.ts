import { setImmediate as nextRound } from 'node:timers/promises';
import { mergeMessages } from '../../agent/merge-wishes.ts';
import { readBrief, type BriefReading } from '../../agent/read-brief.ts';
import { readIntent } from '../../agent/read-intent.ts';
import type { Brief } from '../../director/brief.ts';
import { count, type Decision } from '../../director/decision.ts';
import { direct, type Direction } from '../../director/direct.ts';
import { beatGrids } from '../../ingest/find-song-beats.ts';
import { Failure } from '../../language/failure.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { Song } from '../../music/song.ts';
import type { Transaction } from '../../storage/database.ts';
import { diffTimelines } from '../../timeline/diff.ts';
import {
  durationFrames,
  type AssetId,
  type AudioAsset,
  type Json,
  type Timeline,
} from '../../timeline/timeline.ts';
import { usedAssets } from '../../timeline/used-assets.ts';
import type { MediaItem } from '../media/media-item.ts';
import { picturesOf } from '../media/pictures-of.ts';
import { sessionAssets } from '../media/session-assets.ts';
import type { Parts } from '../parts.ts';
import type { WholeRevision } from '../revisions/revision.ts';
import type { Answer, EndTurn, Turn } from './agent.ts';
import { spokenAnswer, toolAnswer } from './answer-events.ts';
import { answerLanguage } from './answer-language.ts';
import { filmAnswer, notUnderstoodText } from './film-answer.ts';
import { howToUpload, joined, nextStep, standingOf } from './plain-answers.ts';
import { notesOnWishes } from './notes-on-wishes.ts';
import { situationOf } from './situation-of.ts';
import { suggestionsFor } from './suggestions.ts';
import { leftOutByHand, newFilesSince, type Wish } from './wish.ts';

const tool = 'make_timeline';

/** Everything that a film is made from. */
interface Order {
  readonly turn: Turn;
  /** What is changed; without a film before the first. */
  readonly head: WholeRevision;
  readonly media: readonly MediaItem[];
  readonly reading: BriefReading;
  /** The wishes of all messages. */
  readonly brief: Partial<Brief>;
  readonly newFileCount: number;
  /** Pictures that are to stay out of the film. */
  readonly leftOut: readonly AssetId[];
  /** How many of them were in it until somebody took them out. */
  readonly newlyLeftOutCount: number;
  /** Whether somebody edited the film otherwise than by messages. */
  readonly editedByHand: boolean;
}

export type FilmParts = Pick<Parts, 'eventLog' | 'media' | 'revisions'>;

/**
 * The film, made anew after everything that was wished for it so far. The first is made whatever
 * the message says; a later one when something was understood or when files have come since.
 */
export async function filmTurn(parts: FilmParts, turn: Turn): Promise<EndTurn> {
  const order = await takeOrder(parts, turn);
  const { head, media, reading, newFileCount } = order;
  if (!media.some(({ facts }) => facts.kind !== 'audio')) return sayNoPictures(order);
  if (head.timeline !== null && reading.understood.length === 0 && newFileCount === 0)
    return sayNotUnderstood(order);
  const callId = await turn.call(tool, { wishes: order.brief as Json });
  // Each step takes milliseconds for hundreds of pictures; between them others have their turn.
  await nextRound();
  const { direction, notes } = await directOrder(parts, order);
  await nextRound();
  if (!direction.ok) return sayRefused(order, callId, direction.refusal);
  const { timeline, decisions } = direction;
  notes.push(...notesOnWishes(reading.brief, order.brief, timeline));
  if (head.timeline !== null && diffTimelines(head.timeline, timeline).length === 0)
    return sayAlready(order, callId, notes);
  return async (transaction) =>
    keepFilm(parts, transaction, { order, callId, timeline, decisions, notes });
}

async function takeOrder(parts: FilmParts, turn: Turn): Promise<Order> {
  const { sessionId, message } = turn;
  const head = await parts.revisions.head(sessionId);
  const media = await parts.media.list(sessionId);
  const songs = await parts.media.songs(sessionId);
  const wish = head.wish as Wish | null;
  const earlier = wish?.brief ?? (head.number === 0 ? await earlierWishes(parts, turn) : {});
  const reading = readBrief(message.text, situationOf(head.timeline, earlier, songs));
  const brief = mergeMessages(earlier, reading.brief);
  const newFileCount = newFilesSince(wish, head.timeline, media).length;
  const leftOut = leftOutByHand(wish, head.timeline, media);
  const newlyLeftOutCount = leftOut.filter((id) => !wish?.leftOut.includes(id)).length;
  const editedByHand = await isEditedByHand(parts, sessionId, head.shows);
  const files = { media, newFileCount, leftOut, newlyLeftOutCount };
  return { turn, head, reading, brief, editedByHand, ...files };
}

/** The next film lacks what was taken out of the session anyway, so it counts who changed it before. */
async function isEditedByHand(
  parts: FilmParts,
  sessionId: string,
  shows: number,
): Promise<boolean> {
  const shown = await parts.revisions.read(sessionId, shows);
  if (shown?.author === 'user') return isEditedByHand(parts, sessionId, shown.previousShows);
  return shown?.kind === 'edit' && shown.author === 'api';
}

/** Before there was anything to make a film of, wishes could only be listened to. */
async function earlierWishes(
  { eventLog }: FilmParts,
  { sessionId, invocationId }: Turn,
): Promise<Partial<Brief>> {
  const logged = await eventLog.list(sessionId);
  const own = logged.findIndex((event) => event.invocationId === invocationId);
  return logged
    .slice(0, own)
    .filter(({ event }) => event.author === 'user')
    .flatMap(({ event }) => event.content?.parts ?? [])
    .flatMap((part) => ('text' in part && readIntent(part.text) === 'film' ? [part.text] : []))
    .map((text) => readBrief(text).brief)
    .reduce(mergeMessages, {});
}

async function directOrder(
  parts: FilmParts,
  { turn, brief, media, leftOut }: Order,
): Promise<{ direction: Direction; notes: Wording[] }> {
  const { userId, sessionId, signal } = turn;
  const pictures = picturesOf(media.filter(({ sha256 }) => !leftOut.includes(sha256)));
  const songs = await parts.media.songs(sessionId);
  const song = songOf(songs, brief.music);
  const listened = new Map<AssetId, Song>();
  const notes: Wording[] = [];
  if (song !== undefined)
    try {
      listened.set(song.id, await parts.media.songBeats(userId, song, signal));
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'unreadable')) throw error;
      notes.push(noBeats(song.name));
    }
  return { direction: direct({ pictures, songs, brief, beatsFor: beatGrids(listened) }), notes };
}

/** The one that the director will choose, which is listened to before. */
function songOf(
  songs: readonly AudioAsset[],
  wish: Brief['music'] = 'auto',
): AudioAsset | undefined {
  if (wish === 'auto') return songs[0];
  return wish !== 'none' && 'assetId' in wish
    ? songs.find(({ id }) => id === wish.assetId)
    : undefined;
}

/** Null when the film or its files were changed by somebody else meanwhile. */
async function keepFilm(
  { revisions }: FilmParts,
  transaction: Transaction,
  film: {
    readonly order: Order;
    readonly callId: string;
    readonly timeline: Timeline;
    readonly decisions: readonly Decision[];
    readonly notes: readonly Wording[];
  },
): Promise<Answer | null> {
  const { order, callId, timeline, decisions, notes } = film;
  const { turn, head, media, reading, brief, leftOut } = order;
  const present = await sessionAssets(transaction, turn.sessionId);
  if (media.some(({ sha256 }) => present[sha256] === undefined)) return null;
  const files = Object.fromEntries(media.map(({ sha256, addedAtMs }) => [sha256, addedAtMs]));
  const wish: Wish = { brief, files, shown: [...usedAssets(timeline)], leftOut };
  const revision = await revisions.append(transaction, {
    sessionId: turn.sessionId,
    base: head.number,
    after: timeline,
    description: describeFilm(order),
    author: 'agent',
    message: turn.message.text,
    invocationId: turn.invocationId,
    wish: wish as unknown as Json,
  });
  if (revision === null) return null;
  const spoken = filmAnswer({
    language: answerLanguage(turn.message),
    headline: headlineOf(order),
    revision,
    timeline,
    reading,
    decisions,
    notes: [...notes, ...notesOnEdits(order)],
    suggestions: suggestionsFor(brief, timeline),
  });
  const durationMs = Math.round((durationFrames(timeline) * 1000) / timeline.fps);
  const told = toolAnswer(callId, tool, { revision: revision.number, durationMs });
  return { events: [told, spoken], changed: true };
}

function headlineOf({ head, newFileCount }: Order): Wording {
  if (head.timeline === null) return wording('Your film is laid out', '影片已编排好');
  if (newFileCount === 0) return wording('The film is changed', '影片已修改');
  return wording(
    'The film is changed and takes in the files that came since',
    '影片已修改，并加入了新上传的素材',
  );
}

function describeFilm({ head, reading, newFileCount }: Order): Wording {
  if (head.timeline === null) return wording('The first film', '第一版影片');
  const { understood } = reading;
  if (understood.length === 0)
    return wording(`Made anew with ${newFileCount} more files`, `加入 ${newFileCount} 个新素材`);
  return wording(
    understood.map((statement) => statement.wording.en).join('; '),
    understood.map((statement) => statement.wording.zh).join('；'),
  );
}

function sayNoPictures(order: Order): EndTurn {
  const kept = wording('What you wished for is kept until then.', '你的要求会先记下。');
  const wished = order.reading.understood.length > 0;
  return unchanged(order, wished ? joined(howToUpload, kept) : howToUpload);
}

function sayNotUnderstood(order: Order): EndTurn {
  const { media, head } = order;
  const said = wording(
    'Nothing was changed: I understood no wish for the film in that.',
    '没有改动：这句话里没有听懂对影片的要求。',
  );
  return unchanged(order, joined(said, nextStep(standingOf(media, head))));
}

function sayRefused(order: Order, callId: string, refusal: Wording): EndTurn {
  return unchanged(order, joined(refusal, nothingChanged), {
    callId,
    response: { refusal: refusal.en },
  });
}

/** Of a film that is the same after the wish: as far as that was understood. */
function sayAlready(order: Order, callId: string, notes: readonly Wording[]): EndTurn {
  const said =
    order.reading.notUnderstood.length === 0
      ? wording('The film is like that already.', '影片已经是这样了。')
      : wording(
          'Nothing was changed: what I understood is so already.',
          '没有改动：听懂的部分已经是这样了。',
        );
  return unchanged(order, joined(said, ...notes), { callId, response: { changed: false } });
}

function unchanged(
  { turn, head, reading }: Order,
  said: Wording,
  called?: { readonly callId: string; readonly response: Readonly<Record<string, Json>> },
): EndTurn {
  const language = answerLanguage(turn.message);
  const { notUnderstood } = reading;
  const spoken = spokenAnswer([said[language], notUnderstoodText(notUnderstood, language)], {
    revision: head.number,
    notUnderstood: [...notUnderstood],
  });
  const told = called ? [toolAnswer(called.callId, tool, called.response)] : [];
  return async () => ({ events: [...told, spoken], changed: false });
}

const nothingChanged = wording('Nothing was changed.', '没有做任何改动。');

function noBeats(name: string): Wording {
  return wording(
    `The beats of ${name} could not be found, so cuts fall where they are due.`,
    `没能找到 ${name} 的节拍，因此切换点不跟随节拍。`,
  );
}

/** What became of that which was done by hand since. */
function notesOnEdits({ head, leftOut, newlyLeftOutCount, editedByHand }: Order): Wording[] {
  const stayOut = newlyLeftOutCount === 0 ? [] : [takenOutStaysOut(newlyLeftOutCount)];
  const replaced = editedByHand ? [ownEditsReplaced(head.number, leftOut.length > 0)] : [];
  return [...stayOut, ...replaced];
}

function takenOutStaysOut(pictureCount: number): Wording {
  return wording(
    `Taken out by hand, and left out: ${count(pictureCount, 'picture')}. Upload one again to have it back.`,
    `已手动移除的 ${pictureCount} 个画面没有再用：重新上传即可加回。`,
  );
}

function ownEditsReplaced(number: number, apartFromPictures: boolean): Wording {
  const [en, zh] = apartFromPictures
    ? ['Any other edits made by hand', '其他手动编辑']
    : ['Edits made by hand', '手动所做的编辑'];
  return wording(
    `${en} are not in it: they are in revision ${number}, and “undo” leads back there.`,
    `${zh}没有保留：它们在第 ${number} 版中，说“撤销”即可回到那一版。`,
  );
}
