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
  onlyCut,
  picture,
  plays,
  routes,
  samePictures,
  says,
  shaped,
  shorter,
  silent,
  writes,
  written,
} from '../checks.ts';
import type { CutView, FilmView, PictureView } from '../film-view.ts';

const gray = (one: PictureView) => one.filters.includes('black-and-white');
const hard = (cut: CutView | null) => cut === null;
const named =
  (...names: readonly string[]) =>
  (cut: CutView | null) =>
    names.some((name) => cut?.name.startsWith(name) ?? false);
const at = (film: FilmView, seconds: number) => film.music?.gainAt(seconds) ?? 0;
const quieter = (film: FilmView, before: FilmView) => loudness(film) < loudness(before);
const louder = (film: FilmView, before: FilmView) => loudness(film) > loudness(before);
const changed = (film: FilmView, before: FilmView) =>
  JSON.stringify(film.pictures) !== JSON.stringify(before.pictures);

/** Messages of people of many kinds, written before anybody saw how they are read. */
export const cases: readonly Case[] = [
  // The owner of a noodle shop.
  { say: '给我弄个发朋友圈的小视频，15秒就够了', on: 'fresh', film: lasts(15, 0.5) },
  { say: '招牌牛肉面要放第一个，就是最后那张', film: moves('family.jpg', 1) },
  {
    say: '每张图底下打个价钱 28元',
    film: every((one) => one.captions.some((text) => text.includes('28元'))),
  },
  { say: '别放那些洋歌，来个喜庆点的', film: (film) => music(film).name !== 'lo-fi' },
  // A fan who edits for her idol.
  { say: '副歌那里卡点，节奏感要强', answer: (answer) => answer.text.length > 0 },
  {
    say: '转场全换成甩镜头',
    film: everyCut(named('whip-pan')),
  },
  {
    say: '第一张用放大效果 第二张用缩小效果',
    film: all(
      of('IMG_2041.jpg', (now) => now.motion === 'zoom-in'),
      of('beach-1.jpg', (now) => now.motion === 'zoom-out'),
    ),
  },
  {
    say: '我的歌从第30秒开始放',
    on: 'songs',
    film: (film) => near(music(film).sourceStartSeconds, 30),
  },
  // A dentist's secretary, very polite.
  {
    say: '您好，打扰一下，能不能麻烦您把影片缩短一些呢？二十秒上下就可以，十分感谢！',
    film: lasts(20, 1),
  },
  {
    say: '请问可以将字幕的颜色改为白色并且放在底部居中吗',
    on: 'titled',
    film: (film) => written(film, 'Our dog').place === 'bottom',
  },
  // A teenager.
  { say: '这bgm绝了 别动它 就是画面太慢了', film: all(shorter, plays('lo-fi')) },
  { say: '把那张糊的整进来', film: (film) => film.names.includes('blurry.jpg') },
  { say: '第6张丑死了 不要', film: drops('IMG_2046.jpg') },
  { say: '黑白滤镜给我去了，太丧了', after: ['整片黑白'], film: every((one) => !gray(one)) },
  // A retired teacher in Taiwan.
  {
    say: '麻煩把第二張跟第三張對調',
    film: (film) => film.names[1] === 'beach-2.jpg' && film.names[2] === 'beach-1.jpg',
  },
  {
    say: '影片最後請加上「感謝觀賞」',
    film: writes('感謝觀賞', (text, film) => text.endSeconds > film.seconds - 1),
  },
  {
    say: '每張相片停留的秒數改成四秒',
    film: every((one) => one.kind === 'clip' || near(one.seconds, 4, 0.3)),
  },
  { say: '可以改回橫式的嗎', on: 'shop', film: shaped('16:9') },
  { say: '配樂改小聲，讓人聽得到海浪聲', film: quieter },
  // A real-estate developer's intern.
  {
    say: '客户说logo太大了挡画面，缩一半，透明一点',
    on: 'titled',
    film: (film, before) =>
      film.overlays[0]!.scale < before.overlays[0]!.scale && film.overlays[0]!.opacity < 1,
  },
  {
    say: '出一版9:16的，原来16:9的也留着',
    film: (film) => film.aspect === '16:9' && film.variants.includes('9:16'),
  },
  {
    say: '全部统一用叠化，0.5秒',
    film: everyCut(
      (cut) => ['dissolve', 'fade'].includes(cut?.name ?? '') && near(cut!.seconds, 0.5, 0.07),
    ),
  },
  {
    say: '背景换成纯白，图片要完整显示不要裁切',
    film: all(
      (film) => film.background === '#ffffff',
      every((one) => one.fit !== 'crop' || one.kind === 'clip'),
    ),
  },
  // A mother.
  {
    say: '宝宝第一次走路那段视频放慢一点，其他照片不用',
    film: of('waves.mp4', (now) => now.speed < 1),
  },
  {
    say: '视频里有我说话的声音，把它关了，留音乐',
    film: all(
      of('waves.mp4', (now) => now.gain === 0),
      (film) => at(film, 10) > 0,
    ),
  },
  {
    say: '全家福那张放最后压轴，停久点',
    film: all(
      (film) => film.names.at(-1) === 'family.jpg',
      of('family.jpg', (now, before) => now.seconds > before.seconds),
    ),
  },
  {
    say: '能把时间显示在右下角吗，拍照的日期',
    film: (film) => film.texts.length > 0 && film.texts.some((text) => /2026|7/.test(text.text)),
  },
  // An engineer.
  { say: 'fps改25，分辨率1080p，其余默认', film: (film) => film.fps === 25 },
  { say: '删掉index为0的图', answer: (answer) => answer.text.length > 0 },
  {
    say: '转场duration统一设0.3s',
    film: everyCut((cut) => cut !== null && near(cut.seconds, 0.3, 0.05)),
  },
  { say: '第3到第5张：grayscale', film: only(gray, 'beach-2.jpg', 'dog.jpg', 'sunset.jpg') },
  // A Cantonese grandmother's voice message.
  { say: '我想啲相慢慢哋行，唔好閃嚟閃去', film: longer },
  { say: '隻狗仔嗰張好得意，放大啲啦', answer: (answer) => answer.text.length > 0 },
  { say: '刪咗第八張佢', film: drops('market.png') },
  // One who records by voice, no punctuation.
  {
    say: '那个你帮我把最后那个全家福的照片上面写上全家福三个字然后音乐在结束的时候慢慢变小',
    film: all(captions('family.jpg', '全家福'), (film) => music(film).fadeOutSeconds > 0.5),
  },
  { say: '嗯先把第一张删了吧哦不对是第二张', film: drops('beach-1.jpg') },
  { say: '速度调到原来的一点五倍吧就是快一点', film: shorter },
  // A wedding planner.
  { say: '去掉音乐，我们现场有乐队', film: silent },
  {
    say: '标题“百年好合”，副标题“2026.10.01”',
    film: all(writes('百年好合'), writes('2026.10.01')),
  },
  { say: '前5秒黑屏只出字：我们的故事', answer: (answer) => answer.text.length > 0 },
  {
    say: '片头的字用手写体，粉色',
    on: 'titled',
    answer: (answer) => answer.kind !== 'told',
  },
  // Questions.
  { say: '现在每张放几秒？', unchanged: true, answer: says(/3/) },
  { say: '海浪那段是第几个', unchanged: true, answer: says(/7|七/) },
  {
    say: '如果我再传三张照片，视频会变长吗',
    unchanged: true,
    answer: (answer) => answer.text.length > 5,
  },
  { say: '可以商用吗 这音乐有版权不', unchanged: true, answer: askedOrTold },
  { say: '这个跟剪映比有啥好处', unchanged: true, answer: askedOrTold },
  { say: '为什么开头是狗', on: 'fresh', answer: (answer) => answer.text.length > 0 },
  { say: '能识别人脸自动打马赛克吗', unchanged: true, answer: askedOrTold },
  { say: '帮我把背景里的路人抠掉', unchanged: true, answer: askedOrTold },
  { say: '配一段旁白，用我的声音念', unchanged: true, answer: askedOrTold },
  { say: '好啦好啦就这样，发我吧', unchanged: true, answer: routes('export') },
  // Conversations.
  {
    say: '第四张也要',
    after: ['第三张加暗角'],
    film: of('dog.jpg', (now) => now.filters.includes('vignette')),
  },
  { say: '再短两秒', after: ['做成20秒'], film: lasts(18, 0.3) },
  {
    say: '还是淡一点，太浓了',
    after: ['全部加复古滤镜'],
    film: (film, before) => changed(film, before) || film.pictures.length > 0,
  },
  { say: '不是这首，是我传的那首', after: ['换个音乐，要爵士的'], film: plays('our song.mp3') },
  {
    say: '位置换到左上角',
    after: ['第一张写上“北戴河”'],
    film: writes('北戴河', (text) => text.place === 'top'),
  },
  { say: '都加回来', after: ['删掉前两张'], film: (film) => film.names.length === 10 },
  {
    say: '那第二张和第三张之间呢，也不要转场',
    after: ['第一张和第二张之间不要转场'],
    film: (film) => film.cuts[1] === null && film.cuts[0] === null && film.cuts[2] !== null,
  },
  {
    say: '等等，刚才删的是哪张来着',
    after: ['把第五张删掉'],
    unchanged: true,
    answer: says(/sunset|5|五/),
  },
  // Several wishes.
  {
    say: '横的，一分钟，用我传的歌，片头写“稻城亚丁”',
    film: all(shaped('16:9'), lasts(60, 1), plays('our song.mp3'), writes('稻城亚丁')),
  },
  {
    say: '1.删掉市场那张 2.日落放第一 3.结尾淡出到黑',
    film: all(
      (film) => !film.names.includes('market.png'),
      (film) => film.names[0] === 'sunset.jpg',
    ),
  },
  { say: '照片都加白色边框，字幕大一点，音乐大声一点', on: 'titled', film: louder },
  {
    say: '把狗和日落都变黑白，其他的鲜艳一些',
    film: all(
      only(gray, 'dog.jpg', 'sunset.jpg'),
      of('beach-1.jpg', (now) => now.filters.includes('vivid')),
    ),
  },
  {
    say: '从第三张开始都用推拉的转场，前面的保持',
    film: (film, before) =>
      film.cuts[0]?.name === before.cuts[0]?.name && film.cuts[5]?.name !== before.cuts[5]?.name,
  },
  {
    say: '照片顺序别动，时长压到20秒以内',
    film: all(samePictures, (film) => film.seconds <= 20.1),
  },
  { say: '开头第一个镜头从黑慢慢亮起来', answer: (answer) => answer.text.length > 0 },
  {
    say: '第二张后面加一个百叶窗的转场，其他都直接切',
    film: all(onlyCut(2, named('blinds')), (film) => hard(film.cuts[0]!)),
  },
  {
    say: '日落那张就别黑白了',
    after: ['全部弄成黑白'],
    film: all(
      of('sunset.jpg', (now) => !gray(now)),
      of('dog.jpg', gray),
    ),
  },
  {
    say: '狗那张后面接海边第二张',
    film: (film) =>
      film.names.indexOf('beach-2.jpg') === film.names.indexOf('dog.jpg') + 1 &&
      picture(film, 'beach-2.jpg').seconds > 0,
  },
];
