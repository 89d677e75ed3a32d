import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import * as fc from 'fast-check';
import { Failure } from '../../language/failure.ts';
import { textAligns, textFonts, textPlaces, textRoles } from '../../timeline/timeline.ts';
import type { TextStyle } from '../../timeline/timeline.ts';
import { defaultTextStyle } from '../../timeline/text-style.ts';
import { drawText, type TextPiece, type TextPicture } from './draw-text.ts';
import { familyList, fontFilesFor } from './font-files.ts';
import { graphemesOf } from './graphemes.ts';
import { writingSystemOf } from './writing-system.ts';

const bare: Partial<TextStyle> = { plate: 'none', animation: 'none' };

function draw(text: string, style: Partial<TextStyle> = {}, widthPx = 960, heightPx = 540) {
  const complete = { ...defaultTextStyle(style.role ?? 'title'), ...style };
  return drawText({ text, style: complete, widthPx, heightPx });
}

const samples = [
  '我们的夏天，海边的风。',
  '夏の思い出「きれい」',
  '제주도의 푸른 밤',
  'رحلة إلى الصحراء',
  'הטיול הגדול שלנו',
  '👨‍👩‍👧‍👦 🇫🇷 👋🏽 1️⃣ ❤️',
  'Kyoto 京都 מזג אוויר 2024 🌸 مرحبا',
  'Urban Dreams\n\nOctober',
  'x'.repeat(500),
  '春眠不觉晓，处处闻啼鸟。'.repeat(41),
  'word '.repeat(100),
];

test('every writing system gives pieces that are seen and lie inside the frame', () => {
  for (const text of samples) {
    for (const role of textRoles) {
      const { pieces } = draw(text, { role });
      assert.ok(pieces.length > 0);
      pieces.forEach((piece, index) => {
        assert.equal(piece.order, index);
        assertInside(piece, 960, 540, text);
      });
      assert.ok(pieces.every((piece) => piece.rgba.some((value) => value > 0)));
      assert.ok(
        pieces.some((piece) => piece.rgba.some((value, at) => at % 4 === 3 && value > 200)),
        `${role} ${text}`,
      );
    }
  }
});

test('whatever the style and the frame, no piece leaves the frame', () => {
  fc.assert(
    fc.property(
      fc.record({
        role: fc.constantFrom(...textRoles),
        font: fc.constantFrom(...textFonts),
        size: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        align: fc.constantFrom(...textAligns),
        place: fc.constantFrom(...textPlaces),
        plate: fc.constantFrom('none' as const, 'shadow' as const, 'box' as const),
        animation: fc.constantFrom('rise' as const, 'typewriter' as const),
      }),
      fc.constantFrom('Hi', 'Summer in Kyoto', '我们的夏天', 'مرحبا بالعالم'),
      fc.integer({ min: 8, max: 300 }).map((half) => half * 2),
      fc.integer({ min: 8, max: 300 }).map((half) => half * 2),
      (style, text, widthPx, heightPx) => {
        for (const piece of draw(text, style, widthPx, heightPx).pieces)
          assertInside(piece, widthPx, heightPx, text);
      },
    ),
    { seed: 5, numRuns: 120 },
  );
});

test('the glyphs drawn are true ones: none is the box of a missing glyph, no two are the same', () => {
  const alphabet = graphemesOf('AÄgЖйΩ我夏鹽ぬカ한뷁بש🌸👨‍👩‍👧‍👦🇫🇷🇯🇵👋🏽👋🏿1️⃣❤️★नम');
  for (const font of textFonts) {
    const seen = new Map<string, string>();
    for (const grapheme of alphabet) {
      const system = writingSystemOf(grapheme);
      const { files } = fontFilesFor({ graphemes: [grapheme], font, system });
      const families = familyList(files);
      const drawn = inkOf(grapheme, families);
      assert.notEqual(drawn, inkOf('', families), `${grapheme} has no ink`);
      assert.notEqual(drawn, inkOf('\u{12000}', families), `${grapheme} is a box`);
      assert.equal(seen.get(drawn), undefined, `${grapheme} looks like ${seen.get(drawn)}`);
      seen.set(drawn, grapheme);
    }
  }
});

