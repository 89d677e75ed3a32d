import { wording, type Language } from '../../language/wording.ts';
import type { Pace } from './pace.ts';
import type { Step } from './progress.ts';

/** "412 of 900 frames", "3.1 of 48.0 MB"; empty where the percentage says all. */
export function countText({ done, total, unit }: Step, language: Language): string {
  if (unit === 'percent') return '';
  const of = language === 'en' ? ' of ' : '/';
  return unit === 'bytes'
    ? `${megabytes(done)}${of}${megabytes(total)} MB`
    : `${done}${of}${total} ${counted[unit][language]}`;
}

/** "96 frames/s"; empty where nothing is counted. */
export function paceText({ unit }: Step, { perSecond }: Pace, language: Language): string {
  if (unit === 'percent') return '';
  const whole = perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond));
  const rate = unit === 'bytes' ? megabytes(perSecond) : whole;
  return `${rate} ${paced[unit][language]}`;
}

const counted = {
  files: wording('files', '个文件'),
  frames: wording('frames', '帧'),
};
const paced = {
  files: wording('files/s', '个/秒'),
  frames: wording('frames/s', '帧/秒'),
  bytes: wording('MB/s', 'MB/秒'),
};

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** "8 s left", "2 min left" */
export function timeLeftText({ secondsLeft }: Pace, language: Language): string {
  const seconds = Math.max(1, Math.ceil(secondsLeft));
  const [amount, en, zh] =
    seconds < 90 ? [seconds, 's', '秒'] : [Math.round(seconds / 60), 'min', '分钟'];
  return language === 'en' ? `${amount} ${en} left` : `还剩 ${amount} ${zh}`;
}
