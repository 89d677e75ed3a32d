/** What sound of 48 kHz takes as AAC, with its index; the encoder may be a little above its rate. */
export function soundBytes(durationMs: number, bitRate: number): number {
  const seconds = durationMs / 1000;
  return 1.05 * ((seconds * bitRate) / 8) + indexBytes * packetsPerSecond * seconds + 4096;
}

const indexBytes = 12;
const packetsPerSecond = 47;
