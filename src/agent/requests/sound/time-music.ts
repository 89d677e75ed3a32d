import * as z from 'zod';
import { findMusic } from '../../../director/find-music.ts';
import { seconds } from '../../../director/decision.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { AudioClip } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import { findFrames, timeRangeSchema } from '../../time-range.ts';
import type { Work } from '../../work.ts';

const longestFadeSeconds = 60;

const args = z.strictObject({
  fadeInSeconds: z.number().min(0).max(longestFadeSeconds).optional(),
  fadeOutSeconds: z.number().min(0).max(longestFadeSeconds).optional(),
  plays: timeRangeSchema.optional().describe('The stretch of the film in which it plays'),
  startSeconds: z
    .number()
    .min(0)
    .max(36_000)
    .optional()
    .describe('Where it starts: in a song of their own where one plays, else in the film'),
  songFromSeconds: z.number().min(0).max(36_000).optional().describe('Where in the song it begins'),
});
type Args = z.output<typeof args>;

export const timeMusic = defineRequest({
  kind: 'time-music',
  purpose:
    'Fades the music in or out, lets it play only in a stretch of the film, or begins later in the song.',
  args,
  says: (given) => saying(given),
  plan(asked, work): Outcome {
    const [clip] = findMusic(work.timeline);
    const given = withStart(asked, work);
    if (clip === undefined)
      return { told: wording('There is no music in the film.', '影片里没有音乐。') };
    const before = work.timeline;
    const refused = begin(given, clip, work) ?? lay(given, clip, work);
    if (refused !== null) return refused;
    const faded = fade(given, work);
    if (faded !== null) return faded;
    if (work.timeline === before)
      return { told: wording('It is like that already.', '已经是这样了。') };
    const { en, zh } = saying(given);
    return { done: wording(en[0]!.toUpperCase() + en.slice(1), zh) };
  },
});

/** In a song of their own, as far as that goes. */
function withStart({ startSeconds, ...given }: Args, { timeline }: Work): Args {
  if (startSeconds === undefined) return given;
  const asset = timeline.assets[findMusic(timeline)[0]?.assetId ?? ''];
  if (asset?.kind === 'audio') return { ...given, songFromSeconds: startSeconds };
  return { ...given, plays: { fromSeconds: startSeconds, toSeconds: null } };
}

function saying({
  fadeInSeconds,
  fadeOutSeconds,
  plays,
  startSeconds,
  songFromSeconds,
}: Args): Wording {
  const parts: Wording[] = [];
  if (fadeInSeconds !== undefined)
    parts.push(
      fadeInSeconds === 0
        ? wording('the music begins at once', '音乐直接开始')
        : wording(
            `the music fades in over ${seconds(fadeInSeconds)} s`,
            `音乐用 ${seconds(fadeInSeconds)} 秒淡入`,
          ),
    );
  if (fadeOutSeconds !== undefined)
    parts.push(
      fadeOutSeconds === 0
        ? wording('the music ends at once', '音乐直接结束')
        : wording(
            `the music fades out over ${seconds(fadeOutSeconds)} s`,
            `音乐用 ${seconds(fadeOutSeconds)} 秒淡出`,
          ),
    );
  if (songFromSeconds !== undefined)
    parts.push(
      wording(
        `the song begins at its second ${seconds(songFromSeconds)}`,
        `歌曲从第 ${seconds(songFromSeconds)} 秒开始`,
      ),
    );
  if (startSeconds !== undefined)
    parts.push(
      wording(
        `the music starts at ${seconds(startSeconds)} s`,
        `音乐从第 ${seconds(startSeconds)} 秒开始`,
      ),
    );
  if (plays !== undefined) parts.push(stretch(plays));
  return wording(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('，'));
}

