import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyDiff, diffTimelines, reverseDiff, type Diff } from '../../src/timeline/diff.ts';
import { seededRandom } from '../../src/timeline/testing/random-edit.ts';
import type { Timeline } from '../../src/timeline/timeline.ts';
import { validateTimeline } from '../../src/timeline/validate.ts';
import { viewAnswer } from './answer-view.ts';
import { parts, readCorpus, type CorpusCase } from './run-corpus.ts';
import { beginTalk } from './talk.ts';

/** `WHOLE_WALK=1` goes further, which takes minutes. */
const messages = process.env['WHOLE_WALK'] === '1' ? 10_000 : 2_000;
/** Then another project is talked about. */
const messagesEach = 100;
const projects = ['holiday', 'titled', 'shop', 'songs', 'late', 'fresh', 'hundred'] as const;

suite('whatever is said in whatever order', () => {
  const withoutText: string[] = [];

  test('films stay valid, and undoing all gives the first', async (t) => {
    const cases = (await Promise.all(parts.map(readCorpus))).flat();
    for (let seed = 1; seed <= messages / messagesEach; seed++)
      withoutText.push(...(await walk(seed, cases)));
    t.diagnostic(`${messages} messages`);
  });

  test('every message gets a text', () => {
    assert.deepEqual([...new Set(withoutText)], []);
  });
});

/** One conversation of messages meant for any film; returns those that got no text. */
async function walk(seed: number, cases: readonly CorpusCase[]): Promise<string[]> {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const talk = beginTalk(pick(projects), pick(['en', 'zh']));
  const withoutText: string[] = [];
  const diffs: Diff[] = [];
  let first: Timeline | null = null;
  let last: Timeline | null = null;
  for (let count = 1; count <= messagesEach; count++) {
    const { say } = pick(cases);
    const where = `seed ${seed}, message ${count}: ${say}`;
    const turn = await talk.say(say).catch((error: unknown) => {
      throw new Error(where, { cause: error });
    });
    if (viewAnswer(turn).text === '') withoutText.push(say);
    const { before, after } = turn;
    assert.ok(before === null || after !== null, `the film is gone. ${where}`);
    if (after === null) continue;
    assert.deepEqual(validateTimeline(after), [], where);
    first ??= before ?? after;
    if (before !== null) diffs.push(diffTimelines(before, after));
    last = after;
  }
  const undone = diffs
    .toReversed()
    .reduce((film, diff) => film && applyDiff(film, reverseDiff(diff)), last);
  assert.deepEqual(undone, first, `seed ${seed}`);
  await undoInWords(talk, `seed ${seed}`);
  return withoutText;
}

/** Said often enough, "undo" leads back to before the first change, and no further. */
async function undoInWords(talk: ReturnType<typeof beginTalk>, where: string): Promise<void> {
  for (let count = 0; count <= messagesEach; count++) {
    const { before, after, response } = await talk.say('undo');
    if (before === after)
      return assert.deepEqual(
        response.steps.filter(({ ok }) => ok),
        [],
        where,
      );
    if (after !== null) assert.deepEqual(validateTimeline(after), [], where);
  }
  assert.fail(`there is no end of undoing. ${where}`);
}
