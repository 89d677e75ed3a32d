import { homedir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import * as z from 'zod';
import { languageOf } from '../../agent/normal-text.ts';
import { moodWordings } from '../../timeline/mood-wording.ts';
import { wording, type Language, type Wording } from '../../language/wording.ts';
import { moods, type Mood } from '../../timeline/timeline.ts';
import { closestWord } from '../closest-word.ts';
import type { Job, JobFilm, NamedMedia } from './job.ts';
import { readPlacedYaml, type Mistake, type Place, type PlacedYaml } from './yaml-places.ts';

export interface ReadJobs {
  readonly jobs: readonly Job[];
  /** Everything that is wrong; then the jobs may lack some. */
  readonly mistakes: readonly Mistake[];
}

/**
 * The jobs in a file of them, each with what it leaves out taken from `defaults`. No other file is
 * looked at. `path` is where the text stands: names of files in it are relative to its folder.
 */
export function readJobs(
  text: string,
  { path, language }: { readonly path: string; readonly language: Language },
): ReadJobs {
  const yaml = readPlacedYaml(text);
  if (yaml.mistakes.length > 0) return { jobs: [], mistakes: yaml.mistakes };
  const parsed = fileSchema.safeParse(yaml.value);
  if (!parsed.success)
    return { jobs: [], mistakes: parsed.error.issues.flatMap((issue) => mistakesOf(issue, yaml)) };
  const { jobs, defaults } = parsed.data;
  const reading: Reading = { folder: dirname(resolve(path)), language, yaml, mistakes: [] };
  const read = jobs.flatMap((written, index) => {
    const place = yaml.placeOf(['jobs', index]);
    return readJob(reading, { ...defaults, ...written }, { index, place }) ?? [];
  });
  refuseRepeated(reading, read);
  return { jobs: read, mistakes: reading.mistakes };
}

/** Numbers are texts too: a job may be called 2024. */
const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1));
const texts = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

const wishes = {
  say: texts.optional(),
  aspect: text.pipe(z.string().regex(/^\d{1,2}:\d{1,2}$/)).optional(),
  quality: z.enum(['high', 'medium', 'low']).optional(),
  resolution: text.pipe(z.string().regex(/^(?:\d{3,4}p|4k)$/i)).optional(),
};
const filmSchema = z.strictObject({ name: text.optional(), out: text.optional(), ...wishes });
const jobSchema = z.strictObject({
  name: text.optional(),
  files: texts,
  music: text.optional(),
  shrink: z.boolean().optional(),
  out: text.optional(),
  ...wishes,
  films: z.array(filmSchema).min(1).optional(),
});
const fileSchema = z.strictObject({
  defaults: z
    .strictObject({ music: text.optional(), shrink: z.boolean().optional(), ...wishes })
    .optional(),
  jobs: z.array(jobSchema).min(1),
});
type WrittenJob = z.output<typeof jobSchema>;
type WrittenFilm = z.output<typeof filmSchema>;

/** What each key needs, as it stands behind “needs”. */
const expectations: Readonly<Record<string, Wording>> = {
  jobs: wording('a list of jobs', '任务列表'),
  defaults: wording(
    'what all jobs have in common: say, aspect…',
    '各任务共用的内容：say、aspect 等',
  ),
  name: wording('a name', '名称'),
  files: wording(
    'files, folders, patterns such as "beach/*.jpg" or addresses: one, or a list',
    '文件、文件夹、"beach/*.jpg" 这样的通配符或网址：一个或一个列表',
  ),
  say: wording(
    'what to say, or a list of texts that are said in turn',
    '要说的话，或依次要说的几句话',
  ),
  out: wording('the name of the film’s file', '影片的文件名'),
  music: wording(
    `the file of a song, none, or one of ${moods.join(', ')}`,
    `音乐文件、none，或 ${moods.join('、')} 之一`,
  ),
  shrink: wording(
    'true or false: whether smaller copies are used of files that are too large',
    ' true 或 false（文件过大时是否改用较小的副本）',
  ),
  aspect: wording('a ratio such as 16:9, 9:16 or 1:1', '16:9、9:16 或 1:1 这样的比例'),
  quality: wording('high, medium or low', 'high、medium 或 low'),
  resolution: wording('480p to 2160p, or 4k', '480p 到 2160p，或 4k'),
  films: wording(
    'a list of films, each with its own say and out',
    '影片列表，每个影片有自己的 say 和 out',
  ),
};

