import { createAir } from './effects/air.ts';
import { createChorus } from './effects/chorus.ts';
import { createCompressor } from './effects/compressor.ts';
import { createEcho } from './effects/echo.ts';
import type { Effect } from './effects/effect.ts';
import { createReverb } from './effects/reverb.ts';
import { createRumbleFilter } from './effects/rumble.ts';
import { createTape } from './effects/tape.ts';
import type { Instrument, Voice } from './instruments/instrument.ts';
import type { Room } from './moods/mood.ts';
import type { Note, Score, Track } from './score.ts';
import { gainFromDb, sampleRate, silence, type Sound } from './sound.ts';

const blockSamples = 8192;

/**
 * Plays a score: block by block, all tracks into one mix, so that memory holds the result and the
 * voices that are to sound again, whatever the length. Not yet at its final loudness.
 */
export function perform(score: Score, room: Room, seed: number): Sound {
  const sound = silence(score.durationSamples);
  const voices = createVoiceStore(score.tracks);
  const players = score.tracks.map((track) => createPlayer(track, score, voices));
  const reverb = createReverb({ seconds: room.reverbSeconds, damping: room.reverbDamping });
  const echo = createEcho({
    delaySamples: (room.delaySteps * score.samplesPerBeat) / 4,
    feedback: room.delayFeedback,
  });
  const finish: Effect[] = [
    createAir(room.airDb),
    ...(room.tape > 0 ? [createTape(room.tape, seed)] : []),
    createRumbleFilter(),
    createCompressor(room.compression),
  ];
  const bus = createBus();
  for (let start = 0; start < score.durationSamples; start += blockSamples) {
    const length = Math.min(blockSamples, score.durationSamples - start);
    clearBus(bus);
    for (const player of players) player(start, bus);
    echo.process(...bus.echo);
    addTo(bus.reverb, bus.echo, 0.3);
    addTo(bus.dry, bus.echo, 1);
    reverb.process(...bus.reverb);
    addTo(bus.dry, bus.reverb, room.reverbLevel);
    for (const effect of finish) effect.process(...bus.dry);
    sound.left.set(bus.dry[0].subarray(0, length), start);
    sound.right.set(bus.dry[1].subarray(0, length), start);
  }
  return sound;
}

type Pair = readonly [left: Float32Array, right: Float32Array];

interface Bus {
  readonly dry: Pair;
  readonly reverb: Pair;
  readonly echo: Pair;
  /** Where one track is put together before it goes to the others. */
  readonly track: Pair;
}

function createBus(): Bus {
  const pair = (): Pair => [new Float32Array(blockSamples), new Float32Array(blockSamples)];
  return { dry: pair(), reverb: pair(), echo: pair(), track: pair() };
}

function clearBus(bus: Bus): void {
  for (const pair of [bus.dry, bus.reverb, bus.echo]) {
    pair[0].fill(0);
    pair[1].fill(0);
  }
}

function addTo(target: Pair, source: Pair, gain: number): void {
  for (const side of [0, 1] as const) {
    const into = target[side];
    const from = source[side];
    for (let at = 0; at < into.length; at++) into[at]! += gain * from[at]!;
  }
}

/** A voice lives from the first note that needs it to the last. */
interface VoiceStore {
  take(instrument: Instrument, note: Note, take: number): Voice;
}

const velocitySteps = 4;

function createVoiceStore(tracks: readonly Track[]): VoiceStore {
  const uses = new Map<string, number>();
  for (const { instrument, notes } of tracks) {
    notes.forEach((note, index) => {
      const name = voiceName(instrument, note, index % instrument.takes);
      uses.set(name, (uses.get(name) ?? 0) + 1);
    });
  }
  const kept = new Map<string, Voice>();
  return {
    take: (instrument, note, take) => {
      const name = voiceName(instrument, note, take);
      const voice = kept.get(name) ?? instrument.render(strokeOf(note, take));
      const left = uses.get(name)! - 1;
      uses.set(name, left);
      if (left > 0) kept.set(name, voice);
      else kept.delete(name);
      return voice;
    },
  };
}

function voiceName(instrument: Instrument, note: Note, take: number): string {
  const stroke = strokeOf(note, take);
  const pitch = instrument.pitched ? `${note.pitch}/${stroke.durationSamples}` : '';
  return `${instrument.name}/${pitch}/${stroke.velocity}/${take}`;
}

