import type { Brief } from '../director/brief.ts';
import type { Language, Wording } from '../language/wording.ts';
import { filmWishes } from './film-wishes.ts';
import type { NamedFile } from './grammar/token.ts';
import { languageOf } from './normal-text.ts';
import type { Question } from './request.ts';
import { understand, type Understood } from './understand.ts';

/** A wish for a film that is yet to be made. */
export interface BriefReading {
  /** Only what was wished. */
  readonly brief: Partial<Brief>;
  /** What is to be done with the film once it is there. */
  readonly rest: readonly Understood[];
  /** The wishes in the brief, in their order; where a later one overrules it, the wording says so. */
  readonly understood: readonly { readonly quote: string; readonly wording: Wording }[];
  /** Exact quotes of what means nothing to Kinora. */
  readonly notUnderstood: readonly string[];
  /** About what may mean something; it is not done. */
  readonly question: Question | null;
  readonly language: Language;
}

/** Reads a wish for a film, English or Chinese (simplified or traditional) or both. No model is asked. */
export function readBrief(message: string, files: readonly NamedFile[] = []): BriefReading {
  const { understood, notUnderstood, question } = understand(message, files);
  const { brief, rest, wordings } = filmWishes(understood);
  return {
    brief,
    rest,
    understood: wordings,
    notUnderstood,
    question,
    language: languageOf(message),
  };
}
