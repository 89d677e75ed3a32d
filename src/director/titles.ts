import { defaultTextStyle } from '../timeline/text-style.ts';
import type { Mood, TextClip, TextStyle } from '../timeline/timeline.ts';
import type { Brief, Pace } from './brief.ts';

/** Shorter is not read but noticed. */
const leastSeconds = 2.5;
const mostSeconds = 8;
/** Comfortable reading of titles on screen, in characters per second, after finding the text. */
const latinPerSecond = 15;
const ideographsPerSecond = 5;
const findSeconds = 1;

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const animations: Record<Pace, TextStyle['animation']> = {
  slow: 'fade',
  normal: 'rise',
  fast: 'zoom',
};

/** How long a text wants to be on screen. */
export function readingSeconds(text: string): number {
  const characters = Array.from(text);
  const ideographs = characters.filter((character) => ideograph.test(character)).length;
  const others = characters.length - ideographs;
  const needed = findSeconds + ideographs / ideographsPerSecond + others / latinPerSecond;
  return Math.min(mostSeconds, Math.max(leastSeconds, needed));
}

/** Opening title and end card, each at most half the film where both are wished. */
export function titleClips(options: {
  readonly brief: Brief;
  readonly pace: Pace;
  readonly mood: Mood | null;
  readonly fps: number;
  readonly durationFrames: number;
}): TextClip[] {
  const { brief, pace, mood, fps, durationFrames } = options;
  const both = brief.titleText !== null && brief.endCardText !== null;
  const most = both ? Math.floor(durationFrames / 2) : durationFrames;
  const framesFor = (text: string) =>
    Math.max(1, Math.min(most, Math.round(readingSeconds(text) * fps)));
  const clips: TextClip[] = [];
  if (brief.titleText !== null) {
    const text = brief.titleText;
    const style = titleStyle('title', { text, pace, mood });
    clips.push({ id: 'title', startFrame: 0, durationFrames: framesFor(text), text, style });
  }
  if (brief.endCardText !== null && most > 0) {
    const text = brief.endCardText;
    const frames = framesFor(text);
    const style = titleStyle('end-card', { text, pace, mood });
    const startFrame = durationFrames - frames;
    clips.push({ id: 'end-card', startFrame, durationFrames: frames, text, style });
  }
  return clips;
}

export function titleStyle(
  role: 'title' | 'end-card',
  { text, pace, mood }: { text: string; pace: Pace; mood: Mood | null },
): TextStyle {
  const style = defaultTextStyle(role);
  const serif = mood === 'cinematic' || mood === 'jazz';
  return {
    ...style,
    font: serif ? 'serif' : pace === 'fast' ? 'display' : style.font,
    size: style.size * shrinkFor(text),
    animation: animations[pace],
  };
}

/** Full size for a few words, smaller for a sentence; an ideograph is as wide as two letters. */
function shrinkFor(text: string): number {
  const widths = text
    .split('\n')
    .map((line) =>
      Array.from(line).reduce((width, character) => width + (ideograph.test(character) ? 2 : 1), 0),
    );
  const longest = Math.max(...widths);
  return longest <= 24 ? 1 : longest <= 48 ? 0.8 : 0.6;
}
