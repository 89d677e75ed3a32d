import type { Case } from '../case.ts';
import { all, lasts, loudness, music, near, of, shows, writes } from '../checks.ts';

/** As people said it who used the command, the tools for agents and the skill. */
export const cases: readonly Case[] = [
  ...(
    [
      ['只用picture-1.png，5秒', 5, ['picture-1.png']],
      ['用前两张做一个3秒的视频', 3, ['picture-1.png', 'picture-2.png']],
      ['把第一张做成2秒的视频', 2, ['picture-1.png']],
      ['做一个前两张照片的3秒视频', 3, ['picture-1.png', 'picture-2.png']],
      ['就第一张，5秒', 5, ['picture-1.png']],
      ['做个5秒的视频，只用第二张', 5, ['picture-2.png']],
    ] as const
  ).map(([say, seconds, names]): Case => ({
    say,
    on: 'numbered',
    film: all(lasts(seconds), shows(...names)),
  })),
  { say: '只要第二张', on: 'numbered', film: shows('picture-2.png') },
  { say: '只用前两张照片', on: 'numbered', film: shows('picture-1.png', 'picture-2.png') },
  {
    say: '只用第二张',
    on: 'numbered',
    after: ['只用picture-1.png'],
    film: shows('picture-2.png'),
  },
  {
    say: '轻音乐，音量35%',
    on: 'numbered',
    film: (film) => music(film).name === 'ambient' && near(loudness(film), 0.35),
  },
  {
    say: '标题“你好”，显示前3秒',
    on: 'numbered',
    film: writes('你好', ({ role, endSeconds }) => role === 'title' && near(endSeconds, 3)),
  },
  {
    say: '我们的海',
    on: 'numbered',
    after: ['做个视频', '加个标题'],
    film: writes('我们的海'),
  },
  {
    say: '第三个产品多给点时间，5秒',
    on: 'shop',
    film: of('product_03.jpg', ({ seconds }) => near(seconds, 5)),
  },
  {
    say: '海浪那段太长，两秒就够',
    film: of('waves.mp4', ({ seconds }) => near(seconds, 2)),
  },
];
