import * as z from 'zod';
import type { Uploaded } from '../../client/upload/upload-files.ts';
import type { FileToSend } from '../../client/upload/file-to-send.ts';
import { wording, type Wording } from '../../language/wording.ts';
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
    .describe('Small files within the call'),
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
  run: async ({ paths, urls: addresses }, work) => {
    const files = paths === undefined ? [] : await work.disk!.openMedia(paths);
    return bring(work, { files, urls: addresses ?? [] });
  },
});

/** For those whose files are elsewhere. */
export const uploadFromAfar = defineTool({
  ...common,
  args: farArgs,
  run: async ({ urls: addresses, files }, work) =>
    bring(work, { files: (files ?? []).map(decoded), urls: addresses ?? [] }),
});

function decoded({ name, data }: { readonly name: string; readonly data: string }): FileToSend {
  return { name, content: new Blob([Buffer.from(data, 'base64')]) };
}

async function bring(
  { client, language, signal, tell }: ToolWork,
  what: { readonly files: readonly FileToSend[]; readonly urls: readonly string[] },
): Promise<ToolAnswer> {
  const { files, urls: addresses } = what;
  if (files.length + addresses.length === 0) throw new ToolRefusal(nothing);
  const uploaded =
    files.length === 0
      ? { media: [], refused: [] }
      : await client.upload(files, {
          signal,
          onProgress: ({ sentBytes, totalBytes }) => tell({ done: sentBytes, total: totalBytes }),
        });
  const fetched = addresses.length === 0 ? [] : await client.uploadByUrl(addresses, { signal });
  const { refused } = uploaded;
  const came = [...uploaded.media, ...fetched];
  if (came.length === 0) throw new ToolRefusal(allRefused(refused));
  const names = came.map(({ filename }) => filename ?? '').join(', ');
  const lines = [
    wording(`Uploaded ${came.length}: ${names}`, `已上传 ${came.length} 个：${names}`),
    ...(refused.length === 0 ? [] : [allRefused(refused)]),
  ];
  return { text: lines.map((line) => line[language]).join('\n') };
}

/** More than these are counted. */
const namedRefusals = 10;

function allRefused(refused: Uploaded['refused']): Wording {
  const named = refused.slice(0, namedRefusals);
  const rest = refused.length - named.length;
  const list = (language: keyof Wording) =>
    [...named.map(({ error }) => error.wording[language]), ...(rest > 0 ? [`+${rest}`] : [])].join(
      '\n',
    );
  return wording(`Not used:\n${list('en')}`, `未使用：\n${list('zh')}`);
}

const nothing = wording(
  'Say which files: nothing was uploaded.',
  '请说明要上传哪些文件：没有上传任何内容。',
);
