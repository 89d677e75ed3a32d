import { readFileSync } from 'node:fs';
import type { Kernel } from './kernel.ts';
import { KernelMemory } from './memory.ts';
import { createWasmKernel } from './wasm-kernel.ts';

/** Loads the SIMD kernel from the file beside this one; a browser fetches the same file instead. */
export function loadKernel(memory = new KernelMemory()): { kernel: Kernel; memory: KernelMemory } {
  const module = new WebAssembly.Module(readFileSync(new URL('kernel.wasm', import.meta.url)));
  return { kernel: createWasmKernel(module, memory), memory };
}
