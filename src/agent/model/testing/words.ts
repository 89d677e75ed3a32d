/** A text in the small pieces in which models stream it. */
export function words(text: string): string[] {
  return text.match(/\s*\S{1,6}/gu) ?? [];
}
