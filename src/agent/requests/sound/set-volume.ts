import * as z from 'zod';
import { seconds } from '../../../director/decision.ts';
import { findMusic } from '../../../director/find-music.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { mainTrack } from '../../../timeline/editing/find.ts';
import { gainAt } from '../../../timeline/editing/envelope.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import type { AudioClip, Envelope, VideoClip } from '../../../timeline/timeline.ts';
import { namePictures } from '../../name-pictures.ts';
import { referenceSchema, type Reference } from '../../reference.ts';
import { defineRequest, isQuestion, type Outcome, type Question } from '../../request.ts';
import { findFrames, timeRangeSchema, type FrameRange } from '../../time-range.ts';
import { isFound, type Work } from '../../work.ts';

/** The loudest that a clip can be: +12 dB. */
const loudest = 4;

const args = z.strictObject({
  sound: z.enum(['music', 'clips', 'all']),
  photos: referenceSchema.optional().describe('Which clips, where not all'),
  to: z.number().min(0).max(loudest).optional().describe('Linear: 0 is mute, 1 as recorded'),
  by: z.number().min(0).max(20).optional().describe('A factor of how loud it is: 0.5 is half'),
  range: timeRangeSchema.optional().describe('Where in the film, if not throughout'),
});
type Args = z.output<typeof args>;

export const setVolume = defineRequest({
  kind: 'set-volume',
  purpose:
    'Makes the music, or the sound of clips, louder, quieter, mute or audible, throughout or in a stretch.',
  args,
  says: (given) => saying(given),
  brief({ sound, photos, to, by, range }) {
    if (range !== undefined || (photos !== undefined && photos.of !== 'all')) return null;
    if (sound === 'music') return { musicGain: Math.min(loudest, to ?? by ?? 1) };
    const clipSound = (to ?? by ?? 1) > 0 ? 'keep' : 'none';
    return sound === 'clips' ? { clipSound } : { clipSound, ...(to === 0 && { music: 'none' }) };
  },
  plan(given, work): Outcome {
    const clips = soundingClips(given, work);
    if (isRefusal(clips) || 'ask' in clips) return clips;
    if (clips.length === 0) return nothingSounds(given.sound);
    const range = given.range === undefined ? null : findFrames(given.range, work);
    if (range !== null && (isRefusal(range) || isQuestion(range as Outcome)))
      return range as Refusal | Question;
    const before = work.timeline;
    for (const clip of clips) {
      const refusal = setLoudness(clip, { given, range: range as FrameRange | null, work });
      if (refusal !== null) return refusal;
    }
    if (work.timeline === before) return { told: atItsEnd(given) };
    const isMusic = given.sound === 'music' && range === null;
    const gain = isMusic ? loudnessOf(work) : null;
    return {
      done: saidDone(given, gain, {
        what: soundOf(given, clips, work),
        where: stretchOf(range as FrameRange | null, work),
      }),
      ...(gain !== null && { brief: { musicGain: gain } }),
    };
  },
});

const sounds: Readonly<Record<Args['sound'], Wording>> = {
  music: wording('the music', '音乐'),
  clips: wording('the sound of the clips', '视频原声'),
  all: wording('all sound', '所有声音'),
};

/** By their names where not every clip is meant. */
function soundOf({ sound, photos }: Args, clips: readonly Sounding[], work: Work): Wording {
  if (sound !== 'clips' || photos === undefined) return sounds[sound];
  const ids = clips.map(({ id }) => id);
  const { en, zh } = namePictures(work.timeline, ids);
  return wording(`the sound of ${en}`, `${zh}的原声`);
}

function saying({ sound, to, by = 1 }: Args, what: Wording = sounds[sound]): Wording {
  if (to === 0) return wording(`${what.en} muted`, `${what.zh}静音`);
  if (to !== undefined) {
    const percent = Math.round(to * 100);
    return wording(`${what.en} at ${percent} %`, `${what.zh}音量 ${percent}%`);
  }
  return by < 1
    ? wording(`${what.en} quieter`, `${what.zh}小声一些`)
    : wording(`${what.en} louder`, `${what.zh}大声一些`);
}

