import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { displayWidth } from '../../text-layout.ts';
import { drawSheet } from './draw-sheet.ts';
import { pictureProtocol, type PictureProtocol } from './picture-protocol.ts';
import { pictureText, pixelsPerColumn } from './picture-text.ts';

const terminals: readonly (readonly [
  name: string,
  environment: NodeJS.ProcessEnv,
  PictureProtocol,
])[] = [
  ['kitty', { TERM: 'xterm-kitty', COLORTERM: 'truecolor' }, 'kitty'],
  ['Ghostty', { TERM_PROGRAM: 'ghostty' }, 'kitty'],
  ['iTerm', { TERM_PROGRAM: 'iTerm.app', COLORTERM: 'truecolor' }, 'iterm'],
  ['WezTerm', { TERM_PROGRAM: 'WezTerm' }, 'iterm'],
  ['iTerm with tmux in it', { LC_TERMINAL: 'iTerm2', TMUX: '/x', COLORTERM: '24bit' }, 'blocks'],
  ['a terminal with colours', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'blocks'],
  ['an old terminal', { TERM: 'xterm' }, 'none'],
  ['one without colour', { TERM: 'xterm-kitty', NO_COLOR: '1' }, 'none'],
  ['whoever names it', { TERM: 'xterm', KINORA_PICTURES: 'iterm' }, 'iterm'],
];
for (const [name, environment, protocol] of terminals)
  test(`${name} is shown pictures as ${protocol}`, () => {
    assert.equal(pictureProtocol(environment, true), protocol);
  });

test('no pictures go to what is no terminal', () => {
  assert.equal(pictureProtocol({ COLORTERM: 'truecolor' }, false), 'none');
});

function picture(width: number, height: number, color = '#f00'): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  return canvas.toBuffer('image/png');
}

test('a sheet keeps within its size, with wide pictures in rows and upright ones in one', async () => {
  for (const [width, height] of [
    [160, 90],
    [90, 160],
    [400, 100],
    [100, 100],
  ] as const)
    for (const count of [1, 2, 6]) {
      const pictures = Array.from({ length: count }, () => picture(width, height));
      const size = { perRow: 3, widthPx: 76, heightPx: 32, gapPx: 1 };
      const sheet = await drawSheet(pictures, size);
      assert.ok(sheet.width <= 76 && sheet.height <= 33, `${sheet.width}×${sheet.height}`);
      assert.ok(sheet.width >= 8);
    }
});

test('blocks show two rows of pixels in each row of text, and leave no colour behind', async () => {
  const sheet = await drawSheet([picture(160, 90)], {
    perRow: 1,
    widthPx: 40,
    heightPx: 40,
    gapPx: 1,
  });
  const rows = pictureText(sheet, 'blocks').trimEnd().split('\n');
  assert.equal(rows.length, Math.ceil(sheet.height / 2));
  for (const row of rows) {
    assert.equal(displayWidth(row), sheet.width);
    assert.ok(row.startsWith('\x1b[38;2;255;0;0m'));
    assert.ok(row.endsWith('\x1b[0m'));
  }
});

test('kitty and iTerm are sent the picture itself', async () => {
  const noise = createCanvas(240, 120);
  const context = noise.getContext('2d');
  for (let x = 0; x < 240; x++)
    for (let y = 0; y < 120; y++) {
      context.fillStyle = `rgb(${(x * 37 + y * 91) % 256}, ${(x * y) % 256}, ${(x * 13) % 256})`;
      context.fillRect(x, y, 1, 1);
    }
  const kitty = pictureText(noise, 'kitty');
  // oxlint-disable-next-line no-control-regex
  const pieces = [...kitty.matchAll(/\x1b_G([^;]*);([^\x1b]*)\x1b\\/g)];
  assert.ok(pieces.length > 1);
  assert.match(pieces[0]![1]!, /^a=T,f=100,c=20,q=2,m=1$/);
  assert.equal(pieces.at(-1)![1], 'm=0');
  assert.ok(pieces.every(([, , data]) => data!.length <= 4096));
  const sent = await loadImage(Buffer.from(pieces.map(([, , data]) => data).join(''), 'base64'));
  assert.deepEqual([sent.width, sent.height], [240, 120]);
  // oxlint-disable-next-line no-control-regex
  const [, columns, data] = /width=(\d+);[^:]*:([^\x07]*)\x07/.exec(pictureText(noise, 'iterm'))!;
  assert.equal(Number(columns), 240 / pixelsPerColumn('iterm'));
  assert.equal((await loadImage(Buffer.from(data!, 'base64'))).width, 240);
});
