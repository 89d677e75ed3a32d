import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chordPitchClasses, keyName, parseChord, scaleUnder, voiceChord } from './harmony.ts';

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

test('Roman numerals become pitch classes', () => {
  for (const [symbol, tonic, expected] of [
    ['I', 0, [0, 4, 7]],
    ['ii9', 0, [0, 2, 4, 5, 9]],
    ['V7b9', 0, [2, 5, 7, 8, 11]],
    ['bVII', 2, [0, 4, 7]],
    ['iv6', 9, [2, 5, 9, 11]],
    ['Imaj9', 7, [2, 6, 7, 9, 11]],
  ] as const) {
    assert.deepEqual(sorted(chordPitchClasses(parseChord(symbol, tonic))), expected, symbol);
  }
});

test('a chord after a stroke has that note in the bass', () => {
  assert.equal(parseChord('V/3', 0).bass, 11);
  assert.equal(parseChord('IV/5', 0).bass, 0);
});

test('a chord that cannot be read is refused', () => {
  assert.throws(() => parseChord('H7', 0), /Expected a chord/);
});

test('voices move little from chord to chord and stay in their range', () => {
  const range = [52, 72] as const;
  const symbols = ['ii9', 'V13', 'Imaj9', 'vi9', 'IVmaj9', 'iv6'];
  let previous: number[] | null = null;
  for (const symbol of symbols) {
    const voiced = voiceChord(parseChord(symbol, 0), previous, { voices: 4, range });
    assert.equal(voiced.length, 4);
    assert.ok(voiced.every((pitch) => pitch >= range[0] && pitch <= range[1]));
    if (previous) {
      const before: number[] = previous;
      const moved = voiced.reduce((sum, pitch, at) => sum + Math.abs(pitch - before[at]!), 0);
      assert.ok(moved <= 16, `${symbol} moves ${moved} semitones`);
    }
    previous = voiced;
  }
});

test('the scale gives way to a borrowed chord', () => {
  const scale = scaleUnder(parseChord('iv', 0), { tonic: 0, mode: 'major' });
  assert.ok(scale.includes(8) && !scale.includes(9));
});

test('a key has a name', () => {
  assert.equal(keyName({ tonic: 2, mode: 'minor' }), 'D minor');
});

test('every chord finds voices in a range of a tenth, doubled or not', () => {
  for (let tonic = 0; tonic < 12; tonic++) {
    for (const symbol of ['I', 'vi', 'V7', 'ii9', 'Vsus4']) {
      for (const voices of [1, 3, 4, 5]) {
        const chord = parseChord(symbol, tonic);
        const voiced = voiceChord(chord, null, { voices, range: [50, 66] });
        assert.ok(voiced.length >= Math.min(voices, 3), `${symbol} in ${tonic}`);
        assert.ok(voiced.every((pitch) => chordPitchClasses(chord).includes(pitch % 12)));
      }
    }
  }
});
