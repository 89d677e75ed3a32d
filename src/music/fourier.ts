/**
 * In-place complex fast Fourier transform of one fixed size (a power of two), radix 2, unscaled:
 * tables are made once, so make it once and call it often.
 */
export function createFourier(size: number): (real: Float64Array, imaginary: Float64Array) => void {
  const cosine = new Float64Array(size / 2);
  const sine = new Float64Array(size / 2);
  for (let k = 0; k < size / 2; k++) {
    cosine[k] = Math.cos((2 * Math.PI * k) / size);
    sine[k] = -Math.sin((2 * Math.PI * k) / size);
  }
  const reversed = new Uint32Array(size);
  for (let index = 1; index < size; index++) {
    reversed[index] = (reversed[index >> 1]! >> 1) | (index & 1 ? size >> 1 : 0);
  }

  return (real, imaginary) => {
    for (let index = 0; index < size; index++) {
      const other = reversed[index]!;
      if (other <= index) continue;
      const heldReal = real[index]!;
      const heldImaginary = imaginary[index]!;
      real[index] = real[other]!;
      imaginary[index] = imaginary[other]!;
      real[other] = heldReal;
      imaginary[other] = heldImaginary;
    }
    for (let half = 1; half < size; half *= 2) {
      const stride = size / (2 * half);
      for (let start = 0; start < size; start += 2 * half) {
        for (let k = 0; k < half; k++) {
          const low = start + k;
          const high = low + half;
          const c = cosine[k * stride]!;
          const s = sine[k * stride]!;
          const turnedReal = real[high]! * c - imaginary[high]! * s;
          const turnedImaginary = real[high]! * s + imaginary[high]! * c;
          real[high] = real[low]! - turnedReal;
          imaginary[high] = imaginary[low]! - turnedImaginary;
          real[low] = real[low]! + turnedReal;
          imaginary[low] = imaginary[low]! + turnedImaginary;
        }
      }
    }
  };
}
