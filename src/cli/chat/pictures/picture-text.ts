import type { Canvas } from '@napi-rs/canvas';
import type { PictureProtocol } from './picture-protocol.ts';

/** Pixels of a canvas for so many columns of text: sharp where pixels are shown, one each where blocks are. */
export function pixelsPerColumn(protocol: PictureProtocol): number {
  return protocol === 'blocks' ? 1 : 12;
}

/** A picture as a terminal is told it, with the end of its line. */
export function pictureText(canvas: Canvas, protocol: PictureProtocol): string {
  const columns = Math.ceil(canvas.width / pixelsPerColumn(protocol));
  switch (protocol) {
    case 'kitty':
      return kittyPicture(canvas, columns);
    case 'iterm':
      return itermPicture(canvas, columns);
    case 'blocks':
      return blockPicture(canvas);
    case 'none':
      return '';
  }
}

/** https://sw.kovidgoyal.net/kitty/graphics-protocol: PNG in pieces of 4096 characters; q=2: no answer. */
function kittyPicture(canvas: Canvas, columns: number): string {
  const pieces =
    canvas
      .toBuffer('image/png')
      .toString('base64')
      .match(/.{1,4096}/g) ?? [];
  const commands = pieces.map((piece, index) => {
    const first = index === 0 ? `a=T,f=100,c=${columns},q=2,` : '';
    return `\x1b_G${first}m=${index < pieces.length - 1 ? 1 : 0};${piece}\x1b\\`;
  });
  return `${commands.join('')}\n`;
}

/** https://iterm2.com/documentation-images.html */
function itermPicture(canvas: Canvas, columns: number): string {
  const bytes = canvas.toBuffer('image/png');
  const facts = `inline=1;size=${bytes.length};width=${columns};preserveAspectRatio=1`;
  return `\x1b]1337;File=${facts}:${bytes.toString('base64')}\x07\n`;
}

/** Two pixels above each other in each column: the upper one in front, the lower one behind. */
function blockPicture(canvas: Canvas): string {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const color = (x: number, y: number) => {
    const at = (Math.min(y, height - 1) * width + x) * 4;
    return `${data[at]};${data[at + 1]};${data[at + 2]}`;
  };
  let text = '';
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x++)
      text += `\x1b[38;2;${color(x, y)}m\x1b[48;2;${color(x, y + 1)}m▀`;
    text += '\x1b[0m\n';
  }
  return text;
}
