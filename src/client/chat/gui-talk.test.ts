import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { translateGuiTalk, type GuiAction } from './gui-talk.ts';

const say = (text: string): GuiAction => ({ kind: 'say', text });
const [toExport, state, upload, undo]: GuiAction[] = [
  { kind: 'export' },
  { kind: 'state' },
  { kind: 'upload' },
  { kind: 'undo' },
];

/** What a service says, what the person reads, what the client would do. */
const rows: readonly (readonly [string, string, readonly (GuiAction | undefined)[]])[] = [
  ['Click "Export" to save it.', 'Say “export” to save it.', [toExport]],
  ['Now click the Export button.', 'Now say “export”.', [toExport]],
  ['You can click on **Export** in the top right corner.', 'You can say “export”.', [toExport]],
  ['Tap Add Text and type.', 'Say “Add Text” and type.', [say('Add Text')]],
  ['Press the undo button if you dislike it.', 'Say “undo” if you dislike it.', [undo]],
  ['Click [Upload] first.', 'Say “upload” first.', [upload]],
  ['Open the timeline panel.', 'See the overview below.', [state]],
  ['Please open the media library panel now.', 'Please see the overview below now.', [state]],
  ['Open the export menu.', 'Say “export”.', [toExport]],
  [
    'Drag the clip to the end.',
    'Say “move the clip to the end”.',
    [say('move the clip to the end')],
  ],
  ['You may drag and drop your photos here.', 'You may say “upload”.', [upload]],
  ['Drag the edge to shorten it.', 'Say “shorten it”.', [say('shorten it')]],
  ['You can preview it in the timeline.', 'You can see the overview below.', [state]],
  [
    'Preview in timeline, then use the Export button.',
    'See the overview below, then say “export”.',
    [state, toExport],
  ],
  ['The export button is at the top.', '“export” is at the top.', [toExport]],
  ['点击“导出”按钮即可下载。', '说“导出”即可下载。', [toExport]],
  ['请点击右上角的导出按钮。', '请说“导出”。', [toExport]],
  ['点击【添加字幕】。', '说“添加字幕”。', [say('添加字幕')]],
  ['点击撤销可以恢复。', '说“撤销”可以恢复。', [undo]],
  ['打开时间线面板查看效果。', '看下方的概览查看效果。', [state]],
  ['打开导出窗口。', '说“导出”。', [toExport]],
  ['把片段拖拽到末尾。', '说“把片段移到末尾”。', [say('把片段移到末尾')]],
  ['将照片拖到这里。', '说“上传”。', [upload]],
  ['拖动边缘来缩短片段。', '说“缩短片段”。', [say('缩短片段')]],
  ['拖拽片段即可移动。', '说“移动片段”。', [say('移动片段')]],
  ['Drag clips to reorder them.', 'Say “reorder them”.', [say('reorder them')]],
  ['可以在时间线上预览效果。', '可以看下方的概览。', [state]],
  ['使用导出按钮。', '说“导出”。', [toExport]],
];

suite('talk of a screen becomes what can be said and done', () => {
  for (const [answer, text, actions] of rows)
    test(answer, () => {
      assert.deepEqual(translateGuiTalk(answer), { text, actions });
    });

  test('of one thing said twice comes one action', () => {
    const { actions } = translateGuiTalk('Click "Export". Again: click "Export".');
    assert.deepEqual(actions, [{ kind: 'export' }]);
  });
});

const plain = [
  'Your film is 30 seconds long, with 5 photos and lo-fi music.',
  'I opened with the beach and closed with the sunset.',
  'The drag race comes second; the press photo last.',
  'You can say “make it vertical”, “undo”, or export it.',
  'Photos open the film, clips follow.',
  '影片现在是 9:16，所有画面都完整显示。满意后即可导出 MP4。',
  '开场是海边，打开门的镜头放在第二。',
  '',
];

suite('an answer without such talk stays as it is', () => {
  for (const answer of plain)
    test(JSON.stringify(answer), () => {
      assert.deepEqual(translateGuiTalk(answer), { text: answer, actions: [] });
    });
});

test('a long answer takes no time, whatever stands in it', () => {
  const pieces = [
    'click ',
    'drag the ',
    'open the a b c ',
    '点击',
    '把',
    '拖',
    '打开',
    '的',
    'Export ',
    '“',
    '"',
    ' to ',
  ];
  for (const piece of [...pieces, ...pieces.map((each) => `${each}x y `)]) {
    const beganMs = performance.now();
    translateGuiTalk(piece.repeat(100_000 / piece.length));
    assert.ok(performance.now() - beganMs < 2_000, JSON.stringify(piece));
  }
});
