import * as z from 'zod';
import { captionsOn } from '../../../director/caption-clips.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import { belongsToPicture } from '../../../timeline/text-style.ts';
import {
  durationFrames,
  endFrame,
  textRoles,
  type TextClip,
  type TextRole,
  type Timeline,
} from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema } from '../../reference.ts';
import type { Question } from '../../request.ts';
import { isFound, type Work } from '../../work.ts';

/** Which texts of the film are meant. */
export const textReferenceSchema = z
  .union([
    z.strictObject({ of: z.literal('all') }),
    z.strictObject({ of: z.literal('role'), role: z.enum(textRoles) }),
    z.strictObject({ of: z.literal('on'), photos: referenceSchema }),
    z.strictObject({ of: z.literal('saying'), text: z.string().max(500) }),
    z.strictObject({ of: z.literal('it') }),
  ])
  .describe('Which texts: all, by what they are for, on pictures, by their words, or the last one');
export type TextReference = z.output<typeof textReferenceSchema>;

/**
 * The texts that are meant, as they come; at least one, else a refusal that says what is written.
 * `loosely`: the only text there is may be called by any name.
 */
export function findTexts(
  reference: TextReference,
  work: Work,
  how: 'loosely' | 'strictly' = 'loosely',
): readonly TextClip[] | Refusal | Question {
  const all = textsOf(work.timeline);
  if (all.length === 0)
    return refuse('unknown-clip', 'Nothing is written in the film yet', '影片里还没有文字');
  switch (reference.of) {
    case 'all':
      return all;
    case 'role': {
      const same = ofRole(reference.role, all, work.timeline);
      const isLoose = same.length === 0 && how === 'loosely' && reference.role !== 'caption';
      return found(all, isLoose ? lastOne(all, work) : same, reference.role);
    }
    case 'saying':
      return found(all, saying(reference.text, all), null);
    case 'it':
      return found(all, spokenOf(all, work), null);
    case 'on':
      return onPictures(reference, all, work);
  }
}

export function areTexts(
  texts: readonly TextClip[] | Refusal | Question,
): texts is readonly TextClip[] {
  return Array.isArray(texts);
}

/** Everything that is written, in the order of the film. */
export function textsOf({ tracks }: Timeline): TextClip[] {
  return tracks
    .flatMap((track) => (track.kind === 'text' ? track.clips : []))
    .toSorted((a, b) => a.startFrame - b.startFrame);
}

function found(
  all: readonly TextClip[],
  meant: readonly TextClip[],
  role: TextRole | null,
): readonly TextClip[] | Refusal {
  if (meant.length > 0) return meant;
  const { en, zh } = nameTexts(all);
  const what = role === null ? wording('such text', '这样的文字') : roleWordings[role];
  return refuse(
    'unknown-clip',
    `There is no ${what.en} in the film; what is written there: ${en}`,
    `影片里没有${what.zh}；现有文字：${zh}`,
  );
}

/** "The headline", of the only text that can be meant. */
function lastOne(all: readonly TextClip[], work: Work): readonly TextClip[] {
  const last = spokenOf(all, work);
  return last.length === 1 ? last : [];
}

/** Where no text has the role, one that stands where such a text would. */
function ofRole(role: TextRole, all: readonly TextClip[], timeline: Timeline): readonly TextClip[] {
  const same = all.filter(({ style }) =>
    role === 'caption' ? belongsToPicture(style.role) : style.role === role,
  );
  if (same.length > 0) return same;
  const others = all.filter(
    ({ style }) => !belongsToPicture(style.role) && !['title', 'end-card'].includes(style.role),
  );
  const end = durationFrames(timeline);
  if (role === 'title') return others.filter(({ startFrame }) => startFrame < timeline.fps);
  if (role === 'end-card') return others.filter((text) => endFrame(text) > end - timeline.fps);
  return [];
}

function saying(text: string, all: readonly TextClip[]): readonly TextClip[] {
  const wanted = text.trim().toLowerCase();
  const same = all.filter((each) => each.text.trim().toLowerCase() === wanted);
  return same.length > 0 ? same : all.filter((each) => each.text.toLowerCase().includes(wanted));
}

/** What was spoken of last; else the only text, unless a logo or the music was spoken of. */
function spokenOf(all: readonly TextClip[], work: Work): readonly TextClip[] {
  const last = all.filter(({ id }) => work.lastClips.includes(id));
  const isOther = work.timeline.tracks
    .filter((track) => track.kind !== 'text' && track !== mainTrack(work.timeline))
    .some(({ clips }) => clips.some(({ id }) => work.lastClips.includes(id)));
  return last.length === 0 && all.length === 1 && !isOther ? all : last;
}

function onPictures(
  { photos }: Extract<TextReference, { of: 'on' }>,
  all: readonly TextClip[],
  work: Work,
): readonly TextClip[] | Refusal | Question {
  const clipIds = work.find(photos);
  if (!isFound(clipIds)) return clipIds;
  const clips = (mainTrack(work.timeline)?.clips ?? []).filter(({ id }) => clipIds.includes(id));
  const ids = clips.flatMap((clip) => captionsOn(work.timeline, clip));
  const texts = all.filter(({ id }) => ids.includes(id));
  if (texts.length > 0) return texts;
  const { en, zh } = namePictures(work.timeline, clipIds);
  return refuse('unknown-clip', `Nothing is written on ${en}`, `${zh}上没有文字`);
}

export const roleWordings: Readonly<Record<TextRole, Wording>> = {
  title: wording('title', '标题'),
  subtitle: wording('subtitle', '副标题'),
  caption: wording('caption', '字幕'),
  'lower-third': wording('lower third', '人名条'),
  'end-card': wording('end card', '片尾文字'),
};

const longestShown = 40;
const mostNamed = 3;

/** “Summer”, “Our dog” */
export function nameTexts(texts: readonly Pick<TextClip, 'text'>[]): Wording {
  const shown = texts.slice(0, mostNamed).map(({ text }) => `“${shorten(text)}”`);
  const more = texts.length - shown.length;
  return wording(
    shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    shown.join('、') + (more > 0 ? ` 等 ${texts.length} 条` : ''),
  );
}

/** On one line, and not long. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= longestShown
    ? line
    : `${characters.slice(0, longestShown).join('')}…`;
}

/** What a reference means in a person's words: "the title", 所有文字. */
export function referenceWording(reference: TextReference): Wording {
  switch (reference.of) {
    case 'all':
      return wording('all texts', '所有文字');
    case 'role':
      return wording(
        reference.role === 'caption' ? 'the captions' : `the ${roleWordings[reference.role].en}`,
        roleWordings[reference.role].zh,
      );
    case 'on':
      return wording('what is written on these pictures', '这些画面上的文字');
    case 'saying':
      return wording(`the text “${shorten(reference.text)}”`, `文字“${shorten(reference.text)}”`);
    case 'it':
      return wording('the text', '文字');
  }
}
