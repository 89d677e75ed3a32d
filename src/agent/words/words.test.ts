import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalize } from '../normal-text.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { simplified } from './traditional.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every list of a vocabulary with its place. */
function listsOf(vocabulary: Vocabulary): [string, readonly string[]][] {
  return Object.entries(vocabulary).flatMap(([name, value]): [string, readonly string[]][] =>
    Array.isArray(value)
      ? [[name, value as readonly string[]]]
      : Object.entries(value as Record<string, readonly string[]>).map(([key, list]) => [
          `${name}.${key}`,
          list,
        ]),
  );
}

describe('words', () => {
  for (const [language, vocabulary] of [
    ['English', english],
    ['Chinese', chinese],
  ] as const) {
    it(`in ${language} are in the form that messages are brought to`, () => {
      for (const [place, list] of listsOf(vocabulary)) {
        for (const entry of list) {
          const literal = entry.replaceAll(/\\./g, '');
          assert.equal(normalize(literal).normal, literal, `${place}: ${entry}`);
        }
      }
    });

    it(`in ${language} stand once in a list`, () => {
      for (const [place, list] of listsOf(vocabulary)) {
        assert.equal(new Set(list).size, list.length, `${place}: ${list.join(' ')}`);
      }
    });
  }

  it('of the traditional script lead to characters that are simplified themselves', () => {
    for (const [from, to] of Object.entries(simplified)) {
      assert.equal(simplified[to], undefined, `${from} → ${to}`);
    }
  });
});
