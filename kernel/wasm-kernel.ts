import type {
  Address,
  ChromaTurn,
  Kernel,
  Plane,
  Sampling,
  ShiftGrid,
  Vignette,
  Warp,
} from './kernel.ts';
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
    shadePlane: (dst: Plane, value: number, weights: Plane) =>
      call.shadePlane(...flat(dst), value, weights.at, weights.stride),
    maskFromField: call.maskFromField,
    halvePlane: (src: Plane, dst: Plane) => call.halvePlane(...flat(src), dst.at, dst.stride),
    doublePlane: (src: Plane, dst: Plane) =>
      call.doublePlane(...flat(src), ...flat(dst), scratchAt),
    mapSamples: (plane: Plane, table: Address) => call.mapSamples(...flat(plane), table),
    turnChroma: (u: Plane, v: Plane, turn: ChromaTurn) =>
      call.turnChroma(
        u.at,
        v.at,
        u.stride,
        u.width,
        u.height,
        turn.uu,
        turn.uv,
        turn.vu,
        turn.vv,
        turn.uOffset,
        turn.vOffset,
      ),
    addOffsets: (dst: Plane, offsets: Plane) =>
      call.addOffsets(...flat(dst), offsets.at, offsets.stride),
    addGrain: (dst: Plane, noise: Plane, amount: number) =>
      call.addGrain(...flat(dst), noise.at, noise.stride, amount),
    vignettePlane: (plane: Plane, { x0, xStep, y0, yStep, strength, neutral }: Vignette) =>
      call.vignettePlane(...flat(plane), x0, xStep, y0, yStep, strength, neutral, scratchAt),
    multiplyByAlpha: (dst: Plane, alpha: Plane) =>
      call.multiplyByAlpha(...flat(dst), alpha.at, alpha.stride),
    divideByAlpha: (dst: Plane, alpha: Plane) =>
      call.divideByAlpha(...flat(dst), alpha.at, alpha.stride),
    blurPlane: (src, dst, width, height, radius) => {
      const scratch = memory.allocate(width * height + 4 * (width + 2 * radius) + 256);
      call.blurPlane(src, dst, width, height, radius, scratch);
      memory.free(scratch);
    },
    blurRows: (src, dst, width, height, radius) =>
      call.blurRows(src, dst, width, height, radius, scratchAt),
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
    displacePlane: (src: Plane, dst: Plane, { x, y, columns, cell }: ShiftGrid) =>
      call.displacePlane(
        src.at,
        src.stride,
        dst.at,
        dst.stride,
        dst.width,
        dst.height,
        x,
        y,
        columns,
        cell,
        64 / cell,
      ),
  };
}

function flat(plane: Plane): [number, number, number, number] {
  return [plane.at, plane.stride, plane.width, plane.height];
}
