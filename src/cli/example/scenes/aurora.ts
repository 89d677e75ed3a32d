import {
  clouds,
  createRandom,
  drawRippled,
  fillBelow,
  fillSky,
  finish,
  glow,
  heightPx,
  hills,
  shade,
  stars,
  turnedOver,
  widthPx,
  type Context,
} from '../brush.ts';

const waterline = Math.round(heightPx * 0.7);

/** Northern lights over a lake with spruces, all of it twice: above, and in the water. */
export function paintAurora(ctx: Context): void {
  fillSky(ctx, [
    [0, '#030817'],
    [0.4, '#07183a'],
    [0.7, '#0d3a4c'],
    [1, '#041019'],
  ]);
  stars(ctx, { seed: 4, count: 1500, bottom: waterline });
  ctx.save();
  ctx.globalCompositeOperation = 'screen';
  for (const curtain of curtains) ctx.drawImage(drawCurtain(curtain), 0, 0, widthPx, waterline);
  ctx.restore();
  glow(ctx, { x: widthPx * 0.45, y: waterline, radius: 1100, color: '#1fd6a0', strength: 0.35 });
  drawMountains(ctx);
  drawSpruces(ctx);
  mirror(ctx);
  finish(ctx);
}

interface Curtain {
  readonly seed: number;
  readonly base: number;
  readonly height: number;
  readonly strength: number;
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
}

const curtains: readonly Curtain[] = [
  { seed: 21, base: 0.5, height: 0.42, strength: 0.6, low: [40, 190, 150], high: [120, 60, 190] },
  {
    seed: 12,
    base: 0.72,
    height: 0.62,
    strength: 1.15,
    low: [110, 255, 170],
    high: [150, 60, 210],
  },
  { seed: 33, base: 0.9, height: 0.5, strength: 0.75, low: [90, 255, 200], high: [40, 120, 200] },
];

/** Bright at a wavy lower edge, rays upwards, green turning to violet. */
function drawCurtain({ seed, base, height, strength, low, high }: Curtain) {
  const wave = hills(seed, { wavelength: 0.42, octaves: 3 });
  const rays = hills(seed + 1, { wavelength: 0.012, octaves: 3, roughness: 0.65 });
  const flow = clouds(seed + 2, 3);
  return shade(600, 280, (u, v) => {
    const edge = base + 0.2 * wave(u) + 0.02 * wave(u * 6);
    const above = (edge - v) / (height * (0.75 + 0.5 * flow(u * 4, 1)));
    if (above > 1.1) return [0, 0, 0, 0];
    const ray = 0.62 + 0.5 * rays(u + 0.06 * above);
    const body = above < 0 ? Math.exp(above * 38) : Math.exp(-above * 3.1) * (1 - above / 1.1);
    const light = strength * body * ray * (0.35 + 1.1 * flow(u * 5 + 3, v * 1.5));
    const turn = Math.min(1, Math.max(0, above * 1.5 - 0.1));
    const channel = (index: 0 | 1 | 2) => low[index] + (high[index] - low[index]) * turn;
    return [channel(0), channel(1), channel(2), Math.min(1, Math.max(0, light))];
  });
}

function drawMountains(ctx: Context): void {
  const far = hills(8, { wavelength: 700, octaves: 7 });
  const near = hills(15, { wavelength: 420, octaves: 6 });
  fillBelow(ctx, (x) => waterline - 120 - 130 * far(x), '#0a2434', 3);
  fillBelow(ctx, (x) => waterline - 60 - 60 * near(x + 800), '#061722', 3);
}

function drawSpruces(ctx: Context): void {
  const random = createRandom(77);
  ctx.fillStyle = '#020910';
  for (let index = 0; index < 260; index++) {
    const x = random() * widthPx;
    const side = Math.abs(x / widthPx - 0.46) * 2;
    const tall = 26 + random() * 50 + side ** 2.4 * 300 * (0.45 + random());
    drawSpruce(ctx, { x, y: waterline + 4, tall, random });
  }
  ctx.fillRect(0, waterline - 12, widthPx, 16);
}

function drawSpruce(
  ctx: Context,
  tree: { x: number; y: number; tall: number; random: () => number },
): void {
  const { x, y, tall, random } = tree;
  const tiers = Math.max(5, Math.round(tall / 13));
  ctx.beginPath();
  ctx.moveTo(x, y - tall);
  const sides = [1, -1] as const;
  for (const side of sides) {
    const order = Array.from({ length: tiers }, (_, tier) =>
      side === 1 ? tier : tiers - 1 - tier,
    );
    for (const tier of order) {
      const down = (tier + 1) / tiers;
      const reach = tall * 0.2 * down * (0.75 + random() * 0.5);
      const outer = [x + side * reach, y - tall * (1 - down) + random() * 4] as const;
      const inner = [x + side * reach * 0.42, y - tall * (1 - down) - 4] as const;
      for (const [px, py] of side === 1 ? [outer, inner] : [inner, outer]) ctx.lineTo(px, py);
    }
  }
  ctx.closePath();
  ctx.fill();
}

/** The lake: what is above it, turned over, darker, and drawn out by small waves. */
function mirror(ctx: Context): void {
  const depth = heightPx - waterline;
  const copy = turnedOver(ctx, { bottom: waterline, rows: depth * 1.5, widthPx, heightPx: depth });
  const ripple = hills(51, { wavelength: 9, octaves: 3, roughness: 0.7 });
  ctx.fillStyle = '#03101a';
  ctx.fillRect(0, waterline, widthPx, depth);
  ctx.globalAlpha = 0.82;
  drawRippled(ctx, copy, (y) => ripple(y * 1.5) * (2 + (y / depth) * 16), waterline);
  ctx.globalAlpha = 1;
  fillSky(
    ctx,
    [
      [0, '#9fffe01c'],
      [0.04, '#9fffe000'],
      [0.3, '#00050a00'],
      [1, '#00050ac8'],
    ],
    waterline,
    heightPx,
  );
}
