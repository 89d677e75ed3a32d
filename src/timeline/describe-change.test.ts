import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeChange } from './describe-change.ts';
import { applyEdit, type Edit } from './edit.ts';
import { sampleTimeline } from './testing/sample-timeline.ts';

test('a change is told by how many clips it concerns, and the length that comes of it', () => {
  const cases: [edit: Edit | null, en: string, zh: string][] = [
    [null, '8 clips added; now 10s', '新增 8 个片段；现长 10 秒'],
    [
      { kind: 'remove-clip', clipId: 'caption' },
      '1 clip removed; now 10s',
      '删除 1 个片段；现长 10 秒',
    ],
    [
      { kind: 'set-opacity', clipId: 'v1', opacity: 0.5 },
      '1 clip changed; now 10s',
      '修改 1 个片段；现长 10 秒',
    ],
    [{ kind: 'set-title', title: 'x' }, 'Changed the film; now 10s', '已修改影片；现长 10 秒'],
  ];
  for (const [edit, en, zh] of cases) {
    const before = edit === null ? null : sampleTimeline();
    const result = edit === null ? null : applyEdit(sampleTimeline(), edit);
    const after = result?.ok ? result.timeline : sampleTimeline();
    assert.deepEqual(describeChange(before, after), { en, zh });
  }
});
