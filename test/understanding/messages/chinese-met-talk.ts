import type { AnswerView, Case } from '../case.ts';
import { drops, lasts, loudness, moves, near, plays, says } from '../checks.ts';
import type { PictureView } from '../film-view.ts';

const quotesNothing = ({ notUnderstood }: AnswerView): boolean => notUnderstood.length === 0;
/** An answer, not a question, in which nothing is quoted. */
const plain =
  (pattern: RegExp) =>
  (answer: AnswerView): boolean =>
    quotesNothing(answer) && answer.choices.length === 0 && says(pattern)(answer);
const zoomed = ({ zoomRatio }: PictureView): boolean => zoomRatio > 1.15;

/** Answers to questions, questions, remarks and corrections: as new users said them. */
export const cases: readonly Case[] = [
  // A question is answered by an answer alone.
  {
    say: '音樂可以換成溫馨一點的嗎？',
    after: ['加字幕'],
    film: (film) => film.texts.length === 0 && film.music?.name !== 'lo-fi',
  },
  {
    say: '音乐大声一点',
    after: ['加字幕'],
    film: (film) => film.texts.length === 0 && loudness(film) > 1,
  },
  { say: '亮一点', after: ['加字幕'], unchanged: true },
  { say: '好', after: ['加字幕'], unchanged: true, answer: ({ choices }) => choices.length > 1 },
  { say: '都要', after: ['大一点'], unchanged: true, answer: ({ choices }) => choices.length > 1 },
  { say: '两个都要啊！', after: ['大一点'], unchanged: true },
  { say: '1', after: ['大一点', '现在多长'], film: (film) => loudness(film) > 1.2 },
  { say: '第一个吧', after: ['大一点'], film: (film) => loudness(film) > 1.2 },
  { say: '都不是，做成20秒', after: ['大一点'], film: lasts(20), answer: quotesNothing },
  { say: '不用了，把狗放最后', after: ['大一点'], film: moves('dog.jpg', 10) },
  { say: '谢谢，就这样吧', after: ['大一点'], unchanged: true },
  // What is no wish needs no answer.
  { say: '很好，谢谢您！', unchanged: true, answer: (answer) => !/\n/.test(answer.text) },
  { say: '很好，謝謝你，很感動', unchanged: true, answer: plain(/MP4|导出/) },
  { say: '你好呀，在吗？', unchanged: true, answer: plain(/你好/) },
  { say: '哈哈好吧，今天天气真好', unchanged: true, answer: quotesNothing },
  { say: '阿嬤上個月走了，做成40秒', film: lasts(40), answer: quotesNothing },
  { say: '我妈今年70了，做成20秒', film: lasts(20), answer: quotesNothing },
  { say: '我今年68岁，上个月和老伴去青岛玩了，做成40秒', film: lasts(40), answer: quotesNothing },
  { say: '去年夏天拍的，孩子特别开心。做成25秒', film: lasts(25), answer: quotesNothing },
  {
    say: '阿嬤上個月走了，想做一支紀念她的影片給家人看',
    on: 'fresh',
    film: (film) => film.pictures.length > 5,
    answer: (answer) => !/再见/.test(answer.text),
  },
  // Questions.
  { say: '要收费吗？', unchanged: true, answer: plain(/积分/) },
  { say: '谢谢你！怎么 download？', unchanged: true, answer: plain(/MP4/) },
  { say: '用的什么音乐？版权有问题吗', unchanged: true, answer: plain(/版权/) },
  { say: '音乐是谁写的？有版权吗', unchanged: true, answer: plain(/版权/) },
  { say: '我可以自己传音乐吗', unchanged: true, answer: plain(/可以/) },
  { say: '照片够不够，要不要再传几张', unchanged: true, answer: plain(/够/) },
  { say: '多少兆？', unchanged: true, answer: plain(/大小/) },
  { say: '你聽唔聽得明廣東話㗎？', unchanged: true, answer: plain(/粤语/) },
  { say: '导出参数是多少？帧率改为25', film: (film) => film.fps === 25, answer: plain(/H\.264/) },
  { say: '幾耐㗎而家？', unchanged: true, answer: plain(/30 秒/) },
  { say: 'sunset呢張去咗邊？', unchanged: true, answer: plain(/sunset/) },
  { say: '我有哪些照片', on: 'fresh', unchanged: true, answer: plain(/sunset/) },
  { say: '那先做一个看看吧', on: 'fresh', film: (film) => film.pictures.length > 5 },
  { say: '音乐会一直放到最后吗', unchanged: true, answer: plain(/音乐/) },
  // What cannot be had.
  { say: '可以有雪花下来吗？', unchanged: true, answer: plain(/做不了/) },
  { say: '找个男声配音：时光荏苒', unchanged: true, answer: plain(/配音/) },
  { say: '把全家福里左边那个人去掉', unchanged: true, answer: plain(/改不了/) },
  { say: '加无人机航拍镜头', unchanged: true, answer: plain(/上传/) },
  { say: '有没有更高级的特效 比如粒子爆炸', unchanged: true, answer: plain(/做不了/) },
  { say: '图片之间要心形转场', unchanged: true, answer: plain(/心形/) },
  { say: '可以换成周杰伦的晴天吗', unchanged: true, answer: plain(/上传/) },
  { say: '20秒，要有下雪的特效', film: lasts(20), answer: plain(/做不了/) },
  { say: '能导出动图吗', unchanged: true, answer: plain(/MP4/) },
  // Corrections and the way back.
  { say: '做成25秒，不对，40秒', film: lasts(40), answer: quotesNothing },
  {
    say: '回到上一个版本',
    after: ['做成20秒', '竖屏', '换成爵士'],
    film: (film) => film.aspect === '9:16' && plays('lo-fi')(film, film),
  },
  {
    say: '前两步都不要了',
    after: ['做成20秒', '竖屏', '换成爵士'],
    film: (film) => film.aspect === '16:9' && near(film.seconds, 20),
  },
  {
    say: '照片不要放大，恢复原来的样子',
    after: ['做成20秒', '第二张放大'],
    film: (film) => near(film.seconds, 20) && !film.pictures.some(zoomed),
  },
  {
    say: '太快了，回到刚才',
    after: ['做成20秒'],
    film: lasts(30),
    answer: (answer) => !/放慢/.test(answer.text),
  },
  {
    say: '哦不对，是第3张不要，第4张要回来',
    after: ['删掉第4张'],
    film: (film) => film.names.includes('dog.jpg') && !film.names.includes('beach-2.jpg'),
  },
  { say: '唔要住，番轉頭', after: ['做成20秒'], film: lasts(30) },
  { say: '中間嗰張唔要', film: (film) => film.names.length === 9 },
  { say: '將dog嗰張擺喺beach-1前面', film: moves('dog.jpg', 2) },
  { say: 'dog呢張唔要', film: drops('dog.jpg') },
  { say: '啊不是，是放到倒數第二張', after: ['把第一张放到最后'], film: moves('IMG_2041.jpg', 9) },
  {
    say: 'undo',
    after: ['做成20秒'],
    film: lasts(30),
    answer: ({ language }) => language === 'zh',
  },
];
