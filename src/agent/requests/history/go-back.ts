import * as z from 'zod';
import { wording, type Wording } from '../../../language/wording.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { PastFilm } from '../../project.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';

/** Parts of a film, by the requests that are about them. */
export const kindsAbout = {
  music: ['set-music', 'set-volume', 'time-music', 'duck-music', 'cut-on-beats'],
  looks: ['set-filters', 'strengthen-filters'],
  texts: ['write-title', 'write-text', 'write-captions', 'restyle-texts', 'remove-texts'],
  transitions: ['set-transitions', 'change-transition-count', 'fade-film'],
  shape: ['shape-film', 'set-fit', 'set-background'],
  length: ['set-length', 'set-pace', 'set-photo-length'],
  motion: ['move-camera', 'strengthen-motion'],
} as const;
export type FilmPart = keyof typeof kindsAbout;
const filmParts = Object.keys(kindsAbout) as FilmPart[];

const partWordings: Readonly<Record<FilmPart, Wording>> = {
  music: wording('the music', '音乐'),
  looks: wording('the filters', '滤镜'),
  texts: wording('the text', '文字'),
  transitions: wording('the transitions', '转场'),
  shape: wording('the shape', '画幅'),
  length: wording('the length', '时长'),
  motion: wording('the camera moves', '运镜'),
};

export const goBack = defineRequest({
  kind: 'go-back',
  purpose:
    'Shows an earlier version of the film again: by its number (1 is the first), or as it was before ' +
    'a part of it was changed last. Give one of version, before.',
  args: z.strictObject({
    version: z.int().min(1).max(1_000_000).optional(),
    before: z.enum(filmParts).optional(),
  }),
  says: ({ version = 1, before }) =>
    before === undefined
      ? wording(`back to version ${version}`, `回到第 ${version} 版`)
      : wording(
          `back to before ${partWordings[before].en} changed`,
          `回到修改${partWordings[before].zh}之前`,
        ),
  free: true,
  async plan({ version, before }, work): Promise<Outcome> {
    const film = await (before === undefined
      ? filmOf(version ?? 1, work)
      : filmBefore(before, work));
    if (isRefusal(film)) return film;
    if (film.revision === work.project.revision) return { told: thereAlready };
    work.goTo(film);
    const { revision } = film;
    return { done: wording(`Back at version ${revision}`, `已回到第 ${revision} 版`) };
  },
});

const thereAlready = wording('This is that version already.', '现在就是那一版。');

async function filmOf(version: number, { project }: Work): Promise<PastFilm | Refusal> {
  const film = await project.past.revision(version);
  if (film !== null && film.timeline !== null) return film;
  const newest = project.revision;
  return refuse(
    'no-change',
    `There is no version ${version}; the one you see is version ${newest}`,
    `没有第 ${version} 版；现在看到的是第 ${newest} 版`,
  );
}

/** As far back as messages are remembered. */
async function filmBefore(part: FilmPart, work: Work): Promise<PastFilm | Refusal> {
  const kinds: readonly string[] = kindsAbout[part];
  const change = work.conversation.changes.find(({ requests }) =>
    requests.some(({ kind }) => kinds.includes(kind)),
  );
  const film = change === undefined ? null : await work.project.past.revision(change.from);
  if (film !== null && film.timeline !== null) return film;
  const { en, zh } = partWordings[part];
  return refuse(
    'no-change',
    `I do not remember that ${en} changed lately; name a version (“back to version 2”) or say “undo”`,
    `我不记得最近改过${zh}；可以说版本号（“回到第 2 版”）或“撤销”`,
  );
}
