import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Media } from '../../../client/project/project-state.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { gatherMedia, type GatheredMedia } from '../../client/gather-media.ts';
import { mediaCount } from '../../client/media-count.ts';
import { safeText } from '../../client/safe-text.ts';
import { sendFiles, type TooLargeFile } from '../../client/send-files.ts';
import {
  megabytes,
  openSmallerCopies,
  shrinkingStep,
  smallerCopyText,
} from '../../client/smaller-copies.ts';
import { skippedLines } from '../../make/film-report.ts';
import { inWords, isInterrupted, offer, waitFor, type Chat } from '../chat-context.ts';

/** More than this in one go is asked about: a folder may hold more than one thought of. */
const many = { files: 200, bytes: 1e9 };

/** Brings files, folders and addresses into the project; answers whether all of it is there. */
export async function addFiles(
  chat: Chat,
  inputs: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const { screen, language } = chat;
  const gathered = await gatherMedia(inputs);
  const shown = gathered.skipped.filter(({ kind }) => kind !== 'hidden');
  for (const line of skippedLines(shown, language)) screen.whisper(safeText(line));
  const files = await waitFor(chat, findMissing(chat, gathered.paths, signal));
  if (files.length + gathered.addresses.length === 0) {
    screen.succeed(inWords(chat, allThere(gathered.paths.length)));
    return true;
  }
  const paths = files.map(({ path }) => path);
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (screen.isTerminal && (files.length > many.files || sizeBytes > many.bytes)) {
    offer(chat, soMany(files.length, sizeBytes), [
      {
        label: inWords(chat, yes),
        choose: async (signal) => {
          await send(chat, { ...gathered, paths }, signal);
        },
      },
      { label: inWords(chat, no), choose: async () => {} },
    ]);
    return false;
  }
  return send(chat, { ...gathered, paths }, signal);
}

async function send(
  chat: Chat,
  gathered: Pick<GatheredMedia, 'paths' | 'addresses'>,
  signal: AbortSignal,
): Promise<boolean> {
  const { client, screen, language } = chat;
  const progress = screen.progress(language);
  try {
    const options = { progress, signal, shrink: false };
    const sent = await sendFiles(client, gathered, options).finally(progress.end);
    const { media, refused, tooLarge } = sent;
    if (media.length > 0) screen.succeed(inWords(chat, added(media)));
    for (const { error } of refused) screen.fail(safeText(error.wording[language]));
    if (refused.length > 0) chat.failureCount++;
    if (tooLarge.length > 0) offerToShrink(chat, tooLarge);
    return refused.length === 0;
  } catch (error) {
    if (!isInterrupted(signal)) throw error;
    screen.whisper(inWords(chat, brokenOff));
    return false;
  }
}

function offerToShrink(chat: Chat, files: readonly TooLargeFile[]): void {
  offer(chat, files.length === 1 ? useSmaller : useSmallerOnes, [
    {
      label: inWords(chat, makeSmaller(files)),
      choose: async (signal) => {
        await sendSmaller(chat, files, signal);
      },
    },
    { label: inWords(chat, leaveOut), choose: async () => {} },
  ]);
}

async function sendSmaller(
  chat: Chat,
  files: readonly TooLargeFile[],
  signal: AbortSignal,
): Promise<void> {
  const { screen, language } = chat;
  const progress = screen.progress(language);
  await using copies = openSmallerCopies({
    signal,
    onProgress: (done) => progress.show(shrinkingStep(done)),
  });
  const paths: string[] = [];
  try {
    for (const { path, limitBytes } of files) {
      const copy = await copies.make(path, limitBytes);
      if (copy !== null) paths.push(copy);
      else progress.say(safeText(inWords(chat, cannotShrink(basename(path)))));
    }
  } catch (error) {
    if (!isInterrupted(signal)) throw error;
    screen.whisper(inWords(chat, notMade));
    return;
  } finally {
    progress.end();
  }
  for (const copy of copies.made) screen.whisper(safeText(inWords(chat, smallerCopyText(copy))));
  if (paths.length < files.length) chat.failureCount++;
  if (paths.length > 0) await send(chat, { paths, addresses: [] }, signal);
}

interface FileOnDisk {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Those that the project has not got: a content is known by its name and size. */
export async function findMissing(
  { client }: Chat,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<FileOnDisk[]> {
  const { sessionId } = await client.connection.identity.read();
  const media = sessionId === null ? [] : (await client.state({ signal })).media;
  const there = new Set(media.map(({ filename, size }) => `${size} ${filename}`));
  const missing: FileOnDisk[] = [];
  for (const path of paths) {
    const { size } = await stat(path);
    if (!there.has(`${size} ${basename(path)}`)) missing.push({ path, sizeBytes: size });
  }
  return missing;
}

function added(media: readonly Media[]): Wording {
  const { en, zh } = mediaCount(media);
  return wording(`${en} added`, `已添加 ${zh}`);
}

function allThere(count: number): Wording {
  return count === 1
    ? wording('That file is in the project already', '该文件已在项目中')
    : wording(`All ${count} files are in the project already`, `这 ${count} 个文件都已在项目中`);
}

function soMany(count: number, sizeBytes: number): Wording {
  const megabytes = Math.round(sizeBytes / 1e6);
  return wording(
    `That is ${count} files, ${megabytes} MB. Upload them?`,
    `共 ${count} 个文件，${megabytes} MB。要上传吗？`,
  );
}

function makeSmaller([first, ...others]: readonly TooLargeFile[]): Wording {
  const size = megabytes(first!.limitBytes);
  return others.length === 0
    ? wording(`Make a smaller copy (at most ${size})`, `制作较小的副本（最大 ${size}）`)
    : wording(
        `Make ${others.length + 1} smaller copies (each at most ${size})`,
        `制作 ${others.length + 1} 个较小的副本（每个最大 ${size}）`,
      );
}

function cannotShrink(name: string): Wording {
  return wording(
    `${name} cannot be made small enough without spoiling it. Cut it shorter, or use a part of it.`,
    `${name} 无法在保证质量的前提下缩小到允许的大小。请剪短，或只用其中一部分。`,
  );
}

const useSmaller = wording('Use a smaller copy of it?', '要改用较小的副本吗？');
const useSmallerOnes = wording('Use smaller copies of them?', '要改用较小的副本吗？');
const leaveOut = wording('Leave it out', '不用了');
const notMade = wording('Stopped. No smaller copy was added.', '已停止。没有添加副本。');
const yes = wording('Yes', '上传');
const no = wording('No', '不上传');
const brokenOff = wording(
  'Stopped. What had arrived stays in the project; add the files again for the rest.',
  '已停止。已上传的会保留；再次添加即可补齐其余文件。',
);
