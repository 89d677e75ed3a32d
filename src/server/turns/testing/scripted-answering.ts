import type { Response, Said } from '../../../agent/respond.ts';
import type { Conversation } from '../../../agent/conversation.ts';
import type { Project } from '../../../agent/project.ts';
import { applyEdit, type Edit } from '../../../timeline/edit.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import type { Answering } from '../answering.ts';

/** What comes of a message, as far as it is not the project as it is. */
export type Reaction = (
  project: Project,
  conversation: Conversation,
  message: Said,
) => Partial<Response> | Promise<Partial<Response>>;

/** Answers that know a few messages by heart. */
export function scriptedAnswering(reactions: Readonly<Record<string, Reaction>>): Answering {
  return async ({ message }, { project, conversation }) => {
    const reaction = await reactions[message.text]!(project, conversation, message);
    const response: Response = {
      kind: 'told',
      language: message.language,
      timeline: project.timeline,
      brief: project.brief,
      startsFrom: project.revision,
      conversation,
      steps: [],
      understood: [],
      notUnderstood: [],
      decisions: [],
      said: [],
      question: null,
      route: null,
      ...reaction,
    };
    return { response, callIds: new Map(), byModel: false, modelFault: null };
  };
}

export function edited(timeline: Timeline, ...edits: readonly Edit[]): Timeline {
  return edits.reduce<Timeline>((film, edit) => {
    const result = applyEdit(film, edit);
    if (!result.ok) throw new Error(result.refusal.wording.en);
    return result.timeline;
  }, timeline);
}
