/** A smooth random surface, −1 to 1, with features about one unit wide. */
export type Noise = (x: number, y: number) => number;

/**
 * Gradient noise (Perlin, "Improving Noise", 2002) over a lattice that repeats after 256 units, its
 * gradients from a fixed seed: the same in every process.
 */
export function gradientNoise(seed: number): Noise {
  const order = shuffledBytes(seed);
  const gradient = (x: number, y: number, dx: number, dy: number): number => {
    const direction = order[(order[x & 255]! + y) & 255]!;
    return cosines[direction]! * dx + sines[direction]! * dy;
  };
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const dx = x - left;
    const dy = y - top;
    const across = smooth(dx);
    const upper = lerp(gradient(left, top, dx, dy), gradient(left + 1, top, dx - 1, dy), across);
    const lower = lerp(
      gradient(left, top + 1, dx, dy - 1),
      gradient(left + 1, top + 1, dx - 1, dy - 1),
      across,
    );
    return Math.SQRT2 * lerp(upper, lower, smooth(dy));
  };
}

/** Noise with detail: each octave half as wide and `roughness` times as strong as the one before. */
export function fractal(noise: Noise, octaves: number, roughness: number): Noise {
  return (x, y) => {
    let sum = 0;
    for (let octave = 0, size = 1, strength = 1; octave < octaves; octave++) {
      sum += strength * noise(x * size + 17.3 * octave, y * size + 5.7 * octave);
      size *= 2;
      strength *= roughness;
    }
    return sum;
  };
}

const cosines = Float64Array.from({ length: 256 }, (_, i) => Math.cos((i * Math.PI) / 128));
const sines = Float64Array.from({ length: 256 }, (_, i) => Math.sin((i * Math.PI) / 128));

function smooth(t: number): number {
  return t * t * t * (t * (6 * t - 15) + 10);
}

function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** 0–255 in a random order: Fisher and Yates by a linear congruential generator. */
function shuffledBytes(seed: number): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  let state = seed;
  for (let i = 255; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (i + 1));
    [bytes[i], bytes[other]] = [bytes[other]!, bytes[i]!];
  }
  return bytes;
}
