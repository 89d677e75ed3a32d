import { wording, type Language } from '../language/wording.ts';
import { clipName, secondsText } from './clip-name.ts';
import { moodWordings } from './mood-wording.ts';
import { hasAsset } from './source.ts';
import {
  endFrame,
  type AudioClip,
  type Clip,
  type Timeline,
  type Track,
  type Variant,
} from './timeline.ts';

/**
 * The whole film in one line, as the protocol has it:
 * `Timeline (2 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%)`.
 * The percentage is how loud a sound is at its loudest, 100 being as recorded. Tracks in which
 * nothing is left are told only of a film in which nothing is.
 */
export function summarizeTimeline(timeline: Timeline, language: Language): string {
  const filled = timeline.tracks.filter(({ clips }) => clips.length > 0);
  const tracks = (filled.length > 0 ? filled : timeline.tracks).map(
    (track, index) => `${index + 1}. ${summarizeTrack(timeline, track, language)}`,
  );
  const { heading, variants } = vocabulary[language];
  const others = timeline.variants ?? [];
  return (
    heading(tracks.length) + [...tracks, ...(others.length > 0 ? [variants(others)] : [])].join(' ')
  );
}

/** More clips than these are counted, not named. */
const namedClips = 3;

interface Words {
  readonly heading: (trackCount: number) => string;
  readonly colon: string;
  readonly comma: string;
  readonly seconds: string;
  readonly more: (count: number) => string;
  readonly empty: string;
  readonly muted: string;
  readonly variants: (variants: readonly Variant[]) => string;
}

const vocabulary: Readonly<Record<Language, Words>> = {
  en: {
    heading: (count) => `Timeline (${count} ${count === 1 ? 'track' : 'tracks'}): `,
    colon: ': ',
    comma: ', ',
    seconds: 's',
    more: (count) => `, +${count} more`,
    empty: 'empty',
    muted: 'muted',
    variants: (variants) => `Also as ${variants.map(sizedName).join(', ')}`,
  },
  zh: {
    heading: (count) => `时间线（${count} 条轨道）：`,
    colon: '：',
    comma: '，',
    seconds: '秒',
    more: (count) => `，另有 ${count} 个`,
    empty: '空',
    muted: '已关闭',
    variants: (variants) => `另有版本：${variants.map(sizedName).join('，')}`,
  },
};

function sizedName({ name, widthPx, heightPx }: Variant): string {
  return `${name} (${widthPx}×${heightPx})`;
}

const labels = {
  video: wording('Video', '视频'),
  overlay: wording('Overlay', '画中画'),
  music: wording('BGM', '背景音乐'),
  audio: wording('Audio', '音频'),
  text: wording('Text', '文字'),
  title: wording('Title', '标题'),
  subtitle: wording('Subtitle', '副标题'),
  caption: wording('Caption', '字幕'),
  'lower-third': wording('Lower third', '字幕条'),
  'end-card': wording('End card', '片尾'),
} as const;

function labelOf(timeline: Timeline, track: Track): keyof typeof labels {
  if (track.kind === 'video') {
    const inset = track.clips.length > 0 && track.clips.every(({ place }) => place !== null);
    return inset ? 'overlay' : 'video';
  }
  if (track.kind === 'text') return track.clips[0]?.style.role ?? 'text';
  const onlyClip = track.clips.length === 1;
  return track.clips.every((clip) => isMusic(timeline, clip, onlyClip)) ? 'music' : 'audio';
}

/** What goes on by itself, or stands alone from the first frame on. */
function isMusic(timeline: Timeline, clip: AudioClip, onlyClip: boolean): boolean {
  const isScore = timeline.assets[clip.assetId]?.kind === 'score';
  return clip.loop || isScore || (onlyClip && clip.startFrame === 0);
}

function summarizeTrack(timeline: Timeline, track: Track, language: Language): string {
  const words = vocabulary[language];
  const clips: readonly Clip[] = track.clips;
  const name =
    clips.length === 0 ? track.name || words.empty : nameClips(timeline, clips, language);
  const facts = [
    ...rangeOf(timeline, clips, words),
    ...loudnessOf(track),
    ...(track.muted ? [words.muted] : []),
  ].join(', ');
  return `${labels[labelOf(timeline, track)][language]}${words.colon}${name}${facts === '' ? '' : ` (${facts})`}`;
}

function nameClips(timeline: Timeline, clips: readonly Clip[], language: Language): string {
  const words = vocabulary[language];
  const names = [...new Set(clips.map((clip) => shownName(timeline, clip, language)))];
  const shown = names.slice(0, namedClips).join(words.comma);
  const rest = names.length - namedClips;
  return rest > 0 ? shown + words.more(rest) : shown;
}

/** Texts in quotes; files without their ending; composed music by its mood. */
function shownName(timeline: Timeline, clip: Clip, language: Language): string {
  const asset = hasAsset(clip) ? timeline.assets[clip.assetId] : undefined;
  if (asset?.kind === 'score' && asset.name === moodWordings[asset.mood].en)
    return moodWordings[asset.mood][language];
  const name = clipName(timeline, clip);
  return hasAsset(clip) ? name.replace(/(?<=.)\.[A-Za-z0-9]{2,4}$/, '') : `"${name}"`;
}

function rangeOf({ fps }: Timeline, clips: readonly Clip[], { seconds }: Words): string[] {
  const [first, last] = [clips[0], clips.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = `${secondsText(first.startFrame, fps)}-${secondsText(endFrame(last), fps)}`;
  return [range + seconds];
}

function loudnessOf(track: Track): string[] {
  if (track.kind !== 'audio' || track.clips.length === 0) return [];
  const gains = track.clips.flatMap(({ volume }) => volume.map(({ gain }) => gain));
  return [`${Math.round(Math.max(...gains) * 100)}%`];
}
