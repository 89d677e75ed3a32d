import { newAudioClip, newTextClip, newVideoClip } from '../new-clip.ts';
import { defaultTextStyle } from '../text-style.ts';
import { framesFromMs, type Clip, type Framing, type TextStyle, type Track } from '../timeline.ts';
import { clipParts, decodePart, type Fields } from './parts.ts';

/** A segment that knows its id and start, as a clip; what it leaves open has defaults. */
export function decodeSegment(kind: Track['kind'], segment: Fields, fps: number): Clip {
  const { url, ...named } = segment;
  const byUrl = kind !== 'text' && named['asset'] === undefined && url !== undefined;
  const written = byUrl ? { ...named, asset: url } : segment;
  const { framings, ...given } = decodePart(
    clipParts[kind],
    { ...written, ...pointsOf(written['volume']) },
    fps,
  );
  const durationFrames = lengthInFrames(segment, fps);
  return {
    ...defaultsFor(kind),
    ...given,
    ...completeStyle(given['style']),
    ...completeFramings(framings),
    durationFrames,
  };
}

/** The end is rounded, not the length: segments that abut in milliseconds abut in frames. */
function lengthInFrames(segment: Fields, fps: number): number {
  const [start, duration] = [segment['start'] as number, segment['duration'] as number];
  return Math.max(1, framesFromMs(start + duration, fps) - framesFromMs(start, fps));
}

function pointsOf(volume: unknown): Fields {
  return typeof volume === 'number' ? { volume: [{ at: 0, gain: volume }] } : {};
}

/** The essentials are placeholders: a segment always gives its own. */
function defaultsFor(kind: Track['kind']): Clip {
  const essentials = { id: '', startFrame: 0, durationFrames: 1 };
  if (kind === 'video') return newVideoClip({ ...essentials, assetId: '' });
  if (kind === 'audio') return newAudioClip({ ...essentials, assetId: '' });
  return newTextClip({ ...essentials, text: '', role: 'caption' });
}

function completeStyle(style: unknown): Fields {
  if (style === undefined) return {};
  const given = style as Partial<TextStyle>;
  return { style: { ...defaultTextStyle(given.role ?? 'caption'), ...given } };
}

/** None is said by no list at all. */
function completeFramings(framings: unknown): Fields {
  const given = (framings ?? []) as readonly Partial<Framing>[];
  if (given.length === 0) return {};
  return { framings: given.map((framing) => ({ motion: null, place: null, ...framing })) };
}
