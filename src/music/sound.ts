/** Samples per second of every sound inside Kinora. */
export const sampleRate = 48000;

/** Stereo, samples in −1…1; both channels have the same length. */
export interface Sound {
  readonly sampleRate: 48000;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export function silence(durationSamples: number): Sound {
  return {
    sampleRate,
    left: new Float32Array(durationSamples),
    right: new Float32Array(durationSamples),
  };
}

export function copySound(sound: Sound): Sound {
  return { sampleRate, left: sound.left.slice(), right: sound.right.slice() };
}

/** Linear factor of a level in decibels: 0 dB is 1. */
export function gainFromDb(db: number): number {
  return 10 ** (db / 20);
}

/** −Infinity for silence. */
export function dbFromGain(gain: number): number {
  return 20 * Math.log10(gain);
}
