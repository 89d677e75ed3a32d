import type * as z from 'zod';
import type { Brief } from '../director/brief.ts';
import type { Wording } from '../language/wording.ts';
import type { Refusal } from '../timeline/refusal.ts';
import type { ClipId, Json } from '../timeline/timeline.ts';
import type { Work } from './work.ts';

/**
 * What a person asked for, as plain data: `{ kind: 'set-filters', … }`. What it refers to ("the
 * last photo", "it") is looked up only when it is carried out.
 */
export interface Request {
  readonly kind: string;
  readonly [arg: string]: Json | undefined;
}

/** What became of a request that was carried out. */
export interface Done {
  /** For the person: what it did, in the past tense, without a full stop; null: nothing worth a word. */
  readonly done: Wording | null;
  /** What "it" and "that one" mean from here on; unchanged unless told. */
  readonly clips?: readonly ClipId[];
  /** What the film will be made after when files come later. */
  readonly brief?: Partial<Brief>;
}

/** One question, and what each answer to it asks for. Nothing is changed until it is answered. */
export interface Question {
  readonly ask: Wording;
  readonly choices: readonly Choice[];
  /** What an answer completes that names a picture or says a text instead of choosing. */
  readonly about?: Request;
}

export interface Choice {
  readonly label: Wording;
  readonly requests: readonly Request[];
}

/** Something that is said and changes nothing. */
export interface Told {
  readonly told: Wording;
  /** What the person wants of the program around the film. */
  readonly route?: Route;
}

export type Route = 'export' | 'credits' | 'status' | 'upload';

export type Outcome = Done | Told | Refusal | Question;

/**
 * All about one kind of request: it is understood from messages, and a tool for a model. Carried
 * out, it becomes edits of the film at hand.
 */
export interface RequestSpec<Kind extends string, Schema extends z.ZodObject> {
  readonly kind: Kind;
  /** For the model that chooses among the requests: what it does, in one or two lines. */
  readonly purpose: string;
  readonly args: Schema;
  /** The same in the words of a person, to be asked or repeated: "make the film vertical". */
  readonly says: (args: z.output<Schema>) => Wording;
  /**
   * What it means for a film that is yet to be made; absent where it only means something for a
   * film that is there. Null: nothing in this case.
   */
  readonly brief?: (args: z.output<Schema>, brief: Partial<Brief>) => Partial<Brief> | null;
  /** Costs nothing where changes of a film do: talk, and the ways through its past. */
  readonly free?: true;
  /** It only answers: where it is doubtful whether it was meant, an answer does no harm. */
  readonly answers?: true;
  /** Talk that a language model does better by itself: it is no tool of one. */
  readonly talk?: true;
  /** Makes the edits, by `work.edit`; those made before a refusal or a question are taken back. */
  readonly plan: (args: z.output<Schema>, work: Work) => Outcome | Promise<Outcome>;
}

export function defineRequest<const Kind extends string, Schema extends z.ZodObject>(
  spec: RequestSpec<Kind, Schema>,
): RequestSpec<Kind, Schema> & {
  /** The request as data. */
  readonly of: (args: z.input<Schema>) => Request;
} {
  return { ...spec, of: (args) => ({ kind: spec.kind, ...(args as Record<string, Json>) }) };
}

export function isQuestion(outcome: Outcome): outcome is Question {
  return 'ask' in outcome;
}

export function isTold(outcome: Outcome): outcome is Told {
  return 'told' in outcome;
}