function stretch(plays: NonNullable<Args['plays']>): Wording {
  if ('during' in plays)
    return wording('the music plays only while those pictures are seen', '音乐只在那些画面播放');
  if (!('fromSeconds' in plays)) return wording('the music plays only there', '音乐只在那一段播放');
  const { fromSeconds, toSeconds } = plays;
  if (fromSeconds === 0 && toSeconds === null)
    return wording('the music plays through the whole film', '音乐贯穿全片');
  if (toSeconds !== null && toSeconds < 0)
    return wording(
      `the music ends ${seconds(-toSeconds)} s before the film does`,
      `音乐比影片提前 ${seconds(-toSeconds)} 秒结束`,
    );
  if (toSeconds === null)
    return wording(
      `the music begins at ${seconds(fromSeconds)} s`,
      `音乐从 ${seconds(fromSeconds)} 秒开始`,
    );
  return wording(
    `the music plays from ${seconds(fromSeconds)} to ${seconds(toSeconds)} s`,
    `音乐从 ${seconds(fromSeconds)} 秒放到 ${seconds(toSeconds)} 秒`,
  );
}

function begin({ songFromSeconds }: Args, clip: AudioClip, work: Work): Refusal | null {
  if (songFromSeconds === undefined) return null;
  const { timeline } = work;
  const asset = timeline.assets[clip.assetId];
  if (asset?.kind !== 'audio')
    return refuse(
      'wrong-kind',
      'Only a song of your own can begin later in it; this music is composed for the film',
      '只有你自己的歌才能从中间开始；现在的音乐是为影片创作的',
    );
  if (songFromSeconds * 1000 >= asset.durationMs) {
    const length = seconds(asset.durationMs / 1000);
    return refuse('no-room', `The song is ${length} s long`, `这首歌长 ${length} 秒`);
  }
  return work.edit({
    kind: 'set-music',
    assetId: clip.assetId,
    clipId: clip.id,
    sourceStartFrame: Math.round(songFromSeconds * timeline.fps),
  });
}

/** The music begins with its beginning wherever it is laid. */
function lay({ plays }: Args, clip: AudioClip, work: Work): Refusal | null {
  if (plays === undefined) return null;
  const range = findFrames(plays, work);
  if ('ask' in range || 'code' in range) return 'code' in range ? range : null;
  const { fromFrame, toFrame } = range;
  const others = findMusic(work.timeline).filter(({ id }) => id !== clip.id);
  if (others.length > 0) {
    const refusal = work.edit({ kind: 'remove-clip', clipIds: others.map(({ id }) => id) });
    if (refusal !== null) return refusal;
  }
  const length = toFrame - fromFrame;
  const shorten = { kind: 'set-duration', clipId: clip.id, durationFrames: length } as const;
  const shift = { kind: 'shift-clip', clipId: clip.id, startFrame: fromFrame } as const;
  return work.edits(length < clip.durationFrames ? [shorten, shift] : [shift, shorten]);
}

/** In at the beginning of the first piece, out at the end of the last. */
function fade({ fadeInSeconds, fadeOutSeconds }: Args, work: Work): Refusal | null {
  const clips = findMusic(work.timeline);
  const [first, last] = [clips[0], clips.at(-1)];
  const { fps } = work.timeline;
  if (first !== undefined && fadeInSeconds !== undefined) {
    const fadeInFrames = fitting(fadeInSeconds * fps, first, first.fadeOutFrames);
    const refusal = work.edit({ kind: 'set-fades', clipId: first.id, fadeInFrames });
    if (refusal !== null) return refusal;
  }
  if (last === undefined || fadeOutSeconds === undefined) return null;
  const fadeIn = findMusic(work.timeline).at(-1)!.fadeInFrames;
  const fadeOutFrames = fitting(fadeOutSeconds * fps, last, fadeIn);
  return work.edit({ kind: 'set-fades', clipId: last.id, fadeOutFrames });
}

function fitting(frames: number, clip: AudioClip, other: number): number {
  return Math.max(0, Math.min(Math.round(frames), clip.durationFrames - other));
}
