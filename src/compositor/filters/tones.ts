/** More contrast in the middle, black and white where they were; amount 0–1. */
export function contrast(brightness: number, amount: number): number {
  const curved = brightness * brightness * (3 - 2 * brightness);
  return brightness + (curved - brightness) * amount;
}

/** 0 in black and white, 1 in the middle. */
export function middle(brightness: number): number {
  return 4 * brightness * (1 - brightness);
}
