import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { routeMessage, type Route } from './route-message.ts';

const rows: Readonly<Record<Route, readonly string[]>> = {
  export: [
    'export',
    'Export 1080p MP4',
    'export 1080p MP4',
    '导出',
    '导出1080p的MP4',
    'download',
    'can I download it?',
    'send me the video',
    'please send us the film',
    '下载',
    '把视频发给我',
    'Give it the title "Later", I mean: export',
  ],
  credits: [
    'credits',
    'how many credits do I have left?',
    '积分',
    '我还有多少积分',
    'balance',
    '余额',
    '我的余额',
  ],
  state: [
    'status',
    "what's the status?",
    '状态',
    '现在什么状态',
    'show tracks',
    'show me the tracks',
  ],
  upload: ['upload', 'I want to upload some photos', '上传', '我要上传照片'],
  chat: [
    'turn my images',
    'combine these photos into a 30-second',
    'combine these photos into a 30-second video with transitions and background music',
    'generate a video',
    'add BGM',
    '加背景音乐',
    '做成30秒的视频',
    'make it vertical',
    'undo',
    'hello',
    'add rolling credits at the end',
    'closing credits with our names',
    'title "Download now"',
    '标题写“立即下载”',
    '加上“导出”两个字',
    'do not export yet',
    "don't download anything",
    '先别导出',
    '不要上传',
    'balance the colors',
    'adjust the white balance',
    'put a status bar over the clip',
    'the statue in the third photo',
    '',
  ],
};

suite('a message is routed by the protocol’s table', () => {
  for (const [route, messages] of Object.entries(rows))
    for (const message of messages)
      test(`${JSON.stringify(message)} to ${route}`, () => {
        assert.equal(routeMessage(message), route);
        assert.equal(routeMessage(message.toUpperCase()), route, 'in capitals too');
      });

  test('a file to upload, whatever is said with it', () => {
    for (const message of ['', 'export', 'make a film of these'])
      assert.equal(routeMessage(message, { hasFiles: true }), 'upload');
  });
});

test('a long message takes no time, whatever stands in it', () => {
  for (const piece of ['"', '“', "'", " '", 'do not ', '《', 'export '])
    for (const message of [piece.repeat(4000 / piece.length), `${piece.repeat(2000)}x`]) {
      const beganMs = performance.now();
      routeMessage(message);
      assert.ok(performance.now() - beganMs < 500, JSON.stringify(piece));
    }
});
