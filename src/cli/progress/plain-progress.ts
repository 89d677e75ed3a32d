import type { Language } from '../../language/wording.ts';
import { PaceMeter } from './pace.ts';
import type { ProgressView, Step } from './progress.ts';
import { countText, paceText, timeLeftText } from './progress-words.ts';

/** Seldom enough for a log, often enough to see that it goes on. */
const everyMs = 2000;

/** Progress as plain lines, for logs and pipes: at each new step, then every two seconds. */
export function plainProgress(
  stream: NodeJS.WritableStream,
  language: Language,
  now: () => number = () => performance.now(),
): ProgressView {
  const meter = new PaceMeter();
  let label: string | null = null;
  let saidAtMs = 0;
  return {
    show: (step) => {
      const nowMs = now();
      const pace = meter.measure(step, nowMs);
      const isNew = label !== step.label.en;
      if (!isNew && nowMs - saidAtMs < everyMs) return;
      label = step.label.en;
      saidAtMs = nowMs;
      const facts = [shareText(step, language)];
      if (pace) facts.push(paceText(step, pace, language), timeLeftText(pace, language));
      const told = facts.filter((fact) => fact !== '').join(', ');
      const text = `${step.label[language]}${language === 'en' ? ': ' : '：'}${told}`;
      stream.write(`${text}\n`);
    },
    say: (line) => stream.write(`${line}\n`),
    end: () => {},
  };
}

function shareText(step: Step, language: Language): string {
  const { done, total, unit } = step;
  const share = total > 0 && unit !== 'files' ? `${Math.floor((done * 100) / total)} %` : '';
  const count = countText(step, language);
  return count === '' || share === '' ? count + share : `${count} (${share})`;
}
