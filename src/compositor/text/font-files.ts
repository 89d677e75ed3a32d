/**
 * The fonts that come with the installation, file by file. A family is split into subset files
 * (about a hundred for Chinese); only the files that a text needs are read and registered, each
 * under a family name of our own, so that no font of the system can stand in for it. Skia tries
 * the families of a font list in order, one grapheme cluster at a time; `fontFilesFor` lists the
 * files so that Skia's first match and ours are the same file.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { Failure } from '../../language/failure.ts';
import { wording } from '../../language/wording.ts';
import type { TextStyle } from '../../timeline/timeline.ts';
import { codePointsOfWoff2, type CodePoints } from './cmap.ts';
import type { WritingSystem } from './writing-system.ts';

export type TextFont = TextStyle['font'];

/** One subset of one family. */
export interface FontFile {
  /** The name that it is registered under. */
  readonly family: string;
  readonly path: string;
  /** What the package declares; the truth is in the file's cmap, a part of it. */
  readonly declares: (codePoint: number) => boolean;
}

export interface FontChoice {
  /** In the order that Skia shall try them. */
  readonly files: readonly FontFile[];
  /** Grapheme clusters that no file can draw, each once, in order of appearance. */
  readonly missing: readonly string[];
}

/**
 * The files that draw `graphemes` in `font`, led by the font of `system`. Reads the cmap of each
 * file that may matter once per process (about 1 ms each).
 */
export function fontFilesFor(choice: {
  graphemes: Iterable<string>;
  font: TextFont;
  system: WritingSystem;
}): FontChoice {
  const candidates = fontOrder(choice.font, choice.system);
  const used = new Set<FontFile>();
  const missing = new Set<string>();
  for (const grapheme of new Set(choice.graphemes)) {
    const codePoints = visibleCodePoints(grapheme);
    if (codePoints.length === 0) continue;
    const file = candidates.find((candidate) => canDraw(candidate, codePoints));
    if (file === undefined) missing.add(grapheme);
    else used.add(file);
  }
  return { files: candidates.filter((file) => used.has(file)), missing: [...missing] };
}

/**
 * A CSS font family list of the files, registered with Skia on the first call. Throws `internal`
 * when the installation lacks a font file.
 */
export function familyList(files: readonly FontFile[]): string {
  for (const file of files) register(file);
  return files.map((file) => `"${file.family}"`).join(', ');
}

/** The font that leads each kind of writing, by the voice that was asked for. */
const leadPackages: Readonly<Record<WritingSystem, Readonly<Record<TextFont, string>>>> = {
  alphabetic: { sans: 'montserrat', serif: 'playfair-display', display: 'oswald' },
  devanagari: { sans: 'noto-sans', serif: 'noto-sans', display: 'noto-sans' },
  arabic: {
    sans: 'noto-sans-arabic',
    serif: 'noto-naskh-arabic',
    display: 'noto-sans-arabic',
  },
  hebrew: { sans: 'noto-sans-hebrew', serif: 'frank-ruhl-libre', display: 'noto-sans-hebrew' },
  'simplified-chinese': {
    sans: 'noto-sans-sc',
    serif: 'noto-serif-sc',
    display: 'noto-sans-sc',
  },
  'traditional-chinese': {
    sans: 'noto-sans-tc',
    serif: 'noto-serif-tc',
    display: 'noto-sans-tc',
  },
  japanese: { sans: 'noto-sans-jp', serif: 'noto-serif-jp', display: 'noto-sans-jp' },
  korean: { sans: 'noto-sans-kr', serif: 'noto-serif-kr', display: 'noto-sans-kr' },
};
const eastAsianSystems = [
  'simplified-chinese',
  'traditional-chinese',
  'japanese',
  'korean',
] as const;

const orders = new Map<string, readonly FontFile[]>();

/**
 * Every file, in the order to try. Emoji come after the alphabets, because their font also draws
 * plain digits (for keycaps), and before the ideographs, whose fonts also draw a few emoji in
 * outline.
 */
