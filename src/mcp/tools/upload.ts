import * as z from 'zod';
import { adviseToShrink } from '../../client/upload/advise-to-shrink.ts';
import type { UploadOptions } from '../../client/upload/upload-files.ts';
import type { FileToSend } from '../../client/upload/file-to-send.ts';
import { wording, type Wording } from '../../language/wording.ts';
import type { MediaOnDisk, OpenedMedia } from '../disk.ts';
import { ToolRefusal } from '../tool-refusal.ts';
import { defineTool, type ToolAnswer, type ToolWork } from '../tool.ts';

const urls = z.array(z.url().max(4000)).min(1).max(50).optional().describe('Public addresses');

const diskArgs = z.strictObject({
  paths: z
    .array(z.string().min(1).max(4096))
    .min(1)
    .max(500)
    .optional()
    .describe('Absolute paths of files, or of folders with all that is in them'),
  urls,
  shrink: z.boolean().optional().describe('Send smaller copies of files that are too large'),
});

const farArgs = z.strictObject({
  urls,
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(255),
        data: z.base64().max(28_000_000).describe('Base64'),
      }),
    )
    .min(1)
    .max(20)
    .optional()
    .describe('Files within the call, 20 MB together; larger ones by address'),
});

const common = {
  name: 'upload',
  title: wording('Upload photos, clips and music', '上传照片、视频和音乐'),
  description:
    'Brings photos, clips and songs into the project. The film does not change: say or an edit uses them.',
  hints: { destructiveHint: false, idempotentHint: true },
};

/** For programs on this machine. */
export const uploadFromDisk = defineTool({
  ...common,
  args: diskArgs,
  run: async ({ paths, urls: addresses, shrink = false }, work) => {
    const disk = work.disk!;
    const { files, skipped } = paths === undefined ? noMedia : await disk.openMedia(paths);
    const { language, signal, tell } = work;
    await using copies = disk.smallerCopies({
      signal,
      // No byte goes out meanwhile, but hosts want to hear something.
      onProgress: () => tell({ done: 0, words: shrinking[language] }),
    });
    const media = new Map<FileToSend, MediaOnDisk>(files.map((file) => [file, file]));
    // The copies are needed until then.
    return await bring(work, {
      files,
      urls: addresses ?? [],
      notes: copies.notes,
      skipped,
      advice: shrink ? null : byArgument,
      shrink: async (file, limitBytes) =>
        shrink ? copies.make(media.get(file)!, limitBytes) : null,
    });
  },
});

const noMedia: OpenedMedia = { files: [], skipped: [] };

/** For those whose files are elsewhere. */
export const uploadFromAfar = defineTool({
  ...common,
  args: farArgs,
  run: async ({ urls: addresses, files }, work) =>
    bring(work, { files: (files ?? []).map(decoded), urls: addresses ?? [], ...asTheyAre }),
});

function decoded({ name, data }: { readonly name: string; readonly data: string }): FileToSend {
  return { name, content: new Blob([Buffer.from(data, 'base64')]) };
}

interface Wanted {
  readonly files: readonly FileToSend[];
  readonly urls: readonly string[];
  readonly shrink: UploadOptions['shrink'];
  /** Of the smaller copies, in the end. */
  readonly notes: () => readonly Wording[];
  /** What in the folders is not sent. */
  readonly skipped: readonly Wording[];
  /** How a smaller copy is had of what is too large. */
  readonly advice: Wording | null;
}

const asTheyAre = { shrink: undefined, notes: () => [], skipped: [], advice: null };

async function bring(
  { client, language, signal, tell }: ToolWork,
  { files, urls: addresses, shrink, notes, skipped, advice }: Wanted,
): Promise<ToolAnswer> {
  if (files.length + addresses.length === 0) throw new ToolRefusal(nothing);
  const uploaded =
    files.length === 0
      ? { media: [], refused: [] }
      : await client.upload(files, {
          signal,
          shrink,
          onProgress: ({ sentBytes, totalBytes }) => tell({ done: sentBytes, total: totalBytes }),
        });
  const fetched = addresses.length === 0 ? [] : await client.uploadByUrl(addresses, { signal });
  const refused = uploaded.refused.map(
    ({ error }) => (advice === null ? error : adviseToShrink(error, advice)).wording,
  );
  const unused = [...refused, ...skipped];
  const came = [...uploaded.media, ...fetched];
  if (came.length === 0) throw new ToolRefusal(notUsed(unused));
  const names = came.map(({ filename }) => filename ?? '').join(', ');
  const lines = [
    wording(`Uploaded ${came.length}: ${names}`, `已上传 ${came.length} 个：${names}`),
    ...notes(),
    ...(unused.length === 0 ? [] : [notUsed(unused)]),
  ];
  return { text: lines.map((line) => line[language]).join('\n') };
}

/** More than these are counted. */
const mostNamed = 10;

function notUsed(reasons: readonly Wording[]): Wording {
  const named = reasons.slice(0, mostNamed);
  const rest = reasons.length - named.length;
  const list = (language: keyof Wording) =>
    [...named.map((reason) => reason[language]), ...(rest > 0 ? [`+${rest}`] : [])].join('\n');
  return wording(`Not used:\n${list('en')}`, `未使用：\n${list('zh')}`);
}

const byArgument = wording(
  'With shrink: true a smaller copy is made and uploaded.',
  '加上 shrink: true 可自动制作并上传较小的副本。',
);
const shrinking = wording('Making a smaller copy', '正在制作较小的副本');
const nothing = wording(
  'Say which files: nothing was uploaded.',
  '请说明要上传哪些文件：没有上传任何内容。',
);
