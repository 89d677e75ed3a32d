import type { Frame } from './read-frames.ts';
import { readEvent, type AgentEvent } from './read-event.ts';

/** What was heard of a turn so far, over however many connections. */
export interface Hearing {
  /** Ids of the events that came, so that a repeated one does not count twice. */
  readonly eventIds: Set<string>;
  invocationId: string | null;
  /** Of the last event that came, where the server numbers them. */
  lastNumber: string | null;
  readonly texts: string[];
  readonly pieces: string[];
  readonly toolNames: string[];
  metadata: Readonly<Record<string, unknown>>;
  error: AgentEvent['error'];
}

export function newHearing(): Hearing {
  return {
    eventIds: new Set(),
    invocationId: null,
    lastNumber: null,
    texts: [],
    pieces: [],
    toolNames: [],
    metadata: {},
    error: null,
  };
}

/** Takes in what came; answers the event if it is a new one of this turn. */
export function hear(hearing: Hearing, frame: Frame): AgentEvent | null {
  if (frame.kind === 'number') hearing.lastNumber = frame.number;
  if (frame.kind !== 'event') return null;
  const event = readEvent(frame.json);
  if (event === null || event.isUser || !isOfTurn(hearing, event)) return null;
  if (event.id !== null && !event.isPartial) {
    if (hearing.eventIds.has(event.id)) return null;
    hearing.eventIds.add(event.id);
  }
  hearing.invocationId ??= event.invocationId;
  hearing.toolNames.push(...event.toolNames);
  if (event.text !== '') (event.isPartial ? hearing.pieces : hearing.texts).push(event.text);
  if (Object.keys(event.metadata).length > 0) hearing.metadata = event.metadata;
  hearing.error ??= event.error;
  return event;
}

function isOfTurn({ invocationId }: Hearing, event: AgentEvent): boolean {
  return (
    invocationId === null || event.invocationId === null || event.invocationId === invocationId
  );
}

/** All that was said; the pieces where the whole did not come. */
export function heardText({ texts, pieces }: Hearing): string {
  return texts.length > 0 ? texts.join('\n\n') : pieces.join('');
}

/** Whether the turn is over, as a log of events tells it that goes on after it: by Kinora's word. */
export function isOver({ metadata, error }: Hearing): boolean {
  const { kind } = metadata;
  return error !== null || (typeof kind === 'string' && kind !== 'failed');
}
