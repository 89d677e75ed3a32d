// The process that draws single frames for people who look at a film: pictures of strangers are
// decoded here, and the server answers others meanwhile.
import { Failure } from '../../language/failure.ts';
import { lowerPriority } from '../../ingest/lower-priority.ts';
import { silenceFfmpeg } from '../../media/ffmpeg-log.ts';
import { drawFrames, type FramesOrder } from '../../render/draw-frames.ts';
import type { FromFrameProcess } from './frame-processes.ts';

/** After the server, before renders: somebody waits for it. */
const niceness = 5;

async function answer(order: FramesOrder): Promise<FromFrameProcess> {
  try {
    return { kind: 'done', files: await drawFrames(order) };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!(error instanceof Failure)) return { kind: 'fault', detail };
    return { kind: 'failed', code: error.code, wording: error.wording };
  }
}

lowerPriority(niceness);
silenceFfmpeg();
process.on('message', (order: FramesOrder) => {
  // A server that is gone is noticed by `disconnect`.
  void answer(order).then((message) => process.send?.(message, undefined, undefined, () => {}));
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the server decides when this process ends.
process.on('SIGINT', () => {});
