import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { peekValue, readArguments, type OptionSpec } from './arguments.ts';

const about = wording('', '');
const text = wording('TEXT', '文字');
const specs: readonly OptionSpec[] = [
  { name: 'say', value: text, about },
  { name: 'title', value: text, about },
  { name: 'out', short: 'o', value: text, about },
  { name: 'json', value: null, about },
];

test('options stand anywhere among the inputs', () => {
  const { values, switches, inputs } = readArguments(
    ['a.jpg', '--title', 'One', 'b.jpg', '-o', 'x.mp4', '--json', '--', '--say'],
    specs,
  );
  assert.deepEqual(
    [...values],
    [
      ['title', 'One'],
      ['out', 'x.mp4'],
    ],
  );
  assert.deepEqual([...switches], ['json']);
  assert.deepEqual(inputs, ['a.jpg', 'b.jpg', '--say']);
});

test('a value may begin with a dash unless it is an option', () => {
  assert.equal(readArguments(['--title', '-5 °C'], specs).values.get('title'), '-5 °C');
  assert.equal(readArguments(['--title=--json'], specs).values.get('title'), '--json');
  refused(['--title', '--json'], '--title needs TEXT behind it, not --json.');
  refused(['--title'], '--title needs TEXT behind it.');
});

test('what cannot be meant is refused, with what was probably meant', () => {
  refused(['--titel', 'x'], /no option --titel\. Did you mean --title\?/);
  refused(['-x'], /no option -x\. To name a file/);
  refused(['--json=yes'], /--json is a switch/);
  refused(['-o', 'a', '--out', 'b'], '--out is given twice.');
});

test('the wish can be read however wrong the rest is', () => {
  assert.equal(peekValue(['--nonsense', '--say', '竖屏', '--out'], specs, 'say'), '竖屏');
  assert.equal(peekValue(['--say'], specs, 'say'), undefined);
});

function refused(args: readonly string[], message: string | RegExp): void {
  assert.throws(
    () => readArguments(args, specs),
    (error) => {
      assert.ok(error instanceof Failure);
      assert.equal(error.code, 'input');
      if (typeof message === 'string') assert.equal(error.wording.en, message);
      else assert.match(error.wording.en, message);
      return true;
    },
  );
}
