import * as z from 'zod';
import { wording } from '../../language/wording.ts';
import { withRippledClips, withTrackClips } from '../editing/change-clips.ts';
import { clipName, secondsText } from '../clip-name.ts';
import { findAsset, findTrack } from '../editing/find.ts';
import { continueTransitions } from '../editing/continue-transitions.ts';
import { clearRange, pushFrom } from '../editing/make-room.ts';
import { newAudioClip, newTextClip, newVideoClip } from '../new-clip.ts';
import { newClipId } from '../editing/new-id.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { durationSchema, frameSchema, idSchema, textSchema } from '../schema.ts';
import { assetFits, sourceFrames } from '../source.ts';
import { trackName } from '../editing/track-name.ts';
import { endFrame, textRoles, type Clip, type Timeline, type Track } from '../timeline.ts';
import { defineEdit } from './edit-kind.ts';

/** A picture or text that nobody gave a length. */
const defaultSeconds = 3;

const args = z.strictObject({
  trackId: idSchema,
  assetId: idSchema.optional().describe('What a video or audio clip shows or plays'),
  text: textSchema.optional().describe('What a text clip says'),
  role: z.enum(textRoles).default('caption').describe('What the text is for'),
  index: z.int().min(0).optional().describe('Place among the clips of the track'),
  startFrame: frameSchema.optional().describe('Instead of index; by default the end of the track'),
  durationFrames: durationSchema
    .optional()
    .describe('By default 3 s for pictures and texts, else all of the source that is left'),
  sourceStartFrame: frameSchema.default(0),
  mode: z
    .enum(['ripple', 'overwrite'])
    .default('ripple')
    .describe('ripple: what comes later moves on; overwrite: what stands there is cut away'),
  id: idSchema.optional().describe('By default the first free one of clip-1, clip-2, …'),
});
type Args = z.output<typeof args>;

export const insertClip = defineEdit({
  kind: 'insert-clip',
  purpose: 'Puts a picture, clip, sound or text into a track.',
  args,
  apply(timeline, given) {
    const found = findTrack(timeline, given.trackId);
    if (isRefusal(found)) return found;
    const clip = makeClip(timeline, found.track, given);
    if (isRefusal(clip)) return clip;
    const others = makeRoom(timeline, found.track.clips, { clip, mode: given.mode });
    const clips = [...others, clip].toSorted((a, b) => a.startFrame - b.startFrame);
    const put = given.mode === 'ripple' ? withRippledClips : withTrackClips;
    const led = continueTransitions(found.track, clips);
    return put(timeline, given.trackId, led);
  },
  describe({ before, after, args: given }) {
    const clip = newOne(before, after, given.trackId);
    const [name, at] = [clipName(after, clip), secondsText(clip.startFrame, after.fps)];
    const track = trackName(after, given.trackId);
    return wording(
      `Inserted "${name}" into "${track}" at ${at} s`,
      `已在“${track}”的 ${at} 秒处插入“${name}”`,
    );
  },
});

function makeClip(timeline: Timeline, track: Track, given: Args): Clip | Refusal {
  const id = newClipId(timeline, given.id);
  if (typeof id !== 'string') return id;
  const startFrame = chooseStart(track.clips, given);
  if (track.kind === 'text') return makeTextClip(timeline, given, { id, startFrame });
  if (given.assetId === undefined) {
    return refuse('bad-arguments', 'Which asset?', '要放入哪个素材？', 'assetId');
  }
  const asset = findAsset(timeline, given.assetId);
  if (isRefusal(asset)) return asset;
  if (!assetFits(asset, track.kind)) {
    return refuse(
      'wrong-kind',
      `"${asset.name}" (${asset.kind}) does not fit a ${track.kind} track`,
      `“${asset.name}”（${asset.kind}）不能放在 ${track.kind} 轨道上`,
      'assetId',
    );
  }
  const rest = sourceFrames(asset, timeline.fps) - given.sourceStartFrame;
  const durationFrames =
    given.durationFrames ?? (rest === Infinity ? defaultSeconds * timeline.fps : Math.max(1, rest));
  const essentials = { id, startFrame, durationFrames, assetId: given.assetId };
  const clip = track.kind === 'video' ? newVideoClip(essentials) : newAudioClip(essentials);
  return { ...clip, sourceStartFrame: given.sourceStartFrame };
}

function makeTextClip(
  timeline: Timeline,
  given: Args,
  place: { readonly id: string; readonly startFrame: number },
): Clip | Refusal {
  if (given.text === undefined) {
    return refuse('bad-arguments', 'Which text?', '要放入什么文字？', 'text');
  }
  const durationFrames = given.durationFrames ?? defaultSeconds * timeline.fps;
  return newTextClip({ ...place, durationFrames, text: given.text, role: given.role });
}

function chooseStart(clips: readonly Clip[], { index, startFrame }: Args): number {
  if (startFrame !== undefined) return startFrame;
  const atIndex = index === undefined ? undefined : clips[index];
  if (atIndex !== undefined) return atIndex.startFrame;
  const last = clips.at(-1);
  return last === undefined ? 0 : endFrame(last);
}

interface Insertion {
  readonly clip: Clip;
  readonly mode: Args['mode'];
}

function makeRoom(timeline: Timeline, clips: readonly Clip[], { clip, mode }: Insertion): Clip[] {
  const { id: reservedId, startFrame: frame, durationFrames: frames } = clip;
  return mode === 'ripple'
    ? pushFrom(timeline, clips, { frame, frames, reservedId })
    : clearRange(timeline, clips, { from: frame, to: frame + frames, reservedId });
}

function newOne(before: Timeline, after: Timeline, trackId: string): Clip {
  const track = after.tracks.find(({ id }) => id === trackId)!;
  const known = new Set(before.tracks.flatMap(({ clips }) => clips.map(({ id }) => id)));
  return track.clips.find(({ id }) => !known.has(id))!;
}
