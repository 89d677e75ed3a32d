import { basename, resolve } from 'node:path';
import { directFilm } from '../../agent/direct-film.ts';
import type { NamedFile } from '../../agent/grammar/token.ts';
import { namedFiles } from '../../agent/named-files.ts';
import type { BriefReading } from '../../agent/read-brief.ts';
import { refuseMissingGlyphs } from '../../compositor/text/refuse-missing-glyphs.ts';
import type { Brief } from '../../director/brief.ts';
import type { Decision } from '../../director/decision.ts';
import type { BeatsFor, Music } from '../../director/soundtrack.ts';
import { beatGrids, findSongBeats } from '../../ingest/find-song-beats.ts';
import { InspectionProcesses } from '../../ingest/inspection-processes.ts';
import { Failure } from '../../language/failure.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { silenceFfmpeg } from '../../media/ffmpeg-log.ts';
import type { Song } from '../../music/song.ts';
import { defaultCacheFolder } from '../../render/chunk-cache.ts';
import type { FilmFiles } from '../../render/film-files.ts';
import { renderFilm, type RenderProgress } from '../../render/render-film.ts';
import type { WorkerProcesses } from '../../render/worker-processes.ts';
import type { AssetId, AudioAsset, Timeline } from '../../timeline/timeline.ts';
import type { ProgressView } from '../progress/progress.ts';
import type { changeFilm as ChangeFilm } from './change-film.ts';
import { skippedLines, type FilmReport } from './film-report.ts';
import { gatherFiles, type SkippedFile } from './gather-files.ts';
import { inspectMedia, type InspectedMedia } from './inspect-media.ts';
import { rememberFilm } from './made-films.ts';
import type { MakeRequest } from './make-request.ts';
import { chooseOutputPath, refuseDraftPath } from './output-path.ts';
import { joinWishes } from './wishes.ts';

interface Making {
  readonly request: MakeRequest;
  readonly language: Language;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly progress: ProgressView;
  /** Loading already while the files are looked at. */
  readonly workers: WorkerProcesses;
}

interface Planning extends Making {
  readonly cacheFolder: string;
  readonly processes: InspectionProcesses;
}

/** A film as it is to be rendered, and what there is to say about it. */
interface PlannedFilm {
  readonly timeline: Timeline;
  readonly files: FilmFiles;
  readonly decisions: readonly Decision[];
  readonly understood: BriefReading['understood'];
  readonly notUnderstood: readonly string[];
  readonly notes: readonly Wording[];
  readonly skipped: readonly SkippedFile[];
}

/**
 * Gather, look, direct, render. Throws Failure; then there is no film, and what stood under its
 * name is still there.
 */
export async function makeFilm(making: Making): Promise<FilmReport> {
  const startMs = performance.now();
  silenceFfmpeg();
  const { request, environment, signal, progress } = making;
  const cacheFolder = defaultCacheFolder(environment);
  const output = await chooseOutputPath({ out: request.out, names: await filmNames(making) });
  if (request.timelineOut !== undefined) await refuseDraftPath(request.timelineOut, output.path);
  const processes = new InspectionProcesses({ signal });
  const planned = await plan({ ...making, cacheFolder, processes }, output.path).finally(() =>
    processes.close(),
  );
  await refuseMissingGlyphs(planned.timeline);
  const { timeline, files } = planned;
  const render = await renderFilm({
    timeline,
    files,
    outPath: output.path,
    cacheFolder,
    signal,
    processes: making.workers,
    onProgress: (step) => progress.show({ ...step, ...renderStep(step) }),
  });
  await rememberFilm(cacheFolder, output.path);
  if (request.timelineOut !== undefined) {
    const { writeDraftFile } = await loadDraftFile();
    await writeDraftFile(request.timelineOut, timeline, files);
  }
  return {
    ...planned,
    render,
    notes: [...(output.note ? [output.note] : []), ...planned.notes],
    timelinePath: request.timelineOut ?? null,
    elapsedMs: performance.now() - startMs,
  };
}