function fontOrder(font: TextFont, system: WritingSystem): readonly FontFile[] {
  const key = `${font} ${system}`;
  const known = orders.get(key);
  if (known !== undefined) return known;
  const lead = leadPackages[system][font];
  const alphabets = (['alphabetic', 'arabic', 'hebrew'] as const).map(
    (other) => leadPackages[other][font],
  );
  const ideographs = eastAsianSystems.map((other) => leadPackages[other][font]);
  const packages = [lead, ...alphabets, 'noto-sans'];
  const order = [
    ...packages.flatMap((name) => subsetFiles(name).filter((file) => !isNumbered(file))),
    emojiFile(),
    ...[lead, ...ideographs].flatMap((name) => subsetFiles(name).filter(isNumbered)),
    ...ideographs.flatMap((name) => subsetFiles(name).filter((file) => !isNumbered(file))),
  ];
  const unique = [...new Set(order)];
  orders.set(key, unique);
  return unique;
}

/** Subsets of ideographs are numbered, the others named after their script. */
function isNumbered(file: FontFile): boolean {
  return / \d+$/.test(file.family);
}

const require = createRequire(import.meta.url);
const packageFiles = new Map<string, readonly FontFile[]>();

function subsetFiles(packageName: string): readonly FontFile[] {
  const known = packageFiles.get(packageName);
  if (known !== undefined) return known;
  const rangesPath = packagePath(`@fontsource-variable/${packageName}/unicode.json`);
  const ranges = JSON.parse(readFileSync(rangesPath, 'utf8')) as Record<string, string>;
  const files = Object.entries(ranges).map(([key, declared]): FontFile => {
    const subset = key.replace(/^\[(.*)\]$/, '$1');
    return {
      family: `Kinora ${packageName} ${subset}`,
      path: join(dirname(rangesPath), 'files', `${packageName}-${subset}-wght-normal.woff2`),
      declares: unicodeRange(declared),
    };
  });
  packageFiles.set(packageName, files);
  return files;
}

let emoji: FontFile | null = null;

/**
 * The whole emoji font in one file: Skia draws nothing with the package's subset files. Reading
 * it takes about 0.3 s and 150 MB, so only texts with emoji do.
 */
function emojiFile(): FontFile {
  emoji ??= {
    family: 'Kinora noto-color-emoji',
    path: join(
      dirname(packagePath('@fontsource/noto-color-emoji/unicode.json')),
      'files/noto-color-emoji-emoji-400-normal.woff2',
    ),
    declares: (codePoint) => /\p{Emoji}|\u20e3/u.test(String.fromCodePoint(codePoint)),
  };
  return emoji;
}

function packagePath(path: string): string {
  try {
    return require.resolve(path);
  } catch (cause) {
    throw missingInstallation(path, cause);
  }
}

function missingInstallation(path: string, cause?: unknown): Failure {
  return new Failure(
    'internal',
    wording(
      `The font ${path} is missing from the installation; install again`,
      `安装中缺少字体 ${path}，请重新安装`,
    ),
    cause,
  );
}

/** Whether a CSS `unicode-range` names a code point; ranges are sorted once and then bisected. */
function unicodeRange(declared: string): (codePoint: number) => boolean {
  const ranges = declared
    .split(',')
    .map((part) => {
      const [first = '', last = first] = part.trim().slice(2).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    })
    .toSorted((a, b) => a[0] - b[0]);
  return (codePoint) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle]!;
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** Joiners, variation selectors and direction marks are never drawn, so no font has to have them. */
function visibleCodePoints(grapheme: string): number[] {
  return Array.from(grapheme, (character) => character.codePointAt(0)!).filter(
    (codePoint) => !/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint)),
  );
}

const coverages = new Map<FontFile, CodePoints>();

function canDraw(file: FontFile, codePoints: readonly number[]): boolean {
  if (!codePoints.every(file.declares)) return false;
  let coverage = coverages.get(file);
  if (coverage === undefined) {
    coverage = codePointsOfWoff2(readFontFile(file));
    coverages.set(file, coverage);
  }
  return codePoints.every((codePoint) => coverage.has(codePoint));
}

function readFontFile(file: FontFile): Uint8Array {
  try {
    return readFileSync(file.path);
  } catch (cause) {
    throw missingInstallation(file.path, cause);
  }
}

const registered = new Set<FontFile>();

function register(file: FontFile): void {
  if (registered.has(file)) return;
  if (GlobalFonts.registerFromPath(file.path, file.family) === null)
    throw missingInstallation(file.path);
  registered.add(file);
}
