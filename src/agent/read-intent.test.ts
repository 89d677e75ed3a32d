import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readIntent, type Intent } from './read-intent.ts';
import type { Travel } from './read-travel.ts';

const messages: Readonly<Record<Exclude<Intent, Travel>, readonly string[]>> = {
  export: [
    'export',
    'export 1080p MP4',
    'Download the video',
    'send me the video',
    'please save it',
    '导出',
    '导出视频',
    '下载成片',
    '把视频导出为mp4',
  ],
  credits: [
    'credits',
    'How many credits do I have?',
    'balance',
    '积分',
    '我还有多少积分？',
    '余额',
  ],
  status: ['status', 'show tracks', "What's in my timeline?", '状态', '查看时间线', '看看轨道'],
  upload: ['upload', 'how do I upload photos?', '上传', '怎么上传照片？'],
  greeting: ['hi', 'Hello!', 'hey there', 'Good morning', '你好', '您好！', '在吗'],
  thanks: ['thanks', 'Thank you so much!', '谢谢', '太好了，谢谢你'],
  help: ['help', 'What can you do?', 'how does this work?', '帮助', '怎么用？', '你能做什么'],
  question: [
    'How long is it?',
    'Why is the dog first?',
    'is it any good?',
    '为什么第一张是狗？',
    '你觉得怎么样？',
  ],
  film: [
    'combine these photos into a 30-second video with transitions and background music',
    'turn my images',
    'make a film and export it in 1080p',
    'make it vertical',
    'can you make it vertical?',
    'is a vertical version possible?',
    'how about 30 seconds?',
    'save the dog photo for the end',
    'render a 20 second film',
    'no music',
    'make it again',
    'hello, make a 20 second video',
    '做一个30秒的视频，配上音乐',
    '把照片做成竖屏视频',
    '可以做成竖屏吗？',
    '取消音乐',
    'asdf qwer',
    '🎉',
    '',
  ],
};

for (const [intent, examples] of Object.entries(messages))
  for (const message of examples)
    test(`“${message}” is ${intent}`, () => assert.equal(readIntent(message), intent));

test('through the history of the film leads what says nothing else', () => {
  assert.deepEqual(readIntent('undo it, please'), { kind: 'undo', steps: 1 });
  assert.deepEqual(readIntent('回到第一版'), { kind: 'restore', revision: 1 });
});

test('a message of any length is read at once', () => {
  for (const piece of [
    'please ',
    '请',
    'undo that ',
    'start over ',
    '回到',
    'thanks ',
    '的',
    ' ',
    'export ',
  ]) {
    const startMs = performance.now();
    readIntent(piece.repeat(4000 / piece.length));
    assert.ok(performance.now() - startMs < 500, piece);
  }
});
