import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments } from '../arguments.ts';
import { makeOptions } from './make-options.ts';
import { readRequest, type MakeRequest } from './make-request.ts';

async function read(...args: string[]): Promise<MakeRequest> {
  return readRequest(readArguments(args, makeOptions));
}

test('values are read in the forms in which people write them', async () => {
  const cases: readonly (readonly [args: string[], expected: Partial<MakeRequest>])[] = [
    [['--duration', '12.5'], { durationSeconds: 12.5 }],
    [['--duration', '90s'], { durationSeconds: 90 }],
    [['--duration', '1:30'], { durationSeconds: 90 }],
    [['--duration', '2 min'], { durationSeconds: 120 }],
    [['--duration', '20秒'], { durationSeconds: 20 }],
    [['--size', '1280x720'], { size: { widthPx: 1280, heightPx: 720 } }],
    [['--size', '1280 × 720'], { size: { widthPx: 1280, heightPx: 720 } }],
    [['--aspect', '9:16'], { aspect: '9:16' }],
    [['--aspect', '2.35:1'], { aspect: '2.35:1' }],
    [['--music', 'Lo Fi'], { music: { mood: 'lo-fi' } }],
    [['--music', 'none'], { music: 'none' }],
    [['--title', ' Two\\nlines '], { titleText: 'Two\nlines' }],
    [['--size', '1080x1920', '--aspect', '9:16'], { aspect: '9:16' }],
  ];
  for (const [args, expected] of cases) {
    const request = await read(...args);
    assert.deepEqual({ ...request, ...expected }, request, args.join(' '));
  }
});

test('what was not asked for is absent', async () => {
  const request = await read('a.jpg');
  assert.deepEqual(request, { inputs: ['a.jpg'], example: false, json: false, quiet: false });
});

test('values that cannot be are refused with what could be', async () => {
  const cases: readonly (readonly [args: string[], says: RegExp])[] = [
    [['--duration', '0.2'], /one second to one hour/],
    [['--duration', '-3'], /such as 30/],
    [['--fps', ''], /whole number/],
    [['--fps', '240'], /1 to 120/],
    [['--size', '8x8'], /16 to 4096/],
    [['--size', '1280x721'], /Try 1280x720/],
    [['--aspect', '100:1'], /ratio of width to height/],
    [['--seed', '1.5'], /whole number/],
    [['--music', 'cinematik'], /Did you mean cinematic/],
    [['--timeline', 'd.json', '--fps', '25', '--seed', '2'], /--seed, --fps cannot change it/],
    [['--example', 'photos'], /brings its own pictures/],
  ];
  for (const [args, says] of cases) await assert.rejects(read(...args), says, args.join(' '));
});
