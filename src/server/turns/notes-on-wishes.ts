import type { Brief } from '../../director/brief.ts';
import { count } from '../../director/decision.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { durationFrames, type Timeline } from '../../timeline/timeline.ts';
import { musicOf } from './situation-of.ts';

/** How much shorter or longer a film is suggested to be for another pace. */
const factors = { fast: 0.6, slow: 1.5 };

/**
 * Why a wish did less than its words promise: the pace within a length that stays, the loudness of
 * music that is not there. `asked` is the last message, `brief` all of them.
 */
export function notesOnWishes(
  asked: Partial<Brief>,
  brief: Partial<Brief>,
  timeline: Timeline,
): Wording[] {
  const { pace } = asked;
  const says = asked.durationSeconds ?? asked.secondsPerPhoto;
  const onPace =
    (pace === 'fast' || pace === 'slow') && says === undefined
      ? noteOnPace(pace, brief, timeline)
      : null;
  const isSilent = asked.musicGain !== undefined && musicOf(timeline) === null;
  return [...(onPace === null ? [] : [onPace]), ...(isSilent ? [noMusic] : [])];
}

function noteOnPace(
  pace: 'fast' | 'slow',
  { durationSeconds = 'auto', secondsPerPhoto = 'auto' }: Partial<Brief>,
  timeline: Timeline,
): Wording | null {
  const changed = wording(pace === 'fast' ? 'faster' : 'slower', pace === 'fast' ? '更快' : '更慢');
  if (durationSeconds !== 'auto') {
    const seconds = rounded(durationFrames(timeline) / timeline.fps);
    const pictures = pictureCount(timeline);
    const each = rounded(seconds / Math.max(1, pictures));
    const other = Math.max(1, Math.round(seconds * factors[pace]));
    return wording(
      `The length stays ${seconds} s: over ${count(pictures, 'picture')} that is about ${each} s each, so only transitions, motion and music follow the pace. For a ${changed.en} film say for example “make it ${other} seconds long”.`,
      `时长仍是 ${seconds} 秒：${pictures} 个画面每个约 ${each} 秒，因此只有转场、运镜和音乐随节奏变化。想要${changed.zh}，可以说“时长改成${other}秒”。`,
    );
  }
  if (secondsPerPhoto === 'auto') return null;
  const other = Math.max(0.5, Math.round(secondsPerPhoto * factors[pace] * 2) / 2);
  return wording(
    `Each photo stays ${secondsPerPhoto} s, as was wished. For a ${changed.en} film say for example “${other} seconds each”.`,
    `每张照片仍按要求停留 ${secondsPerPhoto} 秒。想要${changed.zh}，可以说“每张${other}秒”。`,
  );
}

function pictureCount({ tracks }: Timeline): number {
  return tracks.find(({ kind }) => kind === 'video')?.clips.length ?? 0;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

const noMusic = wording(
  'There is no music in the film that could be louder or quieter.',
  '影片里没有音乐，无法调节音乐的音量。',
);
