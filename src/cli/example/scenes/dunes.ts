import {
  clouds,
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

/** Dunes in the last sun: each crest has a bright and a shaded side; a caravan on one of them. */
export function paintDunes(ctx: Context): void {
  fillSky(ctx, [
    [0, '#2c5a8c'],
    [0.25, '#7fa3b5'],
    [0.42, '#f2d3a2'],
    [0.52, '#ffb46b'],
  ]);
  const sun = { x: widthPx * 0.2, y: heightPx * 0.36 };
  glow(ctx, { ...sun, radius: 1500, color: '#ffb060', strength: 0.7 });
  glow(ctx, { ...sun, radius: 420, color: '#fff6d8', strength: 1 });
  ctx.fillStyle = '#fffdf0';
  ctx.beginPath();
  ctx.arc(sun.x, sun.y, 70, 0, 7);
  ctx.fill();
  dunes.forEach((dune, index) => drawDune(ctx, dune, index / (dunes.length - 1)));
  drawCaravan(ctx);
  drawDune(ctx, foreground, 1.15);
  glow(ctx, { x: sun.x, y: sun.y + 200, radius: 1500, color: '#ff9a4a', strength: 0.25 });
  finish(ctx);
}

interface Dune {
  readonly seed: number;
  readonly base: number;
  readonly tall: number;
  readonly wavelength: number;
  readonly shift: number;
}

const dunes: readonly Dune[] = [
  { seed: 3, base: 0.47, tall: 60, wavelength: 520, shift: 0 },
  { seed: 6, base: 0.545, tall: 150, wavelength: 520, shift: 300 },
  { seed: 11, base: 0.635, tall: 240, wavelength: 700, shift: 900 },
  { seed: 19, base: 0.75, tall: 270, wavelength: 900, shift: 150 },
];
const foreground: Dune = { seed: 27, base: 0.98, tall: 330, wavelength: 1000, shift: 640 };

function crestOf({ seed, base, tall, wavelength, shift }: Dune): (x: number) => number {
  const line = hills(seed, { wavelength, octaves: 2, roughness: 0.25 });
  return (x) => heightPx * base - tall * (0.5 + 0.8 * line(x + shift));
}

/** The slope of the crest tells which side is in the sun, the slope below it is softer. */
function drawDune(ctx: Context, dune: Dune, near: number): void {
  const crest = crestOf(dune);
  const noise = clouds(dune.seed, 4);
  const bright = mix('#ffc98c', '#f08b3e', Math.min(1, near));
  const shaded = mix('#c98666', '#5b2438', Math.min(1, near));
  const [columns, rows] = [600, 170];
  const top = heightPx * dune.base - dune.tall * 1.5;
  const tall = heightPx - top;
  const parts = (color: string) =>
    [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  const [lit, dark] = [parts(bright), parts(shaded)];
  const crests = Array.from({ length: columns }, (_, column) =>
    crest(((column + 0.5) / columns) * widthPx),
  );
  const slopes = crests.map((y, column) => (crests[column + 1] ?? y) - (crests[column - 1] ?? y));
  const sand = shade(columns, rows, (u, v) => {
    const column = Math.min(columns - 1, Math.floor(u * columns));
    const below = (top + v * tall - crests[column]!) / tall;
    const lean = Math.min(
      columns - 1,
      Math.max(0, Math.round(column + below * 330 + 26 * noise(u * 3, v * 3))),
    );
    const slope = slopes[lean]! / 2.1;
    const fade = Math.exp(-Math.max(0, below) * 3.2);
    const ripple = Math.sin((below * 150 + noise(u * 9, v * 5) * 16) * (1.2 + near)) * 0.045 * near;
    const drift = (noise(u * 7, v * 4 + 3) - 0.5) * 0.22;
    const light = 0.5 - 0.62 * Math.tanh(slope * 2.2) * (0.45 + 0.55 * fade) + ripple + drift;
    const share = Math.min(1, Math.max(0, light));
    const depth = 1 - 0.3 * Math.max(0, below);
    const channel = (index: 0 | 1 | 2) =>
      (dark[index] + (lit[index] - dark[index]) * share) * depth;
    return [channel(0), channel(1), channel(2), 1];
  });
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(0, heightPx);
  for (let x = 0; x <= widthPx; x += 3) ctx.lineTo(x, crest(x));
  ctx.lineTo(widthPx, heightPx);
  ctx.clip();
  ctx.drawImage(sand, 0, top, widthPx, tall);
  ctx.restore();
  ctx.strokeStyle = '#fff0cc66';
  ctx.lineWidth = 1.5 + near * 1.5;
  ctx.beginPath();
  for (let x = 0; x <= widthPx; x += 4) ctx.lineTo(x, crest(x) + 1);
  ctx.stroke();
}

function drawCaravan(ctx: Context): void {
  const crest = crestOf(dunes[3]!);
  ctx.fillStyle = '#2c1320';
  ctx.strokeStyle = '#2c1320';
  [0.55, 0.6, 0.648, 0.692, 0.735].forEach((at, index) => {
    const x = widthPx * at;
    drawCamel(ctx, { x, y: crest(x) + 3, size: 33 - index * 0.8, step: index });
  });
}

function drawCamel(
  ctx: Context,
  camel: { x: number; y: number; size: number; step: number },
): void {
  const { x, y, size, step } = camel;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(size / 30, size / 30);
  ctx.lineCap = 'round';
  ctx.lineWidth = 5;
  for (const [leg, swing] of [
    [-16, 1],
    [-10, -1],
    [12, 1],
    [18, -1],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(leg, -34);
    ctx.lineTo(leg + swing * (step % 2 === 0 ? 5 : -4), 0);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(-24, -38);
  ctx.quadraticCurveTo(-22, -56, -8, -56);
  ctx.quadraticCurveTo(-2, -74, 6, -56);
  ctx.quadraticCurveTo(24, -56, 24, -38);
  ctx.quadraticCurveTo(0, -24, -24, -38);
  ctx.fill();
  ctx.lineWidth = 7;
  ctx.beginPath();
  ctx.moveTo(-20, -44);
  ctx.quadraticCurveTo(-36, -40, -36, -66);
  ctx.stroke();
  ctx.lineWidth = 8;
  ctx.beginPath();
  ctx.moveTo(-36, -68);
  ctx.lineTo(-46, -65);
  ctx.stroke();
  if (step % 2 === 1) {
    ctx.beginPath();
    ctx.ellipse(4, -74, 7, 15, 0, 0, 7);
    ctx.fill();
    ctx.beginPath();
    ctx.arc(4, -93, 6, 0, 7);
    ctx.fill();
  }
  ctx.restore();
}