test('an emoji sequence is one picture in colour', () => {
  const [family] = draw('👨‍👩‍👧‍👦', bare).pieces;
  const [flag] = draw('🇫🇷', bare).pieces;
  const [single] = draw('😀', bare).pieces;
  assert.ok(family && flag && single);
  assert.ok(family.widthPx < single.widthPx * 1.3);
  assert.ok(flag.widthPx < single.widthPx * 1.3);
  const opaque = pixelsOf(flag).filter(([, , , alpha]) => alpha === 255);
  assert.ok(opaque.some(([red, , blue]) => blue > red + 60));
  assert.ok(opaque.some(([red, , blue]) => red > blue + 60));
});

test('Arabic letters are joined: a word is narrower than its letters apart', () => {
  const widthOf = (text: string) => draw(text, bare).pieces[0]!.widthPx;
  assert.ok(widthOf('ببب') < widthOf('ب\u200cب\u200cب') * 0.9);
});

test('text that starts at the right stands at the right', () => {
  for (const text of ['مرحبا', 'שלום']) {
    const { pieces, direction } = draw(text, { ...bare, align: 'left' });
    assert.equal(direction, 'rtl');
    assert.ok(pieces[0]!.xPx > 480);
  }
  assert.ok(draw('Hello', { ...bare, align: 'left' }).pieces[0]!.xPx < 100);
});

test('in a paragraph of both directions the words stand in reading order', () => {
  const rightToLeft = draw('אב Z', bare).pieces[0]!;
  const leftToRight = draw('Z אב', bare).pieces[0]!;
  const reversed = draw('אב Z אב', bare).pieces[0]!;
  assert.ok(inkOverlap(rightToLeft, leftToRight) > 0.9, 'both show the Z at the left');
  assert.ok(inkOverlap(reversed, leftToRight) < 0.7, 'and this one a Hebrew word');
});

test('a missing glyph is a failure that names it, before anything is drawn', () => {
  assert.throws(
    () => draw('Gilgamesh 𒀀'),
    (error) => error instanceof Failure && error.code === 'input' && /U\+12000/.test(error.message),
  );
});

test('blanks alone give no pieces', () => {
  for (const text of ['', '   ', '\n \n', '\u3000'])
    for (const role of textRoles) assert.deepEqual(draw(text, { role }).pieces, []);
});

test('letters have the colour of the style, in straight alpha', () => {
  const { pieces } = draw('Colour', { ...bare, color: '#3366cc' });
  const ink = pixelsOf(pieces[0]!).filter(([, , , alpha]) => alpha > 40);
  assert.ok(ink.length > 100);
  for (const [red, green, blue] of ink) {
    assert.ok(Math.abs(red - 0x33) <= 4 && Math.abs(green - 0x66) <= 4);
    assert.ok(Math.abs(blue - 0xcc) <= 4);
  }
});

test('white letters under a shadow are legible on white, and black ones on black', () => {
  for (const [color, ground] of [
    ['#ffffff', 255],
    ['#000000', 0],
  ] as const) {
    const painted = flatten(draw('Legible', { color, animation: 'none' }), ground);
    const farthest = painted.reduce((most, value) => Math.max(most, Math.abs(value - ground)), 0);
    assert.ok(farthest > 110, `${color} ${farthest}`);
  }
});

test('a plate is the first piece and lies under every line', () => {
  const [plate, ...lines] = draw('One line\nAnother line', { role: 'caption' }).pieces;
  assert.ok(plate && lines.length === 2);
  for (const line of lines) {
    assert.ok(line.xPx > plate.xPx && line.yPx > plate.yPx);
    assert.ok(line.xPx + line.widthPx < plate.xPx + plate.widthPx);
    assert.ok(line.yPx + line.heightPx < plate.yPx + plate.heightPx);
  }
});

