import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyConversation } from '../../agent/conversation.ts';
import type { Step } from '../../agent/perform.ts';
import { holidayProject } from '../../agent/testing/holiday.ts';
import { wording } from '../../language/wording.ts';
import { responseText } from './response-text.ts';

test('what was done and what was refused stands in our words beside those of a model', () => {
  const paragraphs = answerOfModel('I removed photo 40, and all is black and white now.', [
    { tool: 'set-title', args: {}, ok: true, wording: wording('Named the film “X”', '已命名') },
    { tool: 'remove', args: {}, ok: false, wording: wording('There is no picture 40', '没有') },
  ]);
  assert.match(paragraphs.join('\n'), /Done\n- Named the film “X”/);
  assert.match(paragraphs.join('\n'), /Not done: There is no picture 40\./);
});

function answerOfModel(words: string, steps: readonly Step[]): string[] {
  const { timeline, brief } = holidayProject();
  return responseText({
    response: {
      kind: 'changed',
      language: 'en',
      timeline,
      brief,
      startsFrom: 1,
      conversation: emptyConversation,
      steps,
      understood: [],
      notUnderstood: [],
      decisions: [],
      said: [wording(words, words)],
      question: null,
      route: null,
    },
    byModel: true,
    outcome: 'changed',
    notes: [],
    suggestions: [],
    nextStep: wording('', ''),
  });
}
