import type { Film, Past, PastFilm } from '../../src/agent/project.ts';
import type { Response } from '../../src/agent/respond.ts';
import { diffTimelines } from '../../src/timeline/diff.ts';
import type { AssetId, Timeline } from '../../src/timeline/timeline.ts';

/** The states of one film, in the place of a server's revisions. */
export interface FilmStates {
  /** The state that is shown. */
  readonly shown: () => PastFilm;
  readonly past: Past;
  /** What was in the film and is not any more. */
  readonly leftOutIds: () => AssetId[];
  /** Shows what a message came to: an earlier or later state, or a new one after it. */
  readonly take: (response: Response) => void;
}

export function filmStates({ timeline, brief }: Film): FilmStates {
  let states: readonly PastFilm[] = [{ timeline, brief, revision: timeline === null ? 0 : 1 }];
  let at = 0;
  const everShown = new Set(shownAssets(timeline));
  const shown = () => states[at]!;
  return {
    shown,
    past: {
      undo: async (steps) => states[at - steps] ?? null,
      redo: async (steps) => states[at + steps] ?? null,
      revision: async (number) => states.find(({ revision }) => revision === number) ?? null,
    },
    leftOutIds: () => {
      const ids = shownAssets(shown().timeline);
      return [...everShown].filter((id) => !ids.includes(id));
    },
    take: (response) => {
      at = states.findIndex(({ revision }) => revision === response.startsFrom);
      if (at === -1) throw new Error(`There is no revision ${response.startsFrom}`);
      if (sameFilm(shown().timeline, response.timeline)) return;
      const revision = Math.max(...states.map((state) => state.revision)) + 1;
      const { timeline: after, brief: wished } = response;
      states = [...states.slice(0, at + 1), { timeline: after, brief: wished, revision }];
      at += 1;
      for (const id of shownAssets(after)) everShown.add(id);
    },
  };
}

export function sameFilm(one: Timeline | null, other: Timeline | null): boolean {
  if (one === null || other === null) return one === other;
  return diffTimelines(one, other).length === 0;
}

function shownAssets(timeline: Timeline | null): AssetId[] {
  const tracks = timeline?.tracks ?? [];
  return tracks.flatMap((track) =>
    track.kind === 'video' ? track.clips.map(({ assetId }) => assetId) : [],
  );
}
