import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { refuse } from '../../../timeline/refusal.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { checkText } from './check-text.ts';
import { areTexts, findTexts, nameTexts, shorten, textReferenceSchema } from './text-reference.ts';

export const replaceWords = defineRequest({
  kind: 'replace-words',
  purpose: 'Changes some words within texts of the film and leaves the rest of them as it is.',
  args: z.strictObject({
    texts: textReferenceSchema,
    from: z.string().min(1).max(500),
    to: z.string().max(500).describe('Empty: the words are left out'),
  }),
  says: ({ from, to }) =>
    wording(
      `“${shorten(to)}” instead of “${shorten(from)}”`,
      `把“${shorten(from)}”改为“${shorten(to)}”`,
    ),
  plan({ texts, from, to }, work): Outcome {
    const meant = findTexts(texts, work);
    if (!areTexts(meant)) return meant;
    const wanted = from.toLowerCase();
    const having = meant.filter(({ text }) => text.toLowerCase().includes(wanted));
    if (having.length === 0) {
      const { en, zh } = nameTexts(meant);
      return refuse(
        'bad-arguments',
        `“${shorten(from)}” is not written there: ${en}`,
        `其中没有“${shorten(from)}”：${zh}`,
      );
    }
    for (const { id: clipId, text: old } of having) {
      const text = replaced(old, from, to);
      const refusal = checkText(text) ?? work.edit({ kind: 'set-text', clipId, text });
      if (refusal !== null) return refusal;
    }
    const title = having.find(({ style }) => style.role === 'title');
    const endCard = having.find(({ style }) => style.role === 'end-card');
    const now = having.map(({ text }) => ({ text: replaced(text, from, to) }));
    const [before, after] = [nameTexts(having), nameTexts(now)];
    return {
      done: wording(`${before.en} says ${after.en} now`, `已将${before.zh}改为${after.zh}`),
      clips: having.map(({ id }) => id),
      brief: {
        ...(title === undefined ? {} : { titleText: replaced(title.text, from, to) }),
        ...(endCard === undefined ? {} : { endCardText: replaced(endCard.text, from, to) }),
      },
    };
  },
});

/** Everywhere, whether in capitals or not. */
function replaced(text: string, from: string, to: string): string {
  const pattern = new RegExp(from.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'giu');
  return text.replaceAll(pattern, () => to).trim();
}
