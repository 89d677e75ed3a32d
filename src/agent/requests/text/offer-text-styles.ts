import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { restyleTexts } from './restyle-texts.ts';
import { lookWording, type TextLook } from './text-look.ts';
import { areTexts, findTexts, textReferenceSchema } from './text-reference.ts';

const wishes = {
  italic: wording('Italic letters', '斜体'),
  underlined: wording('Underlined letters', '下划线'),
  handwritten: wording('Handwriting', '手写体'),
  rotated: wording('Turned or upright lines', '旋转或竖排的文字'),
  rainbow: wording('Letters in several colours', '多种颜色的文字'),
} as const;

const offered: readonly TextLook[] = [{ font: 'serif' }, { font: 'display' }, { color: '#d4af37' }];

export const offerTextStyles = defineRequest({
  kind: 'offer-text-styles',
  purpose: 'Says that texts cannot look so, and asks which of the possible styles to take.',
  args: z.strictObject({
    texts: textReferenceSchema,
    wish: z.enum(['italic', 'underlined', 'handwritten', 'rotated', 'rainbow']),
  }),
  says: ({ wish }) => wishes[wish],
  plan({ texts, wish }, work): Outcome {
    const meant = findTexts(texts, work);
    if (!areTexts(meant)) return meant;
    const { en, zh } = wishes[wish];
    return {
      ask: wording(
        `${en} cannot be written here. What should it be instead?`,
        `这里写不出${zh}。改成哪一种？`,
      ),
      choices: offered.map((look) => ({
        label: lookWording(look),
        requests: [restyleTexts.of({ texts, look })],
      })),
    };
  },
});
