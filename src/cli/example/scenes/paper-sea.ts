import {
  createRandom,
  fillSky,
  finish,
  glow,
  heightPx,
  mix,
  widthPx,
  withAlpha,
  type Context,
} from '../brush.ts';

/** Cut paper: waves upon waves, each with its shadow, a red sun and one small boat. */
export function paintPaperSea(ctx: Context): void {
  fillSky(ctx, [
    [0, '#f7ead2'],
    [0.6, '#f6d9b5'],
    [1, '#efc79b'],
  ]);
  drawSun(ctx);
  drawCloudBand(ctx, { x: 300, y: 380, size: 1.15, color: '#fff6e6' });
  drawCloudBand(ctx, { x: 2080, y: 300, size: 0.85, color: '#fdf0dc' });
  drawCloudBand(ctx, { x: 470, y: 660, size: 0.8, color: '#fff8ea' });
  const waves = 8;
  for (let wave = 0; wave < waves; wave++) {
    if (wave === 3) drawBoat(ctx);
    drawWave(ctx, wave, wave / (waves - 1));
  }
  finish(ctx, { grain: 0.07, shadow: 0.22 });
}

function casting(ctx: Context, blur: number, down: number, draw: () => void): void {
  ctx.save();
  ctx.shadowColor = 'rgba(60,20,30,0.42)';
  ctx.shadowBlur = blur;
  ctx.shadowOffsetY = down;
  draw();
  ctx.restore();
}

function drawSun(ctx: Context): void {
  const [x, y] = [widthPx * 0.5, heightPx * 0.42];
  const rings = ['#f9dcae', '#f7c38b', '#f2955f', '#e2553f'];
  rings.forEach((color, ring) => {
    casting(ctx, 34, 10, () => {
      ctx.fillStyle = color;
      ctx.beginPath();
      ctx.arc(x, y, 500 - ring * 82, 0, 7);
      ctx.fill();
    });
  });
  glow(ctx, { x: x - 60, y: y - 90, radius: 300, color: '#ffb07a', strength: 0.5 });
}

function drawCloudBand(
  ctx: Context,
  cloud: { x: number; y: number; size: number; color: string },
): void {
  const { x, y, size, color } = cloud;
  const bars = [
    [-40, -64, 250],
    [30, 0, 420],
    [-70, 62, 300],
  ] as const;
  casting(ctx, 26, 10, () => {
    ctx.fillStyle = color;
    ctx.beginPath();
    for (const [dx, dy, long] of bars) {
      ctx.roundRect(x + (dx - long / 2) * size, y + dy * size, long * size, 66 * size, 33 * size);
    }
    ctx.fill();
  });
}

/** Scallops of rings, as on old prints, cut off by a rolling edge. */
function drawWave(ctx: Context, index: number, near: number): void {
  const random = createRandom(index + 3);
  const base = heightPx * (0.6 + 0.4 * near ** 1.1) - 20;
  const long = 420 + 260 * near;
  const tall = 34 + 46 * near;
  const shift = random() * long;
  const color = mix(mix('#8fd0c6', '#2e8f9e', near), '#0d2c55', near ** 1.3);
  const edge = (x: number) =>
    base -
    tall * Math.sin(((x + shift) / long) * Math.PI * 2) -
    tall * 0.35 * Math.sin(((x + shift * 2) / long) * Math.PI * 4.7);
  const outline = (offset: number) => {
    ctx.beginPath();
    ctx.moveTo(-20, heightPx + 40);
    for (let x = -20; x <= widthPx + 20; x += 6) ctx.lineTo(x, edge(x) + offset);
    ctx.lineTo(widthPx + 20, heightPx + 40);
    ctx.closePath();
  };
  casting(ctx, 46, -12, () => {
    ctx.fillStyle = color;
    outline(0);
    ctx.fill();
  });
  ctx.save();
  outline(0);
  ctx.clip();
  for (let band = 1; band <= 3; band++) {
    ctx.strokeStyle = withAlpha(
      band === 1 ? '#fff3df' : mix(color, '#ffffff', 0.5),
      0.75 - band * 0.17,
    );
    ctx.lineWidth = band === 1 ? 9 : 4;
    ctx.beginPath();
    const offset = band === 1 ? 4 : (band - 1) * 26;
    for (let x = -20; x <= widthPx + 20; x += 6) ctx.lineTo(x, edge(x) + offset);
    ctx.stroke();
  }
  ctx.restore();
}

/** A folded boat, about 330 px wide, afloat between two waves. */
function drawBoat(ctx: Context): void {
  const faces: readonly (readonly [color: string, ...points: number[]])[] = [
    ['#f3ece0', 0, -150, 92, 0, -92, 0],
    ['#fffdf8', 0, -150, 20, 0, -92, 0],
    ['#fffaf0', -178, -42, -92, 0, 92, 0, 178, -42, 112, 78, -112, 78],
    ['#e8ddcb', 92, 0, 178, -42, 112, 78, 20, 78],
    ['#d9cbb5', 92, 0, 178, -42, 128, 50],
    ['#f6efe2', -92, 0, -178, -42, -128, 50],
  ];
  ctx.save();
  ctx.translate(widthPx * 0.7, heightPx * 0.638);
  ctx.rotate(-0.09);
  ctx.shadowColor = 'rgba(40,20,30,0.45)';
  ctx.shadowBlur = 26;
  ctx.shadowOffsetY = 10;
  for (const [color, ...points] of faces) {
    ctx.fillStyle = color;
    ctx.beginPath();
    for (let at = 0; at < points.length; at += 2) ctx.lineTo(points[at]!, points[at + 1]!);
    ctx.closePath();
    ctx.fill();
  }
  ctx.shadowColor = 'transparent';
  ctx.fillStyle = '#e2553f';
  ctx.beginPath();
  ctx.moveTo(0, -150);
  ctx.lineTo(0, -206);
  ctx.lineTo(62, -184);
  ctx.lineTo(0, -164);
  ctx.fill();
  ctx.restore();
}
