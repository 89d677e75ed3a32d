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
  another: wording('another style of text', '换一种文字样式'),
} as const;

const offered: readonly TextLook[] = [{ font: 'serif' }, { font: 'display' }, { color: '#d4af37' }];

export const offerTextStyles = defineRequest({
  kind: 'offer-text-styles',
  purpose:
    'Asks which style texts should have, where a person wants another one or one that cannot be drawn.',
  args: z.strictObject({
    texts: textReferenceSchema,
    wish: z.enum(['italic', 'underlined', 'handwritten', 'rotated', 'rainbow', 'another']),
  }),
  says: ({ wish }) => wishes[wish],
  plan({ texts, wish }, work): Outcome {
    const meant = findTexts(texts, work);
    if (!areTexts(meant)) return meant;
    const { en, zh } = wishes[wish];
    return {
      ask:
        wish === 'another'
          ? wording('How should the text look?', '文字改成什么样？')
          : wording(
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
