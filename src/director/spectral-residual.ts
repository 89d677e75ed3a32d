/** Side of the square on which the spectrum is taken: the authors' choice. */
export const residualSide = 64;

/**
 * What is unexpected in a picture, 0 and up, for each cell of a 64×64 square of luma: the part of
 * the log spectrum that its own neighbourhood does not predict, back in space (Hou & Zhang,
 * "Saliency Detection: A Spectral Residual Approach", CVPR 2007).
 */
export function spectralResidual(luma: Float32Array): Float32Array {
  const real = Float64Array.from(luma);
  const imaginary = new Float64Array(real.length);
  transform(real, imaginary, 1);
  const logs = real.map((value, index) => Math.log(Math.hypot(value, imaginary[index]!) + 1e-6));
  const expected = boxMean(logs);
  for (let index = 0; index < real.length; index++) {
    const phase = Math.atan2(imaginary[index]!, real[index]!);
    const residual = Math.exp(logs[index]! - expected[index]!);
    real[index] = residual * Math.cos(phase);
    imaginary[index] = residual * Math.sin(phase);
  }
  transform(real, imaginary, -1);
  return Float32Array.from(real, (value, index) => value ** 2 + imaginary[index]! ** 2);
}

/** Mean over 3×3, the spectrum being periodic. */
function boxMean(plane: Float64Array): Float64Array {
  const side = residualSide;
  return plane.map((_, index) => {
    const [x, y] = [index % side, Math.floor(index / side)];
    let sum = 0;
    for (let dy = side - 1; dy <= side + 1; dy++) {
      for (let dx = side - 1; dx <= side + 1; dx++) {
        sum += plane[((y + dy) % side) * side + ((x + dx) % side)]!;
      }
    }
    return sum / 9;
  });
}

/** Two-dimensional Fourier transform in place, rows and then columns; unscaled both ways. */
function transform(real: Float64Array, imaginary: Float64Array, sign: 1 | -1): void {
  for (let row = 0; row < residualSide; row++) {
    transformLine(real, imaginary, { start: row * residualSide, stride: 1, sign });
  }
  for (let column = 0; column < residualSide; column++) {
    transformLine(real, imaginary, { start: column, stride: residualSide, sign });
  }
}

/** Cooley and Tukey's radix-2 transform of one line. */
function transformLine(
  real: Float64Array,
  imaginary: Float64Array,
  { start, stride, sign }: { start: number; stride: number; sign: 1 | -1 },
): void {
  const place = (index: number) => start + index * stride;
  reverseBits((a, b) => {
    const [first, second] = [place(a), place(b)];
    [real[first], real[second]] = [real[second]!, real[first]!];
    [imaginary[first], imaginary[second]] = [imaginary[second]!, imaginary[first]!];
  });
  for (let size = 2; size <= residualSide; size *= 2) {
    for (let turn = 0; turn < size / 2; turn++) {
      const angle = (-sign * 2 * Math.PI * turn) / size;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      for (let group = turn; group < residualSide; group += size) {
        const [even, odd] = [place(group), place(group + size / 2)];
        const re = real[odd]! * cosine - imaginary[odd]! * sine;
        const im = real[odd]! * sine + imaginary[odd]! * cosine;
        real[odd] = real[even]! - re;
        imaginary[odd] = imaginary[even]! - im;
        real[even]! += re;
        imaginary[even]! += im;
      }
    }
  }
}

function reverseBits(swap: (a: number, b: number) => void): void {
  for (let index = 1, mirror = 0; index < residualSide; index++) {
    let bit = residualSide >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (index < mirror) swap(index, mirror);
  }
}
