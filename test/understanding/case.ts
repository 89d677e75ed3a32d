import type { FilmView } from './film-view.ts';
import type { SampleProject } from './sample-projects.ts';

/** One message as a person types it, and what must be true when it was answered. */
export interface Case {
  readonly say: string;
  /** In which project; "holiday" with its film unless told. */
  readonly on?: SampleProject;
  /** What was said before in the same conversation, oldest first. */
  readonly after?: readonly string[];
  /** What the film must have become, against the film before. */
  readonly film?: (film: FilmView, before: FilmView) => boolean;
  /** That nothing may change: a question comes back, or something is said. */
  readonly unchanged?: true;
  /** What must be true of the answer. */
  readonly answer?: (answer: AnswerView) => boolean;
}

export interface AnswerView {
  /** `asked`: one question with choices, and nothing changed. */
  readonly kind: 'changed' | 'asked' | 'told';
  /** All that the person reads but for hints; quotes of the message are blanked. */
  readonly text: string;
  readonly language: 'en' | 'zh';
  /** What can be chosen, of a question. */
  readonly choices: readonly string[];
  /** Quotes of what was passed over. */
  readonly notUnderstood: readonly string[];
  /** What the person wants of the program around the film. */
  readonly route: 'export' | 'credits' | 'status' | 'upload' | null;
}
