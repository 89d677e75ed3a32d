import { readFileSync } from 'node:fs';

/**
 * Which of its assembly x264 should use, as a parameter; null leaves the choice to x264. Where a
 * processor has AVX-512, AVX2 does the same work (the same bits) in a fifth less time: measured on
 * the bench's frames, the figures are in docs/encoder.md. Only Linux tells what the processor has,
 * and x264 would take our word for it, so elsewhere nothing is said.
 */
export function x264Assembly(cpuInfo: string | null = readCpuInfo()): string | null {
  const flags = /^flags\s*:(.*)$/m.exec(cpuInfo ?? '')?.[1]?.split(/\s+/) ?? [];
  const has = (name: string) => flags.includes(name);
  return has('avx512f') && has('avx2') ? 'asm=avx2' : null;
}

function readCpuInfo(): string | null {
  try {
    return readFileSync('/proc/cpuinfo', 'utf8');
  } catch {
    return null;
  }
}