async function plan(planning: Planning, outPath: string): Promise<PlannedFilm> {
  const { timeline } = planning.request;
  const media = await readInputs(planning, outPath);
  return timeline === undefined ? planFilm(planning, media) : planDraft(timeline, media);
}

/** What a film without a name is called after, the best first. */
async function filmNames({ request }: Making): Promise<string[]> {
  if (request.example) return ['example'];
  const said = (await readSaid(request.say))?.brief.titleText;
  const title = request.titleText ?? said ?? '';
  const [first] = request.inputs;
  const folder = request.inputs.length === 1 && first ? basename(resolve(first)) : '';
  return [title, folder.replace(/\.[^.]+$/, ''), 'film'];
}

async function readInputs(planning: Planning, outPath: string): Promise<InspectedMedia> {
  const { request, cacheFolder, processes, signal, progress } = planning;
  const inputs = request.example ? await exampleFiles(planning) : request.inputs;
  if (inputs.length === 0 && request.timeline === undefined) throw nothingGiven;
  // First, so that it keeps the path by which `findMusicFile` knows it.
  const musicFiles = musicPath(request) === null ? [] : [musicPath(request)!];
  const gathered = await gatherFiles([...musicFiles, ...inputs], outPath);
  const total = gathered.files.length;
  const show = (done: number) => progress.show({ label: looking, done, total, unit: 'files' });
  if (total > 0) show(0);
  const media = await inspectMedia({
    files: gathered.files,
    processes,
    cacheFolder,
    signal,
    onProgress: show,
  });
  return { ...media, skipped: [...gathered.skipped, ...media.skipped] };
}

async function exampleFiles({ cacheFolder, signal, progress }: Planning): Promise<string[]> {
  const { drawExample } = await import('../example/draw-example.ts');
  const onProgress = (done: number, total: number) =>
    progress.show({ label: drawing, done, total, unit: 'files' });
  return drawExample({ cacheFolder, signal, onProgress });
}

function musicPath({ music }: MakeRequest): string | null {
  return typeof music === 'object' && 'path' in music ? music.path : null;
}

async function planFilm(planning: Planning, media: InspectedMedia): Promise<PlannedFilm> {
  const { request, language } = planning;
  const { pictures, songs, files, skipped } = media;
  if (pictures.length === 0) throw noPictures(skipped);
  const musicFile = findMusicFile(request, media);
  const reading = await readSaid(request.say, namedFiles(media));
  const { brief: wished, conflicts } = joinWishes(reading, request, musicFile);
  const brief = request.example ? { ...exampleBrief(language), ...wished } : wished;
  const listen = listener(planning, files);
  const direction = await directFilm({ pictures, songs, listen }, brief, reading?.rest);
  if (!direction.ok) throw new Failure('input', direction.refusal);
  const project = { ...nothingBefore, ...direction, brief, pictures, songs, listen };
  const changed =
    reading === null
      ? null
      : await changeSaid(project, { ...reading, rest: direction.rest }, language);
  const timeline = changed?.timeline ?? direction.timeline;
  const unusedSongs = songs.filter(({ id }) => timeline.assets[id] === undefined);
  return {
    timeline,
    files,
    decisions: direction.decisions,
    understood: [...(reading?.understood ?? []), ...(changed?.understood ?? [])],
    notUnderstood: reading?.notUnderstood ?? [],
    notes: [...conflicts, ...(changed?.notes ?? [])],
    skipped: [...skipped, ...unusedSongs.map((song) => unused(song, files))],
  };
}

/** The grammar is only loaded where something was said. */
async function readSaid(
  say: string | undefined,
  files: readonly NamedFile[] = [],
): Promise<BriefReading | null> {
  if (say === undefined) return null;
  const { readBrief } = await import('../../agent/read-brief.ts');
  return readBrief(say, files);
}

const changeSaid: typeof ChangeFilm = async (...args) => {
  const { changeFilm } = await import('./change-film.ts');
  return changeFilm(...args);
};

