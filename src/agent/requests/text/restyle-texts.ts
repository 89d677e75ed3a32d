import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import type { TextClip } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { restyle, textsNow } from './change-texts.ts';
import { lookWording, textLookSchema, type TextLook } from './text-look.ts';
import {
  areTexts,
  findTexts,
  nameTexts,
  referenceWording,
  textReferenceSchema,
} from './text-reference.ts';

export const restyleTexts = defineRequest({
  kind: 'restyle-texts',
  purpose: 'Changes how texts look: font, size, colour, place, alignment, plate, animation.',
  args: z.strictObject({ texts: textReferenceSchema, look: textLookSchema }),
  says: ({ texts, look }) => {
    const [what, how] = [referenceWording(texts), lookWording(look)];
    return wording(`${what.en} ${how.en}`, `${what.zh}${how.zh}`);
  },
  plan({ texts, look }, work): Outcome {
    const meant = findTexts(texts, work);
    if (!areTexts(meant)) return meant;
    const before = work.timeline;
    const refusal = restyle(meant, look, work);
    if (refusal !== null) return refusal;
    const clips = meant.map(({ id }) => id);
    if (work.timeline === before) return { done: alreadySo(meant, look), clips };
    return { done: doneWording(meant, textsNow(clips, work.timeline), look), clips };
  },
});

function doneWording(
  before: readonly TextClip[],
  after: readonly TextClip[],
  look: TextLook,
): Wording {
  const [names, how] = [nameTexts(after), lookWording(look)];
  const sizes = [before, after].map(([text]) => `${Number((text!.style.size * 100).toFixed(1))}%`);
  const isResized = sizes[0] !== sizes[1];
  return wording(
    `Changed ${names.en}: ${how.en}${isResized ? ` (letters ${sizes[0]} → ${sizes[1]} of the frame)` : ''}`,
    `已修改${names.zh}：${how.zh}${isResized ? `（字高由画面的 ${sizes[0]} 改为 ${sizes[1]}）` : ''}`,
  );
}

function alreadySo(texts: readonly TextClip[], look: TextLook): Wording {
  const { en, zh } = nameTexts(texts);
  if (look.sizeFactor !== undefined)
    return look.sizeFactor > 1
      ? wording(`${en} is as large as texts can be already`, `${zh}已经是最大的了`)
      : wording(`${en} is as small as texts can be already`, `${zh}已经是最小的了`);
  return wording(`${en} looked like that already`, `${zh}本来就是这样`);
}
