/**
 * From a text and the widths of its parts to lines at places in the frame; no pixels, no fonts.
 *
 *   paragraphs ─ writing system, direction, face ─ unbreakables ─ lines, as few as fit and as even
 *   as possible ─ the block, shrunk until it fits its area ─ placed inside the safe area
 *
 * A block has one or two levels: the headline and, after it, smaller supporting lines. In a title
 * and an end card a blank line separates the two; in a lower third the first line is the headline.
 */
import type { TextStyle } from '../../timeline/timeline.ts';
import { graphemesOf } from './graphemes.ts';
import { unbreakables, type Unbreakable } from './line-breaks.ts';
import { prepareText } from './prepare-text.ts';
import {
  directionOf,
  isEastAsian,
  writingSystemOf,
  type Direction,
  type WritingSystem,
} from './writing-system.ts';

/** Everything but the size that decides how wide a text is. */
export interface TextFace {
  readonly font: TextStyle['font'];
  readonly system: WritingSystem;
  readonly direction: Direction;
  /** 100–900. */
  readonly weight: number;
  readonly letterSpacingEm: number;
}

/** Measures text in ems, the unit in which the font size is 1. */
export interface TextRuler {
  /** Advance width; letter spacing stands after every letter, the last included. */
  widthEm(text: string, face: TextFace): number;
  /** Height of a capital H. */
  capHeightEm(face: TextFace): number;
}

export interface TextLine {
  readonly text: string;
  readonly face: TextFace;
  readonly sizePx: number;
  /** Left edge of what is seen, whichever way the line reads. */
  readonly xPx: number;
  readonly baselinePx: number;
  /** Of what is seen: the empty halves of full-width marks at either end hang outside. */
  readonly widthPx: number;
  /** From `xPx` to where the pen starts: negative when an opening mark hangs. */
  readonly hangPx: number;
  /** The room of the line: `ascentPx` over and `descentPx` under the baseline. */
  readonly ascentPx: number;
  readonly descentPx: number;
}

export interface TextLayout {
  readonly lines: readonly TextLine[];
  /** Of the whole text: the side on which it starts. */
  readonly direction: Direction;
  /** Where the block stands after `left` and `right` were read as start and end. */
  readonly align: TextStyle['align'];
}

/** In `TextStyle.size`, `left` means the start of the line and `right` its end: Arabic mirrors both. */
export function layoutText(request: {
  text: string;
  style: TextStyle;
  widthPx: number;
  heightPx: number;
  ruler: TextRuler;
}): TextLayout {
  const { style, ruler } = request;
  const text = prepareText(request.text);
  const direction = directionOf(text);
  const align = mirroredAlign(style.align, direction);
  const room = roomFor(style, request);
  const paragraphs = paragraphsOf(text, style, ruler);
  if (paragraphs.length === 0) return { lines: [], direction, align };
  const shortSidePx = Math.min(request.widthPx, request.heightPx);
  const wishedCapPx = style.size * shortSidePx;
  const block = fitBlock({ paragraphs, room, wishedCapPx });
  return { lines: placeBlock({ block, room, style, align }), direction, align };
}

/** The area that a block may fill, in pixels of the frame. */
export interface Room {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  /** Widest line; at most `rightPx − leftPx`. */
  readonly measurePx: number;
  /** More lines than this are accepted only when the smallest size does not avoid them. */
  readonly wishedLines: number;
  /** How far the text may shrink to keep to `wishedLines`, as a factor. */
  readonly smallest: number;
  /** How far it may shrink on top of that to take a line less. */
  readonly savesLineAt: number;
}

/**
 * Ninety per cent of the frame is safe (SMPTE ST 2046-1 title area). In upright films the apps
 * lay their own captions over the bottom fifth and their header over the top eighth.
 */
export function roomFor(style: TextStyle, frame: { widthPx: number; heightPx: number }): Room {
  const { widthPx, heightPx } = frame;
  const isUpright = heightPx >= widthPx * 1.5;
  const isWide = widthPx >= heightPx * 1.2;
  const sideFraction = isUpright ? 0.075 : 0.06;
  const barRoomPx = hasAccentBar(style) ? accentBarRoomPx(style, frame) : 0;
  const leftPx = widthPx * sideFraction + barRoomPx;
  const rightPx = widthPx - leftPx;
  const limits = lineLimits[style.role];
  return {
    leftPx,
    rightPx,
    topPx: heightPx * (isUpright ? 0.13 : 0.075),
    bottomPx: heightPx * (isUpright ? 0.79 : 0.925),
    measurePx: (rightPx - leftPx) * (isWide ? limits.wideMeasure : 1),
    wishedLines: limits.wishedLines,
    smallest: limits.smallest,
    savesLineAt: limits.savesLineAt,
  };
}