function mistakesOf(issue: z.core.$ZodIssue, yaml: PlacedYaml): Mistake[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      place: yaml.placeOfKey(issue.path, key),
      wording: unknownKey(key, issue.path),
    }));
  const key = issue.path.findLast((part) => typeof part === 'string');
  const what = key === undefined ? undefined : expectations[key];
  const isItem = typeof issue.path.at(-1) === 'number' && (key === 'jobs' || key === 'films');
  if (isItem) return [{ place: yaml.placeOf(issue.path), wording: noMap }];
  if (key === undefined || what === undefined)
    return [{ place: yaml.placeOf(issue.path), wording: noJobs }];
  return [
    {
      place: yaml.placeOf(issue.path),
      wording: wording(`“${key}” needs ${what.en}.`, `“${key}”需要${what.zh}。`),
    },
  ];
}

const noJobs = wording(
  'expected “jobs:” with a list of jobs below it. See one: ./kinora batch --example',
  '应有“jobs:”和它下面的任务列表。可以看示例：./kinora batch --example',
);
const noMap = wording(
  'expected keys with values, such as “files: beach” and “out: beach.mp4”.',
  '应为键和值，例如“files: beach”和“out: beach.mp4”。',
);

function unknownKey(key: string, path: readonly PropertyKey[]): Wording {
  const known = keysAt(path);
  const meant = closestWord(key, known);
  const [en, zh] = meant ? [` Did you mean “${meant}”?`, `是不是想用“${meant}”？`] : ['', ''];
  return wording(
    `there is no “${key}” here.${en} Possible: ${known.join(', ')}.`,
    `这里没有“${key}”。${zh}可用：${known.join('、')}。`,
  );
}

function keysAt(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(fileSchema.shape);
  if (path[0] === 'defaults') return ['music', 'shrink', ...Object.keys(wishes)];
  return Object.keys((path.includes('films') ? filmSchema : jobSchema).shape);
}

interface Reading {
  readonly folder: string;
  readonly language: Language;
  readonly yaml: PlacedYaml;
  readonly mistakes: Mistake[];
}

interface JobPlace {
  readonly index: number;
  readonly place: Place;
}

function readJob(reading: Reading, written: WrittenJob, at: JobPlace): Job | null {
  const name = written.name ?? (written.out === undefined ? null : stemOf(written.out));
  if (name === null) {
    const wording_ = written.films === undefined ? nameless : namelessFilms;
    reading.mistakes.push({ place: at.place, wording: wording_ });
    return null;
  }
  if (written.films !== undefined && written.out !== undefined)
    reading.mistakes.push({
      place: reading.yaml.placeOf(['jobs', at.index, 'out']),
      wording: outBesideFilms,
    });
  const song = songOf(written);
  return {
    name,
    media: [
      ...written.files.map((path, item) =>
        namedMedia(reading, path, ['jobs', at.index, 'files', item]),
      ),
      ...(song === null ? [] : [namedMedia(reading, song, ['jobs', at.index, 'music'])]),
    ],
    shrink: written.shrink ?? false,
    films: readFilms(reading, { ...written, name }, at),
    place: at.place,
  };
}

function namedMedia(
  { folder, yaml }: Reading,
  written: string,
  path: readonly PropertyKey[],
): NamedMedia {
  const home = fromHome(written);
  return { written: home, path: resolve(folder, home), place: yaml.placeOf(path) };
}

const nameless = wording(
  'this job needs “out” (where its film goes) or “name”.',
  '这个任务需要“out”（影片放在哪里）或“name”。',
);
const namelessFilms = wording('a job with “films” needs a “name”.', '有“films”的任务需要“name”。');
const outBesideFilms = wording(
  'a job with “films” has no “out” of its own: each of its films has one.',
  '有“films”的任务不再需要“out”：每个影片各有自己的 out。',
);

function readFilms(
  reading: Reading,
  job: WrittenJob & { readonly name: string },
  { index, place }: JobPlace,
): JobFilm[] {
  const { name, aspect, quality, resolution } = job;
  const first = withMusic(reading, job);
  const { films } = job;
  if (films === undefined)
    return [filmOf(reading, { film: { ...job, name }, name, says: first, place })];
  return films.map((film, number) => {
    const at = reading.yaml.placeOf(['jobs', index, 'films', number]);
    const own = film.say ?? [];
    const filmName = film.name ?? (film.out ? stemOf(film.out) : `${name}-${number + 1}`);
    // The music is wished with the first words that are said, whose film is made anew.
    const says =
      number > 0 ? own : job.say ? [...first, ...own] : withMusic(reading, { ...job, say: own });
    const wished = { aspect, quality, resolution, ...film };
    return filmOf(reading, { film: wished, name: filmName, says, place: at });
  });
}

