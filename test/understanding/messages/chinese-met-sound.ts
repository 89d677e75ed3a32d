import type { AnswerView, Case } from '../case.ts';
import { all, loudness, music, near, picture, plays, sameLength, samePictures } from '../checks.ts';
import type { FilmCheck } from '../checks.ts';
import type { FilmView } from '../film-view.ts';

/** Nothing but the music. */
const musicOnly: FilmCheck = all(
  samePictures,
  sameLength,
  (film: FilmView) => film.pictures.every(({ filters }) => filters.length === 0),
  (film: FilmView) => film.cuts.every((cut) => cut?.name === 'fade'),
);
const becomes = (mood: string): FilmCheck => all(plays(mood), musicOnly);
const tells = (words: RegExp) => (answer: AnswerView) =>
  answer.kind === 'changed' && words.test(answer.text);

/** Music, sound and vague moods, as new users said it. */
export const cases: readonly Case[] = [
  // Of the music alone.
  { say: '换首安静的', film: becomes('ambient') },
  { say: '换个安静点的', film: plays('ambient') },
  { say: '来首欢快的', film: becomes('upbeat') },
  { say: '还是换个音乐吧 这个太吵了', film: becomes('ambient') },
  { say: '還是換個音樂吧 這個太吵了', film: becomes('ambient') },
  { say: '音樂可以換成溫馨一點的嗎？', film: becomes('acoustic') },
  { say: '音乐太悲了，换首欢快的', film: becomes('upbeat') },
  { say: '换个温柔点的曲子', film: musicOnly },
  { say: '换一首安静的音乐', film: becomes('ambient') },
  { say: '声音太吵了，换一首', film: all(musicOnly, (film) => film.music?.name !== 'lo-fi') },
  { say: '音乐换成电音 带感的', film: becomes('electronic') },
  { say: '背景音乐要生日歌', film: becomes('playful'), answer: tells(/生日歌.*最接近/su) },
  { say: '我要的是那种老歌的感觉', film: becomes('acoustic'), answer: tells(/老歌.*最接近/su) },
  { say: '配个钢琴曲', film: becomes('acoustic'), answer: tells(/钢琴曲.*最接近/su) },
  { say: '还是爵士好听', after: ['音乐换成爵士', '换成电子'], film: becomes('jazz') },

  // One remedy for one complaint.
  {
    say: '感覺可以再溫暖一點，不要太悲傷',
    film: (film) => near(film.seconds, 40, 0.5) && music(film).name === 'acoustic',
  },
  {
    say: '太悲伤了，欢快一点',
    film: (film, before) => film.seconds < before.seconds && music(film).name === 'playful',
  },
  { say: '太感人了', unchanged: true },
  { say: '太可爱了！', unchanged: true },

  // When the music plays.
  {
    say: '歌从第10秒开始放，最后3秒淡出',
    on: 'songs',
    film: (film) =>
      near(music(film).sourceStartSeconds, 10) &&
      music(film).startSeconds < 0.1 &&
      near(music(film).fadeOutSeconds, 3),
  },
  { say: '音乐提前2秒结束', film: (film) => near(music(film).endSeconds, 28) },
  {
    say: '音乐最后慢慢没声',
    film: all(sameLength, (film) => music(film).fadeOutSeconds >= 2),
  },
  { say: '音乐降到一半', film: (film) => near(loudness(film), 0.5) },

  // The sound of the clips.
  {
    say: '静音视频 bgm 50%',
    film: (film) => picture(film, 'waves.mp4').gain === 0 && near(loudness(film), 0.5),
  },
  {
    say: '视频静音，音乐保留',
    film: (film) => picture(film, 'waves.mp4').gain === 0 && loudness(film) === 1,
  },
  {
    say: '前3秒全部静音',
    film: (film) => music(film).gainAt(1.5) === 0 && music(film).gainAt(10) > 0,
  },
];
