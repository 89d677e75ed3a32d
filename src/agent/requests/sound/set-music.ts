import * as z from 'zod';
import type { MusicWish } from '../../../director/brief.ts';
import { findMusic } from '../../../director/find-music.ts';
import { moodWordings } from '../../../timeline/mood-wording.ts';
import { playMusic } from '../../../director/play-music.ts';
import type { Music } from '../../../director/soundtrack.ts';
import { wording, type Wording } from '../../../language/wording.ts';
import { isRefusal, refuse, type Refusal } from '../../../timeline/refusal.ts';
import { moods, type AudioAsset, type Mood, type Timeline } from '../../../timeline/timeline.ts';
import { defineRequest, type Outcome } from '../../request.ts';
import type { Work } from '../../work.ts';
import { nearKinds, nearMusic, type NearMusic } from './near-music.ts';

const args = z.strictObject({
  play: z
    .enum(['none', 'some', 'another', 'variation', 'own', 'composed', 'mood', 'other-than', 'song'])
    .describe(
      'none: silence; some: music at all; another: something else; variation: another piece of the ' +
        'same mood; own: what the person uploaded; composed: no song; mood, other-than: see mood; song: see song',
    ),
  mood: z.enum(moods).optional(),
  near: z
    .enum(nearKinds)
    .optional()
    .describe('What was wished, where nothing that Kinora composes is that; mood is the nearest'),
  song: z.string().max(200).optional().describe('Name or id of an uploaded song'),
});
type Args = z.output<typeof args>;

export const setMusic = defineRequest({
  kind: 'set-music',
  purpose:
    'Chooses what plays under the film: a mood that Kinora composes, an uploaded song, or nothing.',
  args,
  says: ({ play, mood, near }) => (near === undefined ? saying(play, mood) : sayingNear(near)),
  brief: briefOf,
  async plan(given, work): Promise<Outcome> {
    if (given.play === 'none') return silence(work);
    if (given.play === 'some' && findMusic(work.timeline).length > 0) return unmute(work);
    const chosen = choose(given, work);
    if (chosen !== 'auto' && isRefusal(chosen)) return chosen;
    const outcome =
      chosen !== 'auto' && plays(chosen, work) ? unmute(work) : await play(chosen, work);
    return given.near === undefined ? outcome : withNear(given.near, outcome);
  },
});

function saying(play: Args['play'], mood?: Mood): Wording {
  const name = mood === undefined ? wording('', '') : moodWordings[mood];
  const { en, zh } = name;
  return {
    none: wording('no music', '不要音乐'),
    some: wording('with music', '配上音乐'),
    another: wording('other music', '换一种音乐'),
    variation: wording('another piece in the same mood', '换一首同样风格的音乐'),
    own: wording('music: your own song', '用你自己的歌'),
    composed: wording('music that Kinora composes', '用 Kinora 创作的音乐'),
    mood: wording(`music: ${en.toLowerCase()}`, `音乐风格：${zh}`),
    'other-than': wording(`music that is not ${en.toLowerCase()}`, `音乐不要${zh}`),
    song: wording('music: the named song', '用指定的歌'),
  }[play];
}

function sayingNear(near: NearMusic): Wording {
  const { name, mood } = nearMusic[near];
  const nearest = moodWordings[mood];
  return wording(
    `music: ${nearest.en.toLowerCase()}, which of what Kinora composes comes nearest to ${name.en}`,
    `音乐风格：${nearest.zh}（Kinora 没有${name.zh}，这种最接近）`,
  );
}

/** What cannot be had is said with what comes near. */
function withNear(near: NearMusic, outcome: Outcome): Outcome {
  const { name } = nearMusic[near];
  const en = `Kinora does not compose ${name.en}, this comes nearest; a song that you upload can play instead`;
  const zh = `Kinora 没有${name.zh}，这是最接近的；也可以上传自己的歌来用`;
  if ('told' in outcome)
    return { ...outcome, told: wording(`${outcome.told.en} ${en}.`, `${outcome.told.zh}${zh}。`) };
  if (!('done' in outcome) || outcome.done === null) return outcome;
  return { ...outcome, done: wording(`${outcome.done.en}: ${en}`, `${outcome.done.zh}：${zh}`) };
}

function briefOf({ play, mood, song }: Args): { music: MusicWish } | null {
  if (play === 'none') return { music: 'none' };
  if (play === 'some') return { music: 'auto' };
  if (mood !== undefined && play !== 'other-than') return { music: { mood } };
  if (mood !== undefined) return { music: { mood: contrasts[mood] } };
  return play === 'song' && song !== undefined ? { music: { assetId: song } } : null;
}

function silence(work: Work): Outcome {
  const clipIds = findMusic(work.timeline).map(({ id }) => id);
  if (clipIds.length === 0)
    return { told: wording('There is no music in the film.', '影片里没有音乐。') };
  const refusal = work.edit({ kind: 'remove-clip', clipIds });
  if (refusal !== null) return refusal;
  return { done: wording('The music is gone', '已去掉音乐'), brief: { music: 'none' } };
}

/** Of music that is there. */
function unmute(work: Work): Outcome {
  const mute = findMusic(work.timeline).filter(({ volume }) =>
    volume.every(({ gain }) => gain === 0),
  );
  if (mute.length === 0) {
    const { en, zh } = nameOf(work.timeline);
    return { told: wording(`The music is ${en} already.`, `现在放的就是${zh}。`) };
  }
  const refusal = work.edit({ kind: 'set-volume', clipIds: mute.map(({ id }) => id), gain: 1 });
  return refusal ?? { done: wording('The music can be heard again', '音乐恢复了') };
}

