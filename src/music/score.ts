import type { Instrument } from './instruments/instrument.ts';
import type { Channel } from './moods/mood.ts';

/** One note as it is to be played. */
export interface Note {
  readonly startSample: number;
  /** Until the key is let go; the sound may ring longer. */
  readonly durationSamples: number;
  /** MIDI number; drums ignore it. */
  readonly pitch: number;
  /** 0–1 */
  readonly velocity: number;
}

export interface Track {
  readonly instrument: Instrument;
  readonly channel: Channel;
  readonly notes: readonly Note[];
}

/** A whole piece, ready to be played. */
export interface Score {
  readonly durationSamples: number;
  readonly samplesPerBeat: number;
  readonly tracks: readonly Track[];
  /** When the kick is struck: others may step back under it. */
  readonly kickSamples: readonly number[];
}
