import { wording, type Wording } from '../../language/wording.ts';
import { decodeDraft } from '../../timeline/draft/decode-draft.ts';
import { summarizeTimeline } from '../../timeline/summary.ts';
import { isExportable, tracksOf, type Draft } from './project-state.ts';

/**
 * The whole film in one line, as the protocol has it:
 * `Timeline (2 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%)`.
 * Of a draft in another server's form, what can be told of any: kinds, names, the whole length.
 */
export function summarizeDraft(draft: Draft): Wording {
  if (!isExportable({ draft })) return noFilm;
  const decoded = decodeDraft(draft);
  if (!decoded.ok) return summarizeForeign(draft);
  const { timeline } = decoded;
  return wording(summarizeTimeline(timeline, 'en'), summarizeTimeline(timeline, 'zh'));
}

const noFilm = wording('There is no film yet.', '还没有影片。');

function summarizeForeign(draft: Draft): Wording {
  const tracks = tracksOf(draft);
  const lengthMs = Number(draft['d']);
  const seconds = lengthMs > 0 ? Math.round(lengthMs / 100) / 10 : null;
  const described = tracks.map(({ type, segments }, index) => {
    const label = labels[type] ?? wording('Track', '轨道');
    const names = namesOf(segments);
    const range = seconds === null || type === 7 ? '' : ` (0-${seconds}s)`;
    const rangeZh = seconds === null || type === 7 ? '' : ` (0-${seconds}秒)`;
    return wording(
      `${index + 1}. ${label.en}: ${names.en}${range}`,
      `${index + 1}. ${label.zh}：${names.zh}${rangeZh}`,
    );
  });
  const count = tracks.length;
  return wording(
    `Timeline (${count} ${count === 1 ? 'track' : 'tracks'}): ${described.map(({ en }) => en).join(' ')}`,
    `时间线（${count} 条轨道）：${described.map(({ zh }) => zh).join(' ')}`,
  );
}

const labels: Readonly<Record<number, Wording>> = {
  0: wording('Video', '视频'),
  1: wording('Audio', '音频'),
  7: wording('Text', '文字'),
};

/** Under which services keep what people call a segment. */
const nameKeys = ['name', 'title', 'text', 'label', 'filename'];
/** More than these are counted, not named. */
const namedSegments = 3;

function namesOf(segments: readonly Readonly<Record<string, unknown>>[]): Wording {
  const count = segments.length;
  const names = segments.flatMap((segment) => {
    const name = nameKeys.map((key) => segment[key]).find((value) => typeof value === 'string');
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
  if (names.length === 0)
    return wording(`${count} ${count === 1 ? 'segment' : 'segments'}`, `${count} 个片段`);
  const rest = count - Math.min(names.length, namedSegments);
  const shown = names.slice(0, namedSegments);
  return wording(
    shown.join(', ') + (rest > 0 ? `, +${rest} more` : ''),
    shown.join('，') + (rest > 0 ? `，另有 ${rest} 个` : ''),
  );
}
