// Builds kernel.wasm from assembly/: npm run kernel. The result is committed, so that making a film
// needs no compiler; kernel.test.ts fails when it is stale.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Compiles the kernel into `outFile`; the same source and compiler give the same bytes. */
export function buildKernel(outFile: string): void {
  const asc = fileURLToPath(import.meta.resolve('assemblyscript/asc'));
  const options = [
    '-O3',
    '--noAssert',
    '--runtime=stub',
    '--enable=simd',
    '--enable=relaxed-simd',
    '--importMemory',
    '--memoryBase=1024',
    '--use=abort=',
  ];
  const build = spawnSync(
    process.execPath,
    [
      asc.replace(/dist\/asc\.js$/, 'bin/asc.js'),
      `${here}assembly/index.ts`,
      ...options,
      '-o',
      outFile,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (build.status !== 0) throw new Error('the kernel does not compile');
}

if (import.meta.main) buildKernel(`${here}kernel.wasm`);
