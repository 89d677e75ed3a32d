import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, writingSystemOf } from './writing-system.ts';

test('a paragraph is recognised by its letters', () => {
  const cases = [
    ['Summer in Kyoto', 'alphabetic'],
    ['Лето в Киото', 'alphabetic'],
    ['2024', 'alphabetic'],
    ['', 'alphabetic'],
    ['我们的夏天', 'simplified-chinese'],
    ['我們的夏天', 'traditional-chinese'],
    ['山水', 'simplified-chinese'],
    ['夏の思い出', 'japanese'],
    ['カメラ', 'japanese'],
    ['우리의 여름', 'korean'],
    ['우리의 여름 旅行', 'korean'],
    ['رحلة الصيف', 'arabic'],
    ['הקיץ שלנו', 'hebrew'],
    ['हमारी गर्मी', 'devanagari'],
    ['VLOG｜我的夏天', 'simplified-chinese'],
    ['A very long English caption that mentions 京 once', 'alphabetic'],
  ] as const;
  for (const [text, system] of cases) assert.equal(writingSystemOf(text), system, text);
});

test('the whole text settles whose ideographs a line has', () => {
  assert.equal(writingSystemOf('東京', '東京\nさくらの季節'), 'japanese');
  assert.equal(writingSystemOf('山水', '山水\n漢字與風景'), 'traditional-chinese');
});

test('the first strong character gives the direction', () => {
  const cases = [
    ['Hello', 'ltr'],
    ['مرحبا Hello', 'rtl'],
    ['Hello مرحبا', 'ltr'],
    ['2024 שלום', 'rtl'],
    ['— ! 123', 'ltr'],
    ['\u200fHello', 'rtl'],
    ['', 'ltr'],
  ] as const;
  for (const [text, direction] of cases) assert.equal(directionOf(text), direction, text);
});