function choose({ play, mood, song }: Args, work: Work): Music | 'auto' | Refusal {
  const { songs } = work.project;
  const now = playing(work.timeline);
  switch (play) {
    case 'mood':
      return score(mood ?? 'upbeat', work);
    case 'other-than':
      return score(
        now.mood !== mood && now.mood !== null ? now.mood : contrasts[mood ?? 'upbeat'],
        work,
      );
    case 'composed':
      return score(now.mood ?? 'acoustic', work);
    case 'variation':
      return now.mood === null ? another(work) : { ...score(now.mood, work), seed: now.seed + 1 };
    case 'another':
      return another(work);
    case 'song': {
      const named = songs.find(({ id, name }) => id === song || name === song);
      return named === undefined ? noSuchSong(song ?? '', songs) : { kind: 'song', song: named };
    }
    case 'own':
      return ownSong(work);
    default:
      return songs.length > 0 && work.project.newAssetIds.includes(songs.at(-1)!.id)
        ? { kind: 'song', song: songs.at(-1)! }
        : 'auto';
  }
}

/** What plays first. */
function playing(timeline: Timeline): {
  readonly mood: Mood | null;
  readonly seed: number;
  readonly songId: string | null;
} {
  const [clip] = findMusic(timeline);
  const asset = clip === undefined ? undefined : timeline.assets[clip.assetId];
  if (asset?.kind === 'score') return { mood: asset.mood, seed: asset.seed, songId: null };
  return { mood: null, seed: 1, songId: asset?.id ?? null };
}

function plays(music: Music, { timeline }: Work): boolean {
  const { mood, seed, songId } = playing(timeline);
  return music.kind === 'song'
    ? music.song.id === songId
    : music.mood === mood && music.seed === seed;
}

function score(mood: Mood, { brief }: Work): Music & { readonly kind: 'score' } {
  return { kind: 'score', mood, seed: brief.seed ?? 1 };
}

/** The next of the person's songs, else the next mood. */
function another(work: Work): Music {
  const { songs } = work.project;
  const { mood, songId } = playing(work.timeline);
  const next = songs[(songs.findIndex(({ id }) => id === songId) + 1) % Math.max(1, songs.length)];
  if (next !== undefined && next.id !== songId) return { kind: 'song', song: next };
  return score(mood === null ? 'acoustic' : moods[(moods.indexOf(mood) + 1) % moods.length]!, work);
}

/** What came with this message, else what came last. */
function ownSong(work: Work): Music | Refusal {
  const { songs, newAssetIds } = work.project;
  const song = songs.findLast(({ id }) => newAssetIds.includes(id)) ?? songs.at(-1);
  if (song !== undefined) return { kind: 'song', song };
  return refuse(
    'unknown-asset',
    'No song has been uploaded yet: upload one (mp3, wav, m4a, aac, ogg or flac), then say it again',
    '还没有上传歌曲：请先上传（mp3、wav、m4a、aac、ogg 或 flac），再说一次',
  );
}

function noSuchSong(name: string, songs: readonly AudioAsset[]): Refusal {
  const names = songs.map((song) => song.name);
  if (names.length === 0)
    return refuse(
      'unknown-asset',
      `There is no song “${name}”: upload it first`,
      `没有歌曲“${name}”：请先上传`,
    );
  return refuse(
    'unknown-asset',
    `There is no song “${name}”; uploaded are ${names.join(', ')}`,
    `没有歌曲“${name}”；已上传的有：${names.join('、')}`,
  );
}

async function play(chosen: Music | 'auto', work: Work): Promise<Outcome> {
  const beatsFor = await work.listen(chosen === 'auto' ? null : chosen);
  const wish: MusicWish =
    chosen === 'auto'
      ? 'auto'
      : chosen.kind === 'song'
        ? { assetId: chosen.song.id }
        : { mood: chosen.mood };
  const edits = playMusic({
    timeline: work.timeline,
    pictures: work.project.pictures,
    songs: work.project.songs,
    music: wish,
    beatsFor,
    ...(chosen !== 'auto' && chosen.kind === 'score' && { seed: chosen.seed }),
  });
  if (isRefusal(edits)) return edits;
  if (edits.length === 0)
    return { told: wording('That is what plays already.', '现在放的就是这个。') };
  const refusal = work.edits(edits);
  if (refusal !== null) return refusal;
  const { en, zh } = nameOf(work.timeline);
  return { done: wording(`The music is now ${en}`, `音乐换成了${zh}`), brief: { music: wish } };
}

/** What plays, in the middle of a sentence. */
function nameOf(timeline: Timeline): Wording {
  const [clip] = findMusic(timeline);
  const asset = clip && timeline.assets[clip.assetId];
  if (asset?.kind === 'score') {
    const { en, zh } = moodWordings[asset.mood];
    return wording(en.toLowerCase(), zh);
  }
  return wording(asset?.name ?? '', `“${asset?.name ?? ''}”`);
}

/** The mood that least resembles each. */
const contrasts: Readonly<Record<Mood, Mood>> = {
  'lo-fi': 'upbeat',
  upbeat: 'ambient',
  cinematic: 'acoustic',
  ambient: 'upbeat',
  acoustic: 'electronic',
  electronic: 'acoustic',
  jazz: 'ambient',
  playful: 'cinematic',
};
