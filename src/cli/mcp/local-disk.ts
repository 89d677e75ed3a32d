import { mkdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { downloadFilmToFile } from '../../client/film/film-file.ts';
import { openFile } from '../../client/upload/open-file.ts';
import { wording } from '../../language/wording.ts';
import type { Disk, FilmPlace } from '../../mcp/disk.ts';
import { gatherMedia } from '../client/gather-media.ts';
import { openSmallerCopies, smallerCopyText } from '../client/smaller-copies.ts';
import { wrongUse } from '../failure-report.ts';
import { chooseOutputPath } from '../make/output-path.ts';

/** The files of the person at this machine, as far as they are photos, clips, songs and films. */
export const localDisk: Disk = {
  openMedia: async (paths) => {
    const whole = paths.map(absolute);
    await Promise.all(whole.map(refuseMachinery));
    const media = await gatherMedia(whole);
    const files = media.paths.map(async (path) => ({ ...(await openFile(path)), path }));
    const skipped = media.skipped.map(({ name, reason: { en, zh } }) =>
      wording(`${name}: ${en}`, `${name}：${zh}`),
    );
    return { files: await Promise.all(files), skipped };
  },
  smallerCopies: (work) => {
    const copies = openSmallerCopies(work);
    return {
      notes: () => copies.made.map(smallerCopyText),
      make: async ({ path }, limitBytes) => {
        const copy = await copies.make(path, limitBytes);
        return copy === null ? null : openFile(copy);
      },
      [Symbol.asyncDispose]: async () => copies[Symbol.asyncDispose](),
    };
  },
  checkPlace: async (place) => {
    await choosePath(place);
  },
  saveFilm: async (client, film, { signal, ...place }) => {
    const path = await choosePath(place);
    // Only what was there when the name was chosen: another film may come under it meanwhile.
    const overwrite = (await stat(path).catch(() => null)) !== null;
    await downloadFilmToFile(client.connection, film, { path, overwrite, signal });
    return resolve(path);
  },
};

async function choosePath({ to, title }: FilmPlace): Promise<string> {
  const out = to === null ? await ownFolder() : absolute(to);
  const { path } = await chooseOutputPath({ out, names: [title], option: 'save_to' });
  return path;
}

/** An agent does not know in which folder this program was started. */
function absolute(path: string): string {
  const whole = path.replace(/^~(?=$|[\\/])/, homedir());
  if (isAbsolute(whole)) return whole;
  throw wrongUse(
    `${path} is no absolute path. Write it from the root on, or from ~.`,
    `${path} 不是绝对路径。请从根目录或 ~ 开始书写。`,
  );
}

/** What looks like files there is the machine itself, and reading may wait for ever. */
const machinery = /^\/(?:dev|proc|sys)(?:\/|$)/;

async function refuseMachinery(path: string): Promise<void> {
  const real = await realpath(path).catch(() => path);
  const facts = await stat(real).catch(() => null);
  // What is not there is told by whoever gathers the files.
  const isOrdinary = facts === null || facts.isFile() || facts.isDirectory();
  if (isOrdinary && !machinery.test(real)) return;
  throw wrongUse(
    `${path} is no file or folder of photos, clips or songs. Nothing was uploaded.`,
    `${path} 不是照片、视频或音乐文件，也不是文件夹。没有上传任何文件。`,
  );
}

/** Where systems keep videos; made when it is first needed. */
async function ownFolder(): Promise<string> {
  const videos = process.platform === 'darwin' ? 'Movies' : 'Videos';
  const folder = join(homedir(), videos, 'Kinora');
  await mkdir(folder, { recursive: true });
  return `${folder}/`;
}
