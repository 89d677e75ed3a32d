import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { codePointsOfWoff2 } from './cmap.ts';

const require = createRequire(import.meta.url);
const read = (path: string) => readFileSync(require.resolve(path));

test('a font has the letters of its script and not those of another', () => {
  const latin = codePointsOfWoff2(
    read('@fontsource-variable/montserrat/files/montserrat-latin-wght-normal.woff2'),
  );
  for (const letter of 'AZaz09éÿß“”…') assert.ok(latin.has(letter.codePointAt(0)!), letter);
  for (const letter of 'Яش夏') assert.ok(!latin.has(letter.codePointAt(0)!), letter);
});

test('code points beyond the basic plane are read', () => {
  const emoji = codePointsOfWoff2(
    read('@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2'),
  );
  assert.ok(emoji.has(0x1f600));
  assert.ok(!emoji.has(0x12000));
});

test('a declared range is a promise that the font does not keep for control characters', () => {
  const latin = codePointsOfWoff2(
    read('@fontsource-variable/oswald/files/oswald-latin-wght-normal.woff2'),
  );
  assert.ok(!latin.has(0x85));
});

test('a file that is no font is refused', () => {
  assert.throws(() => codePointsOfWoff2(new Uint8Array(100)), /WOFF2/);
});
