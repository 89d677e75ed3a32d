/**
 * Takes out what models think aloud between `<think>` and `</think>` before they answer: servers of
 * open models often leave it in the text. Give it the pieces as they come.
 */
export function thoughtFilter(): (delta: string) => string {
  let isThinking = false;
  /** The beginning of a mark whose end has not come. */
  let held = '';
  return (delta) => {
    let rest = held + delta;
    let shown = '';
    for (;;) {
      const mark = isThinking ? '</think>' : '<think>';
      const at = rest.indexOf(mark);
      if (at === -1) {
        const sure = rest.length - begunLength(rest, mark);
        held = rest.slice(sure);
        return isThinking ? shown : shown + rest.slice(0, sure);
      }
      if (!isThinking) shown += rest.slice(0, at);
      rest = rest.slice(at + mark.length);
      isThinking = !isThinking;
    }
  };
}

/** How much of the mark stands at the end of the text. */
function begunLength(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1)
    if (text.endsWith(mark.slice(0, length))) return length;
  return 0;
}
