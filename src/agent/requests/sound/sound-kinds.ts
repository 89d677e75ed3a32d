import { cutOnBeats } from './cut-on-beats.ts';
import { duckMusic } from './duck-music.ts';
import { setMusic } from './set-music.ts';
import { setVolume } from './set-volume.ts';
import { timeMusic } from './time-music.ts';

export const soundKinds = [setMusic, setVolume, timeMusic, cutOnBeats, duckMusic] as const;
