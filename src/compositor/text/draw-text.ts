/**
 * A text as pictures that move on their own: first the plate or the accent bar, then one piece
 * for each line (for each character under `typewriter`), its shadow included.
 */
import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { Failure } from '../../language/failure.ts';
import type { TextStyle } from '../../timeline/timeline.ts';
import { missingGlyphs, missingGlyphsWording } from './coverage.ts';
import { familyList, fontFilesFor } from './font-files.ts';
import { graphemesOf } from './graphemes.ts';
import {
  accentBarRoomPx,
  hasAccentBar,
  layoutText,
  type TextFace,
  type TextLayout,
  type TextLine,
  type TextRuler,
} from './layout.ts';
import { prepareText } from './prepare-text.ts';
import type { Direction, WritingSystem } from './writing-system.ts';

/** A tight picture in sRGB with straight alpha, 4 bytes a pixel, wholly inside the frame. */
export interface TextPiece {
  readonly rgba: Uint8ClampedArray;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly xPx: number;
  readonly yPx: number;
  /** Painted and animated in this order, which is also its place in `pieces`. */
  readonly order: number;
}

export interface TextPicture {
  /** Empty when there is nothing to see (a text of blanks). */
  readonly pieces: readonly TextPiece[];
  readonly direction: Direction;
}

/** Throws `input`, naming the characters, when no font of the installation can draw some of them. */
export function drawText(request: {
  text: string;
  style: TextStyle;
  widthPx: number;
  heightPx: number;
}): TextPicture {
  const { text, style } = request;
  const missing = missingGlyphs(text, style.font);
  if (missing.length > 0) throw new Failure('input', missingGlyphsWording(missing));
  const pen = new Pen(text);
  const layout = layoutText({ ...request, ruler: pen });
  if (layout.lines.length === 0) return { pieces: [], direction: layout.direction };
  const scene: Scene = { ...request, layout, pen, ink: inkFor(style) };
  const sheets = [...drawPlate(scene), ...layout.lines.flatMap((line) => drawLine(scene, line))];
  const pieces = sheets
    .map((sheet) => trimToFrame(sheet, request))
    .filter((piece) => piece !== null)
    .map((piece, order) => ({ ...piece, order }));
  return { pieces, direction: layout.direction };
}

interface Scene {
  readonly style: TextStyle;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly layout: TextLayout;
  readonly pen: Pen;
  readonly ink: Ink;
}

/** Pixels with their place in the frame, before trimming. */
interface Sheet {
  readonly image: { data: Uint8ClampedArray; width: number; height: number };
  readonly xPx: number;
  readonly yPx: number;
}

/** Measures and writes the paragraphs of one text. */
class Pen implements TextRuler {
  readonly #graphemes: readonly string[];
  readonly #families = new Map<WritingSystem, string>();
  readonly #measuring = createCanvas(1, 1).getContext('2d');

  constructor(text: string) {
    this.#graphemes = graphemesOf(prepareText(text)).filter((grapheme) => grapheme !== '\n');
  }

