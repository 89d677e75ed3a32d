import type { Address, ChromaTurn, Kernel, Plane, Sampling, Warp } from './kernel.ts';
import { type KernelMemory, scratchAt } from './memory.ts';

type Numbers = (...numbers: number[]) => void;

/** The SIMD kernel over `memory`; `module` is the compiled kernel.wasm. */
export function createWasmKernel(module: WebAssembly.Module, memory: KernelMemory): Kernel {
  const instance = new WebAssembly.Instance(module, { env: { memory: memory.memory } });
  const call = instance.exports as Record<keyof Kernel, Numbers>;
  return {
    bytes: () => memory.bytes(),
    resamplePlane: (src: Plane, dst: Plane, x: Sampling, y: Sampling) =>
      call.resamplePlane(...flat(src), ...flat(dst), x.start, x.step, y.start, y.step, scratchAt),
    mix: call.mix,
    mixByMask: call.mixByMask,
    drawOver: (dst: Plane, src: Plane, alpha: Plane, opacity: number) =>
      call.drawOver(
        dst.at,
        dst.stride,
        src.at,
        src.stride,
        alpha.at,
        alpha.stride,
        dst.width,
        dst.height,
        opacity,
      ),
    maskFromField: call.maskFromField,
    halvePlane: call.halvePlane,
    mapSamples: call.mapSamples,
    turnChroma: (u: Address, v: Address, length: number, turn: ChromaTurn) =>
      call.turnChroma(u, v, length, turn.uu, turn.uv, turn.vu, turn.vv, turn.uOffset, turn.vOffset),
    blurPlane: (src, dst, width, height, radius) => {
      const scratch = memory.allocate(width * height + 4 * width);
      call.blurPlane(src, dst, width, height, radius, scratch);
      memory.free(scratch);
    },
    blurRows: call.blurRows,
    warpPlane: (src: Plane, dst: Plane, warp: Warp) =>
      call.warpPlane(
        ...flat(src),
        ...flat(dst),
        warp.x0,
        warp.y0,
        warp.xPerColumn,
        warp.yPerColumn,
        warp.xPerRow,
        warp.yPerRow,
        warp.outside,
      ),
    displacePlane: (src, dst, size, shifts) =>
      call.displacePlane(src, dst, size.width, size.height, shifts.x, shifts.y),
  };
}

function flat(plane: Plane): [number, number, number, number] {
  return [plane.at, plane.stride, plane.width, plane.height];
}
