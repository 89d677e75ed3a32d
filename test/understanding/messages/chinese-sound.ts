import type { Case } from '../case.ts';
import { all, every, loudness, music, near, of, plays, samePictures, silent } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const at = (film: FilmView, seconds: number) => film.music?.gainAt(seconds) ?? 0;
const louder = (film: FilmView, before: FilmView) => loudness(film) > loudness(before);
const quieter = (film: FilmView, before: FilmView) =>
  loudness(film) < loudness(before) && loudness(film) > 0;
const ownSong = (film: FilmView) => music(film).isOwn && music(film).gainAt(film.seconds / 2) > 0;

/** Music, its loudness and its place, and the sound of the clips themselves. */
export const cases: readonly Case[] = [
  { say: 'BGM换成jazz', film: plays('jazz') },
  { say: '音乐换一首欢快的', film: plays('upbeat') },
  { say: '配樂改成鋼琴或吉他那種不插電的', film: plays('acoustic') },
  { say: '不要音乐', film: silent },
  { say: '用我的歌', film: ownSong },
  {
    say: '把背景音乐换成 our song.mp3，从头开始放',
    film: all(ownSong, (film) => near(music(film).sourceStartSeconds, 0)),
  },
  {
    say: '从歌的一分钟那里开始放',
    on: 'songs',
    film: (film) => near(music(film).sourceStartSeconds, 60),
  },
  {
    say: '直接跳到副歌，大概第45秒，前面的不用',
    on: 'songs',
    film: (film) => near(music(film).sourceStartSeconds, 45),
  },
  { say: '音乐声音小一点', film: quieter },
  { say: '音樂大聲啲', film: louder },
  {
    say: '背景音量调到一半',
    film: (film, before) =>
      near(loudness(film), loudness(before) / 2, 0.02) || near(loudness(film), 0.5, 0.02),
  },
  { say: '音月太吵了调低', film: quieter },
  {
    say: '最后五秒音乐静音',
    film: (film, before) =>
      at(film, film.seconds - 2) === 0 && near(at(film, 10), at(before, 10), 0.01),
  },
  { say: '结尾音乐慢慢淡出，3秒', film: (film) => near(music(film).fadeOutSeconds, 3) },
  { say: '开头渐入，别一上来就轰', film: (film) => music(film).fadeInSeconds > 0.3 },
  {
    say: '前十秒安靜，之後才進音樂',
    film: (film) => (at(film, 5) === 0 || music(film).startSeconds > 9.5) && at(film, 12) > 0,
  },
  { say: '音乐踩点切照片', on: 'shop', film: (film) => music(film).onBeat >= 0.6 },
  {
    say: '卡点！！每张都要卡在鼓点上',
    film: (film) => film.names.length === 10 && music(film).onBeat >= 0.6,
  },
  { say: '电影配乐那种，大气磅礴', film: plays('cinematic') },
  { say: '来点电音蹦迪的感觉', film: plays('electronic') },
  { say: '童趣一点、俏皮的音乐，小朋友看的', film: plays('playful') },
  { say: '想要安静舒缓的环境音乐，冥想那种', film: plays('ambient') },
  {
    say: '重新换个曲子',
    film: (film, before) => loudness(film) > 0 && samePictures(film, before),
    answer: (answer) => answer.kind !== 'told',
  },
  {
    say: '海浪的原声关掉',
    film: all(
      of('waves.mp4', (now) => now.gain === 0),
      (film, before) => near(loudness(film), loudness(before), 0.01),
    ),
  },
  {
    say: '視頻原聲保留，但小聲一點',
    film: of('waves.mp4', (now, before) => now.gain < before.gain && now.gain > 0),
  },
  {
    say: '海浪声要大，音乐要小',
    film: all(
      of('waves.mp4', (now, before) => now.gain > before.gain),
      quieter,
    ),
  },
  {
    say: '只要背景音乐，素材自带的声音都关了',
    film: all(
      every((one) => one.kind !== 'clip' || one.gain === 0),
      (film) => loudness(film) > 0,
    ),
  },
  {
    say: '把所有声音都关掉，做成无声的',
    film: all(
      every((one) => one.kind !== 'clip' || one.gain === 0),
      silent,
    ),
  },
  {
    say: '我的歌只放到第20秒',
    on: 'songs',
    film: (film) => at(film, 10) > 0 && at(film, 25) === 0,
  },
  {
    say: '放海浪的时候音乐压低',
    film: (film, before) =>
      at(film, 19.5) < at(before, 19.5) && near(at(film, 5), at(before, 5), 0.01),
  },
  {
    say: '背景音樂換成周杰倫的《晴天》',
    unchanged: true,
    answer: (answer) => answer.kind !== 'changed' && answer.text.length > 0,
  },
  { say: '换成lofi', on: 'songs', film: plays('lo-fi') },
  {
    say: '音乐加回来',
    after: ['把音乐去掉'],
    film: (film, before) => loudness(before) === 0 && loudness(film) > 0,
  },
];
