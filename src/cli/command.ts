import type { Language, Wording } from '../language/wording.ts';

/** What a command has of the world: all that it reads and writes goes through here. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** What a person types, or a program sends. */
  readonly stdin: NodeJS.ReadStream;
  /** For results. */
  readonly stdout: NodeJS.WriteStream;
  /** For progress and for what went wrong. */
  readonly stderr: NodeJS.WriteStream;
  /** Of the person's system; null when it says nothing of a language that Kinora speaks. */
  readonly systemLanguage: Language | null;
  /** Aborted by Ctrl-C and by a request to end. */
  readonly signal: AbortSignal;
}

/** One word behind `kinora`: a file of its own, loaded only when it is called. */
export interface Command {
  /** Resolves with the exit code. What it throws is shown, and decides the exit code. */
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<number>;
}

export interface CommandEntry {
  readonly name: string;
  /** For whom it is; the overview lists them together. */
  readonly group: 'films' | 'talk' | 'agents' | 'operators';
  readonly about: Wording;
  /** How long it may take to end once it is told to; what hangs is left behind after that. */
  readonly patienceMs: number;
  readonly load: () => Promise<Command>;
}
