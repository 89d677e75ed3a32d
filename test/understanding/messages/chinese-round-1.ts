import type { Case } from '../case.ts';
import {
  all,
  askedOrTold,
  captions,
  drops,
  every,
  everyCut,
  lasts,
  longer,
  loudness,
  moves,
  music,
  near,
  of,
  only,
  picture,
  plays,
  routes,
  says,
  shaped,
  shorter,
  writes,
  written,
} from '../checks.ts';
import type { CutView, FilmView, PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');
const sepia = (one: PictureView) => one.filters.includes('sepia');
const warm = (one: PictureView) => one.filters.includes('warm');
const still = (one: PictureView) => one.motion === 'still';
const closer = (one: PictureView) => one.motion === 'zoom-in';
const hard = (cut: CutView | null) => cut === null;
const quieter = (film: FilmView, before: FilmView) =>
  loudness(film) < loudness(before) && loudness(film) > 0;

/** Messages of people of many kinds, written before anybody saw how they are read. */
export const cases: readonly Case[] = [
  // A grandfather on his telephone.
  { say: '小同志，这个片子放得太赶了，我老花眼看不过来', film: longer },
  {
    say: '字太小看不清楚 弄大些',
    on: 'titled',
    film: (film, before) => written(film, 'Summer').size > written(before, 'Summer').size,
  },
  { say: '把那段海浪的去掉吧，光留照片', film: drops('waves.mp4') },
  { say: '喇叭里的歌太响了', film: quieter },
  // A shop for clothes on Taobao.
  {
    say: '主图视频 3比4 不超过10秒',
    on: 'shop',
    film: all(shaped('3:4'), (film) => film.seconds <= 10.05),
  },
  { say: '第5个产品挪到开头', on: 'shop', film: moves('product_05.jpg', 1) },
  {
    say: '结尾打上“关注店铺领券”',
    on: 'shop',
    film: writes('关注店铺领券', (text, film) => text.endSeconds > film.seconds - 1),
  },
  { say: '每个产品都停3秒', on: 'shop', film: every((one) => near(one.seconds, 3, 0.3)) },
  // A couple before their wedding, in Taiwan.
  { say: '幫我把這些照片串成一支婚禮成長影片，三分鐘左右', on: 'fresh', film: lasts(180, 15) },
  {
    say: '開頭的字幕放「我們結婚了」',
    film: writes('我們結婚了', (text) => text.startSeconds < 2),
  },
  { say: '轉場想要比較浪漫、慢慢溶進去的那種', film: everyCut((cut) => cut !== null) },
  {
    say: '家人那張多停個三秒',
    film: of('family.jpg', (now, before) => near(now.seconds, before.seconds + 3, 0.3)),
  },
  // A primary-school teacher.
  { say: '每页图片都标上1、2、3这样的序号', answer: (answer) => answer.text.length > 0 },
  { say: '所有图片都别动来动去的，孩子们看着晕', film: every(still) },
  {
    say: '在集市那张图上写一行字：同学们的跳蚤市场',
    film: captions('market.png', '同学们的跳蚤市场'),
  },
  {
    say: '倒着放一遍，从最后一张放到第一张',
    film: (film, before) =>
      film.names[0] === before.names.at(-1) && film.names.at(-1) === before.names[0],
  },
  // An estate agent.
  { say: '竖版的，客户都用手机看', film: shaped('9:16') },
  {
    say: '右下角把我们公司logo放上，小一点',
    on: 'titled',
    film: (film) =>
      film.overlays.length === 1 && film.overlays[0]!.x > 0.6 && film.overlays[0]!.y > 0.6,
  },
  {
    say: '片尾留个电话 13800138000',
    film: (film) =>
      film.texts.some(
        ({ text, endSeconds }) => text.includes('13800138000') && endSeconds > film.seconds - 1,
      ),
  },
  { say: '图片之间直接切，不要那些花里胡哨的', film: everyCut(hard) },
  // A gamer.
  {
    say: 'bgm太拉了，换个燃的',
    film: (film) => ['electronic', 'upbeat', 'cinematic'].includes(music(film).name),
  },
  { say: '来点故障风转场，整活', answer: (answer) => answer.text.length > 0 },
  { say: '60帧给我安排上', film: (film) => film.fps === 60 },
  { say: '太长了 没人看 砍到十五秒', film: lasts(15, 0.5) },
  // A nurse after the night shift.
  {
    say: '刚下夜班眼睛睁不开，你看着帮我弄一下就行，轻松一点的',
    on: 'fresh',
    film: (film) => film.pictures.length > 5,
  },
  { say: '算了还是刚刚那版好', after: ['换成15秒'], film: lasts(30) },
  // A father of a newborn.
  {
    say: '第四张和第五张换个位置',
    film: (film) => film.names[3] === 'sunset.jpg' && film.names[4] === 'dog.jpg',
  },
  {
    say: '第一张后面再放一次',
    film: (film) => film.names.filter((name) => name === 'IMG_2041.jpg').length === 2,
  },
  {
    say: '音乐要摇篮曲那种感觉的',
    film: (film) => ['ambient', 'acoustic', 'playful', 'lo-fi'].includes(music(film).name),
  },
  { say: '模糊的那张其实我很喜欢，请放回去', film: (film) => film.names.includes('blurry.jpg') },
  // A hiker in Hong Kong.
  { say: '將日落嗰張擺去最尾', film: moves('sunset.jpg', -1) },
  {
    say: '唔該幫我喺左上角打“麥理浩徑第二段”',
    film: writes('麥理浩徑第二段', (text) => text.place === 'top'),
  },
  { say: '快啲啦，睇到瞓著', film: shorter },
  { say: '個music可唔可以細聲啲', film: quieter },
  // A student overseas, mixing.
  { say: '把ratio改成square，发IG用', film: shaped('1:1') },
  {
    say: 'opening加一个title叫Graduation 2026，字体要serif',
    film: writes('Graduation 2026', (text) => text.startSeconds < 2),
  },
  {
    say: '最后那张freeze住不要zoom',
    film: all(of('family.jpg', still), (film) => !film.pictures.every(still)),
  },
  {
    say: 'overall再chill一点',
    answer: (answer) => answer.text.length > 0 && answer.language === 'zh',
  },
  // A lawyer.
  {
    say: '请将第二张至第四张照片予以删除，其余保持不变。',
    film: drops('beach-1.jpg', 'beach-2.jpg', 'dog.jpg'),
  },
  { say: '请说明本片总时长及所采用的配乐', unchanged: true, answer: says(/30/) },
  { say: '请确认影片未包含任何水印', unchanged: true, answer: (answer) => answer.text.length > 5 },
  // A child of ten.
  { say: '我想让狗狗第一个出来！！', film: moves('dog.jpg', 1) },
  {
    say: '可以变成那种很老很老的电影的样子吗',
    film: every((one) => sepia(one) || gray(one) || one.filters.includes('grain')),
  },
  { say: '给我的狗加个会动的帽子', unchanged: true, answer: askedOrTold },
  { say: '你是机器人吗', unchanged: true, answer: askedOrTold },
  // Another program, reporting for its user.
  {
    say: '任务：导出前将画面比例调整为9:16，时长压缩至20秒，背景音乐音量降低50%。',
    film: all(shaped('9:16'), lasts(20, 0.5), quieter),
  },
  {
    say: '用户要求：移除 old town.jpg，并将 sunset.jpg 的显示时间延长至5秒',
    film: all(
      (film) => !film.names.includes('old town.jpg'),
      (film) => near(picture(film, 'sunset.jpg').seconds, 5, 0.3),
    ),
  },
  // A voice assistant wrote it down.
  {
    say: '嗯那个就是把第三张吧对第三张调成黑白的然后其他的不要动',
    film: only(gray, 'beach-2.jpg'),
  },
  {
    say: '帮我把声音关掉不是音乐是那个视频里的声音',
    film: all(
      of('waves.mp4', (now) => now.gain === 0),
      (film, before) => near(loudness(film), loudness(before), 0.01),
    ),
  },
  // One who learns Chinese.
  { say: '我要视频更长，一分钟，谢谢你', film: lasts(60, 1) },
  { say: '请放音乐我的，那个上传的', film: plays('our song.mp3') },
  // Conversations.
  {
    say: '不是这张，后面一张',
    after: ['把第二张删掉'],
    film: (film) => film.names.includes('beach-1.jpg') && !film.names.includes('beach-2.jpg'),
  },
  {
    say: '其他照片也这样',
    after: ['第一张加个复古滤镜'],
    film: every((one) => one.filters.length > 0 || one.name === 'waves.mp4'),
  },
  {
    say: '字再往下一点，换成黄色',
    after: ['第五张写上“日落大道”'],
    film: writes('日落大道', (text) => text.color !== '#ffffff'),
  },
  {
    say: '那就5秒吧',
    after: ['最后一张停久一点'],
    film: of('family.jpg', (now) => near(now.seconds, 5, 0.3)),
  },
  { say: '还是原来的音乐好听', after: ['音乐换成爵士'], film: plays('lo-fi') },
  {
    say: '这两张之间加个百叶窗',
    after: ['把日落和小狗放一起'],
    answer: (answer) => answer.text.length > 0,
  },
  {
    say: '把刚加的标题删了',
    after: ['加个标题叫海边三日'],
    film: (film) => film.texts.length === 0,
  },
  // Several wishes.
  {
    say: '去掉转场，音乐最后慢慢变小，第一张放大一点点地推进',
    film: all(
      everyCut(hard),
      (film) => music(film).fadeOutSeconds > 0.5,
      of('IMG_2041.jpg', closer),
    ),
  },
  {
    say: '整体暖色调，结尾黑场淡出，再配个钢琴曲',
    film: all(every(warm), (film) => music(film).name !== 'lo-fi'),
  },
  {
    say: '只留前六张，15秒，竖屏',
    film: all((film) => film.names.length === 6, lasts(15, 0.5), shaped('9:16')),
  },
  {
    say: '照片按拍的先后排，然后每张都标上拍摄日期',
    film: all(
      (film) => film.names[0] === 'dog.jpg',
      (film) => film.texts.length > 5,
    ),
  },
  // What the program does, and complaints.
  { say: '怎么存到相册里', unchanged: true, answer: routes('export') },
  { say: '做一个要花多少钱', unchanged: true, answer: (answer) => answer.text.length > 0 },
  { say: '为啥日落只剩一张了我明明传了两张', unchanged: true, answer: says(/糊|清|像|模/) },
  { say: '你这做的什么玩意儿', unchanged: true, answer: askedOrTold },
  { say: '有几张是竖着拍的？', unchanged: true, answer: (answer) => answer.text.length > 0 },
];