/** The bar beside a lower third stands where its lines start; centred lines have none. */
export function hasAccentBar(style: TextStyle): boolean {
  return style.role === 'lower-third' && style.align !== 'center';
}

/** From the outer edge of the bar to the text. */
export function accentBarRoomPx(
  style: TextStyle,
  frame: { widthPx: number; heightPx: number },
): number {
  return Math.round(style.size * Math.min(frame.widthPx, frame.heightPx) * 0.8);
}

interface LineLimits {
  /** Share of the room that a line may fill in a wide frame. */
  readonly wideMeasure: number;
  readonly wishedLines: number;
  readonly smallest: number;
  readonly savesLineAt: number;
}

const lineLimits: Readonly<Record<TextStyle['role'], LineLimits>> = {
  title: { wideMeasure: 0.82, wishedLines: 3, smallest: 0.55, savesLineAt: 0.84 },
  subtitle: { wideMeasure: 0.76, wishedLines: 2, smallest: 0.75, savesLineAt: 0.9 },
  caption: { wideMeasure: 0.78, wishedLines: 2, smallest: 0.8, savesLineAt: 0.95 },
  'lower-third': { wideMeasure: 0.56, wishedLines: 3, smallest: 0.7, savesLineAt: 0.85 },
  'end-card': { wideMeasure: 0.78, wishedLines: 6, smallest: 0.5, savesLineAt: 0.84 },
};

interface Piece extends Unbreakable {
  readonly widthEm: number;
  readonly blankEm: number;
}

interface Paragraph {
  readonly face: TextFace;
  readonly capHeightEm: number;
  /** Height of the capitals relative to the headline's. */
  readonly scale: number;
  readonly lineHeightEm: number;
  /** Room over the paragraph, in ems of it: sets supporting lines apart. */
  readonly spaceBeforeEm: number;
  /** Empty for a blank line. */
  readonly pieces: readonly Piece[];
  /** Width of the line that the pieces make, measured whole: kerning and joins included. */
  readonly measure: (text: string) => number;
}

function paragraphsOf(text: string, style: TextStyle, ruler: TextRuler): Paragraph[] {
  const { headline, support } = splitLevels(text, style.role);
  const levels = [
    ...headline.map((paragraph) => ({ paragraph, isHeadline: true, isFirst: false })),
    ...support.map((paragraph, index) => ({ paragraph, isHeadline: false, isFirst: index === 0 })),
  ];
  return levels.map(({ paragraph, isHeadline, isFirst }) => {
    const face = faceFor({ paragraph, text, style, isHeadline });
    const capHeightEm = ruler.capHeightEm(face);
    const cache = new Map<string, number>();
    const measure = (part: string) => {
      const known = cache.get(part);
      if (known !== undefined) return known;
      const widthEm = part === '' ? 0 : ruler.widthEm(part, face);
      cache.set(part, widthEm);
      return widthEm;
    };
    return {
      face,
      capHeightEm,
      scale: (isHeadline ? 1 : supportScale[style.role]) * opticalScale(face),
      lineHeightEm: lineHeightEm(face, isHeadline && style.role !== 'caption'),
      spaceBeforeEm:
        isFirst && headline.length > 0 ? (style.role === 'lower-third' ? 0.1 : 0.55) : 0,
      pieces: unbreakables(paragraph, face.system).map((unit) => ({
        ...unit,
        widthEm: measure(unit.text),
        blankEm: measure(unit.blank),
      })),
      measure,
    };
  });
}

/** Lines at either end that hold nothing are dropped; those in between are kept. */
function splitLevels(
  text: string,
  role: TextStyle['role'],
): { headline: string[]; support: string[] } {
  const paragraphs = text.replace(/^\s*\n|\s+$/gu, '').split('\n');
  if (paragraphs.every((paragraph) => paragraph.trim() === ''))
    return { headline: [], support: [] };
  let headlineCount = paragraphs.length;
  let supportStart = paragraphs.length;
  if (role === 'lower-third') {
    headlineCount = 1;
    supportStart = 1;
  } else if (role === 'title' || role === 'end-card') {
    const blank = paragraphs.indexOf('');
    if (blank > 0) {
      headlineCount = blank;
      supportStart = blank + 1;
    }
  }
  return { headline: paragraphs.slice(0, headlineCount), support: paragraphs.slice(supportStart) };
}

