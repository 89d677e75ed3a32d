import type { Case } from '../case.ts';
import {
  all,
  every,
  everyCut,
  lasts,
  music,
  near,
  plays,
  shaped,
  silent,
  writes,
} from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const made = (film: FilmView) => film.pictures.length > 1 && film.seconds > 0;
const vertical = (film: FilmView) => film.heightPx > film.widthPx;

/** What people say before there is a film. */
export const cases: readonly Case[] = [
  {
    say: '把这些照片合成一个30秒的视频，加转场和背景音乐',
    on: 'fresh',
    film: all(
      lasts(30),
      (film) => film.cuts.some((cut) => cut !== null) && music(film).gainAt(15) > 0,
    ),
  },
  {
    say: '乖孙，帮奶奶把这些相片弄成一段小电影吧，慢慢放，奶奶眼睛不好使',
    on: 'fresh',
    film: all(made, (film) => film.seconds / film.pictures.length >= 3),
  },
  {
    say: '抖音15s 卡点',
    on: 'fresh',
    film: all(lasts(15), vertical, (film) => music(film).gainAt(7) > 0),
  },
  { say: '做成视频', on: 'fresh', film: made, answer: (answer) => answer.language === 'zh' },
  {
    say: '我想要一分半钟的回忆录，音乐用爵士',
    on: 'fresh',
    film: all(lasts(90), plays('jazz')),
  },
  {
    say: '全部用上，一张都别漏，包括糊掉的那张',
    on: 'fresh',
    film: (film) => film.names.includes('blurry.jpg') && film.pictures.length >= 11,
  },
  {
    say: '请用这些图片生成一段视频，每张图片显示两秒，图片之间不要任何转场效果，不需要音乐。',
    on: 'fresh',
    film: all(
      every((one) => one.kind !== 'photo' || near(one.seconds, 2)),
      everyCut((cut) => cut === null),
      silent,
    ),
  },
  {
    say: '婚礼现场照，想做个电影感一点的片子，片头写“阿杰和小美”，1分钟左右',
    on: 'fresh',
    film: all(
      lasts(60, 6),
      writes('阿杰和小美', (text) => text.startSeconds < 2),
    ),
  },
  {
    say: '幫我把這些相片做成直式影片 大概二十秒',
    on: 'fresh',
    film: all(lasts(20, 2), vertical),
  },
  {
    say: '弄个黑白的老电影',
    on: 'fresh',
    film: every((one) => one.filters.includes('black-and-white') || one.filters.includes('sepia')),
  },
  {
    say: '宝贝五张主图 做个主图视频 1:1 不超过12秒 配动感音乐',
    on: 'fresh',
    film: all(shaped('1:1'), (film) => film.seconds <= 12.1 && music(film).gainAt(5) > 0),
  },
  {
    say: '按拍摄时间排一下做成片子，来点轻松的吉他',
    on: 'fresh',
    film: all(plays('acoustic'), (film) => film.names.indexOf('dog.jpg') === 0),
  },
  {
    say: '老师您好，我想把同学们的活动照片做成一个两分钟的视频，结尾要出现“感谢老师”四个字，可以吗？谢谢！',
    on: 'fresh',
    film: all(
      lasts(120),
      writes('感谢老师', (text, film) => near(text.endSeconds, film.seconds, 1)),
    ),
  },
  {
    say: '做個IG Reels，節奏快一點，配樂要電子的',
    on: 'fresh',
    film: all(shaped('9:16'), plays('electronic')),
  },
  {
    say: '我要一个B站横屏的，4分钟太长了，40秒就好',
    on: 'fresh',
    film: all(shaped('16:9'), lasts(40)),
  },
  {
    say: '帮我做个视频呗',
    on: 'empty',
    unchanged: true,
    answer: (answer) => answer.kind !== 'changed' && /照片|图片|素材|文件|上传/.test(answer.text),
  },
  {
    say: '来个30秒的竖屏短片，爵士乐',
    on: 'empty',
    unchanged: true,
    answer: (answer) => /照片|图片|素材|文件|上传/.test(answer.text),
  },
  {
    say: 'make一个video啦，20 seconds，要有fade',
    on: 'fresh',
    film: all(
      lasts(20),
      everyCut((cut) => cut === null || /fade|dissolve/.test(cut.name)),
      (film) => film.cuts.some((cut) => cut !== null),
    ),
  },
  { say: '就随便剪一下，能看就行', on: 'fresh', film: made },
  {
    say: '用我上传的那首歌当bgm，照片跟着节奏切',
    on: 'fresh',
    film: all(made, (film) => music(film).isOwn),
  },
  {
    say: '小红书图文转视频 3:4 每张停三秒钟 字幕不要 配个温柔点的音乐',
    on: 'fresh',
    film: all(
      shaped('3:4'),
      every((one) => one.kind !== 'photo' || near(one.seconds, 3)),
      (film) => film.texts.length === 0 && music(film).gainAt(5) > 0,
    ),
  },
  {
    say: '嗯那个就是我想把我们这次去海边玩的这些照片呢全部放在一起然后做成一个短片大概半分钟吧然后标题就叫夏天的海',
    on: 'fresh',
    film: all(
      lasts(30, 1),
      writes('夏天的海', (text) => text.startSeconds < 2),
    ),
  },
  {
    say: '做一个一千零八十乘一千零八十的方形视频',
    on: 'fresh',
    film: (film) => film.widthPx === 1080 && film.heightPx === 1080,
  },
];
