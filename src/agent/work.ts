import { applyEdit, type Edit } from '../timeline/edit.ts';
import { mainTrack } from '../timeline/editing/find.ts';
import { refuse, type Refusal } from '../timeline/refusal.ts';
import type { AssetId, ClipId, Timeline } from '../timeline/timeline.ts';
import type { Conversation } from './conversation.ts';
import { findPictures } from './find-pictures.ts';
import type { Film, PastFilm, Project } from './project.ts';
import type { Reference } from './reference.ts';
import type { Question, Request } from './request.ts';

/** The film while one message is carried out upon it. */
export interface Work {
  readonly project: Project;
  readonly conversation: Conversation;
  /** All that the message asks for: "20 s" holds against "faster" wherever it stands. */
  readonly asked: readonly Request[];
  /** As it is now, after the edits so far. */
  readonly timeline: Timeline;
  readonly brief: Film['brief'];
  /** What "it" means now. */
  readonly lastClips: readonly ClipId[];
  /** The clips of the main track that are meant, in their order; at least one. */
  readonly find: (reference: Reference) => readonly ClipId[] | Refusal | Question;
  /** Makes an edit; null when it is made. An edit that would change nothing counts as made. */
  readonly edit: (edit: Edit) => Refusal | null;
  /** Makes edits one after the other, up to the first that is refused. */
  readonly edits: (edits: readonly Edit[]) => Refusal | null;
  /** The beats of what plays now. */
  readonly listen: Project['listen'];
  /** Goes on from an earlier or later state of the film, or from none. */
  readonly goTo: (film: PastFilm) => void;
}

/** Whether pictures were found; else why not. */
export function isFound(found: readonly ClipId[] | Refusal | Question): found is readonly ClipId[] {
  return Array.isArray(found);
}

/** The work, and what only those who carry out a whole message may do with it. */
export interface WorkInHand extends Work {
  /** Null while there is none. */
  readonly film: Timeline | null;
  /** The revision that the work started from. */
  readonly revision: number;
  /** What "it" shows, to be found again by it should the clips be gone. */
  readonly lastAssets: readonly AssetId[];
  readonly remember: (known: { clips?: readonly ClipId[]; brief?: Film['brief'] }) => void;
  /** Does all of it or, where `work` answers false, none. */
  readonly attempt: (work: () => Promise<boolean>) => Promise<void>;
}

export function beginWork(
  project: Project,
  conversation: Conversation,
  film: Timeline | null,
  asked: readonly Request[] = [],
): WorkInHand {
  const timeline = film ?? noFilm;
  let now: State = {
    timeline,
    brief: project.brief,
    lastClips: clipsStillThere(timeline, conversation),
    revision: project.revision,
  };
  let checkedClips = 0;
  const edit = (wanted: Edit): Refusal | null => {
    checkedClips += clipCount(now.timeline);
    if (checkedClips > mostCheckedClips) return tooMuchAtOnce;
    const result = applyEdit(now.timeline, wanted);
    if (result.ok) now = { ...now, timeline: result.timeline };
    return result.ok || result.refusal.code === 'no-change' ? null : result.refusal;
  };
  return {
    project,
    conversation,
    asked,
    listen: project.listen,
    get timeline() {
      return now.timeline;
    },
    get film() {
      return now.timeline === noFilm ? null : now.timeline;
    },
    get brief() {
      return now.brief;
    },
    get lastClips() {
      return now.lastClips;
    },
    get lastAssets() {
      const clips = mainTrack(now.timeline)?.clips ?? [];
      return clips.filter(({ id }) => now.lastClips.includes(id)).map(({ assetId }) => assetId);
    },
    get revision() {
      return now.revision;
    },
    find: (reference) => findPictures(reference, { project, ...now }),
    edit,
    edits: (all) => {
      for (const each of all) {
        const refusal = edit(each);
        if (refusal !== null) return refusal;
      }
      return null;
    },
    goTo: (film) => {
      const { brief, revision } = film;
      const timeline = film.timeline ?? noFilm;
      const lastClips = now.lastClips.filter((id) => hasClip(timeline, id));
      now = { timeline, brief, lastClips, revision };
    },
    remember: ({ clips, brief }) => {
      now = { ...now, lastClips: clips ?? now.lastClips, brief: { ...now.brief, ...brief } };
    },
    attempt: async (work) => {
      const before = now;
      if (!(await work())) now = before;
    },
  };
}

/** What stands for the film where there is none: every wish for a picture of it is refused. */
const noFilm: Timeline = {
  title: '',
  widthPx: 1920,
  heightPx: 1080,
  fps: 30,
  background: '#000000',
  assets: {},
  tracks: [],
};

/**
 * Each edit checks every clip of the film, and nobody else is answered meanwhile. So many in all
 * take two or three seconds; "everything twenty times", said twice, would take minutes.
 */
const mostCheckedClips = 100_000;

const tooMuchAtOnce = refuse(
  'no-room',
  'That is too much for one message: ask for less of it at once',
  '一次要做的改动太多：请分几次说',
);

function clipCount({ tracks }: Timeline): number {
  return tracks.reduce((sum, { clips }) => sum + clips.length, 0);
}

interface State {
  readonly timeline: Timeline;
  readonly brief: Film['brief'];
  readonly lastClips: readonly ClipId[];
  readonly revision: number;
}

/** By what they show where the clips have gone; as they were where all of that has gone. */
function clipsStillThere(timeline: Timeline, { lastClips, lastAssets }: Conversation): ClipId[] {
  const there = lastClips.filter((id) => hasClip(timeline, id));
  if (there.length > 0) return there;
  const alike = timeline.tracks.flatMap((track) =>
    track.kind === 'video'
      ? track.clips.filter(({ assetId }) => lastAssets.includes(assetId)).map(({ id }) => id)
      : [],
  );
  return alike.length > 0 ? alike : [...lastClips];
}

function hasClip({ tracks }: Timeline, id: ClipId): boolean {
  return tracks.some(({ clips }) => clips.some((clip) => clip.id === id));
}
