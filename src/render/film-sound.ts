import { decodeSound } from '../media/sound.ts';
import { composeMusic } from '../music/compose.ts';
import { findBeats } from '../music/beats.ts';
import { fitLength } from '../music/loop.ts';
import { mixSound, type Part } from '../music/mix.ts';
import { integrateLoudness } from '../music/loudness.ts';
import { gainFromDb, sampleRate, type Sound } from '../music/sound.ts';
import { durationFrames, type Envelope, type Timeline } from '../timeline/timeline.ts';
import { CheckedFiles } from './checked-files.ts';
import type { FilmFiles } from './film-files.ts';
import { type Heard, heardClips } from './heard-clips.ts';

/** Samples of 48 kHz in a number of frames, rounded at the end of the film only. */
function samplesFromFrames(frames: number, fps: number): number {
  return Math.round((frames * sampleRate) / fps);
}

/** The whole film's sound, exactly as long as its pictures. Throws `unreadable`. */
export async function makeFilmSound(timeline: Timeline, files: FilmFiles): Promise<Sound> {
  const parts: Part[] = [];
  const checked = new CheckedFiles(files);
  const clips = heardClips(timeline);
  for (const [index, heard] of clips.entries()) {
    const part = await makePart(timeline, checked, heard);
    softenEdges(part, {
      start: heard.asset.kind !== 'score' && !goesOn(clips[index - 1], heard),
      end: heard.asset.kind !== 'score' && !goesOn(heard, clips[index + 1]),
    });
    parts.push(part);
  }
  const durationSamples = samplesFromFrames(durationFrames(timeline), timeline.fps);
  return mixSound({ durationSamples, parts });
}

async function makePart(timeline: Timeline, files: CheckedFiles, heard: Heard): Promise<Part> {
  const { clip } = heard;
  const { fps } = timeline;
  const samples = (frames: number) => samplesFromFrames(frames, fps);
  const startSample = samples(clip.startFrame);
  const durationSamples = samples(clip.startFrame + clip.durationFrames) - startSample;
  const sound = await makeSound(timeline, files, heard, durationSamples);
  const isMusic = 'loop' in clip;
  return {
    sound,
    startSample,
    durationSamples,
    sourceStartSample: 0,
    gain: gainPoints(clip.volume, samples),
    fadeInSamples: samples(clip.fadeInFrames),
    fadeOutSamples: samples(clip.fadeOutFrames),
    duck: isMusic && clip.duck,
    role: isMusic ? 'music' : 'voice',
  };
}

/** Whether the second is the first played on without a break: what a split leaves behind. */
function goesOn(first: Heard | undefined, second: Heard | undefined): boolean {
  if (!first || !second || first.asset.id !== second.asset.id) return false;
  const speedOf = ({ clip }: Heard) => ('speed' in clip ? clip.speed : 1);
  const [a, b] = [first.clip, second.clip];
  const nextFrame = a.sourceStartFrame + a.durationFrames * speedOf(first);
  return (
    a.startFrame + a.durationFrames === b.startFrame &&
    speedOf(first) === speedOf(second) &&
    Math.abs(nextFrame - b.sourceStartFrame) < 1e-6
  );
}

/** 5 ms: too short to be heard as a fade, long enough that a cut through a wave does not click. */
const edgeSamples = sampleRate / 200;

/** Fades a part that is cut out of a longer sound at its edges; music is composed with its own. */
function softenEdges({ sound, durationSamples }: Part, at: { start: boolean; end: boolean }): void {
  const length = Math.min(sound.left.length, durationSamples);
  const count = Math.min(edgeSamples, Math.floor(length / 2));
  for (const samples of [sound.left, sound.right])
    for (let index = 0; index < count; index++) {
      const gain = 0.5 - 0.5 * Math.cos((Math.PI * (index + 0.5)) / count);
      if (at.start) samples[index]! *= gain;
      if (at.end) samples[length - 1 - index]! *= gain;
    }
}

function gainPoints(volume: Envelope, samples: (frames: number) => number): Part['gain'] {
  return volume.map(({ frame, gain }) => ({ sample: samples(frame), gain }));
}

/** The clip's sound from where the clip begins in it, as long as the clip or as the sound lasts. */
async function makeSound(
  timeline: Timeline,
  files: CheckedFiles,
  { clip, asset }: Heard,
  durationSamples: number,
): Promise<Sound> {
  if (asset.kind === 'score') {
    const { mood, seed } = asset;
    return composeMusic({ mood, seed, durationSamples }).sound;
  }
  const { path } = await files.fileOf(asset.id);
  if (asset.kind === 'audio') {
    const startSample = samplesFromFrames(clip.sourceStartFrame, timeline.fps);
    return songFrom(await decodeSound(path), startSample, {
      durationSamples,
      loops: 'loop' in clip && clip.loop,
    });
  }
  const startMs = (clip.sourceStartFrame * 1000) / timeline.fps;
  const speed = 'speed' in clip ? clip.speed : 1;
  const maxDurationMs = (durationSamples * speed * 1000) / sampleRate;
  const sound = await decodeSound(path, { startMs, maxDurationMs });
  return speed === 1 ? sound : changeSpeed(sound, speed);
}

/** As loud as the music that is composed here, within what does not bring its noise forward. */
const songLufs = -14;
const mostGainDb = 12;

/** A song from `startSample` on, at the loudness of the whole song, so that its parts fit together. */
function songFrom(
  song: Sound,
  startSample: number,
  { durationSamples, loops }: { durationSamples: number; loops: boolean },
): Sound {
  const loudness = integrateLoudness(song);
  const wantedDb = Number.isFinite(loudness) ? songLufs - loudness : 0;
  const gain = gainFromDb(Math.max(-mostGainDb, Math.min(mostGainDb, wantedDb)));
  const { left, right } = song;
  const rest = { ...song, left: left.subarray(startSample), right: right.subarray(startSample) };
  const repeats = loops && rest.left.length < durationSamples;
  const fitted = repeats ? fitLength(rest, { durationSamples, beats: findBeats(rest) }) : rest;
  for (const samples of [fitted.left, fitted.right])
    for (let index = 0; index < samples.length; index++) samples[index]! *= gain;
  return fitted;
}

/** Faster and higher, slower and lower, as a tape does it; linear between samples. */
function changeSpeed(sound: Sound, speed: number): Sound {
  const length = Math.floor(sound.left.length / speed);
  const stretch = (samples: Float32Array) => {
    const stretched = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const position = i * speed;
      const whole = Math.floor(position);
      const a = samples[whole] ?? 0;
      const b = samples[whole + 1] ?? a;
      stretched[i] = a + (b - a) * (position - whole);
    }
    return stretched;
  };
  return { ...sound, left: stretch(sound.left), right: stretch(sound.right) };
}
