import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import type { TextClip, Timeline } from '../../timeline/timeline.ts';

/** Throws `input` when a text of the film has a character that no font here can draw. */
export async function refuseMissingGlyphs(timeline: Timeline): Promise<void> {
  const texts = timeline.tracks.flatMap((track): readonly TextClip[] =>
    track.kind === 'text' && !track.muted ? track.clips : [],
  );
  if (texts.length === 0) return;
  const { missingGlyphs, missingGlyphsWording } = await import('./coverage.ts');
  for (const { text, style } of texts) {
    const missing = missingGlyphs(text, style.font);
    if (missing.length === 0) continue;
    const { en, zh } = missingGlyphsWording(missing);
    throw new Failure('input', wording(`“${text}”: ${en}.`, `“${text}”：${zh}。`));
  }
}