type Sounding = AudioClip | VideoClip;

function soundingClips(
  { sound, photos }: Args,
  work: Work,
): readonly Sounding[] | Refusal | Question {
  const music = sound === 'clips' ? [] : findMusic(work.timeline);
  if (sound === 'music') return music;
  const clips = clipsWithSound(photos, work);
  return isRefusal(clips) || 'ask' in clips ? clips : [...music, ...clips];
}

function clipsWithSound(
  photos: Reference | undefined,
  work: Work,
): readonly VideoClip[] | Refusal | Question {
  const { timeline } = work;
  const found = photos === undefined ? null : work.find(photos);
  if (found !== null && !isFound(found)) return found;
  const clips = (mainTrack(timeline)?.clips ?? []).filter(({ assetId }) => {
    const asset = timeline.assets[assetId];
    return asset?.kind === 'video' && asset.hasSound;
  });
  if (found === null) return clips;
  const named = clips.filter(({ id }) => found.includes(id));
  if (named.length > 0) return named;
  return refuse('wrong-kind', 'What you name has no sound of its own', '你说的画面本身没有声音');
}

function nothingSounds(sound: Args['sound']): Outcome {
  return {
    told:
      sound === 'clips'
        ? wording('No clip of the film has a sound of its own.', '影片里没有带声音的视频片段。')
        : wording(
            'There is no music in the film that could be louder or quieter.',
            '影片里没有音乐，无法调节音量。',
          ),
  };
}

function setLoudness(
  clip: Sounding,
  { given, range, work }: { given: Args; range: FrameRange | null; work: Work },
): Refusal | null {
  if (range !== null) {
    const here = gainAt(clip.volume, Math.max(0, range.fromFrame - clip.startFrame));
    const gain = given.to ?? Math.min(loudest, here * (given.by ?? 1));
    return work.edit({ kind: 'set-volume', clipId: clip.id, gain: rounded(gain), ...range });
  }
  if (given.to !== undefined)
    return work.edit({ kind: 'set-volume', clipId: clip.id, gain: given.to });
  const envelope = scaled(clip.volume, given.by ?? 1);
  return work.edit({ kind: 'set-volume', clipId: clip.id, envelope: [...envelope] });
}

/** What was louder in one place than in another stays so. What was mute becomes audible. */
function scaled(volume: Envelope, by: number): Envelope {
  const isMute = by > 1 && volume.every(({ gain }) => gain === 0);
  return volume.map((point) => ({
    ...point,
    gain: isMute ? 1 : rounded(Math.min(loudest, point.gain * by)),
  }));
}

function rounded(gain: number): number {
  return Math.round(gain * 1000) / 1000;
}

function loudnessOf(work: Work): number | null {
  const [clip] = findMusic(work.timeline);
  return clip === undefined ? null : Math.max(...clip.volume.map(({ gain }) => gain));
}

function stretchOf(range: FrameRange | null, { timeline: { fps } }: Work): Wording {
  if (range === null) return wording('', '');
  const [from, to] = [seconds(range.fromFrame / fps), seconds(range.toFrame / fps)];
  return wording(` from ${from} to ${to} s`, `（${from} 至 ${to} 秒）`);
}

function saidDone(
  given: Args,
  gain: number | null,
  { what, where }: { readonly what: Wording; readonly where: Wording },
): Wording {
  const said = saying(given, what);
  const [en, zh] = [said.en + where.en, said.zh + where.zh];
  const sentence = en[0]!.toUpperCase() + en.slice(1);
  if (gain === null || given.by === undefined) return wording(sentence, zh);
  const percent = Math.round(gain * 100);
  return wording(`${sentence}: ${percent} % now`, `${zh}：现在是 ${percent}%`);
}

function atItsEnd({ to, by = 1 }: Args): Wording {
  if (to === undefined && by > 1)
    return wording('It is as loud as it can be already.', '已经是最大音量了。');
  return wording('It is like that already.', '已经是这样了。');
}
