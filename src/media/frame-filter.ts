import {
  AV_BUFFERSRC_FLAG_KEEP_REF,
  AVCOL_PRI_BT2020,
  AVCOL_PRI_SMPTE431,
  AVCOL_PRI_SMPTE432,
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_RGB,
  AVCOL_SPC_UNSPECIFIED,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
} from 'node-av/constants';
import {
  avGetPixFmtName,
  FFmpegError,
  Filter,
  FilterGraph,
  FilterInOut,
  Frame,
  type FilterContext,
} from 'node-av/lib';
import type { Orientation } from './container.ts';

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Runs decoded frames, all alike, through one chain of FFmpeg's filters. */
export interface FrameFilter {
  /** The result is the same object each time, valid until the next call. */
  run(frame: Frame): Promise<Frame>;
  free(): void;
}

/** `chain` as FFmpeg writes it, ending in the pixel format that is wanted. Throws FFmpegError. */
export async function openFrameFilter(frame: Frame, chain: string): Promise<FrameFilter> {
  const graph = new FilterGraph();
  graph.alloc();
  const source = addFilter(
    graph,
    'buffer',
    `video_size=${frame.width}x${frame.height}:pix_fmt=${frame.format}:time_base=1/1000` +
      `:pixel_aspect=1/1:colorspace=${frame.colorSpace}:range=${frame.colorRange}`,
  );
  const sink = addFilter(graph, 'buffersink', null);
  // Named from the chain's side: what it leaves open at its end is the sink's input.
  const inputs = FilterInOut.createList([{ name: 'out', filterCtx: sink, padIdx: 0 }]);
  const outputs = FilterInOut.createList([{ name: 'in', filterCtx: source, padIdx: 0 }]);
  const result = new Frame();
  result.alloc();
  const free = () => {
    result.free();
    graph.free();
  };
  try {
    FFmpegError.throwIfError(graph.parsePtr(`[in]${chain}[out]`, inputs, outputs), chain);
    FFmpegError.throwIfError(await graph.config(), chain);
  } catch (error) {
    free();
    throw error;
  }
  return {
    async run(input) {
      result.unref();
      FFmpegError.throwIfError(
        await source.buffersrcAddFrame(input, AV_BUFFERSRC_FLAG_KEEP_REF),
        'filter',
      );
      FFmpegError.throwIfError(await sink.buffersinkGetFrame(result), 'filter');
      return result;
    },
    free,
  };
}

function addFilter(graph: FilterGraph, name: string, options: string | null): FilterContext {
  const filter = Filter.getByName(name);
  const context = filter && graph.createFilter(filter, name, options);
  if (!context) throw new Error(`FFmpeg refused the filter ${name} ${options ?? ''}`);
  return context;
}

/**
 * The filters that bring a decoded frame upright to a size, in BT.709 limited range with 8 bits
 * and 4:2:0: zimg for scaling (spline36, chroma sited to the left) and for matrix and range. HDR
 * (PQ and HLG) is tone-mapped after scaling: Möbius, straight up to half of the reference white of
 * 203 cd/m² (ITU-R BT.2408), which comes out at nine tenths of full signal, then bending softly
 * (the filter's BT.2390 curve turns down again above 1000 cd/m²). Wide primaries without HDR are
 * converted in linear light. Where a stream does not say its matrix, small pictures are
 * taken for BT.601 and large ones for BT.709, as players do. The difference between the primaries
 * of BT.601 and BT.709 is passed over, as browsers do.
 */
export function uprightChain(frame: Frame, orientation: Orientation, size: PictureSize): string {
  const turned = orientation.a === 0;
  const width = turned ? size.heightPx : size.widthPx;
  const height = turned ? size.widthPx : size.heightPx;
  return [...convertingChain(frame, width, height), turns[orientationKey(orientation)]]
    .filter(Boolean)
    .join(',');
}

/**
 * As `uprightChain`, but covering the size, blurred and darkened: the fill around a clip. Made at
 * a sixteenth of the size: nothing smaller would survive the blur.
 */
