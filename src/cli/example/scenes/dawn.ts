import {
  clouds,
  downwards,
  fillBelow,
  fillSky,
  finish,
  glow,
  heightPx,
  hills,
  mix,
  shade,
  widthPx,
  type Context,
} from '../brush.ts';

/** Mountains behind mountains in the mist, just before the sun is up. */
export function paintDawn(ctx: Context): void {
  fillSky(
    ctx,
    [
      [0, '#25406f'],
      [0.22, '#6279a4'],
      [0.42, '#d79f9c'],
      [0.56, '#ffc98f'],
      [0.66, '#ffe6bd'],
    ],
    0,
    heightPx,
  );
  const sun = { x: widthPx * 0.62, y: heightPx * 0.5 };
  drawHighClouds(ctx);
  glow(ctx, { ...sun, radius: 1500, color: '#ff9a4d', strength: 0.75 });
  glow(ctx, { ...sun, radius: 560, color: '#fff0c4', strength: 0.95 });
  ctx.fillStyle = '#fffbe8';
  ctx.beginPath();
  ctx.arc(sun.x, sun.y, 62, 0, 7);
  ctx.fill();

  const layers = 7;
  for (let layer = 0; layer < layers; layer++) {
    const near = layer / (layers - 1);
    const base = heightPx * (0.55 + 0.4 * near ** 1.15);
    const tall = 150 + 130 * Math.sin(Math.PI * (0.25 + near * 0.6)) - near * 40;
    const ridge = hills(31 + layer * 7, {
      wavelength: 620 - 240 * near,
      octaves: 7,
      roughness: 0.5,
    });
    const line = (x: number) => base - tall * (0.35 + 0.95 * ridge(x + layer * 900));
    const body = mix('#e2a692', '#17203f', near ** 0.72);
    const mist = mix('#ffdcb4', '#4d5279', near ** 0.8);
    fillBelow(
      ctx,
      line,
      downwards(ctx, base - tall * 1.1, base + 330, [
        [0, body],
        [0.45, mix(body, mist, 0.35)],
        [1, mist],
      ]),
      3,
    );
    if (layer < layers - 1) drawMist(ctx, base + 60, layer);
  }
  drawBirds(ctx);
  glow(ctx, { x: sun.x, y: sun.y + 120, radius: 1100, color: '#ff8f4a', strength: 0.28 });
  finish(ctx);
}

function drawHighClouds(ctx: Context): void {
  const noise = clouds(5, 5);
  const veil = shade(300, 120, (u, v) => {
    const density = noise(u * 3.2 + v * 0.8, v * 9);
    const alpha = Math.max(0, density - 0.5) * 2.6 * Math.sin(Math.PI * v) ** 0.8;
    return [255, 186 + 40 * v, 168 + 10 * v, Math.min(0.75, alpha)];
  });
  ctx.drawImage(veil, 0, heightPx * 0.06, widthPx, heightPx * 0.4);
}

function drawMist(ctx: Context, y: number, layer: number): void {
  const noise = clouds(60 + layer, 4);
  const veil = shade(240, 40, (u, v) => {
    const alpha = Math.max(0, noise(u * 5, v * 1.6) - 0.32) * Math.sin(Math.PI * v) ** 1.5;
    return [255, 228 - layer * 9, 205 - layer * 6, alpha * (0.95 - layer * 0.1)];
  });
  ctx.drawImage(veil, 0, y - 120, widthPx, 330);
}

function drawBirds(ctx: Context): void {
  ctx.strokeStyle = '#2b2f4fcc';
  ctx.lineCap = 'round';
  const flock = [
    [760, 420, 26],
    [846, 384, 22],
    [930, 410, 24],
    [1008, 352, 18],
    [700, 470, 20],
    [1076, 390, 16],
  ] as const;
  for (const [x, y, size] of flock) {
    ctx.lineWidth = size / 7;
    ctx.beginPath();
    ctx.moveTo(x - size, y - size * 0.28);
    ctx.quadraticCurveTo(x - size * 0.4, y - size * 0.5, x, y);
    ctx.quadraticCurveTo(x + size * 0.4, y - size * 0.5, x + size, y - size * 0.2);
    ctx.stroke();
  }
}
