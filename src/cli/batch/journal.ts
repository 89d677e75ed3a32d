import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import * as z from 'zod';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';

/** How far a job came, as it is kept from run to run. */
export interface JobRecord {
  /** Its project on a server; null where none can be gone on with. */
  readonly project: {
    /** Its name: the data folder of the person's own, else its address. */
    readonly server: string;
    readonly sessionId: string;
    /** Hash of the media that belong into it. */
    readonly media: string;
    /** What was said and answered, in turn. */
    readonly said: readonly string[];
    /** Sent, and perhaps not answered: the same key makes it the same message. */
    readonly saying: { readonly text: string; readonly key: string } | null;
  } | null;
  /** By name. */
  readonly films: Readonly<Record<string, FilmRecord>>;
}

export interface FilmRecord {
  /** Hash of all that the film depends on: media, words, output. */
  readonly wish: string;
  /** Of its export; null once no server needs to be asked for it again. */
  readonly renderId: string | null;
  /** The file, once it is there. */
  readonly file: {
    readonly path: string;
    readonly sizeBytes: number;
    readonly modifiedMs: number;
    readonly durationMs: number | null;
  } | null;
}

export interface Journal {
  readonly path: string;
  readonly jobs: ReadonlyMap<string, JobRecord>;
  /** Whole or not at all, and on the disk when it resolves. Throws Failure `storage`. */
  write(name: string, record: JobRecord): Promise<void>;
}

/** The journal beside a file of jobs; empty where there is none yet. Throws Failure. */
export async function openJournal(jobsPath: string): Promise<Journal> {
  const path = journalPath(jobsPath);
  const jobs = new Map(Object.entries(await readRecords(path)));
  return {
    path,
    jobs,
    write: async (name, record) => {
      jobs.set(name, record);
      const text = `${JSON.stringify({ version: 1, jobs: Object.fromEntries(jobs) }, null, 2)}\n`;
      await writeWhole(path, text).catch((error: unknown) => {
        throw new Failure('storage', cannotWrite(path), error);
      });
    },
  };
}

/** One for each file of jobs, since two may run at once. */
export function journalPath(jobsPath: string): string {
  const stem = basename(jobsPath, extname(jobsPath));
  return join(dirname(jobsPath), `.${stem}.kinora-batch.json`);
}

const journalSchema = z.object({
  version: z.literal(1),
  jobs: z.record(
    z.string(),
    z.object({
      project: z
        .object({
          server: z.string(),
          sessionId: z.string(),
          media: z.string(),
          said: z.array(z.string()),
          saying: z.object({ text: z.string(), key: z.string() }).nullable(),
        })
        .nullable(),
      films: z.record(
        z.string(),
        z.object({
          wish: z.string(),
          renderId: z.string().nullable(),
          file: z
            .object({
              path: z.string(),
              sizeBytes: z.number(),
              modifiedMs: z.number(),
              durationMs: z.number().nullable(),
            })
            .nullable(),
        }),
      ),
    }),
  ),
});

async function readRecords(path: string): Promise<Record<string, JobRecord>> {
  try {
    return journalSchema.parse(JSON.parse(await readFile(path, 'utf8'))).jobs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Failure('input', cannotRead(path), error);
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const partialPath = `${path}.${process.pid}.partial`;
  try {
    const file = await open(partialPath, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partialPath, path);
  } catch (error) {
    await rm(partialPath, { force: true });
    throw error;
  }
}

function cannotRead(path: string) {
  return wording(
    `${path}, which says what is done already, cannot be read. Mend its permissions, or delete it: then all jobs are done anew.`,
    `无法读取 ${path}（记录已完成任务的文件）。请修正其权限，或将其删除：删除后所有任务会重新执行。`,
  );
}

function cannotWrite(path: string) {
  return wording(
    `${path}, which says what is done already, cannot be written. Make room or mend the permissions of its folder, and start again.`,
    `无法写入 ${path}（记录已完成任务的文件）。请清理磁盘空间或修正文件夹权限后重试。`,
  );
}