export function blurredChain(
  frame: Frame,
  orientation: Orientation,
  upright: PictureSize,
  size: PictureSize,
): string {
  const even = (value: number) => Math.max(8, 2 * Math.round(value / 32));
  const [width, height] = [even(size.widthPx), even(size.heightPx)];
  const cover = Math.max(width / upright.widthPx, height / upright.heightPx);
  const small = {
    widthPx: Math.max(width, 2 * Math.ceil((upright.widthPx * cover) / 2)),
    heightPx: Math.max(height, 2 * Math.ceil((upright.heightPx * cover) / 2)),
  };
  return [
    uprightChain(frame, orientation, small),
    `crop=${width}:${height}`,
    // In 16 bits and dithered on the way back: a wide blur would show steps in 8.
    'format=yuv420p16le',
    'gblur=sigma=3',
    `lutyuv=y=4096+(val-4096)*${fillBrightness}:u=${darkerChroma}:v=${darkerChroma}`,
    `zscale=w=${size.widthPx}:h=${size.heightPx}:f=bicubic:d=ordered`,
    'format=yuv420p',
  ].join(',');
}

const fillBrightness = 0.72;
const darkerChroma = `32768+(val-32768)*${fillBrightness}`;

/** Whether the frames of this format can have transparent parts. */
export function hasAlpha(frame: Frame): boolean {
  return /^(yuva|rgba|bgra|argb|abgr|gbrap|pal8)/.test(
    avGetPixFmtName(frame.format as never) ?? '',
  );
}

function convertingChain(frame: Frame, width: number, height: number): readonly string[] {
  // zscale leaves the last slice of an alpha plane empty when it runs on several threads.
  if (hasAlpha(frame)) {
    return [
      `scale=${width}:${height}:flags=bicubic+accurate_rnd:out_color_matrix=bt709:out_range=tv`,
      'format=yuva420p',
    ];
  }
  const scale = `zscale=w=${width}:h=${height}:f=spline36:c=left`;
  const isHdr = [AVCOL_TRC_SMPTE2084, AVCOL_TRC_ARIB_STD_B67].includes(frame.colorTrc);
  if (isHdr) {
    return [
      'format=yuv420p10le',
      scale,
      'tonemapx=tonemap=mobius:param=0.5:t=bt709:m=bt709:p=bt709:r=tv:format=yuv420p',
    ];
  }
  return [`${scale}:${inputColors(frame)}:m=709:r=limited`, 'format=yuv420p'];
}

function inputColors(frame: Frame): string {
  const name = avGetPixFmtName(frame.format as never) ?? '';
  const isRgb = frame.colorSpace === AVCOL_SPC_RGB || /rgb|bgr|gbr|pal8/.test(name);
  if (isRgb) return 'rin=full';
  const isFull = frame.colorRange === AVCOL_RANGE_JPEG || name.startsWith('yuvj');
  const matrix =
    frame.colorSpace !== AVCOL_SPC_UNSPECIFIED ? frame.colorSpace : guessedMatrix(frame);
  const colors = `rin=${isFull ? 'full' : 'limited'}:min=${matrix}`;
  const isWide = [AVCOL_PRI_BT2020, AVCOL_PRI_SMPTE431, AVCOL_PRI_SMPTE432].includes(
    frame.colorPrimaries,
  );
  return isWide ? `${colors}:pin=${frame.colorPrimaries}:p=709:tin=709:t=709` : colors;
}

/** Numbers of ITU-T H.273: 1 is BT.709, 5 is BT.601. */
function guessedMatrix(frame: Frame): number {
  return Math.max(frame.width, frame.height) >= 1280 || Math.min(frame.width, frame.height) >= 720
    ? 1
    : 5;
}

const orientationKey = ({ a, b, c, d }: Orientation) => `${a} ${b} ${c} ${d}`;

/**
 * (x, y) ↦ (ax + cy, bx + dy), y downwards, → the filters that do so. vflip only turns the rows'
 * stride negative; what comes after it writes them in order again.
 */
const turns: Readonly<Record<string, string>> = {
  '1 0 0 1': '',
  '-1 0 0 1': 'hflip',
  '1 0 0 -1': 'vflip,copy',
  '-1 0 0 -1': 'vflip,hflip',
  '0 1 -1 0': 'transpose=clock',
  '0 -1 1 0': 'transpose=cclock',
  '0 1 1 0': 'transpose=cclock_flip',
  '0 -1 -1 0': 'transpose=clock_flip',
};
