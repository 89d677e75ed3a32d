/**
 * The worker in which libheif (WebAssembly) decodes one HEIC photo. It lives for that photo
 * alone: WebAssembly memory never shrinks, and a decoder that crashes takes only the worker along.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';

const { path } = workerData as { path: string };
const picture = decode(readFileSync(path));
parentPort?.postMessage(picture, [picture.data.buffer]);

/** The primary image upright (libheif applies `irot`, `imir` and `clap`), in its own colour space. */
function decode(bytes: Uint8Array) {
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0];
  if (!image) throw new Error('no image');
  const channels = image.has_alpha_channel() ? 4 : 3;
  const decoded = libheif.heif_js_decode_image2(
    image.handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    channels === 4
      ? libheif.heif_chroma.heif_chroma_interleaved_RGBA
      : libheif.heif_chroma.heif_chroma_interleaved_RGB,
  );
  const plane = decoded.channels?.[0];
  if (decoded.code || !plane) throw new Error(decoded.message ?? 'no pixels');
  const { width: widthPx, height: heightPx, stride } = plane;
  const rowBytes = widthPx * channels;
  const data = new Uint8Array(rowBytes * heightPx);
  for (let row = 0; row < heightPx; row++) {
    data.set(plane.data.subarray(row * stride, row * stride + rowBytes), row * rowBytes);
  }
  return { widthPx, heightPx, channels, data };
}
