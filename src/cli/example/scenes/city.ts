import { createCanvas } from '@napi-rs/canvas';
import {
  clouds,
  createRandom,
  downwards,
  drawRippled,
  fillSky,
  finish,
  glow,
  heightPx,
  hills,
  mix,
  shade,
  stars,
  turnedOver,
  widthPx,
  withAlpha,
  type Context,
} from '../brush.ts';

const quay = Math.round(heightPx * 0.72);

/** A city by the water at the blue hour: towers behind towers, each window lit or not. */
export function paintCity(ctx: Context): void {
  fillSky(
    ctx,
    [
      [0, '#0b1236'],
      [0.4, '#2a2a6b'],
      [0.7, '#8a4a86'],
      [0.88, '#e8836f'],
      [1, '#ffc27a'],
    ],
    0,
    quay,
  );
  stars(ctx, { seed: 9, count: 420, bottom: quay * 0.6 });
  drawClouds(ctx);
  glow(ctx, { x: widthPx * 0.3, y: quay, radius: 1300, color: '#ff9c5a', strength: 0.5 });
  const layers = 4;
  for (let layer = 0; layer < layers; layer++) drawTowers(ctx, layer, layer / (layers - 1));
  drawReflection(ctx);
  finish(ctx);
}

function drawClouds(ctx: Context): void {
  const noise = clouds(14, 5);
  const veil = shade(320, 160, (u, v) => {
    const density = Math.max(0, noise(u * 4 + v, v * 8) - 0.52) * 3 * v;
    return [255 - 60 * (1 - v), 140 + 20 * v, 150 - 30 * v, Math.min(0.7, density)];
  });
  ctx.drawImage(veil, 0, 0, widthPx, quay);
}

function drawTowers(ctx: Context, layer: number, near: number): void {
  const random = createRandom(300 + layer * 17);
  const skyline = hills(40 + layer, { wavelength: 700, octaves: 3 });
  let x = -80 - random() * 60;
  while (x < widthPx + 60) {
    const wide = 70 + random() * 90 + near * 50;
    const middle = 1 - Math.abs((x + wide / 2) / widthPx - 0.55) * 1.5;
    const rise = 0.42 + 0.4 * skyline(x) + 0.35 * Math.max(0, middle);
    const tall = (130 + 620 * Math.max(0.1, rise) * (0.55 + 0.75 * random())) * (1 - near * 0.42);
    drawTower(ctx, { x, wide, tall, near, random });
    x += wide + (random() < 0.3 ? random() * 40 : 3);
  }
}

function drawTower(
  ctx: Context,
  tower: { x: number; wide: number; tall: number; near: number; random: () => number },
): void {
  const { x, wide, tall, near, random } = tower;
  const top = quay - tall;
  const wall = mix('#6b4a80', '#0a0d22', near ** 0.6);
  const lit = mix(wall, '#e58a72', 0.32 * (1 - near));
  ctx.fillStyle = downwards(ctx, top, quay, [
    [0, mix(wall, '#1a1c48', 0.3)],
    [1, lit],
  ]);
  ctx.fillRect(x, top, wide, tall);
  drawRoof(ctx, tower, wall);
  const grid = 15 + near * 7;
  const share = 0.28 + random() * 0.35;
  const office = random() < 0.3;
  for (let y = top + grid; y < quay - grid; y += grid) {
    const floorLit = random() < 0.12;
    for (let column = x + grid * 0.6; column < x + wide - grid * 0.8; column += grid) {
      if (random() > (floorLit ? 0.9 : share)) continue;
      const warm = office ? '#d7ecff' : mix('#ffd98a', '#ff9d4a', random());
      ctx.fillStyle = withAlpha(warm, (0.3 + 0.7 * random()) * (0.45 + 0.55 * near));
      ctx.fillRect(column, y, grid * 0.5, grid * 0.58);
    }
  }
}

function drawRoof(
  ctx: Context,
  tower: { x: number; wide: number; tall: number; near: number; random: () => number },
  wall: string,
): void {
  const { x, wide, tall, near, random } = tower;
  const top = quay - tall;
  const kind = random();
  ctx.fillStyle = mix(wall, '#1a1c48', 0.3);
  if (kind < 0.3) ctx.fillRect(x + wide * 0.2, top - 26, wide * 0.6, 27);
  if (kind > 0.78 && tall > 380) {
    ctx.beginPath();
    ctx.moveTo(x + wide * 0.12, top + 1);
    ctx.lineTo(x + wide * 0.5, top - wide * 0.6);
    ctx.lineTo(x + wide * 0.88, top + 1);
    ctx.fill();
  }
  if (random() < 0.3 && tall > 300) {
    const mast = 50 + random() * 70;
    ctx.fillRect(x + wide / 2 - 2, top - mast, 4, mast);
    ctx.fillStyle = '#ff4a4a';
    ctx.fillRect(x + wide / 2 - 3, top - mast - 4, 6, 6);
    glow(ctx, {
      x: x + wide / 2,
      y: top - mast,
      radius: 46,
      color: '#ff3a3a',
      strength: 0.5 + near * 0.3,
    });
  }
}

/** Lights on water are drawn out into columns. */
function drawReflection(ctx: Context): void {
  const depth = heightPx - quay;
  // Far fewer rows than columns draw the lights out downwards.
  const size = { widthPx: widthPx / 2, heightPx: Math.round(depth / 6) };
  const copy = turnedOver(ctx, { bottom: quay, rows: depth * 1.3, ...size });
  const stretched = createCanvas(widthPx, depth);
  stretched.getContext('2d').drawImage(copy, 0, 0, widthPx, depth);
  ctx.fillStyle = '#070a1e';
  ctx.fillRect(0, quay, widthPx, depth);
  const ripple = hills(61, { wavelength: 7, octaves: 3, roughness: 0.75 });
  ctx.globalAlpha = 0.85;
  drawRippled(ctx, stretched, (y) => ripple(y * 1.2) * (3 + (y / depth) * 24), quay);
  ctx.globalAlpha = 1;
  fillSky(
    ctx,
    [
      [0, '#00000088'],
      [0.02, '#00000000'],
      [1, '#03051ad0'],
    ],
    quay,
    heightPx,
  );
  ctx.fillStyle = '#05061a';
  ctx.fillRect(0, quay - 5, widthPx, 9);
  const random = createRandom(8);
  for (let x = 30; x < widthPx; x += 75) {
    const height = 26 + random() * 4;
    ctx.fillStyle = '#05061a';
    ctx.fillRect(x - 1.5, quay - height, 3, height);
    ctx.fillStyle = '#fff1c9';
    ctx.fillRect(x - 4, quay - height - 5, 8, 6);
    glow(ctx, { x, y: quay - height - 2, radius: 80, color: '#ffc46b', strength: 0.65 });
  }
}
