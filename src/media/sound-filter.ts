import { AVERROR_EAGAIN, AVERROR_EOF, AV_BUFFERSRC_FLAG_KEEP_REF } from 'node-av/constants';
import {
  avChannelLayoutDescribe,
  avGetSampleFmtName,
  FFmpegError,
  Filter,
  FilterGraph,
  FilterInOut,
  Frame,
} from 'node-av/lib';

export type StereoSamples = readonly [left: Float32Array, right: Float32Array];

/** Brings decoded sound of one format to 48 kHz stereo. */
export interface SoundFilter {
  /** Whether a frame has the format that this filter was made for. */
  accepts(frame: Frame): boolean;
  run(frame: Frame): readonly StereoSamples[];
  /** What is still inside; frees the filter. */
  finish(): readonly StereoSamples[];
  free(): void;
}

/** Resampling and mixing by swresample. Throws FFmpegError. */
export async function openSoundFilter(first: Frame): Promise<SoundFilter> {
  const graph = new FilterGraph();
  graph.alloc();
  const layout = describeLayout(first);
  const format = avGetSampleFmtName(first.format as never);
  // By swresample's rules a mono source would come out 3 dB quieter on either side.
  const spread = first.channels === 1 ? 'pan=stereo|c0=c0|c1=c0,' : '';
  const chain = `${spread}aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo`;
  const source = graph.createFilter(
    Filter.getByName('abuffer')!,
    'source',
    `time_base=1/${first.sampleRate}:sample_rate=${first.sampleRate}:sample_fmt=${format}:${layout}`,
  );
  const sink = graph.createFilter(Filter.getByName('abuffersink')!, 'sink', null);
  const result = new Frame();
  result.alloc();
  let freed = false;
  const free = () => {
    if (freed) return;
    freed = true;
    result.free();
    graph.free();
  };
  try {
    if (!source || !sink) throw new Error(`FFmpeg refused sound in ${format} ${layout}`);
    // Named from the chain's side: what it leaves open at its end is the sink's input.
    const inputs = FilterInOut.createList([{ name: 'out', filterCtx: sink, padIdx: 0 }]);
    const outputs = FilterInOut.createList([{ name: 'in', filterCtx: source, padIdx: 0 }]);
    FFmpegError.throwIfError(graph.parsePtr(`[in]${chain}[out]`, inputs, outputs), chain);
    FFmpegError.throwIfError(await graph.config(), chain);
  } catch (error) {
    free();
    throw error;
  }
  const pull = () => {
    const samples: StereoSamples[] = [];
    for (;;) {
      result.unref();
      const code = sink.buffersinkGetFrameSync(result);
      if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return samples;
      FFmpegError.throwIfError(code, 'resample');
      samples.push(copyStereo(result));
    }
  };
  const key = formatKey(first);
  return {
    accepts: (frame) => formatKey(frame) === key,
    run(frame) {
      FFmpegError.throwIfError(
        source.buffersrcAddFrameSync(frame, AV_BUFFERSRC_FLAG_KEEP_REF),
        'resample',
      );
      return pull();
    },
    finish() {
      source.buffersrcAddFrameSync(null);
      const rest = pull();
      free();
      return rest;
    },
    free,
  };
}

function copyStereo(frame: Frame): StereoSamples {
  const { nbSamples, data } = frame;
  const channel = (plane: Buffer) =>
    new Float32Array(plane.buffer.slice(plane.byteOffset, plane.byteOffset + 4 * nbSamples));
  return [channel(data![0]!), channel(data![1]!)];
}

const formatKey = (frame: Frame) => `${frame.sampleRate} ${frame.format} ${describeLayout(frame)}`;

/** Files that do not say which speaker is which are taken in FFmpeg's usual order. */
function describeLayout(frame: Frame): string {
  const { channelLayout, channels } = frame;
  const name = channelLayout.order === 0 ? null : avChannelLayoutDescribe(channelLayout);
  return name ? `channel_layout=${name}` : `channels=${channels}`;
}
