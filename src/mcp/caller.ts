import type { ServerContext } from '@modelcontextprotocol/server';
import type { Client } from '../client/client.ts';
import type { Language, Wording } from '../language/wording.ts';
import type { Disk } from './disk.ts';

/** Whoever calls, with the project in which they are. */
export interface Caller {
  readonly client: Client;
  readonly language: Language;
  /** What the client wanted heard; whoever tells it takes it out. */
  readonly notes: Wording[];
}

/** What stands behind the tools: the same for a program on this machine and for one on the network. */
export interface Callers {
  /** Throws ClientError or Failure where the service cannot be reached. */
  find(context: ServerContext): Promise<Caller>;
  /** Starts nothing: null where the service does not run yet. For hosts that only look around. */
  findRunning(context: ServerContext): Promise<Caller | null>;
  /** Null where paths of this machine mean nothing to who calls. */
  readonly disk: Disk | null;
  /** Aborted when this end is told to stop: calls are then answered so, and what they began goes on. */
  readonly stopping: AbortSignal;
  /** Hears of failures that are Kinora's own fault. */
  readonly report: (error: unknown) => void;
}
