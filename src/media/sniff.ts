import { open, type FileHandle } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { readIsoBoxes, readIsoContent, type IsoBox } from './iso-boxes.ts';
import { readWebpDelays } from './webp-delays.ts';

export type MediaKind = 'image' | 'video' | 'audio';
export type MediaFormat =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'heif'
  | 'avif'
  | 'tiff'
  | 'mp4'
  | 'mov'
  | 'avi'
  | 'webm'
  | 'mkv'
  | 'mp3'
  | 'wav'
  | 'm4a'
  | 'aac'
  | 'ogg'
  | 'flac';

export interface SniffedFile {
  readonly kind: MediaKind;
  readonly format: MediaFormat;
}

/**
 * What a file is, by its content and never by its name; null when it is nothing that Kinora
 * opens. Reads a few kilobytes (of a gif the first frame, of an MP4 the headers of its boxes).
 * A gif or webp that moves is a video, one that does not is an image; an MP4 or MOV without
 * pictures is audio. An mkv or webm counts as a video here, with or without a picture. Throws
 * what the file system throws.
 */
export async function sniffFile(path: string): Promise<SniffedFile | null> {
  const detected = await fileTypeFromFile(path);
  const sniffed = detected && byExtension[detected.ext];
  if (!sniffed) return null;
  const look = closerLooks[sniffed.format];
  if (!look) return sniffed;
  const file = await open(path);
  try {
    return await look(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

const image = (format: MediaFormat): SniffedFile => ({ kind: 'image', format });
const video = (format: MediaFormat): SniffedFile => ({ kind: 'video', format });
const audio = (format: MediaFormat): SniffedFile => ({ kind: 'audio', format });

/** The library's name for a format → ours. What is not here is not opened. */
const byExtension: Readonly<Partial<Record<string, SniffedFile>>> = {
  jpg: image('jpeg'),
  png: image('png'),
  apng: image('png'),
  webp: image('webp'),
  gif: image('gif'),
  heic: image('heif'),
  avif: image('avif'),
  tif: image('tiff'),
  mp4: video('mp4'),
  m4v: video('mp4'),
  '3gp': video('mp4'),
  '3g2': video('mp4'),
  mov: video('mov'),
  avi: video('avi'),
  webm: video('webm'),
  mkv: video('mkv'),
  mp3: audio('mp3'),
  wav: audio('wav'),
  m4a: audio('m4a'),
  m4b: audio('m4a'),
  aac: audio('aac'),
  ogg: audio('ogg'),
  oga: audio('ogg'),
  opus: audio('ogg'),
  flac: audio('flac'),
};

type CloserLook = (file: FileHandle, sizeBytes: number) => Promise<SniffedFile>;

const closerLooks: Readonly<Partial<Record<MediaFormat, CloserLook>>> = {
  gif: async (file, sizeBytes) =>
    (await hasTwoGifFrames(file, sizeBytes)) ? video('gif') : image('gif'),
  webp: async (file) =>
    (await readWebpDelays(file, 2)).length === 2 ? video('webp') : image('webp'),
  heif: stillIsoFormat,
  avif: stillIsoFormat,
  mp4: movingIsoFormat,
  mov: movingIsoFormat,
  m4a: movingIsoFormat,
};

/** `mif1` says only "an image item"; the compatible brands tell AVIF from HEIC. */
async function stillIsoFormat(file: FileHandle, sizeBytes: number): Promise<SniffedFile> {
  const brands = await readBrands(file, sizeBytes);
  return image(brands.some((brand) => /^avi[fs]$/.test(brand)) ? 'avif' : 'heif');
}

async function movingIsoFormat(file: FileHandle, sizeBytes: number): Promise<SniffedFile> {
  const brands = await readBrands(file, sizeBytes);
  const tracks = await readTrackKinds(file, sizeBytes);
  const hasPictures =
    tracks.length === 0 ? !/^M4[AB]/.test(brands[0] ?? '') : tracks.includes('vide');
  if (!hasPictures) return audio('m4a');
  return video(brands.length === 0 || brands[0] === 'qt  ' ? 'mov' : 'mp4');
}

/** Major brand first. Files of the first QuickTime have none. */
async function readBrands(file: FileHandle, sizeBytes: number): Promise<readonly string[]> {
  const [first] = await readIsoBoxes(file, 0, Math.min(sizeBytes, 4096));
  if (first?.type !== 'ftyp') return [];
  const content = (await readIsoContent(file, first, 1024)).toString('latin1');
  const brands = content.match(/[^]{4}/g) ?? [];
  return brands.filter((_, index) => index !== 1);
}

/** The handler types (`vide`, `soun`, `meta` …) of the tracks; empty without a readable `moov`. */
async function readTrackKinds(file: FileHandle, sizeBytes: number): Promise<readonly string[]> {
  const inside = async (boxes: readonly IsoBox[], type: string) =>
    (
      await Promise.all(
        boxes
          .filter((box) => box.type === type)
          .map((box) => readIsoBoxes(file, box.start, Math.min(box.end, sizeBytes))),
      )
    ).flat();
  const top = await readIsoBoxes(file, 0, sizeBytes);
  const media = await inside(await inside(await inside(top, 'moov'), 'trak'), 'mdia');
  const handlers = media.filter((box) => box.type === 'hdlr');
  return Promise.all(
    handlers.map(async (box) => (await readIsoContent(file, box, 12)).toString('latin1', 8, 12)),
  );
}

/** Walks the blocks of the first frame (GIF89a §15–26) until a second one begins. */
async function hasTwoGifFrames(file: FileHandle, sizeBytes: number): Promise<boolean> {
  const byteAt = bufferedReader(file, sizeBytes);
  const colorTableBytes = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  let offset = 13 + colorTableBytes(await byteAt(10));
  let frames = 0;
  while (offset < sizeBytes) {
    const introducer = await byteAt(offset);
    if (introducer === 0x2c) {
      frames += 1;
      if (frames === 2) return true;
      offset += 11 + colorTableBytes(await byteAt(offset + 9));
    } else if (introducer === 0x21) {
      offset += 2;
    } else {
      return false;
    }
    for (let length = await byteAt(offset); length > 0; length = await byteAt(offset)) {
      offset += length + 1;
    }
    offset += 1;
  }
  return false;
}

/** Single bytes by offset, read in blocks; 0 beyond the end. */
function bufferedReader(file: FileHandle, sizeBytes: number): (offset: number) => Promise<number> {
  const block = Buffer.alloc(65536);
  let blockStart = -1;
  let blockBytes = 0;
  return async (offset) => {
    if (offset >= sizeBytes) return 0;
    if (blockStart < 0 || offset < blockStart || offset >= blockStart + blockBytes) {
      blockStart = offset;
      blockBytes = (await file.read(block, 0, block.length, offset)).bytesRead;
    }
    return block[offset - blockStart] ?? 0;
  };
}
