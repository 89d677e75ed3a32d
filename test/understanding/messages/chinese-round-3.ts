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
  routes,
  says,
  shaped,
  shorter,
  silent,
  writes,
  written,
} from '../checks.ts';
import type { FilmView, PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');
const still = (one: PictureView) => one.motion === 'still';
const louder = (film: FilmView, before: FilmView) => loudness(film) > loudness(before);
const at = (film: FilmView, seconds: number) => film.music?.gainAt(seconds) ?? 0;

/** Messages of people of many kinds, written before anybody saw how they are read. */
export const cases: readonly Case[] = [
  // A car dealer.
  {
    say: '做个20秒竖版，音乐劲爆点，突出速度感',
    on: 'shop',
    film: all(lasts(20, 0.5), shaped('9:16')),
  },
  {
    say: '第一张要有镜头推近的感觉',
    on: 'shop',
    film: of('product_01.jpg', (now) => now.motion === 'zoom-in'),
  },
  {
    say: '片尾加一句：到店试驾有礼',
    on: 'shop',
    film: writes('到店试驾有礼', (text, film) => text.endSeconds > film.seconds - 1),
  },
  { say: '去掉第二款车', on: 'shop', film: drops('product_02.jpg') },
  // A village grandmother whose grandchild types.
  { say: '奶奶说太花了 素一点', answer: (answer) => answer.text.length > 0 },
  { say: '奶奶想把全家福放在最前头', film: moves('family.jpg', 1) },
  { say: '声音再大点 奶奶耳朵背', film: louder },
  // A cat blogger.
  {
    say: '传了新的猫图，塞到狗后面',
    on: 'late',
    film: (film) => film.names.indexOf('cat.jpg') === film.names.indexOf('dog.jpg') + 1,
  },
  {
    say: '猫那张加个文字 本喵驾到',
    on: 'late',
    film: (film) => film.texts.length === 0 || film.texts.some(({ text }) => text === '本喵驾到'),
  },
  {
    say: '新上传的两张都用上',
    on: 'late',
    film: (film) => film.names.includes('cat.jpg') && film.names.includes('garden.jpg'),
  },
  // A Hong Kong office worker.
  { say: '條片太長喇，剪到15秒啦', film: lasts(15, 0.5) },
  {
    say: '開頭加返個標題：公司週年晚會',
    film: writes('公司週年晚會', (text) => text.startSeconds < 2),
  },
  {
    say: '第二張同第三張之間唔要轉場',
    film: (film) => film.cuts[1] === null && film.cuts[0] !== null,
  },
  { say: '首歌換過第二首啦', film: (film, before) => music(film).name !== before.music?.name },
  // A Malaysian student, mixing.
  {
    say: '这个video的BGM可以换sad一点的吗 thanks',
    film: (film) => ['acoustic', 'ambient', 'cinematic'].includes(music(film).name),
  },
  { say: '把first photo remove掉', film: drops('IMG_2041.jpg') },
  {
    say: 'caption全部delete',
    on: 'titled',
    film: (film) => !film.texts.some(({ text }) => text === 'Our dog'),
  },
  {
    say: '每个transition用zoom in，speed快一点',
    film: everyCut((cut) => cut?.name.includes('zoom') ?? false),
  },
  // An insurance agent, formal.
  {
    say: '烦请将背景音乐更换为舒缓类型，并于结尾处设置三秒淡出。',
    film: (film) => near(music(film).fadeOutSeconds, 3, 0.2),
  },
  {
    say: '影片尺寸请设定为1280×720',
    film: (film) => film.widthPx === 1280 && film.heightPx === 720,
  },
  {
    say: '请于第六张图片处标注“客户答谢会现场”字样',
    film: captions('IMG_2046.jpg', '客户答谢会现场'),
  },
  // A primary-school boy.
  { say: '这张大海的好酷啊可以让它慢慢变大吗', answer: (answer) => answer.text.length > 0 },
  { say: '我不要最后那三张！！！', film: drops('market.png', 'old town.jpg', 'family.jpg') },
  { say: '给狗狗的图片加一个“旺财”', film: captions('dog.jpg', '旺财') },
  { say: '你能让照片里的狗叫吗', unchanged: true, answer: askedOrTold },
  // A photographer.
  { say: '别用模糊背景填充，竖图直接裁满', film: every((one) => one.fit === 'crop') },
  {
    say: '色调统一成冷色，带点颗粒',
    film: every((one) => one.filters.includes('cool') && one.filters.includes('grain')),
  },
  {
    say: '按文件名倒序排',
    film: (film, before) =>
      film.names[0] !== before.names[0] && film.names.length === before.names.length,
  },
  { say: '全部静帧，不要任何运镜', film: every(still) },
  { say: '第五张往左平移', film: of('sunset.jpg', (now) => now.motion === 'pan-left') },
  // Topics that are named once.
  {
    say: '第三张调成黑白，停5秒',
    film: all(
      only(gray, 'beach-2.jpg'),
      of('beach-2.jpg', (now) => near(now.seconds, 5, 0.3)),
      (film) => film.seconds > 25,
    ),
  },
  {
    say: '日落那张，放最前面，然后多停2秒',
    film: all(
      (film) => film.names[0] === 'sunset.jpg',
      of('sunset.jpg', (now, before) => near(now.seconds, before.seconds + 2, 0.3)),
    ),
  },
  {
    say: '海浪那个视频，声音去掉，速度放慢一半',
    film: all(
      of('waves.mp4', (now) => now.gain === 0),
      of('waves.mp4', (now) => near(now.speed, 0.5, 0.05)),
      (film) => at(film, 5) > 0,
    ),
  },
  {
    say: '标题改成“夏天的尾巴”，大一点，金色，放上面',
    on: 'titled',
    film: all(
      writes('夏天的尾巴', (text) => text.place === 'top'),
      (film) => !film.texts.some(({ text }) => text === 'Summer'),
    ),
  },
  // Conversations.
  { say: '再往后挪一位', after: ['把狗挪到第二位'], film: (film) => film.names[2] === 'dog.jpg' },
  {
    say: '算了，不要文字了',
    after: ['第二张写上“青岛”', '字大一点'],
    film: (film) => !film.texts.some(({ text }) => text === '青岛'),
  },
  {
    say: '有点过了，收一点',
    after: ['音乐大声很多'],
    film: (film, before) => loudness(film) < loudness(before),
  },
  { say: '竖屏的不要了，还是横的', after: ['改成竖屏'], film: shaped('16:9') },
  { say: '倒数第二张也是', after: ['最后一张不要动画'], film: of('old town.jpg', still) },
  {
    say: '嗯可以，那再加个结尾：未完待续',
    after: ['做成20秒'],
    film: all(writes('未完待续'), lasts(20, 2.6)),
  },
  // Questions.
  { say: '一张照片大概播多久啊', unchanged: true, answer: says(/3/) },
  { say: '音乐是哪来的 会侵权吗', unchanged: true, answer: (answer) => answer.text.length > 5 },
  { say: '最多能放多少张照片', unchanged: true, answer: (answer) => answer.text.length > 5 },
  {
    say: '你看看顺序对不对，是按时间排的吗',
    unchanged: true,
    answer: (answer) => answer.text.length > 5,
  },
  { say: '怎么撤回呀', answer: (answer) => answer.text.length > 0 },
  // Not for an editor of films.
  { say: '顺便帮我写个小红书文案', unchanged: true, answer: askedOrTold },
  { say: '把我P瘦一点', unchanged: true, answer: askedOrTold },
  { say: '给每个人配音', unchanged: true, answer: askedOrTold },
  { say: '下雨了，心情不好', unchanged: true, answer: askedOrTold },
  // Several.
  {
    say: '音乐不要了，节奏快一点，尺寸改成抖音的，最后一张别动',
    film: all(silent, shorter, shaped('9:16')),
  },
  {
    say: '时长一分半 bgm用钢琴 转场淡入淡出 标题叫“外公的八十岁”',
    on: 'fresh',
    film: all(lasts(90, 1), writes('外公的八十岁'), (film) => music(film).name === 'acoustic'),
  },
  {
    say: '除了海浪的视频都加上暖色滤镜，海浪的静音',
    film: all(
      of('dog.jpg', (now) => now.filters.includes('warm')),
      of('waves.mp4', (now) => !now.filters.includes('warm') && now.gain === 0),
    ),
  },
  {
    say: '我觉得太短了，每张再加一秒，音乐跟着变长',
    film: all(
      longer,
      every((one) => one.seconds > 3.5 || one.kind === 'clip'),
    ),
  },
  {
    say: '导出之前再帮我把音乐调小声点，然后就可以导了',
    film: (film, before) => loudness(film) < loudness(before),
    answer: routes('export'),
  },
  {
    say: '字幕位置挪到顶部，颜色黄色',
    on: 'titled',
    film: (film) =>
      written(film, 'Our dog').place === 'top' && written(film, 'Our dog').color !== '#ffffff',
  },
  {
    say: '我们家狗那张多出现一次吧，放在最后再来一下',
    film: (film) =>
      film.names.filter((name) => name === 'dog.jpg').length === 2 &&
      film.names.at(-1) === 'dog.jpg',
  },
  {
    say: '前面五张快一点后面五张慢一点',
    film: all(
      of('beach-1.jpg', (now, before) => now.seconds < before.seconds),
      of('old town.jpg', (now, before) => now.seconds > before.seconds),
    ),
  },
  {
    say: '把声音弄到40%，最后淡出',
    film: (film) => near(at(film, 10), 0.4, 0.05) && music(film).fadeOutSeconds > 0.5,
  },
  { say: '快进一下海浪那段，2倍速', film: of('waves.mp4', (now) => near(now.speed, 2, 0.05)) },
];