  widthEm(text: string, face: TextFace): number {
    this.take(this.#measuring, face, measuringSizePx);
    return this.#measuring.measureText(text).width / measuringSizePx;
  }

  capHeightEm(face: TextFace): number {
    this.take(this.#measuring, { ...face, letterSpacingEm: 0 }, capMeasuringSizePx);
    return this.#measuring.measureText('H').actualBoundingBoxAscent / capMeasuringSizePx;
  }

  write(context: SKRSContext2D, line: TextLine, xPx: number, baselinePx: number): void {
    this.take(context, line.face, line.sizePx);
    context.fillText(line.text, xPx + line.hangPx, baselinePx);
  }

  take(context: SKRSContext2D, face: TextFace, sizePx: number): void {
    context.font = `${face.weight} ${sizePx}px ${this.#familiesOf(face)}`;
    context.letterSpacing = `${face.letterSpacingEm * sizePx}px`;
    context.direction = face.direction;
    context.textAlign = 'left';
    context.textRendering = 'geometricPrecision';
  }

  #familiesOf(face: TextFace): string {
    let families = this.#families.get(face.system);
    if (families === undefined) {
      const graphemes = [...this.#graphemes, 'H'];
      families = familyList(fontFilesFor({ graphemes, ...face }).files);
      this.#families.set(face.system, families);
    }
    return families;
  }
}

const measuringSizePx = 100;
/** Ink boxes are in whole pixels: large enough to tell the height to a thousandth. */
const capMeasuringSizePx = 1000;

interface Ink {
  /** Of the shadow and the plate: dark under light text, light under dark text. */
  readonly contrast: string;
  readonly plateOpacity: number;
}

function inkFor(style: TextStyle): Ink {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(style.color.slice(at, at + 2), 16),
  );
  const luma = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  return luma > 0.4
    ? { contrast: '12, 14, 18', plateOpacity: 0.62 }
    : { contrast: '255, 255, 255', plateOpacity: 0.78 };
}

const accentColor = '#ffc24b';

function drawPlate(scene: Scene): Sheet[] {
  const sheets: Sheet[] = [];
  const box = textBox(scene.layout.lines);
  const unitPx = scene.layout.lines[0]!.sizePx;
  if (scene.style.plate === 'box') {
    const padXPx = Math.round(unitPx * 0.55);
    const padYPx = Math.round(unitPx * 0.22);
    const barPx = hasAccentBar(scene.style) ? accentBarRoomPx(scene.style, scene) : 0;
    const isRight = scene.layout.align === 'right';
    sheets.push(
      roundedBox({
        leftPx: box.leftPx - (isRight ? padXPx : Math.max(padXPx, barPx)),
        rightPx: box.rightPx + (isRight ? Math.max(padXPx, barPx) : padXPx),
        topPx: box.topPx - padYPx,
        bottomPx: box.bottomPx + padYPx,
        radiusPx: unitPx * 0.28,
        color: `rgba(${scene.ink.contrast}, ${scene.ink.plateOpacity})`,
        shadow: null,
      }),
    );
  }
  if (scene.style.plate === 'shadow') sheets.push(shade(scene, box));
  if (hasAccentBar(scene.style)) sheets.push(accentBar(scene, box));
  return sheets;
}

/** Darkens the picture behind the lines, too softly to be seen as a shape of its own. */
function shade(scene: Scene, box: Box): Sheet {
  const unitPx = scene.layout.lines[0]!.sizePx;
  const blurPx = unitPx * 1.6;
  const padPx = Math.ceil(blurPx * 1.6);
  const xPx = box.leftPx - padPx;
  const yPx = box.topPx - padPx;
  const canvas = createCanvas(
    box.rightPx - box.leftPx + 2 * padPx,
    box.bottomPx - box.topPx + 2 * padPx,
  );
  const context = canvas.getContext('2d');
  const asidePx = canvas.width * 2;
  context.shadowColor = `rgba(${scene.ink.contrast}, ${shadeOpacity})`;
  context.shadowBlur = blurPx;
  context.shadowOffsetX = asidePx;
  context.beginPath();
  for (const line of scene.layout.lines)
    context.roundRect(
      line.xPx - xPx - asidePx - line.sizePx * 0.3,
      line.baselinePx - line.ascentPx - yPx,
      line.widthPx + line.sizePx * 0.6,
      line.ascentPx + line.descentPx,
      line.sizePx * 0.5,
    );
  context.fill();
  return sheetOf(canvas, xPx, yPx);
}

const shadeOpacity = 0.34;

interface Box {
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

function textBox(lines: readonly TextLine[]): Box {
  return {
    leftPx: Math.floor(Math.min(...lines.map((line) => line.xPx))),
    rightPx: Math.ceil(Math.max(...lines.map((line) => line.xPx + line.widthPx))),
    topPx: Math.floor(Math.min(...lines.map((line) => line.baselinePx - line.ascentPx))),
    bottomPx: Math.ceil(Math.max(...lines.map((line) => line.baselinePx + line.descentPx))),
  };
}

function accentBar(scene: Scene, box: Box): Sheet {
  const unitPx = scene.layout.lines[0]!.sizePx;
  const barPx = Math.max(2, Math.round(unitPx * 0.1));
  const roomPx = accentBarRoomPx(scene.style, scene);
  const isRight = scene.layout.align === 'right';
  const leftPx = isRight ? box.rightPx + roomPx - barPx : box.leftPx - roomPx;
  const hasPlate = scene.style.plate === 'box';
  const insetPx = hasPlate ? -Math.round(unitPx * 0.22) : Math.round(unitPx * 0.12);
  return roundedBox({
    leftPx,
    rightPx: leftPx + barPx,
    topPx: box.topPx + insetPx,
    bottomPx: box.bottomPx - insetPx,
    radiusPx: hasPlate ? 0 : barPx / 2,
    color: accentColor,
    shadow:
      scene.style.plate === 'shadow'
        ? { color: `rgba(${scene.ink.contrast}, 0.45)`, blurPx: unitPx * 0.3 }
        : null,
  });
}

function roundedBox(
  box: Box & {
    radiusPx: number;
    color: string;
    shadow: { color: string; blurPx: number } | null;
  },
): Sheet {
  const padPx = 1 + Math.ceil((box.shadow?.blurPx ?? 0) * 1.5);
  const widthPx = box.rightPx - box.leftPx;
  const heightPx = box.bottomPx - box.topPx;
  const canvas = createCanvas(widthPx + 2 * padPx, heightPx + 2 * padPx);
  const context = canvas.getContext('2d');
  context.fillStyle = box.color;
  if (box.shadow !== null) {
    context.shadowColor = box.shadow.color;
    context.shadowBlur = box.shadow.blurPx;
  }
  context.beginPath();
  context.roundRect(padPx, padPx, widthPx, heightPx, box.radiusPx);
  context.fill();
  return sheetOf(canvas, box.leftPx - padPx, box.topPx - padPx);
}

function drawLine(scene: Scene, line: TextLine): Sheet[] {
  const { pen, layout, style } = scene;
  if (line.text.trim() === '') return [];
  const shadows = style.plate === 'shadow' ? shadowsFor(line.sizePx, scene) : [];
  // Marks of Arabic and accents of capitals stand out of the line's room by up to half an em.
  const padPx = Math.ceil(
    Math.max(line.sizePx * 0.5, ...shadows.map((shadow) => shadow.blurPx * 1.2 + shadow.dropPx)),
  );
  const xPx = Math.floor(line.xPx) - padPx;
  const yPx = Math.floor(line.baselinePx - line.ascentPx) - padPx;
  const canvas = createCanvas(
    Math.ceil(line.widthPx) + 2 * padPx + 1,
    Math.ceil(line.ascentPx + line.descentPx) + 2 * padPx + 1,
  );
  const context = canvas.getContext('2d');
  context.fillStyle = style.color;
  for (const shadow of shadows) {
    // The text itself is written outside of the canvas: only its shadow falls in.
    const asidePx = canvas.width * 2;
    context.shadowColor = `rgba(${scene.ink.contrast}, ${shadow.opacity})`;
    context.shadowBlur = shadow.blurPx;
    context.shadowOffsetX = asidePx;
    context.shadowOffsetY = shadow.dropPx;
    pen.write(context, line, line.xPx - xPx - asidePx, line.baselinePx - yPx);
  }
  context.shadowColor = 'transparent';
  context.shadowOffsetX = 0;
  context.shadowOffsetY = 0;
  if (shadows.length > 0) {
    // A shadow must not fall on the letters of the lines next to it.
    context.globalCompositeOperation = 'destination-out';
    for (const other of layout.lines)
      if (other !== line) pen.write(context, other, other.xPx - xPx, other.baselinePx - yPx);
    context.globalCompositeOperation = 'source-over';
  }
  pen.write(context, line, line.xPx - xPx, line.baselinePx - yPx);
  const sheet = sheetOf(canvas, xPx, yPx);
  return style.animation === 'typewriter' ? sliceByCharacter(scene, line, sheet) : [sheet];
}

interface Shadow {
  readonly blurPx: number;
  readonly dropPx: number;
  readonly opacity: number;
}

/**
 * A wide one lifts the words off the picture, a close one draws the edges of the letters; small
 * letters need more of both.
 */
function shadowsFor(sizePx: number, frame: { widthPx: number; heightPx: number }): Shadow[] {
  const isSmall = sizePx < Math.min(frame.widthPx, frame.heightPx) * 0.065;
  const reach = isSmall ? 1.4 : 1;
  const strength = isSmall ? 1.5 : 1;
  return [
    { blurPx: sizePx * 0.8 * reach, dropPx: sizePx * 0.05, opacity: 0.36 * strength },
    { blurPx: sizePx * 0.3 * reach, dropPx: sizePx * 0.035, opacity: 0.4 * strength },
    { blurPx: sizePx * 0.07 * reach, dropPx: sizePx * 0.018, opacity: 0.42 * strength },
  ];
}

function sheetOf(canvas: Canvas, xPx: number, yPx: number): Sheet {
  const image = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { image, xPx, yPx };
}

/**
 * Cuts a drawn line between its characters, in reading order: letters stay joined and kerned as
 * they are in the whole line. A line of both directions is cut evenly from its start.
 */
function sliceByCharacter(scene: Scene, line: TextLine, sheet: Sheet): Sheet[] {
  const graphemes = graphemesOf(line.text);
  const sheetWidthPx = sheet.image.width;
  const startPx = line.xPx - sheet.xPx;
  const isRightToLeft = line.face.direction === 'rtl';
  const isMixed = hasBothDirections(line.text);
  const edges = [0];
  for (let count = 1; count < graphemes.length; count++) {
    if (graphemes[count] === ' ') continue;
    const share = isMixed
      ? count / graphemes.length
      : scene.pen.widthEm(graphemes.slice(0, count).join(''), line.face) /
        scene.pen.widthEm(line.text, line.face);
    const alongPx = share * line.widthPx;
    edges.push(Math.round(isRightToLeft ? sheetWidthPx - startPx - alongPx : startPx + alongPx));
  }
  if (isRightToLeft) edges[0] = sheetWidthPx;
  edges.push(isRightToLeft ? 0 : sheetWidthPx);
  return edges.slice(1).map((edge, index) => {
    const previous = edges[index]!;
    return cutColumns(sheet, Math.min(previous, edge), Math.max(previous, edge));
  });
}

function hasBothDirections(text: string): boolean {
  const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return (
    letters.some((letter) => rightToLeft.test(letter)) &&
    letters.some((letter) => !rightToLeft.test(letter) || /\p{N}/u.test(letter))
  );
}

function cutColumns(sheet: Sheet, fromPx: number, toPx: number): Sheet {
  const { data, width, height } = sheet.image;
  const columns = toPx - fromPx;
  const cut = new Uint8ClampedArray(columns * height * 4);
  for (let row = 0; row < height; row++) {
    const start = (row * width + fromPx) * 4;
    cut.set(data.subarray(start, start + columns * 4), row * columns * 4);
  }
  return { image: { data: cut, width: columns, height }, xPx: sheet.xPx + fromPx, yPx: sheet.yPx };
}

/** Without its empty borders and what lies outside of the frame; null when nothing is left. */
function trimToFrame(
  sheet: Sheet,
  frame: { widthPx: number; heightPx: number },
): Omit<TextPiece, 'order'> | null {
  const { data, width, height } = sheet.image;
  const lastColumn = Math.min(width, frame.widthPx - sheet.xPx);
  const lastRow = Math.min(height, frame.heightPx - sheet.yPx);
  let left = lastColumn;
  let right = -1;
  let top = lastRow;
  let bottom = -1;
  for (let row = Math.max(0, -sheet.yPx); row < lastRow; row++) {
    for (let column = Math.max(0, -sheet.xPx); column < lastColumn; column++) {
      if (data[(row * width + column) * 4 + 3]! <= faintestAlpha) continue;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      bottom = row;
    }
  }
  if (right < 0) return null;
  const widthPx = right + 1 - left;
  const heightPx = bottom + 1 - top;
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let row = 0; row < heightPx; row++) {
    const start = ((top + row) * width + left) * 4;
    rgba.set(data.subarray(start, start + widthPx * 4), row * widthPx * 4);
  }
  return { rgba, widthPx, heightPx, xPx: sheet.xPx + left, yPx: sheet.yPx + top };
}

/** A 255th of opacity changes no pixel of an 8-bit film by more than one step. */
const faintestAlpha = 1;
