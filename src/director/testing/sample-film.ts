import { applyEdit, type Edit } from '../../timeline/edit.ts';
import { isRefusal, type Refusal } from '../../timeline/refusal.ts';
import type { AudioAsset, Timeline } from '../../timeline/timeline.ts';
import { validateTimeline } from '../../timeline/validate.ts';
import type { Brief } from '../brief.ts';
import { direct } from '../direct.ts';
import type { PictureLook } from '../look.ts';
import type { PictureFacts } from '../picture.ts';
import type { BeatsFor } from '../soundtrack.ts';

/** Pictures for tests: nine photos of several shapes, and a clip of eight seconds with sound. */
export const samplePictures: readonly PictureFacts[] = [
  photo('a', [4000, 3000], { x: 0.1, y: 0.2, width: 0.3, height: 0.3 }),
  photo('b', [3000, 4000], { x: 0.3, y: 0.3, width: 0.4, height: 0.4 }),
  photo('c', [4000, 2250], { x: 0.6, y: 0.5, width: 0.25, height: 0.3 }),
  photo('d', [3000, 3000], { x: 0.4, y: 0.1, width: 0.3, height: 0.3 }),
  {
    ...photo('e', [1920, 1080], null),
    name: 'e.mp4',
    kind: 'video',
    durationMs: 8000,
    hasSound: true,
  },
  photo('f', [9000, 3000], { x: 0.7, y: 0.3, width: 0.25, height: 0.4 }),
  photo('g', [4000, 3000], { x: 0.5, y: 0.5, width: 0.3, height: 0.3 }),
  photo('h', [4000, 3000], null),
  photo('i', [2250, 4000], { x: 0.3, y: 0.6, width: 0.3, height: 0.3 }),
  photo('j', [4000, 3000], { x: 0.2, y: 0.2, width: 0.5, height: 0.5 }),
];

export function photo(
  name: string,
  [widthPx, heightPx]: readonly [number, number],
  focus: PictureLook['focus'] | null,
): PictureFacts {
  const look: PictureLook | null = focus && {
    sharpness: 0.8,
    brightness: 0.5,
    contrast: 0.2,
    hash: `${name.charCodeAt(0).toString(16)}${'5a'.repeat(7)}`,
    focus,
    focusSpread: 0.3,
    averageColor: [120, 110, 100],
    warmth: 0.1,
  };
  const bare = { durationMs: 0, hasSound: false, capturedAtMs: null };
  return { assetId: name, name: `${name}.jpg`, kind: 'image', widthPx, heightPx, ...bare, look };
}

export const sampleSong: AudioAsset = {
  id: 'song',
  kind: 'audio',
  name: 'our song.mp3',
  durationMs: 180_000,
};

/** Bars of four beats, 100 a minute. */
export const steadyBeats: BeatsFor = ({ durationFrames, fps }) => {
  const spacing = (fps * 60) / 100;
  const count = Math.ceil(durationFrames / spacing);
  const beatFrames = Array.from({ length: count }, (_, index) => Math.round(index * spacing));
  return { beatFrames, barFrames: beatFrames.filter((_, index) => index % 4 === 0) };
};

export function sampleFilm(brief: Partial<Brief> = {}): Timeline {
  const directed = direct({ pictures: samplePictures, brief: { keepDuplicates: true, ...brief } });
  if (!directed.ok) throw new Error(directed.refusal.en);
  return directed.timeline;
}

/** The film after edits, each of which must be made and leave it valid. */
export function edited(timeline: Timeline, edits: readonly Edit[] | Refusal): Timeline {
  if (isRefusal(edits)) throw new Error(edits.wording.en);
  return edits.reduce((film, edit) => {
    const result = applyEdit(film, edit);
    if (!result.ok) throw new Error(`${JSON.stringify(edit)}: ${result.refusal.wording.en}`);
    const problem = validateTimeline(result.timeline)[0];
    if (problem !== undefined) throw new Error(`${problem.path}: ${problem.wording.en}`);
    return result.timeline;
  }, timeline);
}
