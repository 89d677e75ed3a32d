import type { Language } from '../../language/wording.ts';
import type { Pace } from './pace.ts';
import type { Step } from './progress.ts';

/** "412 of 900 frames" */
export function countText({ done, total, unit }: Step, language: Language): string {
  const units = { files: ['files', '个文件'], frames: ['frames', '帧'] }[unit];
  return language === 'en' ? `${done} of ${total} ${units[0]}` : `${done}/${total} ${units[1]}`;
}

/** "96 frames/s" */
export function paceText({ unit }: Step, pace: Pace, language: Language): string {
  const rate = pace.perSecond < 10 ? pace.perSecond.toFixed(1) : String(Math.round(pace.perSecond));
  const units = { files: ['files/s', '个/秒'], frames: ['frames/s', '帧/秒'] }[unit];
  return language === 'en' ? `${rate} ${units[0]}` : `${rate} ${units[1]}`;
}

/** "8 s left", "2 min left" */
export function timeLeftText({ secondsLeft }: Pace, language: Language): string {
  const seconds = Math.max(1, Math.ceil(secondsLeft));
  const [amount, en, zh] =
    seconds < 90 ? [seconds, 's', '秒'] : [Math.round(seconds / 60), 'min', '分钟'];
  return language === 'en' ? `${amount} ${en} left` : `还剩 ${amount} ${zh}`;
}
