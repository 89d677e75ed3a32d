import { stat } from 'node:fs/promises';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { readMp4Facts } from '../media/verify-mp4.ts';

/** −60 dBFS: sound that was louder than this when it was made must be heard in the film. */
const audiblePeak = 0.001;

/**
 * Holds a finished file against what was ordered: every frame there and evenly timed, every chunk
 * beginning with a key frame, the sound decoded, heard where it was heard when it was made, and as
 * long as the pictures within a frame. Answers the file's size in bytes. Throws `internal`, naming all that is wrong.
 */
export async function verifyFilm(
  path: string,
  ordered: {
    frameCount: number;
    fps: number;
    chunkCount: number;
    soundSamples: number;
    /** The loudest sample before it was encoded: clips may well be silent. */
    soundPeak: number;
  },
): Promise<number> {
  const facts = await readMp4Facts(path, ordered.chunkCount).catch((error: unknown) => {
    throw broken([`it cannot be decoded (${String(error)})`]);
  });
  const seconds = ordered.frameCount / ordered.fps;
  const soundSeconds = ordered.soundSamples / 48000;
  const checks: [boolean, string][] = [
    [
      facts.frameCount === ordered.frameCount,
      `${facts.frameCount} frames instead of ${ordered.frameCount}`,
    ],
    [facts.evenlyTimed, 'frames are not evenly timed'],
    [
      facts.keyFrameCount >= ordered.chunkCount,
      `${facts.keyFrameCount} key frames for ${ordered.chunkCount} chunks`,
    ],
    [
      Math.abs(facts.videoSeconds - seconds) * ordered.fps < 1,
      `${facts.videoSeconds} s instead of ${seconds} s`,
    ],
    [
      Math.abs(facts.soundSeconds - soundSeconds) * ordered.fps < 1,
      `${facts.soundSeconds} s of sound instead of ${soundSeconds} s`,
    ],
    [ordered.soundPeak <= 2 * audiblePeak || facts.soundPeak > audiblePeak, 'the sound is silent'],
  ];
  const wrong = checks.filter(([holds]) => !holds).map(([, what]) => what);
  if (wrong.length > 0) throw broken(wrong);
  return (await stat(path)).size;
}

function broken(wrong: readonly string[]): Failure {
  const list = wrong.join('; ');
  return new Failure(
    'internal',
    wording(
      `The finished film did not pass its check and was thrown away: ${list}.`,
      `成片未通过检查，已丢弃：${list}。`,
    ),
  );
}
