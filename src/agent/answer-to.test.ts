import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { wording } from '../language/wording.ts';
import { chosenBy, lateChoice } from './answer-to.ts';
import type { Question } from './request.ts';

const choices = [
  { label: wording('the music louder', '音乐大声一点'), requests: [{ kind: 'louder' }] },
  { label: wording('the title bigger', '标题大一点'), requests: [{ kind: 'bigger' }] },
];
const two: Question = { ask: wording('Which?', '哪一个？'), choices };
const one: Question = { ask: wording('Louder?', '大声？'), choices: choices.slice(0, 1) };

suite('an answer to a question', () => {
  const chosen: readonly (readonly [message: string, question: Question, kinds: string])[] = [
    ['1', two, 'louder'],
    ['the second one, please', two, 'bigger'],
    ['第二个吧', two, 'bigger'],
    ['no, the second', two, 'bigger'],
    ['both', two, 'louder bigger'],
    ['两个都要啊！', two, 'louder bigger'],
    ['1和2', two, 'louder bigger'],
    ['the title', two, 'bigger'],
    ['音乐', two, 'louder'],
    ['yes please', one, 'louder'],
    ['好的', one, 'louder'],
  ];
  for (const [message, question, kinds] of chosen)
    test(`chooses ${kinds}: ${message}`, () => {
      const answer = chosenBy(message, question);
      assert.equal(answer?.rest, '');
      assert.equal(answer.requests?.map(({ kind }) => kind).join(' '), kinds);
    });

  const begun: readonly (readonly [message: string, rest: string])[] = [
    ['yes, and make it slower', 'make it slower'],
    ['好的，再把狗放最后', '把狗放最后'],
    ['yes make it slower', 'make it slower'],
    ['1. then square', 'square'],
  ];
  for (const [message, rest] of begun)
    test(`leaves the rest to be read: ${message}`, () => {
      assert.deepEqual(chosenBy(message, one), { requests: choices[0]!.requests, rest });
    });

  for (const message of ['no', 'neither', '都不是', '不用了', 'no thanks'])
    test(`chooses none: ${message}`, () => {
      assert.deepEqual(chosenBy(message, one), { requests: null, rest: '' });
    });

  for (const message of ['ok', '好', 'yes'])
    test(`leaves open which: ${message}`, () => {
      assert.deepEqual(chosenBy(message, two), { requests: undefined, rest: '' });
    });

  const others = [
    ...[
      '音樂可以換成溫馨一點的嗎？',
      '亮一点',
      '是我们不是我门',
      'ok export',
      '2 seconds',
      '可以下载吗',
    ],
    ...['2 photos less', '两张黑白', 'the second photo in sepia', 'both photos in sepia', '3', ''],
  ];
  for (const message of others)
    test(`is none: ${JSON.stringify(message)}`, () => {
      assert.equal(chosenBy(message, two), null);
    });

  test('that comes late is one only where it names its choice', () => {
    assert.deepEqual(lateChoice('2', two), choices[1]!.requests);
    assert.deepEqual(lateChoice('第一个', two), choices[0]!.requests);
    for (const message of ['yes', 'no', '好', 'both', 'the title', '2 seconds'])
      assert.equal(lateChoice(message, two), null, message);
  });
});