function filmOf(
  { folder, mistakes }: Reading,
  {
    film,
    name,
    says,
    place,
  }: {
    readonly film: Omit<WrittenFilm, 'say'>;
    readonly name: string;
    readonly says: readonly string[];
    readonly place: Place;
  },
): JobFilm {
  const { aspect, quality = 'high', resolution } = film;
  const out = film.out ?? name.replaceAll(/[\\/:]/g, '-');
  if (otherEnding.test(out)) mistakes.push({ place, wording: notMp4(out) });
  return {
    name,
    says,
    path: filmPath(folder, out),
    output: {
      format: 'mp4',
      quality,
      ...(aspect !== undefined && { aspect }),
      ...(resolution !== undefined && { resolution: resolution.toLowerCase() }),
    },
    place,
  };
}

/** What else a film or a picture could be called; other dots are part of a name. */
const otherEnding = /\.(?:mov|m4v|avi|webm|mkv|wmv|mpe?g|gif|jpe?g|png|webp|mp3|wav|m4a|json)$/i;

function notMp4(out: string): Wording {
  const better = out.replace(otherEnding, '.mp4');
  return wording(
    `films are MP4 files: call it ${better}, not ${out}.`,
    `影片是 MP4 文件：请写 ${better}，而不是 ${out}。`,
  );
}

/** What is said first, with the wish for music in the language of the rest. */
function withMusic(reading: Reading, job: Pick<WrittenJob, 'say' | 'music'>): string[] {
  const [first, ...others] = job.say ?? [];
  const language = first === undefined ? reading.language : languageOf(first);
  const music = musicWish(job);
  return [[first ?? anyFilm[language], ...(music ? [music[language]] : [])].join('\n'), ...others];
}

const anyFilm = wording('Make a film of these files', '把这些素材做成影片');

function musicWish(job: Pick<WrittenJob, 'music'>): Wording | null {
  if (job.music === undefined) return null;
  if (isNone(job.music)) return wording('without music', '不要音乐');
  const mood = moodOf(job.music);
  if (mood !== null) return wording(`with ${mood} music`, `配${moodWordings[mood].zh}音乐`);
  const name = basename(songOf(job)!);
  return wording(`Use ${name} as the music`, `配乐用 ${name}`);
}

/** The file of the music; null where it is none, or composed. */
function songOf({ music }: Pick<WrittenJob, 'music'>): string | null {
  return music === undefined || isNone(music) || moodOf(music) !== null ? null : music;
}

function isNone(music: string): boolean {
  return /^(?:none|no|无|無)$/i.test(music);
}

function moodOf(music: string): Mood | null {
  const word = music.toLowerCase().replaceAll(/[-_ ]/g, '');
  return moods.find((mood) => mood.replace('-', '') === word) ?? null;
}

function filmPath(folder: string, out: string): string {
  const path = resolve(folder, fromHome(out));
  return extname(path).toLowerCase() === '.mp4' ? path : `${path}.mp4`;
}

function fromHome(path: string): string {
  return path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path;
}

function stemOf(path: string): string {
  return basename(path).replace(/\.mp4$/i, '');
}

/** Jobs and films go by their names in the journal, and films by their places on the disk. */
function refuseRepeated(reading: Reading, jobs: readonly Job[]): void {
  const films = jobs.flatMap((job) => job.films);
  refuseTwins(reading, jobs, ({ name }) => name, twinName);
  for (const job of jobs) refuseTwins(reading, job.films, ({ name }) => name, twinName);
  refuseTwins(reading, films, ({ path }) => path, twinPath);
}

function refuseTwins<Item extends { readonly place: Place }>(
  { mistakes }: Reading,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  tell: (key: string, line: number) => Wording,
): void {
  const seen = new Map<string, Item>();
  for (const item of items) {
    // Many disks do not tell capitals from small letters.
    const key = keyOf(item).normalize('NFC').toLowerCase();
    const first = seen.get(key);
    if (first) mistakes.push({ place: item.place, wording: tell(keyOf(item), first.place.line) });
    else seen.set(key, item);
  }
}

function twinName(name: string, line: number): Wording {
  return wording(
    `“${name}” is the name of the one in line ${line} already. Give it a “name” of its own.`,
    `第 ${line} 行已经用了“${name}”这个名称。请用“name”另取一个。`,
  );
}

function twinPath(path: string, line: number): Wording {
  return wording(
    `the film in line ${line} goes to ${path} as well. Give each an “out” of its own.`,
    `第 ${line} 行的影片也放在 ${path}。请给每个影片不同的“out”。`,
  );
}
