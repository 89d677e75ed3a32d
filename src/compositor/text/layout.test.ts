import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  textAligns,
  textFonts,
  textPlaces,
  textPlates,
  textRoles,
  type TextStyle,
} from '../../timeline/timeline.ts';
import { defaultTextStyle } from '../../timeline/text-style.ts';
import { graphemesOf } from './graphemes.ts';
import { layoutText, roomFor, type TextRuler } from './layout.ts';
import { prepareText } from './prepare-text.ts';

/** Every letter half an em wide, every ideograph and emoji a whole one. */
const ruler: TextRuler = {
  widthEm: (text, face) =>
    graphemesOf(text).reduce(
      (sum, grapheme) => sum + (grapheme < '\u1100' ? 0.5 : 1) + face.letterSpacingEm,
      0,
    ),
  capHeightEm: () => 0.7,
};
const wide = { widthPx: 1920, heightPx: 1080 };
const upright = { widthPx: 1080, heightPx: 1920 };

const lay = (text: string, style: Partial<TextStyle> = {}, frame = wide) =>
  layoutText({
    text,
    style: { ...defaultTextStyle(style.role ?? 'title'), ...style },
    ...frame,
    ruler,
  });
const texts = (...request: Parameters<typeof lay>) =>
  lay(...request).lines.map((line) => line.text);

test('a short title is one line in the middle, at the size of its style', () => {
  const [line] = lay('Summer').lines;
  assert.ok(line);
  assert.equal(line.sizePx, (0.072 * 1080) / 0.7);
  assert.ok(Math.abs(line.xPx + line.widthPx / 2 - 960) <= 1);
  const middleOfCapitalsPx = line.baselinePx - (line.sizePx * 0.7) / 2;
  assert.ok(Math.abs(middleOfCapitalsPx - 540) < 1080 * 0.02);
});

test('lines are as even as they can be', () => {
  assert.deepEqual(texts('A long journey through the mountains of northern Japan'), [
    'A long journey through the',
    'mountains of northern Japan',
  ]);
});

test('Chinese breaks between words where it can, and marks stay with their words', () => {
  assert.deepEqual(texts('走遍全世界，才知道最美的风景，就在回家的路上。', {}, upright), [
    '走遍全世界，才',
    '知道最美的风景，',
    '就在回家的路上。',
  ]);
});

test('`\\n` breaks a line and a blank line sets supporting lines apart, smaller', () => {
  const [first, second, third] = lay('Urban\nDreams\n\nOctober').lines;
  assert.equal(first?.sizePx, second?.sizePx);
  assert.ok(third && first && third.sizePx < first.sizePx * 0.6);
  assert.ok(third.baselinePx > second!.baselinePx);
});

test('the first line of a lower third is the headline', () => {
  const [name, role] = lay('Maria Sanchez\nFounder', { role: 'lower-third' }).lines;
  assert.ok(name && role && role.sizePx < name.sizePx && role.face.weight < name.face.weight);
});

test('a text that is too long shrinks, and only then takes more lines', () => {
  const long = 'word '.repeat(24).trim();
  const { lines } = lay(long);
  assert.ok(lines[0]!.sizePx < (0.072 * 1080) / 0.7);
  assert.equal(lines.length, 3);
  const veryLong = lay('word '.repeat(100).trim()).lines;
  assert.ok(veryLong.length > 3);
});

test('a title shrinks a little where that saves a line', () => {
  const { lines } = lay('Summer days in Sweden over');
  assert.equal(lines.length, 1);
  const sizeFraction = lines[0]!.sizePx / ((0.072 * 1080) / 0.7);
  assert.ok(sizeFraction < 1 && sizeFraction >= 0.84);
});

test('a word wider than the frame is cut between characters, emoji sequences stay whole', () => {
  const family = '👨‍👩‍👧‍👦';
  const lines = texts(family.repeat(80), { size: 0.2 });
  assert.ok(lines.length > 1);
  assert.ok(lines.every((line) => line.replaceAll(family, '') === ''));
});

