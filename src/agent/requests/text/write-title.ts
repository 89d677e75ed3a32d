import * as z from 'zod';
import { titleFilm } from '../../../director/title-film.ts';
import { readingSeconds } from '../../../director/titles.ts';
import { wording } from '../../../language/wording.ts';
import type { Edit } from '../../../timeline/edit.ts';
import { secondsText } from '../../../timeline/clip-name.ts';
import {
  durationFrames,
  endFrame,
  type TextClip,
  type Timeline,
} from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { framesLasting, isWritten, restyle, showDuring, textsNow, write } from './change-texts.ts';
import { checkText } from './check-text.ts';
import { textLookSchema, type TextLook } from './text-look.ts';
import { roleWordings, shorten, textsOf } from './text-reference.ts';

type TitleRole = 'title' | 'subtitle' | 'end-card';

const briefKeys = { title: 'titleText', 'end-card': 'endCardText', subtitle: null } as const;

export const writeTitle = defineRequest({
  kind: 'write-title',
  purpose:
    'Writes the title over the beginning of the film, a subtitle with it, or the end card over its end; ' +
    'changes the words of the one that is there.',
  args: z.strictObject({
    role: z.enum(['title', 'subtitle', 'end-card']),
    text: z.string().max(4000).describe('1–500 characters, \\n breaks a line'),
    look: textLookSchema.optional(),
    seconds: z.number().min(0.1).max(3600).optional().describe('How long it is seen'),
  }),
  says: ({ role, text }) => {
    const { en, zh } = roleWordings[role];
    return wording(`${en} “${shorten(text)}”`, `${zh}“${shorten(text)}”`);
  },
  brief: ({ role, text, look, seconds }, brief) => {
    const key = briefKeys[role];
    // Whether two titles belong together is told where the film is there.
    const isFirst = key === null || (brief[key] ?? null) === null;
    const isPlain = key !== null && isFirst && look === undefined && seconds === undefined;
    return isPlain && checkText(text) === null ? { [key]: text } : null;
  },
  plan({ text: words, look = {}, seconds, ...args }, work): Outcome {
    const { timeline } = work;
    const { role, text } = besideOthers(args.role, words, work);
    const refused = checkText(text);
    if (refused !== null) return refused;
    const old = textsOf(timeline).find(({ style }) => style.role === role);
    const written = write(
      role === 'subtitle' ? subtitleEdits(timeline, text) : titleFilm({ timeline, text, role }),
      work,
    );
    if (!isWritten(written)) return written;
    const clips = old === undefined ? written : [old.id];
    const styled = finish(clips, { look, seconds }, work);
    if (styled !== null) return styled;
    const key = briefKeys[role];
    return {
      done: doneWording(textsNow(clips, work.timeline)[0]!, old, work.timeline),
      clips,
      brief: key === null ? {} : { [key]: text },
    };
  },
});

/**
 * No text of a message takes the place of another of the same message: of two titles the second
 * stands under the first, further ones are lines more.
 */
function besideOthers(role: TitleRole, text: string, { asked, timeline }: Work) {
  const written = (of: TitleRole) => textsOf(timeline).find(({ style }) => style.role === of);
  const isAsked = (of: TitleRole) =>
    asked.some(
      (each) =>
        each.kind === 'write-title' &&
        each['text'] !== text &&
        (written(of)?.text.split('\n') ?? []).some((line) => line === each['text']),
    );
  if (!isAsked(role)) return { role, text };
  if (role === 'title') {
    return isAsked('subtitle')
      ? { role: 'subtitle' as const, text: `${written('subtitle')!.text}\n${text}` }
      : { role: 'subtitle' as const, text };
  }
  return { role, text: `${written(role)!.text}\n${text}` };
}

function finish(
  ids: readonly string[],
  { look, seconds }: { readonly look: TextLook; readonly seconds: number | undefined },
  work: Work,
): ReturnType<Work['edits']> {
  const refusal = restyle(textsNow(ids, work.timeline), look, work);
  if (refusal !== null || seconds === undefined) return refusal;
  const [text] = textsNow(ids, work.timeline);
  const range = framesLasting(text!, Math.round(seconds * work.timeline.fps), work.timeline);
  return showDuring(text!, range, work);
}

/** With the title where there is one, and under it where both would stand in the middle. */
function subtitleEdits(timeline: Timeline, text: string): readonly Edit[] {
  const texts = textsOf(timeline);
  const old = texts.find(({ style }) => style.role === 'subtitle');
  if (old !== undefined) return [{ kind: 'set-text', clipId: old.id, text }];
  const title = texts.find(({ style }) => style.role === 'title');
  const wanted = Math.round(readingSeconds(text) * timeline.fps);
  const frames = Math.min(durationFrames(timeline), title?.durationFrames ?? wanted);
  const place = title?.style.place === 'middle' ? 'bottom' : 'middle';
  return [
    {
      kind: 'add-texts',
      texts: [
        {
          text,
          role: 'subtitle',
          startFrame: title?.startFrame ?? 0,
          durationFrames: frames,
          style: { place, size: 0.045 },
        },
      ],
    },
  ];
}

function doneWording(text: TextClip, old: TextClip | undefined, { fps }: Timeline) {
  const { en, zh } = roleWordings[text.style.role];
  const from = secondsText(text.startFrame, fps);
  const to = secondsText(endFrame(text), fps);
  const shown = shorten(text.text);
  if (old === undefined || old.text === text.text)
    return wording(
      `The ${en} “${shown}” is seen from ${from} to ${to} s`,
      `${zh}“${shown}”显示在第 ${from} 至 ${to} 秒`,
    );
  return wording(
    `The ${en} says “${shown}” now, no longer “${shorten(old.text)}”`,
    `${zh}已由“${shorten(old.text)}”改为“${shown}”`,
  );
}
