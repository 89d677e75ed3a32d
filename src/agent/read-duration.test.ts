import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { number } from './grammar/number.ts';
import { readDuration } from './read-duration.ts';
import { readPhrase } from './testing/read-phrase.ts';

describe('numbers', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['0', 0],
    ['12', 12],
    ['2.5', 2.5],
    ['1,000', 1000],
    ['twenty', 20],
    ['twenty-five', 25],
    ['a hundred and twenty', 120],
    ['two hundred', 200],
    ['one point five', 1.5],
    ['two and a half', 2.5],
    ['half', 0.5],
    ['1/2', 0.5],
    ['a couple of', 2],
    ['a dozen', 12],
    ['十', 10],
    ['十五', 15],
    ['三十', 30],
    ['四十五', 45],
    ['一百二十', 120],
    ['一百零五', 105],
    ['两', 2],
    ['一两', 1.5],
    ['二十来', 20],
    ['半', 0.5],
    ['一点五', 1.5],
    ['unicorn', null],
  ];
  for (const [text, value] of cases) {
    it(`${text} is ${value}`, () => assert.equal(readPhrase(number, text), value));
  }
});

describe('lengths of time', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['30 seconds', 30],
    ['30-second', 30],
    ['30s', 30],
    ['0.5 s', 0.5],
    ['2,5 s', 2.5],
    ['250 ms', 0.25],
    ['half a second', 0.5],
    ['a quarter of a second', 0.25],
    ['half a minute', 30],
    ['a minute', 60],
    ['one and a half minutes', 90],
    ['a minute and a half', 90],
    ['two seconds and a half', 2.5],
    ['1 minute and 20 seconds', 80],
    ['1m20s', 80],
    ['1 min 20', 80],
    ['1:20', 80],
    ['1 hour 5 minutes', 3900],
    ['half an hour', 1800],
    ['三十秒', 30],
    ['半分钟', 30],
    ['一分半', 90],
    ['一分半钟', 90],
    ['一分二十秒', 80],
    ['1分20', 80],
    ['两秒半', 2.5],
    ['两分钟', 120],
    ['一小时', 3600],
    ['半小时', 1800],
    ['soon', null],
    ['12', null],
    ['9:16', null],
    ['4:5', null],
  ];
  for (const [text, seconds] of cases) {
    it(`${text} is ${seconds} s`, () => assert.equal(readDuration(text), seconds));
  }
});
