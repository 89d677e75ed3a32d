import * as z from 'zod';
import { captionClips, captionsOn } from '../../../director/caption-clips.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { ClipId, VideoClip } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import { defineRequest, type Outcome, type Question } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';
import { isWritten, restyle, textsNow, write } from './change-texts.ts';
import { checkText } from './check-text.ts';
import { dateText } from './date-text.ts';
import { textLookSchema } from './text-look.ts';
import { nameTexts, shorten } from './text-reference.ts';

const contentSchema = z
  .union([
    z.strictObject({ of: z.literal('text'), text: z.string().max(4000) }),
    z.strictObject({ of: z.literal('each'), texts: z.array(z.string().max(4000)).min(2).max(500) }),
    z.strictObject({ of: z.literal('date') }),
    z.strictObject({ of: z.literal('name') }),
    z.strictObject({ of: z.literal('number') }),
  ])
  .describe(
    'One text for all, one for each in their order, or of each picture its date (when it was taken), file name or place in the film',
  );
type Content = z.output<typeof contentSchema>;

const args = z.strictObject({
  photos: referenceSchema,
  content: contentSchema,
  role: z.enum(['caption', 'lower-third']).describe('lower-third: name and role of a person'),
  look: textLookSchema.optional(),
});

export const writeCaptions = defineRequest({
  kind: 'write-captions',
  purpose:
    'Writes on pictures, each text as long as its picture is seen, in the place of what was written there.',
  args,
  says: ({ content, photos }) => {
    const { en, zh } = contentWording(content);
    return photos.of === 'all'
      ? wording(`${en} on every picture`, `每个画面写上${zh}`)
      : wording(`${en} on these pictures`, `在这些画面上写${zh}`);
  },
  plan({ photos, content, role, look = {} }, work): Outcome {
    const texts =
      content.of === 'text' ? [content.text] : content.of === 'each' ? content.texts : [];
    const refused = texts.map(checkText).find((each) => each !== null);
    if (refused !== undefined) return refused;
    const clipIds = work.find(photos);
    if (photos.of === 'that' && !isFound(clipIds)) return askWhere({ content, role, look });
    if (!isFound(clipIds)) return clipIds;
    const captions = captionsFor(clipIds, content, work);
    if (captions.length === 0) return noDate(clipIds, work);
    if (content.of === 'each' && content.texts.length > clipIds.length)
      return tooMany(content.texts.length, clipIds.length);
    const written = write(captionClips({ timeline: work.timeline, captions, role }), work);
    if (!isWritten(written)) return written;
    const styled = restyle(textsNow(written, work.timeline), look, work);
    if (styled !== null) return styled;
    const named = captions.map(({ clipId }) => clipId);
    return {
      done: doneWording({ content, named, without: without(clipIds, named) }, work),
      clips: [...named, ...captionIds(named, work)],
    };
  },
});

function captionsFor(clipIds: readonly ClipId[], content: Content, work: Work) {
  const all = mainTrack(work.timeline)?.clips ?? [];
  const meant = all.filter(({ id }) => clipIds.includes(id));
  return all.flatMap((clip, index) => {
    const nth = meant.indexOf(clip);
    const text = nth === -1 ? null : textFor(clip, { index, nth }, content, work);
    return text === null ? [] : [{ clipId: clip.id, text }];
  });
}

/** Null where a date is not known, or where there are fewer texts than pictures. */
function textFor(
  clip: VideoClip,
  { index, nth }: { readonly index: number; readonly nth: number },
  content: Content,
  work: Work,
): string | null {
  switch (content.of) {
    case 'text':
      return content.text;
    case 'each':
      return content.texts[nth] ?? null;
    case 'number':
      return String(index + 1);
    case 'name':
      return nameOf(work.timeline.assets[clip.assetId]?.name ?? clip.assetId);
    case 'date': {
      const facts = work.project.pictures.find(({ assetId }) => assetId === clip.assetId);
      const capturedAtMs = facts?.capturedAtMs ?? null;
      const language = work.conversation.language ?? 'en';
      return capturedAtMs === null ? null : dateText(capturedAtMs, language);
    }
  }
}

/** "old_town.jpg" → "old_town". */
function nameOf(fileName: string): string {
  return fileName.replace(/\.[A-Za-z0-9]{2,5}$/, '').slice(0, 200) || fileName;
}

function captionIds(clipIds: readonly ClipId[], { timeline }: Work): ClipId[] {
  const clips = (mainTrack(timeline)?.clips ?? []).filter(({ id }) => clipIds.includes(id));
  return clips.flatMap((clip) => captionsOn(timeline, clip));
}

function without(all: readonly ClipId[], some: readonly ClipId[]): ClipId[] {
  return all.filter((id) => !some.includes(id));
}

function contentWording(content: Content): Wording {
  switch (content.of) {
    case 'text':
      return wording(`“${shorten(content.text)}”`, `“${shorten(content.text)}”`);
    case 'each':
      return eachWording(content.texts);
    case 'date':
      return wording('the date', '拍摄日期');
    case 'name':
      return wording('the file name', '文件名');
    case 'number':
      return wording('its number', '序号');
  }
}

/** “Bus”, “The old tree” and 3 more, one each */
function eachWording(texts: readonly string[]): Wording {
  const { en, zh } = nameTexts(texts.map((text) => ({ text })));
  return wording(`${en}, one each`, `${zh}（每张一条）`);
}

function doneWording(
  written: { readonly content: Content; readonly named: ClipId[]; readonly without: ClipId[] },
  { timeline }: Work,
): Wording {
  const what = contentWording(written.content);
  const on = namePictures(timeline, written.named);
  const done = wording(`Wrote ${what.en} on ${on.en}`, `已在${on.zh}上写上${what.zh}`);
  if (written.without.length === 0) return done;
  const missing = namePictures(timeline, written.without);
  if (written.content.of === 'each')
    return wording(`${done.en}; none for ${missing.en}`, `${done.zh}；${missing.zh}没有文字`);
  return wording(
    `${done.en}; when ${missing.en} was taken is not known`,
    `${done.zh}；${missing.zh}不知道拍摄日期`,
  );
}

function askWhere(wish: Omit<z.output<typeof args>, 'photos'>): Question {
  const places: readonly (readonly [Wording, Reference])[] = [
    [wording('On the first picture', '第一个画面'), { of: 'place', index: 1 }],
    [wording('On the last picture', '最后一个画面'), { of: 'place', index: -1 }],
    [wording('On every picture', '每个画面'), { of: 'all' }],
  ];
  const { en, zh } = contentWording(wish.content);
  return {
    ask: wording(`On which picture should I write ${en}?`, `${zh}写在哪个画面上？`),
    choices: places.map(([label, photos]) => ({
      label,
      requests: [writeCaptions.of({ photos, ...wish })],
    })),
  };
}

function tooMany(texts: number, pictures: number): Refusal {
  return refuse(
    'bad-arguments',
    `These are ${texts} texts for ${pictures} pictures; say which text belongs to which picture`,
    `有 ${texts} 条文字，但只有 ${pictures} 个画面；请说明哪条放在哪个画面上`,
  );
}

function noDate(clipIds: readonly ClipId[], { timeline }: Work): Refusal {
  const { en, zh } = namePictures(timeline, clipIds);
  return refuse(
    'bad-arguments',
    `The date of ${en} is not known: the files do not tell when they were taken`,
    `${zh}的文件里没有拍摄日期`,
  );
}
