import { seconds } from '../../../director/decision.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { durationFrames, type Timeline } from '../../../timeline/timeline.ts';

export function filmSeconds(timeline: Timeline): number {
  return durationFrames(timeline) / timeline.fps;
}

/** "The film is 24 s long now (before: 30 s), each photo about 2.4 s". */
export function tellLength(before: Timeline, after: Timeline): Wording {
  const [was, is] = [before, after].map((timeline) => tenth(filmSeconds(timeline)));
  const each = tellPhotos(after);
  return wording(
    `The film is ${is} s long now (before: ${was} s)${each.en}`,
    `影片现在长 ${is} 秒（之前 ${was} 秒）${each.zh}`,
  );
}

/** Behind a comma; empty where there is at most one photo. */
function tellPhotos(timeline: Timeline): Wording {
  const lengths = (mainTrack(timeline)?.clips ?? [])
    .filter(({ assetId }) => timeline.assets[assetId]?.kind !== 'video')
    .map((clip) => clip.durationFrames / timeline.fps);
  if (lengths.length < 2) return wording('', '');
  const mean = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (most - least > 0.3 * mean) {
    const range = `${tenth(least)}–${tenth(most)}`;
    return wording(`, its photos ${range} s each`, `，每张照片 ${range} 秒`);
  }
  const about = most - least > 0.1;
  return wording(
    `, each photo ${about ? 'about ' : ''}${tenth(mean)} s`,
    `，每张照片${about ? '约' : ''} ${tenth(mean)} 秒`,
  );
}

/** Seconds to a tenth. */
export function tenth(value: number): string {
  return seconds(Math.round(value * 10) / 10);
}
