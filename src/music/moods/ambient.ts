import { shaker } from '../instruments/drums.ts';
import { glassKeys } from '../instruments/electric-piano.ts';
import { harp } from '../instruments/plucked.ts';
import { feltPiano, musicBox } from '../instruments/struck.ts';
import { airPad, flute, softLead, subBass, warmPad } from '../instruments/synthesiser.ts';
import type { Style } from './mood.ts';

/** Wide slow chords, bells far off, a tune with long breaths; no drums. */
export const ambient: Style = {
  tempoBpm: [56, 76],
  modes: ['major', 'lydian', 'dorian'],
  tonics: [0, 2, 3, 5, 7, 8, 10],
  progressions: {
    major: {
      a: ['Iadd9 Iadd9 IVmaj7 IVmaj7', 'Imaj9 vi9 IVmaj9 V9sus4', 'IVmaj9 Iadd9 vi9 V9sus4'],
      b: ['vi9 IVmaj9 Iadd9 V9sus4', 'ii9 IVmaj9 vi9 V9sus4', 'IVmaj9 vi9 iii7 IVmaj9'],
    },
    lydian: {
      a: ['Imaj9 IIadd9 Imaj9 vi9', 'Imaj9 Imaj9 IIadd9 IIadd9'],
      b: ['vi9 IIadd9 Imaj9 iii7', 'iii7 vi9 IIadd9 Imaj9'],
    },
    dorian: {
      a: ['i9 IVadd9 i9 IVadd9', 'i9 bVIImaj7 IVadd9 i9'],
      b: ['bIIImaj9 bVIImaj7 IVadd9 i9', 'v7 IVadd9 bIIImaj9 bVIImaj7'],
    },
  },
  finalChord: { major: 'Iadd9', lydian: 'Imaj9', dorian: 'i9' },
  swing: { unit: 'sixteenths', amount: [0, 0] },
  looseness: { timingMs: 12, velocity: 0.1 },
  layers: [
    {
      kind: 'chords',
      name: 'pad',
      instruments: [airPad, warmPad],
      sections: ['intro', 'a', 'b', 'break', 'outro', 'ending'],
      patterns: ['7---------------'],
      range: [52, 76],
      voices: 4,
      channel: { gainDb: -9.5, reverb: 0.5 },
    },
    {
      kind: 'bass',
      name: 'bass',
      instruments: [subBass],
      sections: ['a', 'b', 'break', 'outro', 'ending'],
      patterns: ['R---------------'],
      range: [31, 45],
      channel: { gainDb: -13, reverb: 0.1 },
    },
    {
      kind: 'arpeggio',
      name: 'bells',
      instruments: [glassKeys, musicBox, harp],
      sections: ['a', 'b', 'break'],
      patterns: ['0...2...4...3...', '0-----2-----4---', '....3...5...2...', '0.1.2.3.4.3.2.1.'],
      range: [60, 79],
      voices: 4,
      velocity: 0.42,
      channel: { gainDb: -8.5, reverb: 0.55, delay: 0.4, pan: -0.45 },
    },
    {
      kind: 'melody',
      name: 'melody',
      instruments: [feltPiano, softLead, flute],
      sections: ['a', 'b', 'ending'],
      cells: ['x-------....x---', '....x-------x---', 'x-----x---------', '..x---------x---'],
      cadences: ['x---------------', '....x-----------'],
      range: [64, 84],
      scale: 'pentatonic',
      velocity: 0.55,
      restProbability: 0.3,
      channel: { gainDb: -10.5, reverb: 0.6, delay: 0.35, pan: 0.3 },
    },
    {
      kind: 'chords',
      name: 'shimmer',
      instruments: [airPad],
      sections: ['b', 'ending'],
      patterns: ['4---------------'],
      range: [69, 86],
      voices: 2,
      channel: { gainDb: -17, reverb: 0.7, pan: 0.1 },
    },
    {
      kind: 'drum',
      name: 'breath',
      instruments: [shaker],
      sections: ['b'],
      probability: 0.5,
      patterns: ['..3...4...3...4.'],
      channel: { gainDb: -25, reverb: 0.6, pan: 0.6 },
    },
  ],
  room: {
    reverbSeconds: 4.5,
    reverbDamping: 0.4,
    reverbLevel: 0.7,
    delaySteps: 6,
    delayFeedback: 0.5,
    airDb: 6,
    compression: 0.4,
    tape: 0,
  },
};
