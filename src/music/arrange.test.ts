import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange } from './arrange.ts';
import { chordPitchClasses } from './harmony.ts';
import { moods } from './moods/moods.ts';
import { outlinePiece } from './plan.ts';
import { sampleRate } from './sound.ts';

const durationSamples = 40 * sampleRate;

for (const mood of moods) {
  test(`every note of ${mood} can be played: a pitch, a strength, a place in the piece`, () => {
    for (let seed = 0; seed < 25; seed++) {
      const outline = outlinePiece({ mood, durationSamples, seed });
      for (const { instrument, notes } of arrange(outline, durationSamples, seed).tracks) {
        for (const note of notes) {
          const told = `${instrument.name} ${JSON.stringify(note)} of seed ${seed}`;
          assert.ok(note.pitch >= 24 && note.pitch <= 108, told);
          assert.ok(note.velocity > 0 && note.velocity <= 1, told);
          assert.ok(note.startSample >= 0 && note.durationSamples > 0, told);
          assert.ok(note.startSample < durationSamples, told);
        }
      }
    }
  });

  test(`${mood} opens on its first beat and closes on its last chord`, () => {
    for (let seed = 0; seed < 25; seed++) {
      const outline = outlinePiece({ mood, durationSamples, seed });
      const { tracks } = arrange(outline, durationSamples, seed);
      const pitched = tracks.filter(({ instrument }) => instrument.pitched);
      const notes = pitched.flatMap((track) => track.notes);
      const first = Math.min(...notes.map(({ startSample }) => startSample));
      assert.ok(first < 0.6 * outline.samplesPerBeat, `${mood} ${seed} begins at ${first}`);
      const final = outline.bars.at(-1)!;
      const ending = notes.filter(
        ({ startSample }) => startSample > (final.startBeat - 0.1) * outline.samplesPerBeat,
      );
      const classes = chordPitchClasses(final.chords[0]!);
      assert.ok(ending.length >= 4);
      assert.ok(ending.every(({ pitch }) => classes.includes(pitch % 12)));
    }
  });
}

test('a second seed changes the notes, not only the sound', () => {
  const pitches = [1, 2].map((seed) => {
    const outline = outlinePiece({ mood: 'acoustic', durationSamples, seed });
    return arrange(outline, durationSamples, seed).tracks.flatMap(({ notes }) =>
      notes.map(({ pitch }) => pitch),
    );
  });
  assert.notDeepEqual(pitches[0], pitches[1]);
});
