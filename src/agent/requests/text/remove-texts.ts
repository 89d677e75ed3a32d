import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import {
  areTexts,
  findTexts,
  nameTexts,
  referenceWording,
  textReferenceSchema,
} from './text-reference.ts';

export const removeTexts = defineRequest({
  kind: 'remove-texts',
  purpose: 'Takes texts out of the film.',
  args: z.strictObject({ texts: textReferenceSchema }),
  says: ({ texts }) => {
    const { en, zh } = referenceWording(texts);
    return wording(`no ${en.replace(/^the |^all /, '')}`, `不要${zh.replace(/^所有/, '')}`);
  },
  brief: ({ texts }, { titleText = null, endCardText = null }) => {
    if (texts.of === 'all') return { titleText: null, endCardText: null };
    if (texts.of !== 'role') return null;
    if (texts.role === 'end-card') return { titleText, endCardText: null };
    // Captions come only when they are asked for.
    return { titleText: texts.role === 'title' ? null : titleText, endCardText };
  },
  plan({ texts }, work): Outcome {
    const meant = findTexts(texts, work, 'strictly');
    if (!areTexts(meant)) return meant;
    const clipIds = meant.map(({ id }) => id);
    const refusal = work.edit({ kind: 'remove-clip', clipIds, ripple: false });
    if (refusal !== null) return refusal;
    const { en, zh } = nameTexts(meant);
    const roles = meant.map(({ style }) => style.role);
    return {
      done: wording(`Took out ${en}`, `已去掉${zh}`),
      brief: {
        ...(roles.includes('title') ? { titleText: null } : {}),
        ...(roles.includes('end-card') ? { endCardText: null } : {}),
      },
    };
  },
});
