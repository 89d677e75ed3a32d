import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { findAsset, findClip } from '../editing/find.ts';
import { newAudioClip } from '../new-clip.ts';
import { newClipId, newTrackId } from '../editing/new-id.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { frameSchema, idSchema } from '../schema.ts';
import { secondsText } from '../clip-name.ts';
import { assetFits, sourceFrames } from '../source.ts';
import { durationFrames, type AudioClip, type Timeline, type Track } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

/** Under pictures that may have sound of their own. */
const defaultGain = 0.35;
const defaultFadeOutSeconds = 2;

export const setMusic = defineEdit({
  kind: 'set-music',
  purpose:
    'Plays other music: in the place of the longest sound of the audio tracks, or under the whole ' +
    'film where there is none yet.',
  args: z.strictObject({
    assetId: idSchema,
    clipId: idSchema.optional().describe('The music clip, where the longest is not meant'),
    sourceStartFrame: frameSchema.default(0).describe('Where in the song it begins'),
  }),
  apply(timeline, { assetId, clipId, sourceStartFrame }) {
    const asset = findAsset(timeline, assetId);
    if (isRefusal(asset)) return asset;
    if (!assetFits(asset, 'audio')) {
      return refuse(
        'wrong-kind',
        `"${asset.name}" has no sound`,
        `“${asset.name}”没有声音`,
        'assetId',
      );
    }
    const last = sourceFrames(asset, timeline.fps) - 1;
    if (sourceStartFrame > last) return beyondSong(asset.name, secondsText(last, timeline.fps));
    const music = clipId === undefined ? longestSound(timeline) : namedSound(timeline, clipId);
    if (music === null) return addMusic(timeline, { assetId, sourceStartFrame });
    return isRefusal(music) ? music : playInstead(timeline, music, { assetId, sourceStartFrame });
  },
  describe({ after, args }) {
    const name = after.assets[args.assetId]!.name;
    return wording(`Set the music to "${name}"`, `已将音乐设为“${name}”`);
  },
});

/** Which asset, and from where on. */
type Source = Pick<AudioClip, 'assetId' | 'sourceStartFrame'>;

function beyondSong(name: string, seconds: string): Refusal {
  return refuse(
    'no-room',
    `"${name}" can begin at ${seconds} s at the latest`,
    `“${name}”最晚可从 ${seconds} 秒处开始`,
    'sourceStartFrame',
  );
}

function longestSound(timeline: Timeline): AudioClip | null {
  const sounds = timeline.tracks.flatMap((track) => (track.kind === 'audio' ? track.clips : []));
  return sounds.toSorted((a, b) => b.durationFrames - a.durationFrames)[0] ?? null;
}

function namedSound(timeline: Timeline, clipId: string): AudioClip | Refusal {
  const found = findClip(timeline, clipId);
  if (isRefusal(found)) return found;
  if ('loop' in found.clip) return found.clip;
  return refuse('wrong-kind', `"${clipId}" is no sound`, `“${clipId}”不是声音片段`, 'clipId');
}

/** A song begins again where it is shorter than its clip. */
function playInstead(timeline: Timeline, music: AudioClip, source: Source): Timeline {
  const played = { ...music, ...source, loop: true };
  const tracks = timeline.tracks.map((track) =>
    track.kind === 'audio' && track.clips.includes(music)
      ? { ...track, clips: track.clips.map((clip) => (clip === music ? played : clip)) }
      : track,
  );
  return { ...timeline, tracks };
}

function addMusic(timeline: Timeline, source: Source): Timeline | Refusal {
  const length = durationFrames(timeline);
  const [trackId, clipId] = [newTrackId(timeline), newClipId(timeline)];
  if (typeof trackId !== 'string') return trackId;
  if (typeof clipId !== 'string') return clipId;
  if (length === 0) {
    return refuse('no-room', 'The film is still empty', '影片还是空的');
  }
  const clip: AudioClip = {
    ...newAudioClip({ id: clipId, startFrame: 0, durationFrames: length, assetId: source.assetId }),
    ...source,
    loop: true,
    volume: [{ frame: 0, gain: defaultGain }],
    fadeOutFrames: Math.min(length, defaultFadeOutSeconds * timeline.fps),
    duck: true,
  };
  const track: Track = { id: trackId, kind: 'audio', name: 'Music', muted: false, clips: [clip] };
  return { ...timeline, tracks: [...timeline.tracks, track] };
}
