// The process that opens clips and songs for `kinora make`: FFmpeg's decoders read what strangers
// wrote, and a crash here costs one file and not the film.
import { Failure } from '../language/failure.ts';
import { silenceFfmpeg } from '../media/ffmpeg-log.ts';
import { decodeSound } from '../media/sound.ts';
import { listenToSong, type Song } from '../music/song.ts';
import type { InspectionAnswer, InspectionRequest } from './inspection-processes.ts';
import { inspectFile, type Inspected } from './inspect-file.ts';

silenceFfmpeg();
process.on('message', (request: InspectionRequest) => {
  void answer(request).then((message: InspectionAnswer) => process.send?.(message));
});
// The parent is gone: nobody waits for the answer.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the parent decides when this process ends.
process.on('SIGINT', () => {});

async function answer(request: InspectionRequest): Promise<InspectionAnswer> {
  try {
    return { ok: true, result: await work(request) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, code: error.code, wording: error.wording };
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, code: 'internal', wording: { en: detail, zh: detail } };
  }
}

async function work(request: InspectionRequest): Promise<Inspected | Song> {
  if (request.kind === 'inspect') return inspectFile(request.path, request.cacheFolder);
  return listenToSong(await decodeSound(request.path));
}
