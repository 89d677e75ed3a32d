import type { Case } from '../case.ts';
import { routes, says, told } from '../checks.ts';

/** Questions about the project, and what the program around the film does. */
export const cases: readonly Case[] = [
  { say: '这个视频多长？', unchanged: true, answer: says(/30|三十/) },
  { say: '用了哪首歌', unchanged: true, answer: says(/lo-?fi|低保真/i) },
  { say: '现在放的是什么歌啊', on: 'songs', unchanged: true, answer: says(/our song/) },
  { say: '为什么没有 IMG_2042？', unchanged: true, answer: says(/相似|重复|像|近|一样|IMG_2041/) },
  { say: 'blurry那張怎麼不見了', unchanged: true, answer: says(/糊|清|模/) },
  { say: '一共有几张照片？', unchanged: true, answer: says(/9|10|12|九|十/) },
  { say: '现在是横屏还是竖屏', on: 'shop', unchanged: true, answer: says(/竖|9:16|1080/) },
  { say: '第三张是哪张', unchanged: true, answer: says(/beach-2/) },
  { say: '標題寫的是什麼？', on: 'titled', unchanged: true, answer: says(/Summer/) },
  { say: '转场用的什么效果', unchanged: true, answer: says(/淡|fade|溶/i) },
  {
    say: '你都会干什么',
    unchanged: true,
    answer: (answer) => told(answer) && answer.text.length > 20,
  },
  { say: '分辨率是多少呀', unchanged: true, answer: says(/\d{3,4}/) },
  { say: '你刚才改了啥', after: ['全部黑白'], unchanged: true, answer: says(/黑白/) },
  { say: '导出', unchanged: true, answer: routes('export') },
  { say: '匯出影片', unchanged: true, answer: routes('export') },
  { say: '下载到手机', unchanged: true, answer: routes('export') },
  { say: '好了，把成品发给我', unchanged: true, answer: routes('export') },
  { say: '我还剩多少积分', unchanged: true, answer: routes('credits') },
  { say: '餘額', unchanged: true, answer: routes('credits') },
  { say: '看看状态', unchanged: true, answer: routes('status') },
  {
    say: '现在时间线上都有什么？',
    unchanged: true,
    answer: (answer) => answer.route === 'status' || /beach|30|照片/.test(answer.text),
  },
  { say: '上传', unchanged: true, answer: routes('upload') },
  { say: '我还想再传几张图片', unchanged: true, answer: routes('upload') },
  { say: '海浪那段原视频有多少秒', unchanged: true, answer: says(/8|八/) },
  { say: '能加字幕吗？', answer: (answer) => answer.text.length > 5 && answer.language === 'zh' },
];
