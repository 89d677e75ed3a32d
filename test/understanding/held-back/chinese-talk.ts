import type { Case } from '../case.ts';
import { routes, says, told } from '../checks.ts';

/** Questions about the project, and what the program around the film does. */
export const cases: readonly Case[] = [
  { say: '总共几秒', unchanged: true, answer: says(/30|三十/) },
  { say: '背景音樂是哪一首？', unchanged: true, answer: says(/lo-?fi|低保真/i) },
  {
    say: 'IMG_2042去哪了，怎么没放进去',
    unchanged: true,
    answer: says(/相似|重复|像|近|一样|IMG_2041/),
  },
  { say: '用了多少张图？', on: 'hundred', unchanged: true, answer: says(/100|一百/) },
  { say: '最后一张叫什么名字', unchanged: true, answer: says(/family/) },
  { say: '视频尺寸是啥', on: 'shop', unchanged: true, answer: says(/9:16|1080|竖/) },
  {
    say: '你能做什么？我第一次用',
    unchanged: true,
    answer: (answer) => told(answer) && answer.text.length > 20,
  },
  { say: '帮我导出成mp4', unchanged: true, answer: routes('export') },
  { say: '渲染出來給我', unchanged: true, answer: routes('export') },
  { say: '查下积分余额', unchanged: true, answer: routes('credits') },
  { say: '当前状态如何', unchanged: true, answer: routes('status') },
  { say: '怎么上传视频', unchanged: true, answer: routes('upload') },
];
