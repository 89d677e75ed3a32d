import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';

const sharedMedia = fileURLToPath(new URL('../../shared/media/', import.meta.url));

/**
 * Ten photos for the figures, turned upright and saved as JPEG quality 92 (the yardstick ignores
 * orientation): those of `../shared/media` where it exists, else ten that are drawn here. 12
 * megapixels and less; the drawn ones have noise, so that they are as hard to encode as photos.
 */
export async function benchPhotos(folder: string): Promise<{ paths: string[]; source: string }> {
  await mkdir(folder, { recursive: true });
  const real = (await readdir(sharedMedia).catch(() => []))
    .filter((name) => /^photo-(0\d|10).*\.jpg$/.test(name))
    .toSorted()
    .map((name) => join(sharedMedia, name));
  const paths: string[] = [];
  for (let index = 0; index < 10; index++) {
    const path = join(folder, `photo-${String(index + 1).padStart(2, '0')}.jpg`);
    const photo = real[index] ? sharp(real[index]).autoOrient() : drawPhoto(index);
    await photo.jpeg({ quality: 92 }).toFile(path);
    paths.push(path);
  }
  return { paths, source: real.length === 10 ? 'ten real photos' : 'ten drawn photos' };
}

/** `count` different photos of 12 megapixels, for memory; content does not matter. */
export async function manyPhotos(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let index = 0; index < count; index++) {
    const path = join(folder, `photo-${String(index + 1).padStart(3, '0')}.jpg`);
    await gradient(index, 4000, 3000).jpeg({ quality: 85 }).toFile(path);
    paths.push(path);
  }
  return paths;
}

function drawPhoto(index: number): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 24 } as const;
  return gradient(index, 4000, 3000).composite([
    {
      input: { create: { width: 4000, height: 3000, channels: 3, noise, background: '#808080' } },
      blend: 'soft-light',
    },
  ]);
}

function gradient(index: number, width: number, height: number): Sharp {
  const hue = (index * 47) % 360;
  const shapes = Array.from({ length: 14 }, (_, i) => {
    const x = ((index * 331 + i * 797) % 100) / 100;
    const y = ((index * 577 + i * 433) % 100) / 100;
    const radius = 0.05 + ((i * 7 + index) % 10) / 60;
    const color = `hsl(${(hue + 25 * i) % 360} 60% ${25 + ((i * 13) % 50)}%)`;
    return `<circle cx="${x * width}" cy="${y * height}" r="${radius * width}" fill="${color}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue} 70% 30%)"/><stop offset="1" stop-color="hsl(${hue + 90} 70% 70%)"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg), { limitInputPixels: false }).flatten({ background: '#000' });
}
