import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExifClock } from './capture-facts.ts';

test('EXIF clocks are read with and without offset, and nonsense is not', () => {
  assert.equal(
    readExifClock('2024:05:01 12:30:00', '-05:00', '25'),
    Date.UTC(2024, 4, 1, 17, 30, 0, 250),
  );
  assert.equal(readExifClock('2024:05:01 12:30:00'), new Date(2024, 4, 1, 12, 30).getTime());
  for (const clock of [
    '0000:00:00 00:00:00',
    '2024:13:41 99:99:99',
    '1970:01:01 00:00:00',
    'yesterday',
    undefined,
  ]) {
    assert.equal(readExifClock(clock), null, clock);
  }
});
