import type { Case } from '../case.ts';
import { all, every, loudness, music, near, of, plays, silent } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

const at = (film: FilmView, seconds: number) => film.music?.gainAt(seconds) ?? 0;

/** Music, its loudness and its place, and the sound of the clips themselves. */
export const cases: readonly Case[] = [
  { say: '背景音乐去掉', film: silent },
  { say: '爵士樂比較有氣氛，換掉現在這首', film: plays('jazz') },
  { say: '配个燃一点的电子乐', film: plays('electronic') },
  { say: '我上传的音乐用上', film: (film) => music(film).isOwn && at(film, 15) > 0 },
  { say: 'bgm大点声听不见啊', film: (film, before) => loudness(film) > loudness(before) },
  {
    say: '音量降到20%',
    film: (film, before) =>
      near(loudness(film), 0.2, 0.02) || near(loudness(film), loudness(before) * 0.2, 0.02),
  },
  {
    say: '歌曲從第30秒播起',
    on: 'songs',
    film: (film) => near(music(film).sourceStartSeconds, 30),
  },
  {
    say: '10到15秒之间不要音乐',
    film: (film) => at(film, 12.5) === 0 && at(film, 5) > 0 && at(film, 20) > 0,
  },
  { say: '音乐结束得太突然，收尾渐弱', film: (film) => music(film).fadeOutSeconds > 0.5 },
  { say: '这首歌开头淡入2s', on: 'songs', film: (film) => near(music(film).fadeInSeconds, 2) },
  { say: '视频里的风声太大，静音掉', film: of('waves.mp4', (now) => now.gain === 0) },
  {
    say: '保留原声去掉配乐',
    film: all(
      silent,
      of('waves.mp4', (now) => now.gain > 0),
    ),
  },
  { say: '画面切换要跟上音乐节拍', film: (film) => music(film).onBeat >= 0.6 },
  { say: '民謠吉他', film: plays('acoustic') },
  {
    say: '原片聲全部收起，淨係留音樂',
    film: all(
      every((one) => one.kind !== 'clip' || one.gain === 0),
      (film) => loudness(film) > 0,
    ),
  },
  {
    say: '换首轻松愉快的歌',
    film: (film) => ['upbeat', 'playful', 'acoustic', 'jazz'].includes(music(film).name),
  },
];
