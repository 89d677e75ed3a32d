import { hasEnded, type Render } from '../client/film/read-render.ts';
import { isExportable, type Media, type ProjectState } from '../client/project/project-state.ts';
import { summarizeDraft } from '../client/project/summarize-draft.ts';
import { wording, type Language, type Wording } from '../language/wording.ts';
import { clipName, secondsText } from '../timeline/clip-name.ts';
import { decodeDraft } from '../timeline/draft/decode-draft.ts';
import {
  durationFrames,
  endFrame,
  type Clip,
  type Envelope,
  type Timeline,
  type Track,
} from '../timeline/timeline.ts';
import { usedAssets } from '../timeline/used-assets.ts';

/** More clips, files or films than these are counted; the whole is a resource. */
const most = { clips: 300, media: 100, films: 5 };
const longestName = 80;

/**
 * A project for an agent: all tracks in one line, then what edits need to name, one clip a line,
 * leaving out what is as usual. Names in it were written by people, so they stand in quotes.
 */
export function describeProject(
  state: ProjectState,
  {
    exports,
    uri,
    language,
  }: {
    /** The newest first. */
    readonly exports: readonly Render[];
    readonly uri: string;
    readonly language: Language;
  },
): string {
  const decoded = isExportable(state) ? decodeDraft(state.draft) : null;
  const timeline = decoded?.ok ? decoded.timeline : null;
  const lines = [
    ...headOf(state, timeline),
    [summarizeDraft(state.draft)],
    ...(timeline === null ? [] : [tracksOf(timeline, uri)]),
    mediaOf(state.media, timeline),
    runningOf(exports),
    filmsOf(state),
  ];
  return lines
    .flat()
    .map((line) => line[language])
    .join('\n');
}

function headOf({ taskName, revision, canUndo, canRedo }: ProjectState, timeline: Timeline | null) {
  const named = taskName === null ? [] : [plain(`Project ${quoted(taskName)}`)];
  const at = revision === null ? '' : `revision ${revision}`;
  const steps = [...(canUndo ? ['undo'] : []), ...(canRedo ? ['redo'] : [])].join(', ');
  const film =
    timeline === null
      ? []
      : [
          `${timeline.widthPx}×${timeline.heightPx}, ${timeline.fps} fps, ${durationFrames(timeline)} frames (${secondsText(durationFrames(timeline), timeline.fps)} s)`,
        ];
  const facts = [at, ...film, steps].filter((fact) => fact !== '').join(' · ');
  return [[...named, ...(facts === '' ? [] : [plain(facts)])]];
}

function tracksOf(timeline: Timeline, uri: string): Wording[] {
  const lines: Wording[] = [];
  let left = most.clips;
  for (const track of timeline.tracks) {
    lines.push(plain(trackLine(track)));
    const clips: readonly Clip[] = track.clips;
    for (const clip of clips.slice(0, left)) lines.push(plain(clipLine(timeline, clip)));
    const hidden = clips.length - Math.min(left, clips.length);
    left -= clips.length - hidden;
    if (hidden > 0)
      lines.push(
        wording(`  … ${hidden} more: read ${uri}`, `  …… 另有 ${hidden} 个：请读取 ${uri}`),
      );
  }
  return lines;
}

function trackLine({ id, kind, name, muted }: Track): string {
  return `${id}: ${kind} ${quoted(name)}${muted ? ', muted' : ''}`;
}

function clipLine(timeline: Timeline, clip: Clip): string {
  const range = `${clip.startFrame}–${endFrame(clip)}`;
  return [
    `  ${clip.id} ${range} ${quoted(clipName(timeline, clip))}`,
    ...unusual(timeline, clip),
  ].join(', ');
}

/** As the edits call it. */
function unusual(timeline: Timeline, clip: Clip): string[] {
  if ('text' in clip) return [clip.style.role, clip.style.animation];
  const asset = timeline.assets[clip.assetId];
  const isHeard = 'loop' in clip || (asset?.kind === 'video' && asset.hasSound);
  const sound = [
    ...(isHeard ? volumeOf(clip.volume) : []),
    ...(clip.fadeInFrames > 0 ? [`fade in ${clip.fadeInFrames}`] : []),
    ...(clip.fadeOutFrames > 0 ? [`fade out ${clip.fadeOutFrames}`] : []),
  ];
  if ('loop' in clip)
    return [...sound, ...(clip.loop ? ['loop'] : []), ...(clip.duck ? ['duck'] : [])];
  return [
    ...(clip.place === null ? [clip.fit] : [`placed, width ${clip.place.scale}`]),
    ...(clip.motion === null ? ['still'] : []),
    ...(clip.speed === 1 ? [] : [`speed ${clip.speed}`]),
    ...(clip.opacity === 1 ? [] : [`opacity ${clip.opacity}`]),
    ...clip.filters.map(({ name, strength }) => `${name} ${strength}`),
    ...(clip.transitionIn === null
      ? []
      : [`in by ${clip.transitionIn.name} ${clip.transitionIn.durationFrames}`]),
    ...sound,
  ];
}

function volumeOf(volume: Envelope): string[] {
  const [first] = volume;
  if (volume.length > 1) return ['gain varies'];
  return first === undefined || first.gain === 1 ? [] : [`gain ${first.gain}`];
}

function mediaOf(media: readonly Media[], timeline: Timeline | null): Wording[] {
  const used = timeline === null ? new Set<string>() : usedAssets(timeline);
  const unused = media.filter(({ hash }) => hash == null || !used.has(hash));
  if (unused.length === 0) return [];
  const names = unused
    .slice(0, most.media)
    .map((file) => `${nameOf(file, media)} (${file.fileType ?? '?'})`);
  const rest = unused.length - names.length;
  const list = [...names, ...(rest > 0 ? [`+${rest}`] : [])].join(', ');
  return [wording(`Not shown: ${list}`, `未使用的素材：${list}`)];
}

/** Of two files of one name also by what tells them apart. */
function nameOf({ filename, hash }: Media, media: readonly Media[]): string {
  const same = media.filter((other) => other.filename === filename);
  const name = quoted(filename ?? '');
  return same.length > 1 && hash != null ? `${name} = ${hash.slice(0, 12)}` : name;
}

function runningOf(exports: readonly Render[]): Wording[] {
  const running = exports.filter((one) => !hasEnded(one)).slice(0, most.films);
  return running.map(({ id, progress }) => {
    const facts = `${id ?? ''}, ${progress ?? 0} %`;
    return wording(`Being exported: ${facts}`, `正在导出：${facts}`);
  });
}

function filmsOf({ films }: ProjectState): Wording[] {
  return films.slice(0, most.films).map(({ id, filename, duration }) => {
    const facts = `${quoted(filename ?? '')}${duration == null ? '' : ` ${duration} s`} ${id ?? ''}`;
    return wording(`Exported: ${facts}`, `已导出：${facts}`);
  });
}

function plain(text: string): Wording {
  return wording(text, text);
}

function quoted(name: string): string {
  const letters = Array.from(name);
  return JSON.stringify(
    letters.length > longestName ? `${letters.slice(0, longestName).join('')}…` : name,
  );
}
