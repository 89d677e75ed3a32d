import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { givenStyle } from '../editing/given-style.ts';
import { clipIds, firstFreeId } from '../editing/new-id.ts';
import { putText } from '../editing/put-text.ts';
import { newTextClip } from '../new-clip.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { durationSchema, frameSchema, idSchema, textSchema, textStyleSchema } from '../schema.ts';
import { textRoles, type Timeline } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

const textArgs = z.strictObject({
  text: textSchema,
  role: z.enum(textRoles).default('caption').describe('What the text is for'),
  startFrame: frameSchema,
  durationFrames: durationSchema,
  style: textStyleSchema.partial().optional().describe('What is left open follows from the role'),
  id: idSchema.optional().describe('By default the first free one of clip-1, clip-2, …'),
});
type TextArgs = z.output<typeof textArgs>;

export const addTexts = defineEdit({
  kind: 'add-texts',
  purpose:
    'Writes texts over the film, each for its own time, on tracks where it is free then; nothing moves.',
  args: z.strictObject({ texts: z.array(textArgs).min(1) }),
  apply(timeline, { texts }) {
    return texts.reduce<Timeline | Refusal>(
      (written, text) => (isRefusal(written) ? written : writeText(written, text)),
      timeline,
    );
  },
  describe({ args: { texts } }) {
    const [first, ...others] = texts;
    const shown = first!.text.replaceAll(/\s+/g, ' ').trim();
    if (others.length === 0) return wording(`Wrote "${shown}"`, `已添加文字“${shown}”`);
    return wording(`Wrote ${texts.length} texts`, `已添加 ${texts.length} 条文字`);
  },
});

function writeText(timeline: Timeline, given: TextArgs): Timeline | Refusal {
  const taken = clipIds(timeline);
  if (given.id !== undefined && taken.has(given.id)) {
    return refuse('id-taken', `"${given.id}" is already in use`, `“${given.id}”已被占用`, 'id');
  }
  const { text, role, startFrame, durationFrames } = given;
  const id = given.id ?? firstFreeId(taken, 'clip');
  const plain = newTextClip({ id, text, role, startFrame, durationFrames });
  const clip = { ...plain, style: { ...plain.style, ...givenStyle(given.style ?? {}) } };
  return putText(timeline, clip);
}
