import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { checkText } from './check-text.ts';
import { areTexts, findTexts, nameTexts, shorten, textReferenceSchema } from './text-reference.ts';

export const appendWords = defineRequest({
  kind: 'append-words',
  purpose: 'Writes words or an emoji behind what texts of the film say.',
  args: z.strictObject({ texts: textReferenceSchema, words: z.string().min(1).max(500) }),
  says: ({ words }) =>
    wording(`“${shorten(words)}” behind the text`, `在文字后加上“${shorten(words)}”`),
  plan({ texts, words }, work): Outcome {
    const meant = findTexts(texts, work);
    if (!areTexts(meant)) return meant;
    const longer = meant.map(({ id, text }) => ({ clipId: id, text: `${text} ${words}` }));
    const refused = longer.map(({ text }) => checkText(text)).find((each) => each !== null);
    const refusal =
      refused ?? work.edits(longer.map((each) => ({ kind: 'set-text' as const, ...each })));
    if (refusal !== null) return refusal;
    const { en, zh } = nameTexts(longer);
    const title = meant.find(({ style }) => style.role === 'title');
    const endCard = meant.find(({ style }) => style.role === 'end-card');
    return {
      done: wording(`It says ${en} now`, `现在写的是${zh}`),
      clips: meant.map(({ id }) => id),
      brief: {
        ...(title === undefined ? {} : { titleText: `${title.text} ${words}` }),
        ...(endCard === undefined ? {} : { endCardText: `${endCard.text} ${words}` }),
      },
    };
  },
});
