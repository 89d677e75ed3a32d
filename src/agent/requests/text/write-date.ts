import * as z from 'zod';
import type { Language } from '../../../language/wording.ts';
import { wording } from '../../../language/wording.ts';
import { refuse } from '../../../timeline/refusal.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { dateText, monthText } from './date-text.ts';
import { roleWordings } from './text-reference.ts';
import { writeTitle } from './write-title.ts';

export const writeDate = defineRequest({
  kind: 'write-date',
  purpose:
    'Writes when the photos were taken (the day, or the months) as the title, the subtitle or the end card.',
  args: z.strictObject({ role: z.enum(['title', 'subtitle', 'end-card']) }),
  says: ({ role }) => {
    const { en, zh } = roleWordings[role];
    return wording(`the date as ${en}`, `${zh}写日期`);
  },
  plan({ role }, work): Outcome | Promise<Outcome> {
    const times = work.project.pictures.flatMap(({ capturedAtMs }) => capturedAtMs ?? []);
    if (times.length === 0) return noDate;
    return writeTitle.plan(
      { role, text: datesOf(times, work.conversation.language ?? 'en') },
      work,
    );
  },
});

/** The day, where all were taken on it; else the month or months. */
function datesOf(times: readonly number[], language: Language): string {
  const ends = [Math.min(...times), Math.max(...times)];
  const days = [...new Set(ends.map((ms) => dateText(ms, language)))];
  const texts = days.length === 1 ? days : ends.map((ms) => monthText(ms, language));
  return [...new Set(texts)].join(' – ');
}

const noDate = refuse(
  'bad-arguments',
  'The files do not tell when the photos were taken; say the date: “subtitle 1 May 2026”',
  '文件里没有拍摄日期；请直接说出日期，例如“副标题写2026年5月1日”',
);
