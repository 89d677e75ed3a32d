import { createCanvas } from '@napi-rs/canvas';
import {
  createRandom,
  fillSky,
  finish,
  glow,
  heightPx,
  mix,
  shade,
  clouds,
  widthPx,
  withAlpha,
  type Context,
} from '../brush.ts';

/** A bamboo grove in the morning mist, the light falling in from above. */
export function paintBamboo(ctx: Context): void {
  fillSky(ctx, [
    [0, '#f4f6cf'],
    [0.4, '#cfe3b4'],
    [1, '#7fae86'],
  ]);
  glow(ctx, { x: widthPx * 0.6, y: -80, radius: 1700, color: '#fffbe0', strength: 1 });
  const layers = 5;
  for (let layer = 0; layer < layers; layer++) {
    drawStems(ctx, layer, layer / (layers - 1));
    if (layer < layers - 1) drawMist(ctx, layer);
    if (layer === 2) drawBeams(ctx);
  }
  drawLeaves(ctx);
  glow(ctx, { x: widthPx * 0.6, y: -60, radius: 1300, color: '#fff7c8', strength: 0.5 });
  finish(ctx, { shadow: 0.42 });
}

function drawStems(ctx: Context, layer: number, near: number): void {
  const random = createRandom(500 + layer * 13);
  const amount = [34, 26, 17, 10, 5][layer]!;
  for (let index = 0; index < amount; index++) {
    const x = ((index + 0.15 + random() * 0.7) / amount) * widthPx;
    const keepClear = Math.abs(x / widthPx - 0.58) < 0.09 * near;
    if (keepClear) continue;
    const wide = (10 + 62 * near ** 1.5) * (0.75 + random() * 0.5);
    drawStem(ctx, { x, wide, lean: (random() - 0.5) * 90, near, random });
  }
}

function drawStem(
  ctx: Context,
  stem: { x: number; wide: number; lean: number; near: number; random: () => number },
): void {
  const { x, wide, lean, near, random } = stem;
  const green = mix('#c2dba8', mix('#2f6b35', '#4d7d2c', random()), 0.12 + near * 0.88);
  const side = mix('#d3e6ba', '#12351f', 0.1 + near * 0.9);
  const bright = mix('#f1f7d6', '#b6d56a', 0.2 + near * 0.7);
  ctx.save();
  ctx.translate(x, 0);
  ctx.transform(1, 0, lean / heightPx, 1, -lean / 2, 0);
  const body = ctx.createLinearGradient(-wide / 2, 0, wide / 2, 0);
  body.addColorStop(0, side);
  body.addColorStop(0.3, green);
  body.addColorStop(0.62, bright);
  body.addColorStop(0.8, green);
  body.addColorStop(1, side);
  const joint = wide * (3.6 + random());
  for (let y = -joint * random(); y < heightPx + joint; y += joint) {
    ctx.fillStyle = body;
    ctx.beginPath();
    ctx.moveTo(-wide / 2, y);
    ctx.quadraticCurveTo(-wide * 0.44, y + joint / 2, -wide / 2, y + joint);
    ctx.lineTo(wide / 2, y + joint);
    ctx.quadraticCurveTo(wide * 0.44, y + joint / 2, wide / 2, y);
    ctx.fill();
    ctx.fillStyle = withAlpha(mix('#8fb27a', '#0c2815', near), 0.65);
    ctx.fillRect(-wide * 0.53, y - wide * 0.05, wide * 1.06, wide * 0.09);
    ctx.fillStyle = withAlpha('#f4fbe0', 0.35 + 0.2 * near);
    ctx.fillRect(-wide * 0.5, y + wide * 0.05, wide, wide * 0.07);
  }
  ctx.restore();
}

function drawMist(ctx: Context, layer: number): void {
  const noise = clouds(80 + layer, 4);
  const veil = shade(240, 160, (u, v) => {
    const drift = noise(u * 4, v * 3.4);
    const alpha = (0.18 + 0.6 * drift) * (0.2 + 0.8 * v) * (0.85 - layer * 0.14);
    return [232 + 14 * (1 - v), 242, 205 + 10 * v, Math.min(0.9, alpha)];
  });
  ctx.drawImage(veil, 0, 0, widthPx, heightPx);
}

/** Beams fan out from a place above the picture; drawn small, which makes them soft. */
function drawBeams(ctx: Context): void {
  const random = createRandom(7);
  const shrink = 12;
  const canvas = createCanvas(widthPx / shrink, Math.ceil(heightPx / shrink));
  const small = canvas.getContext('2d');
  small.scale(1 / shrink, 1 / shrink);
  for (let beam = 0; beam < 13; beam++) {
    const angle = -0.62 + beam * 0.1 + (random() - 0.5) * 0.06;
    const wide = 0.012 + random() * 0.03;
    const [x, y, reach] = [widthPx * 0.62, -320, heightPx * 1.75];
    const light = small.createLinearGradient(x, y, x + Math.sin(angle) * reach, reach);
    light.addColorStop(0, '#fffbd0c0');
    light.addColorStop(0.45, withAlpha('#fff6c0', 0.25 + random() * 0.25));
    light.addColorStop(1, '#fff6c000');
    small.fillStyle = light;
    small.beginPath();
    small.moveTo(x, y);
    small.lineTo(x + Math.sin(angle - wide) * reach, y + Math.cos(angle) * reach);
    small.lineTo(x + Math.sin(angle + wide) * reach, y + Math.cos(angle) * reach);
    small.fill();
  }
  ctx.save();
  ctx.globalCompositeOperation = 'screen';
  ctx.drawImage(canvas, 0, 0, widthPx, heightPx);
  ctx.restore();
}

/** Twigs that hang in from the upper corners. */
function drawLeaves(ctx: Context): void {
  const random = createRandom(19);
  for (let twig = 0; twig < 26; twig++) {
    const left = twig % 2 === 0;
    const x = left ? random() * widthPx * 0.4 - 60 : widthPx * (0.74 + random() * 0.3);
    const y = -40 + random() * 250;
    const turn = (left ? 0.5 : 2.3) + (random() - 0.5) * 0.9;
    const shadeShare = random();
    for (let leaf = 0; leaf < 9; leaf++) {
      const along = leaf * 34;
      const px = x + Math.cos(turn) * along;
      const py = y + Math.sin(turn) * along * 0.8 + leaf * leaf * 1.2;
      const angle = turn + (leaf % 2 === 0 ? 0.55 : -0.5) + (random() - 0.5) * 0.4;
      drawLeaf(ctx, {
        x: px,
        y: py,
        angle,
        long: 90 + random() * 60,
        shadeShare: shadeShare * random(),
      });
    }
  }
}

function drawLeaf(
  ctx: Context,
  leaf: { x: number; y: number; angle: number; long: number; shadeShare: number },
): void {
  const { x, y, angle, long, shadeShare } = leaf;
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.fillStyle = withAlpha(mix('#16401f', '#8ab83f', shadeShare), 0.94);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.quadraticCurveTo(long * 0.35, -long * 0.13, long, 0);
  ctx.quadraticCurveTo(long * 0.35, long * 0.11, 0, 0);
  ctx.fill();
  ctx.restore();
}