/** Velocity and length in steps too fine to hear, so that like notes share one voice. */
function strokeOf(note: Note, take: number) {
  return {
    hz: 440 * 2 ** ((note.pitch - 69) / 12),
    velocity: Math.max(1, Math.round(note.velocity * velocitySteps)) / velocitySteps,
    durationSamples: Math.max(1, Math.round(note.durationSamples / lengthStep)) * lengthStep,
    take,
  };
}

const lengthStep = 1200;

interface Sounding {
  readonly voice: Voice;
  readonly startSample: number;
  readonly gain: number;
}

type Player = (start: number, bus: Bus) => void;

function createPlayer(track: Track, score: Score, voices: VoiceStore): Player {
  const { channel, instrument } = track;
  const notes = track.notes
    .map((note, index) => ({ note, take: index % instrument.takes }))
    .toSorted((a, b) => a.note.startSample - b.note.startSample);
  const angle = (((channel.pan ?? 0) + 1) * Math.PI) / 4;
  const gain = gainFromDb(channel.gainDb);
  const gains: SideGains = [
    gain * Math.SQRT2 * Math.cos(angle),
    gain * Math.SQRT2 * Math.sin(angle),
  ];
  const chorus = channel.chorus ? createChorus(channel.chorus) : null;
  let sounding: Sounding[] = [];
  let next = 0;
  let ringing = false;
  return (start, bus) => {
    const end = start + blockSamples;
    for (; next < notes.length && notes[next]!.note.startSample < end; next++) {
      const { note, take } = notes[next]!;
      sounding.push({
        voice: voices.take(instrument, note, take),
        startSample: note.startSample,
        gain: fineGain(note),
      });
    }
    sounding = sounding.filter(({ voice, startSample }) => startSample + voice.left.length > start);
    if (sounding.length === 0 && !ringing) return;
    bus.track[0].fill(0);
    bus.track[1].fill(0);
    for (const voice of sounding) addVoice(bus.track, voice, start, gains);
    ringing = chorus !== null && sounding.length > 0;
    chorus?.process(...bus.track);
    if (channel.pump) pump(bus.track, start, score, channel.pump);
    addTo(bus.dry, bus.track, 1);
    if (channel.reverb) addTo(bus.reverb, bus.track, channel.reverb);
    if (channel.delay) addTo(bus.echo, bus.track, channel.delay);
  };
}

type SideGains = readonly [left: number, right: number];

/** What the steps of velocity leave over. */
function fineGain(note: Note): number {
  const stepped = Math.max(1, Math.round(note.velocity * velocitySteps)) / velocitySteps;
  return Math.min(1.25, Math.max(0.4, note.velocity / stepped));
}

function addVoice(
  target: Pair,
  { voice, startSample, gain }: Sounding,
  start: number,
  gains: SideGains,
): void {
  const from = Math.max(start, startSample);
  const to = Math.min(start + blockSamples, startSample + voice.left.length);
  const [left, right] = target;
  const gainLeft = gain * gains[0];
  const gainRight = gain * gains[1];
  for (let at = from; at < to; at++) {
    left[at - start]! += gainLeft * voice.left[at - startSample]!;
    right[at - start]! += gainRight * voice.right[at - startSample]!;
  }
}

const pumpAttackSamples = 240;
/** How far down, 0–1, at each sample after a kick: 5 ms down, 220 ms up. */
const pumpCurve = Float32Array.from({ length: 0.22 * sampleRate }, (_, at) => {
  const risen = 0.5 + 0.5 * Math.cos((Math.PI * at) / (0.22 * sampleRate));
  return risen * Math.min(1, at / pumpAttackSamples);
});

/** Steps back under each kick and comes up again before the next beat. */
function pump([left, right]: Pair, start: number, score: Score, depth: number): void {
  for (const kick of score.kickSamples) {
    const from = Math.max(start, kick);
    const to = Math.min(start + blockSamples, kick + pumpCurve.length, nextKick(score, kick));
    for (let at = from; at < to; at++) {
      const gain = 1 - depth * pumpCurve[at - kick]!;
      left[at - start]! *= gain;
      right[at - start]! *= gain;
    }
  }
}

function nextKick({ kickSamples }: Score, kick: number): number {
  return kickSamples.find((other) => other > kick) ?? Infinity;
}
