import * as z from 'zod';
import { wording } from '../../../language/wording.ts';
import { referenceSchema } from '../../reference.ts';
import { defineRequest, type Choice, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { monthText } from './date-text.ts';
import { roleWordings } from './text-reference.ts';
import { writeCaptions } from './write-captions.ts';
import { writeTitle } from './write-title.ts';

const args = z.strictObject({
  role: z.enum(['title', 'subtitle', 'caption', 'lower-third', 'end-card']),
  photos: referenceSchema.describe('Of captions'),
});
type Args = z.output<typeof args>;

export const askForText = defineRequest({
  kind: 'ask-for-text',
  purpose: 'Asks what shall be written, where a person wants a text and does not say which.',
  args,
  says: ({ role }) => wording(`a ${roleWordings[role].en}`, roleWordings[role].zh),
  plan(args, work): Outcome {
    const { role } = args;
    if (isTold(role, work)) return { done: null };
    const { en, zh } = roleWordings[role];
    const choices = role === 'caption' ? captionChoices(args) : textChoices(args, work);
    const onPicture = role === 'caption' || role === 'lower-third';
    const ask = wording(
      `What should the ${en} say? For example: ${en} “By the sea”${onPicture ? ' on photo 2' : ''}`,
      `${zh}写什么？例如：${onPicture ? '第二张的' : ''}${zh}写“海边”`,
    );
    return { ask, choices };
  },
});

/** "Each gets a caption: …": the message itself says what. */
function isTold(role: Args['role'], { asked }: Work): boolean {
  const isCaption = role === 'caption' || role === 'lower-third';
  return asked.some(({ kind, role: written }) =>
    isCaption ? kind === 'write-captions' : kind === 'write-title' && written === role,
  );
}

function captionChoices({ photos }: Args): Choice[] {
  const choices = [
    [wording('the date of each photo', '每张的拍摄日期'), { of: 'date' }],
    [wording('the file names', '文件名'), { of: 'name' }],
    [wording('numbers', '序号'), { of: 'number' }],
  ] as const;
  return choices.map(([label, content]) => ({
    label,
    requests: [writeCaptions.of({ photos, content, role: 'caption' })],
  }));
}

/** What the project itself offers: when its photos were taken, its name. */
function textChoices({ role }: Args, work: Work): Choice[] {
  if (role === 'caption' || role === 'lower-third') return [];
  const language = work.conversation.language ?? 'en';
  const times = work.project.pictures.flatMap(({ capturedAtMs }) => capturedAtMs ?? []);
  const months = [
    ...new Set([Math.min(...times), Math.max(...times)].map((ms) => monthText(ms, language))),
  ];
  const ending = language === 'zh' ? ['剧终', '谢谢观看'] : ['The End', 'Thanks for watching'];
  const texts = [
    ...(role === 'end-card' ? ending : []),
    ...(work.timeline.title === '' || role !== 'title' ? [] : [work.timeline.title]),
    ...(times.length === 0 || role === 'end-card' ? [] : [months.join(' – ')]),
  ];
  return [...new Set(texts)].map((text) => ({
    label: wording(`“${text}”`, `“${text}”`),
    requests: [writeTitle.of({ role, text })],
  }));
}
