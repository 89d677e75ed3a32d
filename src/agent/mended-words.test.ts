import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { emptyConversation } from './conversation.ts';
import { mendedWords } from './mended-words.ts';
import { writeCaptions } from './requests/text/write-captions.ts';
import { writeTitle } from './requests/text/write-title.ts';

suite('words of the text written last', () => {
  test('are mended where they stand in it', () => {
    const rows = [
      ['My Dgo Bruno', 'i ment Dog not Dgo', 'Dgo', 'Dog'],
      ['My Dgo Bruno', 'I meant Dog, not Dgo!', 'Dgo', 'Dog'],
      ['Sumer in Rome', "it's Summer, not Sumer", 'Sumer', 'Summer'],
      ['Sumer in Rome', 'not “Sumer” but “Summer”', 'Sumer', 'Summer'],
      ['ZOE super big', 'noo just ZOE, without super big', 'super big', ''],
      ['我门的夏天', '错了 是我们不是我门', '我门', '我们'],
      ['我门的夏天', '是我们不是我门', '我门', '我们'],
      ['我门的夏天', '不是我门，是我们', '我门', '我们'],
    ] as const;
    for (const [text, message, from, to] of rows) {
      const written = writeTitle.of({ role: 'title', text });
      const request = { kind: 'replace-words', texts: { of: 'saying', text }, from, to };
      assert.deepEqual(requestsFor(message, written), [request], message);
    }
  });

  test('are left alone where something else is corrected', () => {
    const caption = writeCaptions.of({
      photos: { of: 'place', index: 1 },
      content: { of: 'text', text: 'Our dog' },
      role: 'caption',
    });
    const messages = [
      'I meant the lake, not the sunset',
      '不是海边，是日落',
      'make the dog black and white',
    ];
    for (const message of messages) assert.equal(requestsFor(message, caption), null, message);
    assert.equal(mendedWords('Dog not Dgo', emptyConversation), null);
  });
});

function requestsFor(message: string, written: Parameters<typeof conversationAfter>[0]) {
  const read = mendedWords(message, conversationAfter(written));
  return read === null ? null : read.understood.flatMap(({ requests }) => requests);
}

function conversationAfter(written: (typeof emptyConversation.lastRequests)[number]) {
  return { ...emptyConversation, lastRequests: [written] };
}
