import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../language/failure.ts';
import { wording } from '../language/wording.ts';
import { applyDiff, diffTimelines } from './diff.ts';
import { applyEdit, type Edit } from './edit.ts';
import { emptyHistory, recordStep, redo, undo } from './history.ts';
import { sampleTimeline } from './testing/sample-timeline.ts';
import type { Timeline } from './timeline.ts';

const description = wording('A message', '一条消息');

function after(timeline: Timeline, ...edits: readonly Edit[]): Timeline {
  return edits.reduce((state, edit) => {
    const result = applyEdit(state, edit);
    assert.ok(result.ok);
    return result.timeline;
  }, timeline);
}

const first = sampleTimeline();
const second = after(
  first,
  { kind: 'set-title', title: 'Summer' },
  { kind: 'remove-clip', clipId: 'v1' },
);
const third = after(second, { kind: 'reverse-order', trackId: 'video' });

test('all edits of one message are undone in one step', () => {
  const history = recordStep(emptyHistory, { before: first, after: second, description });
  assert.equal(history.done.length, 1);
  assert.deepEqual(undo(second, history)?.timeline, first);
});

test('a new change gives up what was undone', () => {
  let history = recordStep(emptyHistory, { before: first, after: second, description });
  history = undo(second, history)!.history;
  assert.equal(history.undone.length, 1);
  history = recordStep(history, { before: first, after: third, description });
  assert.equal(redo(third, history), null);
});

test('a message that changed nothing is no step', () => {
  const same = { before: first, after: sampleTimeline(), description };
  assert.equal(recordStep(emptyHistory, same), emptyHistory);
});

test('a difference reads like what was done', () => {
  assert.deepEqual(diffTimelines(second, third).slice(-2), [
    {
      path: '/tracks/video/clips',
      orderBefore: ['v0', 'v2', 'v3', 'v4'],
      orderAfter: ['v4', 'v3', 'v2', 'v0'],
    },
    { path: '/tracks/words/clips/caption/startFrame', before: 70, after: 130 },
  ]);
  const muted = after(first, { kind: 'mute-track', trackId: 'music' });
  assert.deepEqual(diffTimelines(first, muted), [
    { path: '/tracks/music/muted', before: false, after: true },
  ]);
});

test('ids with the separators of paths are found again', () => {
  const asset = { id: 'score:jazz:1', kind: 'score', name: 'A', mood: 'jazz', seed: 1 } as const;
  const odd = { ...asset, id: 'a/b~1c', kind: 'audio', durationMs: 5 } as const;
  const changed = { ...first, assets: { ...first.assets, [odd.id]: odd } };
  const renamed = { ...first, assets: { ...first.assets, [odd.id]: { ...odd, name: 'B' } } };
  const diff = diffTimelines(changed, renamed);
  assert.deepEqual(diff, [{ path: '/assets/a~1b~01c/name', before: 'A', after: 'B' }]);
  assert.deepEqual(applyDiff(changed, diff), renamed);
});

test('a difference from another state is not applied', () => {
  const diff = diffTimelines(second, third);
  assert.throws(() => applyDiff(first, diff), Failure);
});
