import { appName } from '../../api/app-name.ts';
import type { Event } from '../../api/run.ts';
import type { LoggedEvent } from './event-log.ts';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words that came before their event. */
export interface LiveWords {
  readonly invocationId: string;
  readonly delta: string;
}

export type StreamedEvent =
  { readonly data: Event; readonly id?: never } | { readonly data: Event; readonly id: number };

/**
 * The events of one turn as ADK streams them: words as they come, or else one by one, as partial
 * events, which the whole event then replaces. Only whole events have numbers, so that a stream that
 * is resumed lacks nothing.
 */
export async function* streamedEvents(
  events: AsyncIterable<LoggedEvent | LiveWords>,
): AsyncGenerator<StreamedEvent> {
  let told = '';
  let count = 0;
  for await (const item of events) {
    if ('delta' in item) {
      told += item.delta;
      count += 1;
      yield { data: partialEvent(item.invocationId, { text: item.delta, count }) };
      continue;
    }
    const text = textOf(item.event);
    // Where the answer came out otherwise than it began, the whole stands alone.
    if (text !== null && text.startsWith(told)) {
      for (const piece of piecesOf(text.slice(told.length))) {
        count += 1;
        yield { data: partialEvent(item.invocationId, { text: piece, count }) };
      }
    }
    if (text !== null) told = '';
    yield { data: item.event, id: item.number };
  }
}

/** Null for events that are no text of the agent's. */
function textOf({ content }: Event): string | null {
  if (content?.role !== 'model') return null;
  const texts = content.parts.flatMap((part) => ('text' in part ? [part.text] : []));
  return texts.length === 0 ? null : texts.join('');
}

function partialEvent(
  invocationId: string,
  { text, count }: { readonly text: string; readonly count: number },
): Event {
  return {
    id: `${invocationId}.${count}`,
    invocationId,
    author: appName,
    timestamp: Date.now() / 1000,
    content: { role: 'model', parts: [{ text }] },
    partial: true,
    actions: { stateDelta: {}, artifactDelta: {}, requestedAuthConfigs: {} },
  };
}

/** Each a word with what stands before it; the last one with what is left. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index, segment, isWordLike } of words.segment(text))
    if (isWordLike === true) {
      pieces.push(text.slice(start, index + segment.length));
      start = index + segment.length;
    }
  const rest = text.slice(start);
  const last = pieces.pop();
  return [...pieces, (last ?? '') + rest].filter((piece) => piece !== '');
}