const supportScale: Readonly<Record<TextStyle['role'], number>> = {
  title: 0.46,
  subtitle: 1,
  caption: 1,
  'lower-third': 0.68,
  'end-card': 0.5,
};

function faceFor(part: {
  paragraph: string;
  text: string;
  style: TextStyle;
  isHeadline: boolean;
}): TextFace {
  const { paragraph, text, style, isHeadline } = part;
  const system = writingSystemOf(paragraph, text);
  return {
    font: style.font,
    system,
    direction: directionOf(paragraph),
    weight: weightFor(style, isHeadline),
    letterSpacingEm: letterSpacingEm({ paragraph, system, style, isHeadline }),
  };
}

function weightFor(style: TextStyle, isHeadline: boolean): number {
  // The hair lines of a serif need weight to stand on a photo.
  if (style.font === 'serif') return 700;
  if (isHeadline) return headlineWeights[style.role];
  return style.font === 'display' ? 400 : 600;
}

const headlineWeights: Readonly<Record<TextStyle['role'], number>> = {
  title: 700,
  subtitle: 600,
  caption: 600,
  'lower-third': 700,
  'end-card': 600,
};

/** Capitals want air, big lower-case letters a little less of it; Arabic must stay joined. */
function letterSpacingEm(part: {
  paragraph: string;
  system: WritingSystem;
  style: TextStyle;
  isHeadline: boolean;
}): number {
  const { paragraph, system, style, isHeadline } = part;
  if (/[\p{Script=Arabic}\p{Script=Devanagari}]/u.test(paragraph)) return 0;
  const isTitle = style.role === 'title' || style.role === 'end-card';
  if (isEastAsian(system)) {
    const isShort = graphemesOf(paragraph).length <= 8;
    return isTitle && isHeadline && isShort ? 0.1 : 0.02;
  }
  if (system !== 'alphabetic') return 0;
  const isCapitals = /\p{Lu}.*\p{Lu}/u.test(paragraph) && !/\p{Ll}/u.test(paragraph);
  if (isCapitals) return style.role === 'caption' ? 0.03 : 0.12;
  if (style.role === 'title' && isHeadline && style.font !== 'display') return -0.012;
  return isHeadline ? 0 : 0.01;
}

/** Letters without capitals look as large as Latin ones at these sizes. */
function opticalScale(face: TextFace): number {
  if (face.system === 'arabic') return face.font === 'serif' ? 1.3 : 1.12;
  return 1;
}

function lineHeightEm({ system, font }: TextFace, isHeadline: boolean): number {
  switch (system) {
    case 'arabic':
      // Naskh is drawn larger at the same depth of its marks.
      if (font === 'serif') return isHeadline ? 1.25 : 1.35;
      return isHeadline ? 1.42 : 1.55;
    case 'devanagari':
      return isHeadline ? 1.4 : 1.5;
    case 'alphabetic':
    case 'hebrew':
      return isHeadline ? 1.16 : 1.34;
    default:
      return isHeadline ? 1.32 : 1.46;
  }
}

interface BrokenLine {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly sizePx: number;
  readonly widthPx: number;
  readonly hangPx: number;
  readonly spaceBeforePx: number;
}

const shrinkStep = 0.95;
/** Nobody reads smaller letters, so a text that does not fit even then runs over its room. */
const tiniestCapPx = 2;

/**
 * The largest size, from the wished one down, at which the block keeps to its room; a little
 * smaller where that saves a line.
 */
function fitBlock(request: Fit): BrokenLine[] {
  for (let factor = 1; ; factor *= shrinkStep) {
    const lines = linesAt(request, factor);
    if (lines === null) continue;
    for (let less = shrinkStep; less >= request.room.savesLineAt; less *= shrinkStep) {
      const tighter = linesAt(request, factor * less);
      if (tighter !== null && tighter.length < lines.length) return tighter;
    }
    return lines;
  }
}

interface Fit {
  readonly paragraphs: readonly Paragraph[];
  readonly room: Room;
  readonly wishedCapPx: number;
}

