import { wording, type Wording } from '../../language/wording.ts';
import { decodeDraft } from '../../timeline/draft/decode-draft.ts';
import { describeChange } from '../../timeline/describe-change.ts';
import { isExportable, tracksOf, type Draft, type ProjectState } from './project-state.ts';
import { summarizeDraft } from './summarize-draft.ts';

/** Whether anything of the project is other than before. */
export function hasChanged(before: ProjectState, after: ProjectState): boolean {
  return (
    JSON.stringify(before.draft) !== JSON.stringify(after.draft) ||
    before.media.length !== after.media.length ||
    before.films.length !== after.films.length
  );
}

/**
 * What changed between two states, for whoever was told nothing: media, the film, and how the film
 * is now. Says so when nothing changed.
 */
export function tellChanges(before: ProjectState, after: ProjectState): Wording {
  const told = [
    ...tellCount(after.media.length - before.media.length, files),
    ...tellCount(after.films.length - before.films.length, films),
    ...tellFilm(before.draft, after.draft),
  ];
  if (told.length === 0) return nothing;
  return wording(
    [...told.map(({ en }) => en), ...summaryOf(after)['en']].join(' '),
    [...told.map(({ zh }) => zh), ...summaryOf(after)['zh']].join(''),
  );
}

const nothing = wording(
  'Nothing in the project changed. Say it more exactly, for example “make it 30 seconds with music”.',
  '项目没有变化。请说得更具体一些，例如“做成30秒，配上音乐”。',
);

type Counted = (count: number, isMore: boolean) => Wording;

const files: Counted = (count, isMore) =>
  isMore
    ? wording(`${count} ${plural('file', count)} added.`, `新增 ${count} 个文件。`)
    : wording(`${count} ${plural('file', count)} taken out.`, `移除了 ${count} 个文件。`);
const films: Counted = (count, isMore) =>
  isMore
    ? wording(`${count} ${plural('film', count)} made.`, `生成了 ${count} 部影片。`)
    : wording(`${count} ${plural('film', count)} gone.`, `减少了 ${count} 部影片。`);

function tellCount(difference: number, tell: Counted): Wording[] {
  return difference === 0 ? [] : [tell(Math.abs(difference), difference > 0)];
}

function tellFilm(before: Draft, after: Draft): Wording[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [had, has] = [isExportable({ draft: before }), isExportable({ draft: after })];
  if (!has)
    return had
      ? [wording('There is no film now; your files are all here.', '现在没有影片，素材都还在。')]
      : [];
  if (!had) return [wording('There is a film now.', '影片已生成。')];
  const [old, now] = [decodeDraft(before), decodeDraft(after)];
  if (!old.ok || !now.ok) return [tellForeign(before, after)];
  const { en, zh } = describeChange(old.timeline, now.timeline);
  return [wording(`The film was changed: ${en}.`, `影片已修改：${zh}。`)];
}

/** Of drafts in another server's form: what is counted in any. */
function tellForeign(before: Draft, after: Draft): Wording {
  const [was, is] = [tracksOf(before), tracksOf(after)];
  const segments = (tracks: typeof was) =>
    tracks.reduce((sum, track) => sum + track.segments.length, 0);
  const [en, zh]: [string[], string[]] = [[], []];
  const count = (word: readonly [string, string], [from, to]: readonly [number, number]) => {
    if (from === to) return;
    en.push(`${from} → ${to} ${word[0]}`);
    zh.push(`${word[1]} ${from} → ${to}`);
  };
  count(['tracks', '轨道'], [was.length, is.length]);
  count(['segments', '片段'], [segments(was), segments(is)]);
  const [lengthWas, lengthIs] = [Number(before['d'] ?? 0) / 1000, Number(after['d'] ?? 0) / 1000];
  count(['s', '时长（秒）'], [lengthWas, lengthIs]);
  if (en.length === 0) return wording('The film was changed.', '影片已修改。');
  return wording(`The film was changed: ${en.join(', ')}.`, `影片已修改：${zh.join('，')}。`);
}

function summaryOf(after: ProjectState): { en: string[]; zh: string[] } {
  if (!isExportable(after)) return { en: [], zh: [] };
  const { en, zh } = summarizeDraft(after.draft);
  return { en: [en], zh: [zh] };
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`;
}
