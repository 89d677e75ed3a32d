import {
  clouds,
  createRandom,
  fillBelow,
  fillSky,
  finish,
  glow,
  heightPx,
  hills,
  mix,
  shade,
  widthPx,
  withAlpha,
  type Context,
} from '../brush.ts';

const horizon = heightPx * 0.46;
const vanishing = { x: widthPx * 0.56, y: horizon - 26 };

/** Rows of lavender that run to one tree on the horizon, under an evening sky. */
export function paintLavender(ctx: Context): void {
  fillSky(
    ctx,
    [
      [0, '#3d5a9e'],
      [0.45, '#b48cb8'],
      [0.78, '#ffb08a'],
      [1, '#ffe0a6'],
    ],
    0,
    horizon + 40,
  );
  drawClouds(ctx);
  glow(ctx, { x: widthPx * 0.78, y: horizon - 40, radius: 1200, color: '#ffbe6a', strength: 0.75 });
  glow(ctx, { x: widthPx * 0.78, y: horizon - 40, radius: 280, color: '#fff7dc', strength: 1 });
  const far = hills(5, { wavelength: 640, octaves: 4 });
  const middle = hills(9, { wavelength: 460, octaves: 5 });
  fillBelow(ctx, (x) => horizon - 46 - 66 * far(x + 300), '#a583a6');
  fillBelow(ctx, (x) => horizon - 6 - 36 * middle(x), '#7c668f');
  drawField(ctx);
  drawTree(ctx);
  glow(ctx, { x: widthPx * 0.78, y: horizon + 60, radius: 1300, color: '#ffb469', strength: 0.32 });
  finish(ctx);
}

function drawClouds(ctx: Context): void {
  const noise = clouds(24, 5);
  const veil = shade(320, 130, (u, v) => {
    const density = Math.max(0, noise(u * 4 + v * 2, v * 8) - 0.5) * 3.4 * Math.sin(Math.PI * v);
    return [255, 168 + 60 * v, 150 + 20 * v, Math.min(0.8, density)];
  });
  ctx.drawImage(veil, 0, 0, widthPx, horizon);
}

function drawField(ctx: Context): void {
  fillSky(
    ctx,
    [
      [0, '#a07fb0'],
      [0.2, '#5b4570'],
      [1, '#20152f'],
    ],
    horizon,
    heightPx,
  );
  const random = createRandom(55);
  const rows = 90;
  const steps = 150;
  for (let step = 0; step < steps; step++) {
    const down = (step / (steps - 1)) ** 2.3;
    const y = horizon + 4 + down * (heightPx * 1.04 - horizon);
    const scale = (y - vanishing.y) / (heightPx - vanishing.y);
    for (let row = -rows; row <= rows; row++) {
      const x = vanishing.x + row * 268 * scale;
      if (x < -220 || x > widthPx + 220) continue;
      drawBush(ctx, { x, y, scale, random });
    }
  }
}

/** A tuft of stalks: dark below, flowers above, lit from the right. */
function drawBush(
  ctx: Context,
  bush: { x: number; y: number; scale: number; random: () => number },
): void {
  const { x, y, scale, random } = bush;
  const wide = 96 * scale;
  const tall = 92 * scale;
  const amount = Math.ceil(1.5 + 20 * scale);
  ctx.fillStyle = withAlpha(mix('#6b4f86', '#241636', Math.min(1, scale * 1.2)), 0.9);
  ctx.beginPath();
  ctx.ellipse(x, y, wide, tall * 0.4, 0, 0, 7);
  ctx.fill();
  for (let stalk = 0; stalk < amount; stalk++) {
    const side = random() * 2 - 1;
    const lift = tall * (0.35 + 0.65 * random()) * (1 - 0.45 * side * side);
    const light = Math.min(1, Math.max(0, 0.3 + 0.35 * side + 0.45 * random()));
    const color = mix(mix('#4b2a86', '#8a5cc9', random()), '#ffb9c8', light * 0.62);
    ctx.fillStyle = withAlpha(mix('#c9a2c6', color, Math.min(1, 0.25 + scale * 2.2)), 0.92);
    ctx.beginPath();
    const size = Math.max(1, (4 + 6 * random()) * scale);
    ctx.ellipse(x + side * wide, y - lift, size, size * 2.6, side * 0.35, 0, 7);
    ctx.fill();
  }
}

function drawTree(ctx: Context): void {
  const random = createRandom(12);
  const [x, y] = [vanishing.x - 40, horizon + 14];
  ctx.fillStyle = '#38243a';
  ctx.beginPath();
  ctx.moveTo(x - 15, y);
  ctx.quadraticCurveTo(x - 5, y - 90, x - 12, y - 150);
  ctx.lineTo(x + 12, y - 150);
  ctx.quadraticCurveTo(x + 4, y - 90, x + 16, y);
  ctx.fill();
  for (let leaf = 0; leaf < 2200; leaf++) {
    const [angle, reach] = [random() * Math.PI * 2, Math.sqrt(random())];
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    const light = Math.min(1, Math.max(0, 0.35 + dx * 0.5 - dy * 0.25 + (random() - 0.5) * 0.4));
    ctx.fillStyle = withAlpha(mix('#33263f', '#d99a62', light * 0.85), 0.85);
    ctx.beginPath();
    const bumpy =
      1 +
      0.09 * Math.sin(angle * 4 + 1.2) +
      0.07 * Math.sin(angle * 9 + 0.4) +
      0.1 * Math.sin(angle + 0.6);
    ctx.ellipse(
      x + dx * 150 * bumpy,
      y - 218 + dy * 120 * bumpy,
      6 + random() * 7,
      4 + random() * 5,
      random() * 3,
      0,
      7,
    );
    ctx.fill();
  }
}