test('left means the start: Arabic and Hebrew stand at the right', () => {
  for (const text of ['مرحبا', 'שלום']) {
    const { align, direction, lines } = lay(text, { align: 'left' });
    assert.equal(direction, 'rtl');
    assert.equal(align, 'right');
    const room = roomFor({ ...defaultTextStyle('title'), align: 'left' }, wide);
    assert.ok(Math.abs(lines[0]!.xPx + lines[0]!.widthPx - room.rightPx) <= 1);
  }
  assert.equal(lay('Hello', { align: 'left' }).align, 'left');
  assert.equal(lay('مرحبا', { align: 'center' }).align, 'center');
});

test('an Arabic paragraph under an English one keeps its own direction', () => {
  const { direction, lines } = lay('Hello\nمرحبا');
  assert.equal(direction, 'ltr');
  assert.deepEqual(
    lines.map((line) => line.face.direction),
    ['ltr', 'rtl'],
  );
});

test('captions of upright films stay above what the apps cover', () => {
  for (const text of ['Short', 'A caption that goes on for a while and takes two lines']) {
    const last = lay(text, { role: 'caption' }, upright).lines.at(-1)!;
    assert.ok(last.baselinePx + last.descentPx <= 1920 * 0.82);
  }
});

test('a subtitle stands under a title of two lines without touching it', () => {
  const title = lay('A long journey\nto Japan').lines.at(-1)!;
  const subtitle = lay('October', { role: 'subtitle' }).lines[0]!;
  assert.ok(subtitle.baselinePx - subtitle.sizePx * 0.7 > title.baselinePx + title.sizePx * 0.22);
});

test('the empty half of a full-width mark hangs outside of a centred line', () => {
  const plain = lay('我们走').lines[0]!;
  const marked = lay('我们走。').lines[0]!;
  assert.ok(Math.abs(marked.widthPx - plain.widthPx - marked.sizePx * 0.6) < 1);
  assert.equal(lay('「走」').lines[0]!.hangPx, -0.5 * plain.sizePx);
});

test('blanks alone make no lines', () => {
  for (const text of ['', ' ', ' \n\t\n　']) assert.deepEqual(texts(text), []);
});

test('whatever the text, nothing is lost and every line is inside the safe area', () => {
  const character = fc.constantFrom(
    ...graphemesOf('abcXYZ  éßЯ我們の，。「」한국مرحبا שלום👨‍👩‍👧‍👦🇫🇷—-!\n'),
  );
  const style = fc.record({
    role: fc.constantFrom(...textRoles),
    font: fc.constantFrom(...textFonts),
    size: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    color: fc.constant('#ffffff' as const),
    align: fc.constantFrom(...textAligns),
    place: fc.constantFrom(...textPlaces),
    plate: fc.constantFrom(...textPlates),
    animation: fc.constant('fade' as const),
  });
  const sidePx = fc.integer({ min: 150, max: 2048 });
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 200 }),
      style,
      sidePx,
      sidePx,
      (characters, style, widthPx, heightPx) => {
        fc.pre(Math.max(widthPx, heightPx) < 3 * Math.min(widthPx, heightPx));
        const text = characters.join('');
        const { lines } = layoutText({ text, style, widthPx, heightPx, ruler });
        const letters = (all: string) => all.replace(/\s/gu, '');
        assert.equal(letters(lines.map((line) => line.text).join('')), letters(prepareText(text)));
        if (lines.some((line) => line.sizePx * 0.7 < 4)) return;
        const room = roomFor(style, { widthPx, heightPx });
        for (const line of lines) {
          assert.ok(line.xPx >= room.leftPx - 2, 'left');
          assert.ok(line.xPx + line.widthPx <= room.rightPx + 2, 'right');
          assert.ok(line.baselinePx - line.ascentPx >= room.topPx - 2, 'top');
          assert.ok(line.baselinePx + line.descentPx <= room.bottomPx + 2, 'bottom');
        }
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});