/** Of a film that was never another. */
const nothingBefore = {
  newAssetIds: [],
  leftOutIds: [],
  revision: 0,
  past: { undo: nowhere, redo: nowhere, revision: nowhere },
} as const;

async function nowhere(): Promise<null> {
  return Promise.resolve(null);
}

/** Listens to each song once. */
function listener(
  { cacheFolder, processes, progress }: Planning,
  files: FilmFiles,
): (music: Music | null) => Promise<BeatsFor> {
  const listened = new Map<AssetId, Song>();
  return async (music) => {
    if (music?.kind === 'song' && !listened.has(music.song.id)) {
      progress.show({ label: listening, done: 0, total: 1, unit: 'files' });
      const { path } = files[music.song.id]!;
      listened.set(
        music.song.id,
        await findSongBeats(music.song, { path, cacheFolder, processes }),
      );
    }
    return beatGrids(listened);
  };
}

/** The file of `--music`, which must be one that sounds. */
function findMusicFile(request: MakeRequest, media: InspectedMedia): AudioAsset | null {
  const path = musicPath(request);
  if (path === null) return null;
  const entry = Object.entries(media.files).find(([, file]) => file.path === path);
  const song = media.songs.find(({ id }) => id === entry?.[0]);
  if (song) return song;
  const reason = media.skipped.find((file) => file.path === path)?.reason;
  throw new Failure(
    'input',
    wording(
      `--music ${path} cannot be used as music: ${reason?.en ?? 'it is not a sound file'}.`,
      `--music ${path} 不能用作音乐：${reason?.zh ?? '不是音频文件'}。`,
    ),
  );
}

function unused(song: AudioAsset, files: FilmFiles): SkippedFile {
  const reason = wording('the film has other music, or none', '影片使用了别的音乐，或不要音乐');
  return { path: files[song.id]!.path, name: song.name, kind: 'unused', reason };
}

async function planDraft(path: string, media: InspectedMedia): Promise<PlannedFilm> {
  const { readDraftFile } = await loadDraftFile();
  const { timeline, files } = await readDraftFile(path, media.files);
  return {
    timeline,
    files,
    decisions: [],
    understood: [],
    notUnderstood: [],
    notes: [],
    skipped: media.skipped,
  };
}

/** Only for a film with a draft: its schemas take a quarter of the program's start. */
const loadDraftFile = async () => import('./draft-file.ts');

/** The seed is one whose transitions differ. */
function exampleBrief(language: Language): Partial<Brief> {
  return { titleText: wording('A Day on Earth', '大地的一天')[language], seed: 5 };
}

const drawing = wording('Drawing the pictures', '正在绘制示例图片');
const looking = wording('Looking at your files', '正在查看素材');
const listening = wording('Listening to your music', '正在聆听音乐');

function renderStep({ phase, doneFrames, totalFrames, reusedFrames }: RenderProgress) {
  const label = {
    encode: wording('Making the film', '正在生成影片'),
    join: wording('Joining picture and sound', '正在合成画面和声音'),
    verify: wording('Checking the film', '正在检查影片'),
  }[phase];
  const unit = 'frames' as const;
  return { label, done: doneFrames, total: totalFrames, reused: reusedFrames, unit };
}

const nothingGiven = new Failure(
  'input',
  wording(
    'Name the photos, clips or folders to make a film of: ./kinora make ~/holiday. Without any of your own: ./kinora make --example',
    '请给出照片、视频或文件夹，例如：./kinora make ~/旅行。手头没有素材：./kinora make --example',
  ),
);

function noPictures(skipped: readonly SkippedFile[]): Failure {
  const reasons = (language: Language) =>
    skippedLines(skipped, language)
      .slice(0, 5)
      .map((line) => `\n  · ${line}`)
      .join('');
  return new Failure(
    'input',
    wording(
      `There is no photo or clip among the inputs that could be used.${reasons('en')}`,
      `输入中没有可以使用的照片或视频。${reasons('zh')}`,
    ),
  );
}
