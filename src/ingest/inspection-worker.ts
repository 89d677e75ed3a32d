// The process that opens files of strangers: decoders read what anybody may have written, and a
// crash here costs one file and nothing else.
import { Failure } from '../language/failure.ts';
import { silenceFfmpeg } from '../media/ffmpeg-log.ts';
import { decodeSound } from '../media/sound.ts';
import { listenToSong, type Song } from '../music/song.ts';
import { inspectFile, type Inspected } from './inspect-file.ts';
import type { InspectionAnswer, InspectionRequest } from './inspection-process.ts';
import { lowerPriority } from './lower-priority.ts';

const [, , niceness] = process.argv;
if (Number(niceness) > 0) lowerPriority(Number(niceness));
silenceFfmpeg();
process.on('message', (request: InspectionRequest) => {
  void answer(request).then(say);
});
// The parent is gone: nobody waits for the answer.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the parent decides when this process ends.
process.on('SIGINT', () => {});
say({ kind: 'ready' });

function say(message: InspectionAnswer): void {
  process.send?.(message);
}

async function answer(request: InspectionRequest): Promise<InspectionAnswer> {
  try {
    return { kind: 'done', result: await work(request) };
  } catch (error) {
    if (error instanceof Failure) {
      return { kind: 'failed', code: error.code, wording: error.wording };
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'fault', detail };
  }
}

async function work(request: InspectionRequest): Promise<Inspected | Song> {
  if (request.kind === 'inspect') return inspectFile(request.path, request);
  return listenToSong(await decodeSound(request.path));
}
