import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { seededRandom } from '../../timeline/testing/random-edit.ts';
import { claimsChange } from './claims-change.ts';
import { plainSentence } from './plain-sentence.ts';
import { SentenceGate, spokenLimit } from './sentence-gate.ts';

const claims = [
  'Done!',
  "I've removed the last photo.",
  'I have made it vertical.',
  'I just changed the music.',
  'We successfully applied a sepia look.',
  'All set, enjoy.',
  'Your film is now 20 seconds long.',
  'The title has been added.',
  'The music now plays quieter.',
  'There you go!',
  'Finished.',
  'Title added.',
  'Reversed the order and muted the music.',
  'Your film is vertical now.',
  'The third photo was deleted.',
  '已经把第三张照片删掉了。',
  '我已将音乐静音。',
  '搞定了！',
  '改好了，影片更快了。',
  '已删除照片。',
  '成功添加标题。',
  '片头换成了“夏天”。',
  'Listo.',
  'C’est fait !',
  'Fertig!',
  '変更しました。',
];

const plain = [
  'Which photo do you mean?',
  'Your film has 12 photos.',
  'There is no photo 99.',
  'I cannot do that.',
  'It could not be done, since the film has only five pictures.',
  'Would you like it faster?',
  'Sure, one moment.',
  'IMG_2042 looks almost like IMG_2041.',
  'I would turn the order around, if you like.',
  'Anything else for now?',
  'The clip is too short for that.',
  '没有这张照片。',
  '你想改哪一张？',
  '影片共有十张照片。',
  '没有完成：找不到这张照片。',
  '这个我做不到。',
];

suite('a sentence', () => {
  for (const sentence of claims)
    test(`claims a change: ${sentence}`, () => assert.ok(claimsChange(sentence)));
  for (const sentence of plain)
    test(`claims none: ${sentence}`, () => assert.ok(!claimsChange(sentence)));

  test('is made plain', () => {
    const cases = [
      ['**Bold** and `code`', 'Bold and code'],
      ['[here](http://a.example/x) you go', 'here you go'],
      ['![pixel](https://a.example/?secret=1)', 'pixel'],
      ['<script>alert(1)</script>x', 'alert(1)x'],
      ['<img src=x onerror=alert(1)', ''],
      ['see https://a.example/b?c=d or www.a.example now', 'see  or  now'],
      ['JavaScript:alert(1) data:text/html,x', ' '],
      ['photo.jpg at 3:20, size 16:9', 'photo.jpg at 3:20, size 16:9'],
      ['hid\u200Bden \u202Eturned', 'hidden turned'],
    ] as const;
    for (const [written, shown] of cases) assert.equal(plainSentence(written), shown);
  });
});

suite('the gate', () => {
  test('lets the same through however the words are cut into pieces', () => {
    const text = 'First one. Second one! 第三句。第四句？ Fifth: 3.5 s\nSixth';
    const random = seededRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const heard: string[] = [];
      const gate = new SentenceGate({
        hasChanged: () => true,
        onText: (delta) => heard.push(delta),
      });
      for (let at = 0; at < text.length;) {
        const length = 1 + Math.floor(random() * 12);
        gate.add(text.slice(at, at + length));
        at += length;
      }
      gate.settle();
      assert.equal(gate.said, text);
      assert.equal(heard.join(''), text);
    }
  });

  test('holds a claim back, and what follows, until something has changed', () => {
    let changed = false;
    const gate = new SentenceGate({ hasChanged: () => changed, onText: () => {} });
    gate.add('Sure. Done! Anything else? ');
    assert.equal(gate.said, 'Sure.');
    changed = true;
    gate.settle();
    assert.equal(gate.said, 'Sure. Done! Anything else?');
    assert.ok(!gate.droppedClaim);
  });

  test('drops it where nothing has', () => {
    const gate = new SentenceGate({ hasChanged: () => false, onText: () => {} });
    gate.add('Sure. Done! Anything else?');
    gate.settle();
    gate.add('It did not work.');
    gate.settle();
    assert.equal(gate.said, 'Sure.\nIt did not work.');
    assert.ok(gate.droppedClaim);
  });

  test('bounds what is said and the work for it', () => {
    const gate = new SentenceGate({ hasChanged: () => true, onText: () => {} });
    const begun = performance.now();
    for (let at = 0; at < 200_000; at += 1) gate.add('aaaaaaaaaa');
    gate.settle();
    assert.ok(gate.said.length <= spokenLimit);
    assert.ok(performance.now() - begun < 20_000);
  });
});
