// Draws one picture after the other, beside others that do the same.
import { parentPort } from 'node:worker_threads';
import { createCanvas } from '@napi-rs/canvas';
import { heightPx, widthPx } from './brush.ts';
import type { SceneName } from './scene-names.ts';
import { scenes } from './scenes.ts';

const jpegQuality = 92;

parentPort!.on('message', (name: SceneName) => {
  const canvas = createCanvas(widthPx, heightPx);
  scenes[name](canvas.getContext('2d'));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  parentPort!.postMessage(canvas.toBuffer('image/jpeg', jpegQuality));
});
