import type { AnswerView, Case } from '../case.ts';
import { all, everyCut, lasts, routes, says, type FilmCheck } from '../checks.ts';

/** Nothing is quoted as strange or asked about, and the answer says it. */
const plain =
  (pattern: RegExp) =>
  (answer: AnswerView): boolean =>
    answer.notUnderstood.length === 0 && answer.choices.length === 0 && says(pattern)(answer);

const fading: FilmCheck = everyCut((cut) => /fade|dissolve/.test(cut?.name ?? ''));

/** What people said to the finished program. */
export const cases: readonly Case[] = [
  ...['快节奏12秒影片带淡入淡出', '慢节奏12秒视频，淡入淡出', '12秒的视频用淡入淡出'].map(
    (say): Case => ({ say, on: 'fresh', film: all(lasts(12), fading) }),
  ),
  ...['导出1080p', '导出为720p的mp4', '导出4k'].map((say): Case => ({
    say,
    unchanged: true,
    answer: routes('export'),
  })),
  ...['取消导出', '停止导出', '别导出了'].map((say): Case => ({
    say,
    after: ['变黑白'],
    unchanged: true,
    answer: plain(/取消/),
  })),
  ...['照片里有谁', '照片上是谁啊？', '你能看到什么', '照片里有几个人'].map((say): Case => ({
    say,
    unchanged: true,
    answer: plain(/认不出/),
  })),
  ...['哪些照片模糊', '照片模糊吗', '有没有拍糊的'].map((say): Case => ({
    say,
    unchanged: true,
    answer: plain(/blurry\.jpg/),
  })),
  ...['换个项目', '我想新建一个项目'].map((say): Case => ({
    say,
    unchanged: true,
    answer: plain(/新开一个对话/),
  })),
  { say: '一', unchanged: true, answer: plain(/没有提问/) },
  {
    say: '做成20秒',
    on: 'late',
    film: lasts(20),
    answer: plain(/还没有放进影片：cat\.jpg、garden\.jpg/),
  },
  { say: '别做成竖屏', unchanged: true, answer: plain(/不是 9:16/) },
  { say: '99999999999 秒', unchanged: true, answer: plain(/1 秒到 60 分钟/) },
  { say: '做一个欢快的视频', on: 'fresh', answer: plain(/没有用你的歌 our song\.mp3/) },
  { say: '用俏皮的音乐', answer: plain(/背景音乐：俏皮/) },
];
