import { wording, type Wording } from '../language/wording.ts';
import type { Asset, AudioAsset, Timeline, Track, VideoClip } from '../timeline/timeline.ts';
import { openBrief, type Brief, type Pace } from './brief.ts';
import { chooseCanvas } from './canvas.ts';
import { layCuts, type BeatGrid } from './cuts.ts';
import { count, decision, type Decision } from './decision.ts';
import { paceOfSeconds } from './film-pace.ts';
import { layShots } from './lay-shots.ts';
import { planLength } from './length.ts';
import { pictureAsset } from './picture-asset.ts';
import { orderPictures } from './order.ts';
import type { PictureFacts } from './picture.ts';
import { selectPictures } from './select.ts';
import { beatsOf, chooseMusic, layMusic, type BeatsFor, type Music } from './soundtrack.ts';
import { readingSeconds, titleClips } from './titles.ts';

export type Direction =
  | { readonly ok: true; readonly timeline: Timeline; readonly decisions: readonly Decision[] }
  | { readonly ok: false; readonly refusal: Wording };

/**
 * Pictures and a wish become a film. The same request gives the same film. Refused when there is
 * no picture, or when the length or frame rate is beyond what a film can have.
 *
 * `beatsFor` is asked for the beats of the chosen music, once its length is known, so that the
 * director needs to know nothing of music; leave it out and cuts fall wherever they are due.
 */
export function direct(request: {
  readonly pictures: readonly PictureFacts[];
  readonly songs?: readonly AudioAsset[];
  readonly brief?: Partial<Brief>;
  readonly beatsFor?: BeatsFor;
}): Direction {
  const { pictures, songs = [], beatsFor = () => null } = request;
  const brief: Brief = { ...openBrief, ...request.brief };
  if (pictures.length === 0) return { ok: false, refusal: noPictures };
  const { fps, decisions: rateDecisions } = chooseRate(brief);
  if (!(fps >= 1 && fps <= 120)) return { ok: false, refusal: badRate(fps) };

  const { canvas, decisions: canvasDecisions } = chooseCanvas(pictures, brief);
  const { ordered, decisions: orderDecisions } = orderPictures(pictures, brief);
  const { selected, decisions: selectDecisions } = selectPictures(ordered, brief);
  const pace = paceOf(brief, selected.length);
  const titleSeconds = brief.titleText === null ? 0 : readingSeconds(brief.titleText);
  const plan = planLength({ pictures: selected, brief, pace, fps, titleSeconds });
  if ('refusal' in plan) return { ok: false, refusal: plan.refusal };
  const { shots, durationFrames } = plan;

  const { music, decisions: musicDecisions } = chooseMusic({
    pictures: selected,
    songs,
    brief,
    pace,
  });
  const exactEach = brief.secondsPerPhoto !== 'auto';
  const grid =
    music === null || exactEach ? null : beatsOf({ music, durationFrames, fps, beatsFor });
  const cuts = layCuts({ shots, durationFrames, grid });

  const video = layShots({ brief, canvas, pace, fps, shots, cuts });
  const film = { brief, pace, fps, durationFrames, music };
  const { tracks, assets } = layTracks({ ...film, clips: video.clips });
  const shown = shots.map((shot) => pictureAsset(shot.picture));
  const timeline: Timeline = {
    title: brief.titleText ?? '',
    ...canvas,
    fps,
    background: '#000000',
    assets: Object.fromEntries([...shown, ...assets].map((asset) => [asset.id, asset])),
    tracks,
  };
  const decisions = [
    ...plan.decisions,
    ...canvasDecisions,
    ...rateDecisions,
    ...orderDecisions,
    ...selectDecisions,
    ...video.decisions,
    ...musicDecisions,
    ...beatDecisions(cuts, grid),
  ];
  return { ok: true, timeline, decisions };
}

const noPictures = wording(
  'There are no photos or clips to make a film from: upload some first.',
  '没有可以做成影片的照片或视频：请先上传一些。',
);

/** Whole frames per second: 29.97 becomes 30, and is told. */
function chooseRate({ fps: wish }: Brief): { fps: number; decisions: Decision[] } {
  if (wish === 'auto') return { fps: 30, decisions: [] };
  const fps = Math.round(wish);
  if (fps === wish) return { fps, decisions: [] };
  const said = wording(
    `${fps} frames per second, the nearest whole rate to ${wish}.`,
    `每秒 ${fps} 帧，是最接近 ${wish} 的整数帧率。`,
  );
  return { fps, decisions: [decision('canvas', said)] };
}

function badRate(fps: number): Wording {
  return wording(
    `The frame rate can be 1 to 120 frames per second, not ${fps}.`,
    `帧率可以是每秒 1 到 120 帧，不能是 ${fps}。`,
  );
}

function paceOf(brief: Brief, pictureCount: number): Pace {
  if (brief.pace !== 'auto') return brief.pace;
  const each =
    brief.secondsPerPhoto !== 'auto'
      ? brief.secondsPerPhoto
      : brief.durationSeconds === 'auto'
        ? 3
        : brief.durationSeconds / pictureCount;
  return paceOfSeconds(each);
}

/** The picture track with its music and its texts, as far as there are any. */
function layTracks(film: {
  readonly brief: Brief;
  readonly pace: Pace;
  readonly fps: number;
  readonly durationFrames: number;
  readonly music: Music | null;
  readonly clips: readonly VideoClip[];
}): { tracks: Track[]; assets: Asset[] } {
  const { music, clips } = film;
  const tracks: Track[] = [{ id: 'video', kind: 'video', name: 'Video', muted: false, clips }];
  const assets: Asset[] = [];
  if (music !== null) {
    const sound = layMusic({ ...film, music, soundingFrames: soundingFrames(clips) });
    tracks.push({ id: 'music', kind: 'audio', name: 'BGM', muted: false, clips: sound.clips });
    assets.push(...sound.assets);
  }
  const texts = titleClips({ ...film, mood: music?.kind === 'score' ? music.mood : null });
  if (texts.length > 0) {
    tracks.push({ id: 'title', kind: 'text', name: 'Title', muted: false, clips: texts });
  }
  return { tracks, assets };
}

function soundingFrames(clips: readonly VideoClip[]): number {
  return clips
    .filter((clip) => clip.volume.some((point) => point.gain > 0))
    .reduce((sum, clip) => sum + clip.durationFrames, 0);
}

function beatDecisions(cuts: readonly number[], grid: BeatGrid | null): Decision[] {
  const inner = cuts.slice(1, -1);
  if (grid === null || inner.length === 0) return [];
  const beats = new Set(grid.beatFrames);
  const on = inner.filter((frame) => beats.has(frame)).length;
  const said = wording(
    `${on} of ${count(inner.length, 'cut')} on the beat of the music.`,
    `${inner.length} 个切换点中有 ${on} 个落在音乐节拍上。`,
  );
  return [decision('beats', said)];
}
