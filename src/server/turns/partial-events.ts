import type { Event } from '../../api/run.ts';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The text of an event word by word, as ADK streams it: partial events, which the whole event then
 * replaces. None for events that are no text of the agent's.
 */
export function* partialEvents(event: Event): Generator<Event> {
  const { content } = event;
  if (content?.role !== 'model') return;
  const { customMetadata: _, ...rest } = event;
  for (const part of content.parts)
    if ('text' in part)
      for (const [index, text] of piecesOf(part.text).entries())
        yield {
          ...rest,
          id: `${event.id}.${index + 1}`,
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