/** Null when the block does not keep to its room at this size and a smaller one may be tried. */
function linesAt(request: Fit, factor: number): BrokenLine[] | null {
  const { paragraphs, room } = request;
  const capPx = request.wishedCapPx * factor;
  const { lines, cutsWords } = breakBlock({ paragraphs, room, capPx });
  const isInside =
    blockHeightPx(lines) <= room.bottomPx - room.topPx &&
    lines.every((line) => line.widthPx <= room.measurePx + 1);
  const wishedLines = Math.max(room.wishedLines, paragraphs.length);
  const isAsWished = lines.length <= wishedLines && !cutsWords;
  const isAtSmallest = factor < room.smallest;
  return (isInside && (isAsWished || isAtSmallest)) || capPx < tiniestCapPx ? lines : null;
}

function breakBlock(request: { paragraphs: readonly Paragraph[]; room: Room; capPx: number }): {
  lines: BrokenLine[];
  cutsWords: boolean;
} {
  let cutsWords = false;
  const lines = request.paragraphs.flatMap((paragraph): BrokenLine[] => {
    const sizePx = (request.capPx * paragraph.scale) / paragraph.capHeightEm;
    const measureEm = request.room.measurePx / sizePx;
    const pieces = paragraph.pieces.flatMap((piece) => {
      if (piece.widthEm <= measureEm) return [piece];
      cutsWords = true;
      return cutPiece(piece, paragraph.measure);
    });
    return evenLines(pieces, measureEm).map((text, index) => {
      const hanging = hangingEms(text, paragraph.face.system);
      const seenEm = lineWidthEm(paragraph, text) - hanging.startEm - hanging.endEm;
      return {
        paragraph,
        text,
        sizePx,
        widthPx: seenEm * sizePx,
        hangPx: -hanging.startEm * sizePx,
        spaceBeforePx: index === 0 ? paragraph.spaceBeforeEm * sizePx : 0,
      };
    });
  });
  return { lines, cutsWords };
}

/** The spacing after the last letter is not part of what is seen. */
function lineWidthEm(paragraph: Paragraph, text: string): number {
  return text === '' ? 0 : paragraph.measure(text) - paragraph.face.letterSpacingEm;
}

/**
 * Full-width marks fill one half of their square, and a line looks centred when the empty halves
 * at its ends are not counted. Traditional Chinese centres its commas and stops in the square.
 */
function hangingEms(text: string, system: WritingSystem): { startEm: number; endEm: number } {
  if (!isEastAsian(system) || system === 'korean') return { startEm: 0, endEm: 0 };
  const closing =
    system === 'traditional-chinese' ? /[」』）】》〉〕］]$/u : /[，。、；：」』）】》〉〕］”’]$/u;
  return {
    startEm: /^[「『（【《〈〔［]/u.test(text) ? 0.5 : 0,
    endEm: closing.test(text) && !/^[「『（【《〈〔［]?.$/u.test(text) ? 0.5 : 0,
  };
}

/** A word wider than any line may be cut between any two of its characters. */
function cutPiece(piece: Piece, measure: (text: string) => number): Piece[] {
  const graphemes = graphemesOf(piece.text);
  return graphemes.map((text, index) => ({
    text,
    blank: index === graphemes.length - 1 ? piece.blank : '',
    breakAfter: 'poor' as const,
    widthEm: measure(text),
    blankEm: index === graphemes.length - 1 ? piece.blankEm : 0,
  }));
}

/** What the end of a line costs, in squared ems of raggedness. */
const breakCosts: Readonly<Record<Unbreakable['breakAfter'], number>> = {
  clause: 0,
  word: 1.5,
  poor: 7,
};

/**
 * As few lines as the measure allows, and among those the most even ones: the least sum of
 * squared distances from the mean width (dynamic programming over line ends).
 */
