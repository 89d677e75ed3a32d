import { brushSweep, brushTap, closedHat, rideCymbal, softKick } from '../instruments/drums.ts';
import { electricPiano } from '../instruments/electric-piano.ts';
import { jazzGuitar, uprightBass } from '../instruments/plucked.ts';
import { piano, vibraphone } from '../instruments/struck.ts';
import { flute } from '../instruments/synthesiser.ts';
import type { Style } from './mood.ts';

/** A small band late in the evening: walking bass, brushes and ride, chords off the beat. */
export const jazz: Style = {
  tempoBpm: [96, 138],
  modes: ['major'],
  tonics: [0, 3, 5, 7, 8, 10],
  progressions: {
    major: {
      a: [
        'Imaj9 VI7b9 ii9 V13',
        'ii9 V13 Imaj9 VI7b9',
        'iii7 VI7b9 ii9 V13',
        'Imaj9_vi9 ii9_V13 iii7_VI7b9 ii9_V13',
        'I69 IVmaj9 iii7 ii9_V13',
      ],
      b: [
        'IVmaj9 iv6 iii7 VI7b9',
        'v9 I13 IVmaj9 bVII13',
        'vi9 II13 ii9 V7alt',
        'IVmaj9 bVII13 Imaj9 ii9_V13',
      ],
    },
  },
  finalChord: { major: 'I69' },
  swing: { unit: 'eighths', amount: [0.7, 1] },
  looseness: { timingMs: 7, velocity: 0.1 },
  layers: [
    {
      kind: 'chords',
      name: 'comping',
      instruments: [piano, piano, electricPiano, jazzGuitar],
      sections: ['intro', 'a', 'b', 'break', 'outro', 'ending'],
      patterns: [
        '7-----5-........',
        '..6-....6-..5-..',
        '6---......7-....',
        '....6-....6-5...',
        '7---..5-....6-..',
      ],
      range: [52, 71],
      voices: 4,
      strumMs: 4,
      channel: { gainDb: -8, reverb: 0.2, pan: -0.33 },
    },
    {
      kind: 'bass',
      name: 'bass',
      instruments: [uprightBass],
      sections: ['a', 'b', 'outro', 'ending'],
      patterns: ['walk'],
      range: [29, 48],
      channel: { gainDb: -9, reverb: 0.08 },
    },
    {
      kind: 'melody',
      name: 'melody',
      instruments: [vibraphone, jazzGuitar, piano, flute],
      sections: ['a', 'b', 'ending'],
      cells: [
        '..x-x-x---x-....',
        'x-x-x-x-x-----..',
        '....x-x-x-x-x---',
        'x---..x-x-x-x-..',
        '..x-x---x-x-x-..',
      ],
      cadences: ['x-x-x---........', '..x-x-----......', 'x-----x-........'],
      range: [64, 86],
      scale: 'full',
      velocity: 0.66,
      restProbability: 0.16,
      channel: { gainDb: -8, reverb: 0.28, delay: 0.06, pan: 0.3 },
    },
    {
      kind: 'drum',
      name: 'ride',
      instruments: [rideCymbal],
      sections: ['a', 'b', 'ending'],
      patterns: ['6...7.5.6...7.5.', '6...7.5.6...7...', '6...7...6...7.5.'],
      channel: { gainDb: -12, pan: 0.45, reverb: 0.12 },
    },
    {
      kind: 'drum',
      name: 'foot-hat',
      instruments: [closedHat],
      sections: ['intro', 'a', 'b', 'outro'],
      patterns: ['....6.......6...'],
      channel: { gainDb: -9, pan: -0.38 },
    },
    {
      kind: 'drum',
      name: 'brush',
      instruments: [brushTap],
      sections: ['a', 'b'],
      patterns: ['..3...4.....3.4.', '....5.2.....5...', '......4...3...4.'],
      fills: ['....5.4.5.5.4.6.'],
      ghostDropProbability: 0.3,
      channel: { gainDb: -9, reverb: 0.15, pan: 0.05 },
    },
    {
      kind: 'drum',
      name: 'sweep',
      instruments: [brushSweep],
      sections: ['intro', 'a', 'b', 'break', 'outro'],
      patterns: ['5...5...5...5...'],
      channel: { gainDb: -17, reverb: 0.12, pan: -0.1 },
    },
    {
      kind: 'drum',
      name: 'kick',
      instruments: [softKick],
      sections: ['a', 'b', 'ending'],
      isKick: true,
      patterns: ['4...3...4...3...', '5.......3.....4.'],
      channel: { gainDb: -9 },
    },
  ],
  room: {
    reverbSeconds: 1.3,
    reverbDamping: 0.5,
    reverbLevel: 0.5,
    delaySteps: 4,
    delayFeedback: 0.2,
    airDb: 2,
    compression: 0.5,
    tape: 0.15,
  },
};
