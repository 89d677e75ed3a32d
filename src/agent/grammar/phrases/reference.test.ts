import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedFiles } from '../../named-files.ts';
import type { Reference } from '../../reference.ts';
import { photoFacts } from '../../testing/holiday.ts';
import { readPhrase } from '../../testing/read-phrase.ts';
import { exception, reference } from './reference.ts';

const files = namedFiles({
  pictures: ['IMG_2041.jpg', 'beach-1.jpg', 'dog.jpg', 'product_03.jpg', 'old town.jpg'].map(
    (name) => photoFacts(name),
  ),
  songs: [],
});

const place = (index: number): Reference => ({ of: 'place', index });
const range = (from: number, to: number): Reference => ({ of: 'range', from, to });
const named = (name: string): Reference => ({ of: 'named', name });
const sort = (kind: 'clip' | 'upright' | 'blurred' | 'duplicate'): Reference => ({
  of: 'sort',
  sort: kind,
});
const file = (name: string): Reference => ({ of: 'ids', ids: [`asset-${name}`] });
const both = (...these: Reference[]): Reference => ({ of: 'union', these });

const table: readonly (readonly [texts: readonly string[], meant: Reference])[] = [
  [
    ['the third photo', 'photo 3', '#3', 'photo number three', '3rd', '第三张', '第3张照片'],
    place(3),
  ],
  [['the last one', 'last picture', '最后一张'], place(-1)],
  [['the second to last', '2nd to last photo', 'penultimate one', '倒数第二张'], place(-2)],
  [['third from the end', 'the third-to-last'], place(-3)],
  [['the twenty first photo', 'photo 21', '第二十一张'], place(21)],
  [['first two', 'the first 2 photos', '前两张', '开头两张'], range(1, 2)],
  [['last three', 'the final 3 pictures', '最后三张', '后三张'], range(-3, -1)],
  [
    ['photos 2-4', 'pictures 2 through 4', 'second to fourth', '第2到第4张', '第二到四张'],
    range(2, 4),
  ],
  [['from the third to the fifth', '从第三张到第五张'], range(3, 5)],
  [['photos 2, 3 and 5', '第2、3、5张', '#2, #3 and #5'], both(place(2), place(3), place(5))],
  [['the first and the last', '第一张和最后一张'], both(place(1), place(-1))],
  [['every other photo', 'every second one', '每隔一张'], { of: 'every', step: 2, from: 2 }],
  [['every third photo'], { of: 'every', step: 3, from: 3 }],
  [
    ['all', 'all my photos', 'every picture', 'everything', '所有照片', '每一张', '全部'],
    { of: 'all' },
  ],
  [['the middle one', '中间那张'], { of: 'share', from: 0.5, to: 0.5 }],
  [['the first half of the photos', '前50%的照片'], { of: 'share', from: 0, to: 0.5 }],
  [['the one at 10 seconds', 'the photo at 0:10', '第10秒那张'], { of: 'at', seconds: 10 }],
  [['dog', 'the dog', 'the one with the dog', 'the dog photo'], named('dog')],
  [['有狗的那张', '狗的照片', '那只狗'], named('狗')],
  [['所有海边的照片', '海边的'], named('海边')],
  [['the beach ones', 'all the beach photos'], named('beach')],
  [['the unicorn photo'], named('unicorn')],
  [['有恐龙的那张'], named('恐龙')],
  [['IMG_2041', 'img_2041.jpg', '2041', 'img 2041'], file('IMG_2041.jpg')],
  [['product 3', 'product_03', 'product 03'], file('product_03.jpg')],
  [['beach1', 'beach 1', 'beach-1.jpg'], file('beach-1.jpg')],
  [['the video clip', 'the clip', '那段视频'], sort('clip')],
  [['the vertical ones', 'portrait photos', '竖的那张'], sort('upright')],
  [['the blurry ones', '模糊的照片'], sort('blurred')],
  [['duplicates', 'the duplicate photos', '重复的照片'], sort('duplicate')],
  [['it', 'them', '它'], { of: 'it' }],
  [['that one', 'this photo', '这张', '刚才那张'], { of: 'that' }],
  [['the others', 'the rest', '其他的', '剩下的'], { of: 'others' }],
  [['the new ones', 'the ones i just uploaded', '刚上传的两张', '新照片'], { of: 'new' }],
  [['the ones you left out', '没用上的'], { of: 'unused' }],
  [['the one before that'], { of: 'next', to: { of: 'that' }, by: -1 }],
  [['the one after the third'], { of: 'next', to: place(3), by: 1 }],
  [['倒数两张'], range(-2, -1)],
  [['the odd ones', 'odd photos', '奇数的照片'], { of: 'every', step: 2, from: 1 }],
  [['from the dog to the beach'], { of: 'span', from: named('dog'), to: named('beach') }],
  [['从狗到海边'], { of: 'span', from: named('狗'), to: named('海边') }],
  [['from the fifth on', '第五张以后'], { of: 'span', from: place(5), to: place(-1) }],
  [
    ['everything after the dog'],
    { of: 'span', from: { of: 'next', to: named('dog'), by: 1 }, to: place(-1) },
  ],
  [
    ['all but the first', 'everything except the first'],
    { of: 'except', all: { of: 'all' }, but: place(1) },
  ],
];

for (const [texts, meant] of table)
  for (const text of texts)
    test(`“${text}” is ${JSON.stringify(meant)}`, () =>
      assert.deepEqual(readPhrase(reference, text, files), meant));

test('exceptions are said before and behind what they except', () => {
  for (const text of ['except the dog', 'but not the dog', 'leave the dog alone', 'not the dog'])
    assert.deepEqual(readPhrase(exception, text, files), named('dog'), text);
  for (const text of ['除了狗', '除了狗以外', '狗除外'])
    assert.deepEqual(readPhrase(exception, text, files), named('狗'), text);
  assert.equal(readPhrase(exception, 'leave the rest alone', files), null);
});

test('what speaks of the film or of time is no picture', () => {
  for (const text of ['a vertical video', '竖屏视频', '最后五秒', 'the last five seconds'])
    assert.equal(readPhrase(reference, text, files), null, text);
});
