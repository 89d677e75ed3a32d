import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import { probeFile } from '../../media/probe.ts';
import type { FilmFiles } from '../../render/film-files.ts';
import { decodeDraft } from '../../timeline/draft/decode-draft.ts';
import { encodeDraft } from '../../timeline/draft/encode-draft.ts';
import {
  durationFrames,
  type Asset,
  type AssetId,
  type Timeline,
} from '../../timeline/timeline.ts';

/**
 * A draft in a file has one key more than on the wire: `files`, where each asset's content lies,
 * from the draft's folder where it is below it. Folder and draft can so be moved together.
 */
interface FilesKey {
  readonly files?: Readonly<Record<AssetId, string>>;
}

/** Writes the draft beside its name and renames it, so that it is whole or not there. */
export async function writeDraftFile(
  path: string,
  timeline: Timeline,
  files: FilmFiles,
): Promise<void> {
  const folder = dirname(resolve(path));
  const places = Object.keys(timeline.assets).flatMap((id) => {
    const file = files[id];
    return file ? [[id, placeFrom(folder, resolve(file.path))]] : [];
  });
  const draft = { ...encodeDraft(timeline), files: Object.fromEntries(places) as object };
  const partial = `${path}.${randomUUID()}.partial`;
  try {
    await writeFile(partial, `${JSON.stringify(draft, null, 2)}\n`);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw cannotWrite(path, error);
  }
}

function placeFrom(folder: string, path: string): string {
  const inside = relative(folder, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

/**
 * Reads a draft and finds its files: by content among the inputs, else where the draft says they
 * lie, if their content is still the same. Throws `input`, naming what is wrong or missing.
 */
export async function readDraftFile(
  path: string,
  inputs: FilmFiles,
): Promise<{ timeline: Timeline; files: FilmFiles }> {
  const json = await readJson(path);
  const decoded = decodeDraft(json);
  if (!decoded.ok) {
    const shown = decoded.problems.slice(0, 3);
    const lines = (language: 'en' | 'zh') =>
      shown.map((problem) => `${problem.path}: ${problem.wording[language]}`).join('; ');
    throw new Failure(
      'input',
      wording(
        `${basename(path)} is not a draft that can be made: ${lines('en')}.`,
        `${basename(path)} 不是可以生成的草稿：${lines('zh')}。`,
      ),
    );
  }
  if (durationFrames(decoded.timeline) === 0) throw emptyDraft(path);
  const { timeline, places } = withoutPlaces(decoded.timeline);
  const files = await findFiles(timeline, { inputs, places, folder: dirname(resolve(path)) });
  return { timeline, files };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT';
    throw new Failure(
      'input',
      missing
        ? wording(`There is no draft ${path}.`, `没有草稿文件 ${path}。`)
        : wording(
            `Cannot read the draft ${path}: ${error.message}.`,
            `无法读取草稿 ${path}：${error.message}。`,
          ),
      error,
    );
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Failure(
      'input',
      wording(`${path} is not JSON: ${String(error)}.`, `${path} 不是 JSON：${String(error)}。`),
      error,
    );
  }
}

/** Where files lie is no part of the film: the same film has the same chunks wherever they are. */
function withoutPlaces(timeline: Timeline): {
  timeline: Timeline;
  places: Readonly<Record<AssetId, string>>;
} {
  const { files: places = {}, ...extra } = (timeline.extra ?? {}) as FilesKey;
  const { extra: _, ...bare } = timeline;
  return { timeline: Object.keys(extra).length > 0 ? { ...bare, extra } : bare, places };
}

async function findFiles(
  timeline: Timeline,
  where: {
    readonly inputs: FilmFiles;
    readonly places: Readonly<Record<AssetId, string>>;
    readonly folder: string;
  },
): Promise<FilmFiles> {
  const needed = Object.values(timeline.assets).filter(isFile);
  const found: [AssetId, FilmFiles[string]][] = [];
  const missing: Asset[] = [];
  for (const asset of needed) {
    const file = where.inputs[asset.id] ?? (await fileAt(where, asset.id));
    if (file) found.push([asset.id, file]);
    else missing.push(asset);
  }
  if (missing.length > 0) throw missingFiles(missing, where.places);
  return Object.fromEntries(found);
}

function isFile({ kind }: Asset): boolean {
  return kind !== 'color' && kind !== 'score';
}

async function fileAt(
  { places, folder }: { places: Readonly<Record<AssetId, string>>; folder: string },
  id: AssetId,
): Promise<FilmFiles[string] | null> {
  const place = places[id];
  if (typeof place !== 'string') return null;
  const path = resolve(folder, place);
  const facts = await probeFile(path).catch(() => null);
  return facts?.sha256 === id ? { path, format: facts.format } : null;
}

function emptyDraft(path: string): Failure {
  const name = basename(path);
  return new Failure(
    'input',
    wording(
      `${name} is empty: no track has anything in it.`,
      `${name} 是空的：所有轨道都没有内容。`,
    ),
  );
}

function missingFiles(
  missing: readonly Asset[],
  places: Readonly<Record<AssetId, string>>,
): Failure {
  const names = missing.map(({ id, name }) => places[id] ?? name);
  return new Failure(
    'input',
    wording(
      `The draft needs ${names.join(', ')}, which ${names.length === 1 ? 'is not there or has' : 'are not there or have'} changed. Give them as inputs: a file is known by its content, wherever it lies.`,
      `草稿需要 ${names.join('、')}，但文件已不在原处或内容有变。请把它们作为输入给出：只认内容，不管放在哪里。`,
    ),
  );
}

function cannotWrite(path: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure(
    'storage',
    wording(`Cannot write the draft ${path}: ${reason}.`, `无法写入草稿 ${path}：${reason}。`),
    error,
  );
}
