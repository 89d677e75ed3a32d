import { direct } from '../../director/direct.ts';
import type { Brief } from '../../director/brief.ts';
import type { PictureFacts } from '../../director/picture.ts';
import type { AudioAsset } from '../../timeline/timeline.ts';
import { emptyConversation, type Conversation } from '../conversation.ts';
import type { Project } from '../project.ts';
import type { Outcome, Request } from '../request.ts';
import { kindOf } from '../requests/request-kinds.ts';
import { isQuestion, isTold } from '../request.ts';
import { isRefusal } from '../../timeline/refusal.ts';
import { beginWork, type WorkInHand } from '../work.ts';

/** A photo that nobody looked at, wide unless told. */
export function photoFacts(name: string, facts: Partial<PictureFacts> = {}): PictureFacts {
  return {
    assetId: `asset-${name}`,
    name,
    kind: 'image',
    widthPx: 4000,
    heightPx: 3000,
    durationMs: 0,
    hasSound: false,
    capturedAtMs: null,
    look: null,
    ...facts,
  };
}

/** A clip of 8 seconds with sound, unless told. */
export function clipFacts(name: string, facts: Partial<PictureFacts> = {}): PictureFacts {
  return photoFacts(name, {
    kind: 'video',
    widthPx: 1920,
    heightPx: 1080,
    durationMs: 8000,
    hasSound: true,
    ...facts,
  });
}

/** In the order of the film that is made of them. */
export const holidayPictures: readonly PictureFacts[] = [
  photoFacts('IMG_2041.jpg', { widthPx: 3000, heightPx: 4000 }),
  photoFacts('beach-1.jpg'),
  photoFacts('beach-2.jpg'),
  photoFacts('dog.jpg'),
  photoFacts('sunset.jpg'),
  photoFacts('IMG_2046.jpg'),
  clipFacts('waves.mp4'),
  photoFacts('market.png'),
  photoFacts('old town.jpg'),
  photoFacts('family.jpg'),
].map((facts, index) => ({ ...facts, capturedAtMs: Date.UTC(2026, 6, 11, 9 + index) }));

export const ourSong: AudioAsset = {
  kind: 'audio',
  id: 'asset-our song.mp3',
  name: 'our song.mp3',
  durationMs: 180_000,
};

/**
 * Ten pictures and a film of 30 s with lo-fi music and fades; `late` are further files, not in it.
 * Without beats.
 */
export function holidayProject({
  pictures = holidayPictures,
  late = [],
  wishes = {},
}: {
  readonly pictures?: readonly PictureFacts[];
  readonly late?: readonly PictureFacts[];
  readonly wishes?: Partial<Brief>;
} = {}): Project & { readonly timeline: NonNullable<Project['timeline']> } {
  const brief: Partial<Brief> = {
    durationSeconds: 30,
    transitions: 'fade',
    music: { mood: 'lo-fi' },
    aspect: '16:9',
    ...wishes,
  };
  const direction = direct({ pictures, brief });
  if (!direction.ok) throw new Error(direction.refusal.en);
  return {
    timeline: direction.timeline,
    brief,
    pictures: [...pictures, ...late],
    songs: [ourSong],
    newAssetIds: late.map(({ assetId }) => assetId),
    leftOutIds: [],
    decisions: direction.decisions,
    revision: 1,
    past: { undo: nothing, redo: nothing, revision: nothing },
    listen: () => Promise.resolve(() => null),
  };
}

const nothing = () => Promise.resolve(null);

/** Carries requests out one after the other, as a message does; what each came to. */
export async function carryOut(
  project: ReturnType<typeof holidayProject>,
  requests: readonly Request[],
  conversation: Conversation = emptyConversation,
): Promise<{ readonly work: WorkInHand; readonly outcomes: readonly Outcome[] }> {
  const work = beginWork(project, conversation, project.timeline, requests);
  const outcomes: Outcome[] = [];
  for (const request of requests) {
    await work.attempt(async () => {
      const { kind: _, ...args } = request;
      const kind = kindOf(request);
      if (kind === undefined) throw new Error(`no request ${request.kind}`);
      const outcome = await kind.plan(kind.args.parse(args), work);
      outcomes.push(outcome);
      if (isRefusal(outcome) || isQuestion(outcome) || isTold(outcome)) return false;
      work.remember(outcome);
      return true;
    });
  }
  return { work, outcomes };
}
