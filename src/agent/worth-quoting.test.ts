import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isWorthQuoting, withoutRemarksIn } from './worth-quoting.ts';

const wish = (quote: string) => [{ quote, requests: [{ kind: 'set-length', seconds: 20 }] }];

suite('what was not understood', () => {
  const remarks: readonly (readonly [message: string, quote: string, understood: string])[] = [
    ['I am so glad. make it 20 seconds', 'glad', 'make it 20 seconds'],
    ['20 seconds, as I am no longer the youngest', 'youngest', '20 seconds'],
    ['my grandmother died last week, make it 20 seconds', 'died', 'make it 20 seconds'],
    ['kick out the dog its broken', 'broken', 'kick out the dog'],
    ['我今年68岁，做成20秒', '今年68岁', '做成20秒'],
    ['做成20秒 宝宝满月', '宝宝满月', '做成20秒'],
    ['做个短片给即将退休的爸爸', '即将退休的爸爸', '做个短片'],
  ];
  for (const [message, quote, understood] of remarks)
    test(`is a remark: ${message}`, () => {
      assert.equal(isWorthQuoting(quote, wish(understood), message), false);
    });

  const wishes: readonly (readonly [message: string, quote: string, understood: string])[] = [
    ['make it 20 seconds, then frobnicate everything', 'frobnicate', 'make it 20 seconds'],
    ['make it 20 seconds and zwirbel the cat', 'zwirbel', 'make it 20 seconds'],
    ['I want more zing. make it 20 seconds', 'zing', 'make it 20 seconds'],
    ['the cat should meow, 20 seconds', 'meow', '20 seconds'],
    ['harder music', 'harder', 'music'],
    ['做成20秒，把猫炸掉', '炸掉', '做成20秒'],
    ['做成20秒，要咻咻的', '咻咻', '做成20秒'],
  ];
  for (const [message, quote, understood] of wishes)
    test(`may be a wish: ${message}`, () => {
      assert.equal(isWorthQuoting(quote, wish(understood), message), true);
    });

  test('is quoted where nothing was understood', () => {
    assert.equal(isWorthQuoting('glad', [], 'I am so glad'), true);
  });

  test('is blanked in place, but where it holds what was understood', () => {
    const message = 'My dog is old. Make it slow, we love it';
    const blanked = withoutRemarksIn(message, []);
    assert.equal(blanked.length, message.length);
    assert.equal(blanked.trim().replaceAll(/\s+/g, ' '), '. Make it slow,');
    assert.equal(withoutRemarksIn(message, wish('dog is old')).slice(0, 14), 'My dog is old.');
  });
});
