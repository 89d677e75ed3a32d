import { wording } from '../../language/wording.ts';
import { defaultEncoderSettings } from '../../render/engine.ts';
import type { Finding } from './finding.ts';

const frameCount = 30;
const format = { widthPx: 640, heightPx: 360, fps: 30 };

/** FFmpeg is loaded and encodes a second of a grey that brightens. */
export async function lookAtEncoder(): Promise<Finding> {
  const { VideoEncoder } = await import('../../media/encode-video.ts');
  const { silenceFfmpeg } = await import('../../media/ffmpeg-log.ts');
  silenceFfmpeg();
  const beganAtMs = performance.now();
  const encoder = new VideoEncoder(format, defaultEncoderSettings);
  try {
    for (let index = 0; index < frameCount; index++) encoder.encode(greyFrame(index));
    const { packets } = encoder.finish();
    if (packets.length !== frameCount)
      throw new Error(`${packets.length} frames came out instead of ${frameCount}`);
  } finally {
    encoder.close();
  }
  const tookMs = Math.round(performance.now() - beganAtMs);
  return {
    name: 'encoder',
    state: 'ok',
    text: wording(
      `FFmpeg encodes: ${frameCount} frames in ${tookMs} ms`,
      `FFmpeg 编码正常：${frameCount} 帧用时 ${tookMs} 毫秒`,
    ),
  };
}

function greyFrame(index: number): Uint8Array {
  const sampleCount = format.widthPx * format.heightPx;
  return new Uint8Array(sampleCount * 1.5).fill(128).fill(64 + 2 * index, 0, sampleCount);
}

const samples = 'Kinora Здравствуйте 你好 您好 こんにちは 안녕하세요 مرحبا שלום नमस्ते 🎬';

/** The fonts that come along draw what titles are written in. */
export async function lookAtFonts(): Promise<Finding> {
  const { fontFilesFor, familyList } = await import('../../compositor/text/font-files.ts');
  const graphemes = Array.from(new Intl.Segmenter('en').segment(samples), ({ segment }) => segment);
  const { files, missing } = fontFilesFor({ graphemes, font: 'sans', system: 'alphabetic' });
  if (missing.length > 0) throw new Error(`no font draws ${missing.join(' ')}`);
  familyList(files);
  const families = new Set(files.map(({ path }) => path.split('/').at(-3))).size;
  return {
    name: 'fonts',
    state: 'ok',
    text: wording(`${families} fonts for titles in any script`, `${families} 种字体，支持各种文字`),
  };
}
