import {
  clouds,
  createRandom,
  fillSky,
  finish,
  glow,
  heightPx,
  shade,
  stars,
  widthPx,
  withAlpha,
  type Context,
} from '../brush.ts';

const horizon = Math.round(heightPx * 0.56);
const moon = { x: widthPx * 0.4, y: heightPx * 0.27, radius: 118 };

/** A full moon over the sea, its light in a path on the waves, and one sail. */
export function paintMoonlitSea(ctx: Context): void {
  fillSky(
    ctx,
    [
      [0, '#060d24'],
      [0.5, '#12305a'],
      [0.85, '#3b6b91'],
      [1, '#7fa3b4'],
    ],
    0,
    horizon,
  );
  stars(ctx, { seed: 2, count: 700, bottom: horizon * 0.85 });
  glow(ctx, { x: moon.x, y: moon.y, radius: 950, color: '#9cc4e8', strength: 0.6 });
  drawMoon(ctx);
  drawClouds(ctx);
  drawWater(ctx);
  drawSail(ctx);
  finish(ctx, { shadow: 0.45 });
}

function drawMoon(ctx: Context): void {
  const noise = clouds(3, 4);
  const size = 200;
  const disc = shade(size, size, (u, v) => {
    const [dx, dy] = [u * 2 - 1, v * 2 - 1];
    const distance = Math.hypot(dx, dy);
    const edge = Math.min(1, Math.max(0, (0.985 - distance) * 60));
    const sea = Math.max(0, noise(u * 4 + 1.3, v * 4) - 0.46) * 210;
    const bulge = 26 * distance ** 3;
    return [252 - sea - bulge, 248 - sea * 0.95 - bulge, 232 - sea * 0.8 - bulge, edge];
  });
  const { x, y, radius } = moon;
  ctx.drawImage(disc, x - radius, y - radius, radius * 2, radius * 2);
  glow(ctx, { x, y, radius: 300, color: '#fff4d0', strength: 0.5 });
}

/** Banks of cloud, bright where the moon is behind their edges. */
function drawClouds(ctx: Context): void {
  const noise = clouds(41, 6);
  const [moonU, moonV] = [moon.x / widthPx, moon.y / horizon];
  const veil = shade(480, 200, (u, v) => {
    const band =
      Math.exp(-(((v - 0.63) / 0.2) ** 2)) * 1.0 + Math.exp(-(((v - 0.2) / 0.1) ** 2)) * 0.4;
    const density = (noise(u * 5 + v * 1.5, v * 8) - 0.43) * 3.4 * band;
    const cover = Math.min(1, Math.max(0, density));
    const near = Math.exp(-(Math.hypot((u - moonU) * 1.8, v - moonV) * 2.6));
    const rim = cover * (1 - cover) * 4;
    const light = 0.1 + 0.25 * (1 - cover) + near * (0.75 * rim + 0.5);
    return [30 + 205 * light, 52 + 190 * light, 88 + 160 * light, cover * 0.9];
  });
  ctx.drawImage(veil, 0, 0, widthPx, horizon);
}

function drawWater(ctx: Context): void {
  fillSky(
    ctx,
    [
      [0, '#5f8799'],
      [0.08, '#2f5d7a'],
      [0.4, '#123252'],
      [1, '#040c1d'],
    ],
    horizon,
    heightPx,
  );
  const random = createRandom(17);
  const depth = heightPx - horizon;
  for (let index = 0; index < 7500; index++) {
    const down = random() ** 1.9;
    const y = horizon + 2 + down * depth;
    const spread = 70 + down * 520;
    const across = random() + random() + random() - 1.5;
    const onPath = index % 3 !== 0;
    const x = onPath ? moon.x + across * spread * 0.95 : random() * widthPx;
    const long = (6 + 70 * down) * (0.4 + random());
    const thick = 1 + 6 * down * random();
    const away = Math.exp(-((across * 1.5) ** 2));
    const alpha = onPath ? (0.22 + 0.65 * random()) * away : 0.05 + 0.09 * random();
    ctx.fillStyle = withAlpha(onPath ? '#fff3d2' : random() < 0.5 ? '#bfe0ee' : '#020a18', alpha);
    ctx.beginPath();
    ctx.ellipse(x, y, long, thick / 2, 0, 0, 7);
    ctx.fill();
  }
  glow(ctx, { x: moon.x, y: horizon + 30, radius: 620, color: '#ffe9bd', strength: 0.35 });
}

function drawSail(ctx: Context): void {
  const [x, y] = [widthPx * 0.655, horizon + 86];
  ctx.save();
  ctx.translate(x, y);
  ctx.fillStyle = '#0a1424';
  ctx.beginPath();
  ctx.moveTo(-92, -14);
  ctx.quadraticCurveTo(-60, 20, 10, 20);
  ctx.quadraticCurveTo(78, 20, 104, -18);
  ctx.closePath();
  ctx.fill();
  ctx.fillRect(-3, -262, 6, 252);
  const cloth = ctx.createLinearGradient(-80, 0, 90, 0);
  cloth.addColorStop(0, '#f4ead0');
  cloth.addColorStop(1, '#7d8fa0');
  ctx.fillStyle = cloth;
  ctx.beginPath();
  ctx.moveTo(-8, -254);
  ctx.quadraticCurveTo(-92, -120, -84, -30);
  ctx.lineTo(-8, -30);
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(10, -232);
  ctx.quadraticCurveTo(84, -110, 92, -34);
  ctx.lineTo(10, -34);
  ctx.fill();
  ctx.fillStyle = '#04101f66';
  for (let row = 0; row < 9; row++) {
    const wobble = Math.sin(row * 2.3) * 10;
    ctx.fillRect(-80 + row * 4 + wobble, 24 + row * 11, 150 - row * 10, 5);
  }
  ctx.restore();
}
