import { emptyConversation, type Conversation } from '../../src/agent/conversation.ts';
import type { Project } from '../../src/agent/project.ts';
import { respond, type Response } from '../../src/agent/respond.ts';
import { beatGrids } from '../../src/ingest/find-song-beats.ts';
import type { Language } from '../../src/language/wording.ts';
import type { Timeline } from '../../src/timeline/timeline.ts';
import { filmStates, type FilmStates } from './film-states.ts';
import { sampleProjects, type Sample, type SampleProject } from './sample-projects.ts';

/** One message and what came of it. */
export interface Turn {
  readonly before: Timeline | null;
  readonly after: Timeline | null;
  readonly response: Response;
  /** The agent's own time. */
  readonly milliseconds: number;
}

/** Composed music has its beats, as in the program; nobody listened to the songs. */
export const beatsFor = beatGrids(new Map());

/**
 * A conversation about a sample project: what is remembered and what the film has become go from
 * message to message, as they do in the server.
 */
export function beginTalk(
  sampleProject: SampleProject,
  language: Language,
): { readonly say: (text: string) => Promise<Turn> } {
  const sample = sampleProjects[sampleProject]();
  const films = filmStates(sample);
  let conversation: Conversation = emptyConversation;
  let newAssetIds = sample.newAssetIds;
  let decisions = sample.decisions;
  return {
    say: async (text) => {
      const project = projectOf({ ...sample, newAssetIds, decisions }, films);
      const started = performance.now();
      const response = await respond({ text, language }, project, conversation);
      const milliseconds = performance.now() - started;
      // As a database gives it back.
      conversation = JSON.parse(JSON.stringify(response.conversation)) as Conversation;
      newAssetIds = [];
      if (response.decisions.length > 0) decisions = response.decisions;
      films.take(response);
      return { before: project.timeline, after: films.shown().timeline, response, milliseconds };
    },
  };
}

function projectOf(sample: Sample, films: FilmStates): Project {
  const { shown, past, leftOutIds } = films;
  return {
    ...sample,
    ...shown(),
    leftOutIds: leftOutIds(),
    past,
    listen: async () => beatsFor,
  };
}