function evenLines(pieces: readonly Piece[], measureEm: number): string[] {
  if (pieces.length === 0) return [''];
  const starts = [0];
  for (const piece of pieces) starts.push(starts.at(-1)! + piece.widthEm + piece.blankEm);
  const widthEm = (from: number, to: number) =>
    starts[to]! - starts[from]! - pieces[to - 1]!.blankEm;
  const lineCount = greedyLineCount(pieces, measureEm, widthEm);
  const meanEm = widthEm(0, pieces.length) / lineCount;
  // costs[line][end]: the best way to set pieces 0…end on `line` lines; ends lead back.
  let costs = new Float64Array(pieces.length + 1).fill(Infinity);
  costs[0] = 0;
  const ends: Int32Array[] = [];
  for (let line = 0; line < lineCount; line++) {
    const next = new Float64Array(pieces.length + 1).fill(Infinity);
    const from = new Int32Array(pieces.length + 1).fill(-1);
    for (let end = 1; end <= pieces.length; end++) {
      const isLast = end === pieces.length;
      const breakCost = isLast ? 0 : breakCosts[pieces[end - 1]!.breakAfter];
      for (let start = end - 1; start >= 0; start--) {
        const width = widthEm(start, end);
        if (width > measureEm && start < end - 1) break;
        const cost = costs[start]! + (width - meanEm) ** 2 + breakCost;
        if (cost < next[end]!) {
          next[end] = cost;
          from[end] = start;
        }
      }
    }
    costs = next;
    ends.push(from);
  }
  const lines: string[] = [];
  for (let line = lineCount - 1, end = pieces.length; line >= 0; line--) {
    const start = ends[line]![end]!;
    lines.unshift(textOf(pieces.slice(start, end)));
    end = start;
  }
  return lines;
}

function greedyLineCount(
  pieces: readonly Piece[],
  measureEm: number,
  widthEm: (from: number, to: number) => number,
): number {
  let count = 1;
  let start = 0;
  for (let end = 1; end <= pieces.length; end++) {
    if (end - start > 1 && widthEm(start, end) > measureEm) {
      count++;
      start = end - 1;
    }
  }
  return count;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece, index) => (index === pieces.length - 1 ? piece.text : piece.text + piece.blank))
    .join('');
}

function lineHeightPx(line: BrokenLine): number {
  return line.paragraph.lineHeightEm * line.sizePx + line.spaceBeforePx;
}

/** From the room over the first capitals to that under the last descenders. */
function blockHeightPx(lines: readonly BrokenLine[]): number {
  return lines.reduce((sum, line) => sum + lineHeightPx(line), 0);
}

function placeBlock(request: {
  block: readonly BrokenLine[];
  room: Room;
  style: TextStyle;
  align: TextStyle['align'];
}): TextLine[] {
  const { block, room, align } = request;
  let topPx = blockTopPx(request);
  return block.map((line) => {
    topPx += line.spaceBeforePx;
    const heightPx = lineHeightPx(line) - line.spaceBeforePx;
    const capPx = line.paragraph.capHeightEm * line.sizePx;
    // Capitals stand in the middle of their line: descenders use the room below them.
    const ascentPx = (heightPx + capPx) / 2;
    const baselinePx = Math.round(topPx + ascentPx);
    topPx += heightPx;
    return {
      text: line.text,
      face: line.paragraph.face,
      sizePx: line.sizePx,
      xPx: alignedPx(line.widthPx, room, align),
      baselinePx,
      widthPx: line.widthPx,
      hangPx: line.hangPx,
      ascentPx,
      descentPx: heightPx - ascentPx,
    };
  });
}

/** A subtitle in the middle hangs under the place of a title of up to two lines. */
const subtitleDropFraction = 0.13;

function blockTopPx(request: {
  block: readonly BrokenLine[];
  room: Room;
  style: TextStyle;
}): number {
  const { block, room, style } = request;
  const heightPx = blockHeightPx(block);
  const lowestPx = room.bottomPx - heightPx;
  if (style.place === 'top') return room.topPx;
  if (style.place === 'bottom') return lowestPx;
  // A little over the geometric centre looks centred.
  const middlePx = (room.topPx + room.bottomPx) / 2 - (room.bottomPx - room.topPx) * 0.012;
  const shortSidePx = Math.min(room.rightPx - room.leftPx, room.bottomPx - room.topPx);
  const wishedPx =
    style.role === 'subtitle'
      ? middlePx + shortSidePx * subtitleDropFraction
      : middlePx - heightPx / 2;
  return Math.max(room.topPx, Math.min(wishedPx, lowestPx));
}

function alignedPx(widthPx: number, room: Room, align: TextStyle['align']): number {
  if (align === 'left') return Math.round(room.leftPx);
  if (align === 'right') return Math.round(room.rightPx - widthPx);
  return Math.round((room.leftPx + room.rightPx - widthPx) / 2);
}

function mirroredAlign(align: TextStyle['align'], direction: Direction): TextStyle['align'] {
  if (direction === 'ltr' || align === 'center') return align;
  return align === 'left' ? 'right' : 'left';
}