test('the pieces of a typewriter put together are the line', () => {
  for (const text of ['Typed AVATAR', 'لحظات لا تُنسى', 'Kyoto שלום 5', '紫藤花开']) {
    for (const plate of ['none', 'shadow'] as const) {
      const whole = flatten(draw(text, { plate, animation: 'none' }), 128);
      const typed = flatten(draw(text, { plate, animation: 'typewriter' }), 128);
      const farthest = whole.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - typed[at]!)),
        0,
      );
      assert.ok(farthest <= 1, `${text} ${plate} ${farthest}`);
    }
  }
});

test('a typewriter types from where reading starts', () => {
  const xs = (text: string) =>
    draw(text, { plate: 'none', animation: 'typewriter' }).pieces.map((piece) => piece.xPx);
  assert.deepEqual(
    xs('Typed'),
    xs('Typed').toSorted((a, b) => a - b),
  );
  assert.equal(xs('Typed').length, 5);
  assert.deepEqual(
    xs('שלום'),
    xs('שלום').toSorted((a, b) => b - a),
  );
});

test('the same text is the same picture every time', () => {
  const first = draw('Summer 夏天 صيف', { role: 'lower-third' });
  const second = draw('Summer 夏天 صيف', { role: 'lower-third' });
  assert.deepEqual(first, second);
});

function assertInside(piece: TextPiece, widthPx: number, heightPx: number, text: string): void {
  const { xPx, yPx } = piece;
  const place = `${text.slice(0, 20)} ${xPx},${yPx} ${piece.widthPx}×${piece.heightPx}`;
  assert.ok(Number.isInteger(xPx) && Number.isInteger(yPx), place);
  assert.ok(xPx >= 0 && yPx >= 0, place);
  assert.ok(xPx + piece.widthPx <= widthPx && yPx + piece.heightPx <= heightPx, place);
  assert.equal(piece.rgba.length, piece.widthPx * piece.heightPx * 4);
}

function inkOf(text: string, families: string): string {
  const context = createCanvas(120, 120).getContext('2d');
  context.font = `400 72px ${families}`;
  context.fillText(text, 12, 90);
  return Buffer.from(context.getImageData(0, 0, 120, 120).data).toString('latin1');
}

function pixelsOf(piece: TextPiece): [number, number, number, number][] {
  return Array.from({ length: piece.rgba.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = piece.rgba.subarray(at * 4, at * 4 + 4);
    return [red, green, blue, alpha];
  });
}

/** How much of `part`'s ink lies under the ink of `whole`, both at their left and bottom edges. */
function inkOverlap(whole: TextPiece, part: TextPiece): number {
  let common = 0;
  let all = 0;
  for (let row = 1; row <= Math.min(part.heightPx, whole.heightPx); row++) {
    for (let column = 0; column < Math.min(part.widthPx, whole.widthPx); column++) {
      const alpha = part.rgba[((part.heightPx - row) * part.widthPx + column) * 4 + 3]!;
      if (alpha < 128) continue;
      all++;
      const under = ((whole.heightPx - row) * whole.widthPx + column) * 4 + 3;
      if (whole.rgba[under]! > 64) common++;
    }
  }
  return common / all;
}

/** Green of all pieces painted over a plain ground, for the whole 960×540 frame. */
function flatten(picture: TextPicture, ground: number): Float32Array {
  const frame = new Float32Array(960 * 540).fill(ground);
  for (const piece of picture.pieces)
    for (let row = 0; row < piece.heightPx; row++)
      for (let column = 0; column < piece.widthPx; column++) {
        const at = (row * piece.widthPx + column) * 4;
        const under = (piece.yPx + row) * 960 + piece.xPx + column;
        const alpha = piece.rgba[at + 3]! / 255;
        frame[under] = frame[under]! * (1 - alpha) + piece.rgba[at + 1]! * alpha;
      }
  return frame;
}
